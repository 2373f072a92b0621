/** 重点项目四个库: what is kept of a project is only ever added, or marked as retracted. Immutable once released. */
export const sql = `
-- What a project is: the newest record that stands. Without one (its addition was undone) there is no such project.
CREATE TABLE project_record (
  id INTEGER PRIMARY KEY,
  -- 项目代码
  project TEXT NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT REFERENCES organisation (code),
  industry TEXT NOT NULL,
  content TEXT NOT NULL,
  -- 总投资, 万元
  total_wan REAL,
  -- A day, a month or a year: as fine as it was said.
  planned_start TEXT,
  planned_finish TEXT,
  task TEXT REFERENCES task (code),
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX project_record_slot ON project_record (project, id);
CREATE INDEX project_record_operation ON project_record (operation);

-- In which pool it stands from a day on.
CREATE TABLE project_stage (
  id INTEGER PRIMARY KEY,
  project TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('储备', '拟开工', '在建', '拟竣工', '竣工', '退库')),
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX project_stage_slot ON project_stage (project, id);
CREATE INDEX project_stage_operation ON project_stage (operation);

-- How it stands at a month's end, amounts in 万元. A record is whole: it says everything that is known of the month.
CREATE TABLE project_figure (
  id INTEGER PRIMARY KEY,
  project TEXT NOT NULL,
  month TEXT NOT NULL,
  year_plan_wan REAL,
  year_done_wan REAL,
  total_done_wan REAL,
  progress TEXT NOT NULL,
  problems TEXT NOT NULL,
  -- Why a figure that was questioned, or is of a closed quarter, is right.
  reason TEXT NOT NULL DEFAULT '',
  -- The issue whose return brought it.
  issue TEXT REFERENCES issue (id),
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX project_figure_slot ON project_figure (project, month, id);
CREATE INDEX project_figure_operation ON project_figure (operation);

CREATE TRIGGER project_record_no_delete BEFORE DELETE ON project_record BEGIN SELECT RAISE (ABORT, 'records are kept'); END;
CREATE TRIGGER project_stage_no_delete BEFORE DELETE ON project_stage BEGIN SELECT RAISE (ABORT, 'records are kept'); END;
CREATE TRIGGER project_figure_no_delete BEFORE DELETE ON project_figure BEGIN SELECT RAISE (ABORT, 'records are kept'); END;
CREATE TRIGGER project_record_only_retracted BEFORE UPDATE OF
  id, project, name, organisation, industry, content, total_wan, planned_start, planned_finish, task, operation
ON project_record BEGIN SELECT RAISE (ABORT, 'records are kept as entered'); END;
CREATE TRIGGER project_stage_only_retracted BEFORE UPDATE OF id, project, stage, on_day, reason, operation
ON project_stage BEGIN SELECT RAISE (ABORT, 'records are kept as entered'); END;
CREATE TRIGGER project_figure_only_retracted BEFORE UPDATE OF
  id, project, month, year_plan_wan, year_done_wan, total_done_wan, progress, problems, reason, issue, operation
ON project_figure BEGIN SELECT RAISE (ABORT, 'records are kept as reported'); END;

-- Lists of projects are known again by their heads; a changed reading is a new record, the one before gives way.
CREATE TABLE project_list_mapping (
  id TEXT PRIMARY KEY,
  shape TEXT NOT NULL,
  mapping TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  replaced_by TEXT REFERENCES project_list_mapping (id)
) STRICT;

-- Yearly goals that the pools answer, where the office says otherwise than is shipped; NULL: not by the pools.
CREATE TABLE project_goal (
  indicator TEXT PRIMARY KEY REFERENCES indicator (code),
  measure TEXT
) STRICT;

-- What happened to a project is looked up in the log.
CREATE INDEX change_project ON change (entity_id, id) WHERE entity IN ('project_record', 'project_stage', 'project_figure');
`;
