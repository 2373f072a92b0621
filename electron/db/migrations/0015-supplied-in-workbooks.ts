/** Figures of 考核 that came with a returned workbook say of which issue; statements that were made by mistake are withdrawn. */
export const sql = `
ALTER TABLE assessment_figure ADD COLUMN issue TEXT REFERENCES issue (id);
DROP TRIGGER assessment_figure_only_retracted;
CREATE TRIGGER assessment_figure_only_retracted BEFORE UPDATE OF
  id, period, line, organisation, value, target, filling, supplied_by, source, reason, revision, issue, operation
ON assessment_figure BEGIN SELECT RAISE (ABORT, 'figures are kept as supplied'); END;
-- Why a statement was withdrawn; who and when is said by the operation that retracted it.
ALTER TABLE assessment_statement ADD COLUMN withdrawn_for TEXT NOT NULL DEFAULT '';
`;
