/** 退回: the marked copies that were sent back, and what each of them asked. Immutable once released. */
export const sql = `
-- A marked copy of a returned file (退回件), numbered within its issue. Both files lie beside the database, by their hash.
CREATE TABLE return_copy (
  id TEXT PRIMARY KEY,
  issue TEXT NOT NULL REFERENCES issue (id),
  number INTEGER NOT NULL,
  -- The file that was marked, and the copy made of it.
  source_sha256 TEXT NOT NULL,
  source_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- patched: their own file with marks; rewritten: a new form with their values (formats that cannot be patched).
  made_by TEXT NOT NULL CHECK (made_by IN ('patched', 'rewritten')),
  -- The day by which an answer is asked for.
  reply_due TEXT,
  operation INTEGER NOT NULL REFERENCES operation (id),
  UNIQUE (issue, number)
) STRICT;
CREATE INDEX return_copy_source ON return_copy (source_sha256);
CREATE INDEX return_copy_file ON return_copy (sha256);

-- One line of its 数据核实反馈单, and the organisation's answer (单位回复) once a corrected file came back.
CREATE TABLE return_query (
  id INTEGER PRIMARY KEY,
  return_copy TEXT NOT NULL REFERENCES return_copy (id),
  position INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  -- Code of the line or task, data period and field; empty for what is about a row, a sheet or the file.
  item TEXT NOT NULL,
  -- As the sheet prints it.
  name TEXT NOT NULL,
  data_period TEXT NOT NULL,
  field TEXT NOT NULL,
  raw TEXT NOT NULL,
  message TEXT NOT NULL,
  advice TEXT NOT NULL,
  reply TEXT NOT NULL DEFAULT '',
  replied_by INTEGER REFERENCES operation (id),
  UNIQUE (return_copy, position)
) STRICT;
`;
