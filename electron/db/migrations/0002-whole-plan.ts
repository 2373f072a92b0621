/**
 * The whole plan: tasks of the 专栏, lines that several organisations report, comparable baselines, targets without a
 * year, breaks in a series, and the verdicts of closed periods. Immutable: a later change is a later migration.
 */
export const sql = `
CREATE TABLE task (
  code TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (code),
  box INTEGER NOT NULL,
  box_title TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  aim TEXT NOT NULL,
  deadline TEXT,
  places TEXT NOT NULL,
  tags TEXT NOT NULL
) STRICT;
CREATE INDEX task_plan ON task (plan, box, position);

ALTER TABLE indicator ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE indicator ADD COLUMN task TEXT REFERENCES task (code);
ALTER TABLE indicator ADD COLUMN part_of TEXT REFERENCES indicator (code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE indicator ADD COLUMN annual_of TEXT REFERENCES indicator (code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE indicator ADD COLUMN variants TEXT NOT NULL DEFAULT '[]';
ALTER TABLE indicator ADD COLUMN parts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE indicator ADD COLUMN comparable_value REAL;
ALTER TABLE indicator ADD COLUMN comparable_year INTEGER;
ALTER TABLE indicator ADD COLUMN comparable_note TEXT;
CREATE INDEX indicator_annual_of ON indicator (annual_of) WHERE annual_of IS NOT NULL;

-- A target may have no year of its own.
CREATE TABLE target_2 (
  id TEXT PRIMARY KEY,
  indicator TEXT NOT NULL REFERENCES indicator (code),
  year INTEGER,
  operator TEXT NOT NULL,
  wording TEXT NOT NULL DEFAULT '',
  value REAL,
  lower REAL,
  upper REAL,
  text TEXT NOT NULL,
  authority TEXT NOT NULL,
  document_number TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO target_2 (id, indicator, year, operator, value, lower, upper, text, authority, document_number, effective_on, note)
  SELECT id, indicator, year, operator, value, lower, upper, text, authority, document_number, effective_on, note FROM target;
DROP TABLE target;
ALTER TABLE target_2 RENAME TO target;
CREATE INDEX target_indicator ON target (indicator, effective_on);

-- Who answers for a line or for a task.
CREATE TABLE assignment_2 (
  id TEXT PRIMARY KEY,
  indicator TEXT REFERENCES indicator (code),
  task TEXT REFERENCES task (code),
  role TEXT NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisation (code),
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  CHECK ((indicator IS NULL) <> (task IS NULL))
) STRICT;
INSERT INTO assignment_2 (id, indicator, role, organisation, suggested)
  SELECT id, indicator, role, organisation, suggested FROM assignment;
DROP TABLE assignment;
ALTER TABLE assignment_2 RENAME TO assignment;
CREATE INDEX assignment_indicator ON assignment (indicator, role);
CREATE INDEX assignment_task ON assignment (task, role);

-- The figure as given where it is not one number; a total since the plan began; a break with what came before.
ALTER TABLE observation ADD COLUMN text TEXT;
ALTER TABLE observation ADD COLUMN plan_total INTEGER NOT NULL DEFAULT 0 CHECK (plan_total IN (0, 1));
ALTER TABLE observation ADD COLUMN series_break INTEGER NOT NULL DEFAULT 0 CHECK (series_break IN (0, 1));
CREATE INDEX observation_reporter ON observation (organisation, indicator, data_period, id);
DROP TRIGGER observation_only_retracted;
CREATE TRIGGER observation_only_retracted BEFORE UPDATE OF
  id, indicator, organisation, data_period, reported_in, value, growth, growth_basis, vintage, filling, remark, operation,
  issue, text, plan_total, series_break
ON observation BEGIN SELECT RAISE (ABORT, 'observations are kept as reported'); END;

-- Where a figure came from is looked up for every row of its history.
CREATE INDEX change_entity ON change (entity_id, operation, id) WHERE entity = 'observation';

-- The combined figure of a line that several organisations report, one row per data period, so that a verdict need not
-- read what a hundred organisations have said. Derived: whatever changes its sources marks it stale in the same
-- transaction, and it can be made anew at any time.
CREATE TABLE line_figure (
  indicator TEXT NOT NULL REFERENCES indicator (code),
  data_period TEXT NOT NULL,
  stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1)),
  value REAL,
  vintage TEXT,
  filling TEXT NOT NULL DEFAULT 'not_obtained',
  sequence INTEGER NOT NULL DEFAULT 0,
  plan_total INTEGER NOT NULL DEFAULT 0,
  series_break INTEGER NOT NULL DEFAULT 0,
  reported INTEGER NOT NULL DEFAULT 0,
  asked INTEGER NOT NULL DEFAULT 0,
  -- Of lines that every organisation must meet by itself: each one's own figure, as JSON by organisation.
  own TEXT,
  PRIMARY KEY (indicator, data_period)
) STRICT, WITHOUT ROWID;
CREATE INDEX line_figure_stale ON line_figure (indicator, data_period) WHERE stale = 1;
INSERT INTO line_figure (indicator, data_period)
  SELECT DISTINCT o.indicator, o.data_period FROM observation o JOIN indicator i ON i.code = o.indicator
  WHERE i.aggregation <> 'lead';

CREATE TRIGGER line_figure_on_observation AFTER INSERT ON observation
WHEN (SELECT aggregation FROM indicator WHERE code = NEW.indicator) <> 'lead' BEGIN
  INSERT INTO line_figure (indicator, data_period) VALUES (NEW.indicator, NEW.data_period)
    ON CONFLICT (indicator, data_period) DO UPDATE SET stale = 1;
END;
CREATE TRIGGER line_figure_on_retraction AFTER UPDATE OF retracted_by ON observation BEGIN
  UPDATE line_figure SET stale = 1 WHERE indicator = NEW.indicator AND data_period = NEW.data_period;
END;
CREATE TRIGGER line_figure_on_assignment AFTER INSERT ON assignment WHEN NEW.indicator IS NOT NULL BEGIN
  UPDATE line_figure SET stale = 1 WHERE indicator = NEW.indicator;
END;
CREATE TRIGGER line_figure_on_reassignment AFTER UPDATE ON assignment BEGIN
  UPDATE line_figure SET stale = 1 WHERE indicator IN (OLD.indicator, NEW.indicator);
END;
CREATE TRIGGER line_figure_on_release AFTER DELETE ON assignment WHEN OLD.indicator IS NOT NULL BEGIN
  UPDATE line_figure SET stale = 1 WHERE indicator = OLD.indicator;
END;
CREATE TRIGGER line_figure_on_kind AFTER UPDATE OF kind ON organisation BEGIN
  UPDATE line_figure SET stale = 1
    WHERE indicator IN (SELECT indicator FROM assignment WHERE organisation = NEW.code AND indicator IS NOT NULL);
END;
CREATE TRIGGER line_figure_on_aggregation AFTER UPDATE OF aggregation ON indicator WHEN NEW.aggregation <> OLD.aggregation BEGIN
  DELETE FROM line_figure WHERE indicator = NEW.code;
  INSERT INTO line_figure (indicator, data_period)
    SELECT DISTINCT indicator, data_period FROM observation WHERE indicator = NEW.code AND NEW.aggregation <> 'lead';
END;

-- What was found when a period was closed; later revisions stand beside it.
CREATE TABLE frozen_verdict (
  period TEXT NOT NULL REFERENCES period (code),
  indicator TEXT NOT NULL REFERENCES indicator (code),
  judgement TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  PRIMARY KEY (period, indicator)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER frozen_verdict_no_update BEFORE UPDATE ON frozen_verdict BEGIN SELECT RAISE (ABORT, 'verdicts of closed periods are kept'); END;
CREATE TRIGGER frozen_verdict_no_delete BEFORE DELETE ON frozen_verdict BEGIN SELECT RAISE (ABORT, 'verdicts of closed periods are kept'); END;
`;
