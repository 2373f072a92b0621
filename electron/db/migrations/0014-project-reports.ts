/** 项目填报: whose report a project's figure or change of pool is part of, and why there is no figure. Immutable once released. */
export const sql = `
-- Who said it in a report of the quarter; NULL: the office, from a list or on the screen of projects.
ALTER TABLE project_figure ADD COLUMN organisation TEXT REFERENCES organisation (code);
-- 填报情况, where it was asked for.
ALTER TABLE project_figure ADD COLUMN filling TEXT
  CHECK (filling IN ('reported', 'nil', 'not_applicable', 'not_obtained'));
ALTER TABLE project_stage ADD COLUMN organisation TEXT REFERENCES organisation (code);
-- The issue whose return brought it.
ALTER TABLE project_stage ADD COLUMN issue TEXT REFERENCES issue (id);
-- Of the quarter in whose report it was said.
ALTER TABLE project_stage ADD COLUMN period TEXT;

CREATE TRIGGER project_figure_report_stays BEFORE UPDATE OF organisation, filling
ON project_figure BEGIN SELECT RAISE (ABORT, 'records are kept as reported'); END;
CREATE TRIGGER project_stage_report_stays BEFORE UPDATE OF organisation, issue, period
ON project_stage BEGIN SELECT RAISE (ABORT, 'records are kept as entered'); END;
`;
