/**
 * Reports with states: when one was submitted and accepted, why it came back, until when it is unlocked; revisions of
 * closed periods; how tasks stand; comments and leaders' instructions. Immutable: a later change is a later migration.
 */
export const sql = `
ALTER TABLE report ADD COLUMN submitted_at TEXT;
ALTER TABLE report ADD COLUMN accepted_at TEXT;
-- The operation that accepted it last: what came later are changes since acceptance.
ALTER TABLE report ADD COLUMN accepted_by INTEGER REFERENCES operation (id);
-- 零报告: submitted with nothing to report.
ALTER TABLE report ADD COLUMN nil INTEGER NOT NULL DEFAULT 0 CHECK (nil IN (0, 1));
-- Why it was sent back last; kept until the next acceptance.
ALTER TABLE report ADD COLUMN return_reason TEXT NOT NULL DEFAULT '';
-- An ISO day until which an accepted report, or one of a closed period, may be changed again.
ALTER TABLE report ADD COLUMN unlocked_until TEXT;

-- A figure corrected after its period was closed: why, and after what source.
ALTER TABLE observation ADD COLUMN revision_reason TEXT;
ALTER TABLE observation ADD COLUMN revision_source TEXT;
DROP TRIGGER observation_only_retracted;
CREATE TRIGGER observation_only_retracted BEFORE UPDATE OF
  id, indicator, organisation, data_period, reported_in, value, growth, growth_basis, vintage, filling, remark, operation,
  issue, text, plan_total, series_break, place, revision_reason, revision_source
ON observation BEGIN SELECT RAISE (ABORT, 'observations are kept as reported'); END;

-- 任务进展 of an organisation in a quarter. Like figures: only ever added, or marked as retracted.
CREATE TABLE task_update (
  id INTEGER PRIMARY KEY,
  task TEXT NOT NULL REFERENCES task (code),
  organisation TEXT NOT NULL REFERENCES organisation (code),
  period TEXT NOT NULL REFERENCES period (code),
  state TEXT NOT NULL CHECK (state IN ('未启动', '推进中', '已完成', '滞后', '已调整')),
  -- 形象进度, 存在问题, 下步措施, 需区级协调事项.
  done TEXT NOT NULL DEFAULT '',
  problems TEXT NOT NULL DEFAULT '',
  next_steps TEXT NOT NULL DEFAULT '',
  matters TEXT NOT NULL DEFAULT '',
  operation INTEGER NOT NULL REFERENCES operation (id),
  issue TEXT REFERENCES issue (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX task_update_of ON task_update (task, period, organisation, id);
CREATE INDEX task_update_operation ON task_update (operation);
CREATE TRIGGER task_update_no_delete BEFORE DELETE ON task_update BEGIN SELECT RAISE (ABORT, 'task updates are kept'); END;
CREATE TRIGGER task_update_only_retracted BEFORE UPDATE OF
  id, task, organisation, period, state, done, problems, next_steps, matters, operation, issue
ON task_update BEGIN SELECT RAISE (ABORT, 'task updates are kept as reported'); END;

-- What somebody says of a line or a task: of all of it, or of one organisation's figure of one data period.
CREATE TABLE comment (
  id INTEGER PRIMARY KEY,
  indicator TEXT REFERENCES indicator (code),
  task TEXT REFERENCES task (code),
  period TEXT NOT NULL REFERENCES period (code),
  organisation TEXT REFERENCES organisation (code),
  data_period TEXT,
  text TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id),
  CHECK ((indicator IS NULL) <> (task IS NULL))
) STRICT;
CREATE INDEX comment_on_indicator ON comment (indicator, id);
CREATE INDEX comment_on_task ON comment (task, id);

-- 批示 of a leader on a line or a task, and what was done about it (落实情况), period by period.
CREATE TABLE instruction (
  id INTEGER PRIMARY KEY,
  indicator TEXT REFERENCES indicator (code),
  task TEXT REFERENCES task (code),
  -- The reporting period from which it is to be answered.
  period TEXT NOT NULL REFERENCES period (code),
  leader TEXT NOT NULL,
  given_on TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The period in which the office found it carried out; NULL while it is to be answered.
  settled_in TEXT REFERENCES period (code),
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id),
  CHECK ((indicator IS NULL) <> (task IS NULL))
) STRICT;
CREATE INDEX instruction_on_indicator ON instruction (indicator, id);
CREATE INDEX instruction_on_task ON instruction (task, id);
CREATE TABLE instruction_answer (
  id INTEGER PRIMARY KEY,
  instruction INTEGER NOT NULL REFERENCES instruction (id),
  organisation TEXT NOT NULL REFERENCES organisation (code),
  period TEXT NOT NULL REFERENCES period (code),
  text TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  issue TEXT REFERENCES issue (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX instruction_answer_of ON instruction_answer (instruction, period, organisation, id);

-- The history of a report, a line, a task: everything the log says of it.
CREATE INDEX change_of ON change (entity, entity_id, id);
-- The log by what was done, by whom and when.
CREATE INDEX operation_at ON operation (at);
CREATE INDEX observation_reported_in ON observation (reported_in, organisation);
`;
