/**
 * Collecting a quarter: what was decided in a merge, batches taken back and taken in again, the 核对数 of returned files,
 * stamped scans, reminders. Immutable: a later change is a later migration.
 */
export const sql = `
-- The operation that took an undone batch in again; the batch is undone while undone_by is the later of the two.
ALTER TABLE batch ADD COLUMN restored_by INTEGER REFERENCES operation (id);
-- Every operation that took a batch in again: the records it added are the batch's as well.
CREATE TABLE batch_restoration (
  operation INTEGER PRIMARY KEY REFERENCES operation (id),
  batch TEXT NOT NULL REFERENCES batch (id)
) STRICT;

-- change_of says the same and more; every row of the log is written into each index.
DROP INDEX change_entity;

-- 核对数 of the file as merged: number and sum of the 本期数 figures in it.
ALTER TABLE batch_file ADD COLUMN check_count INTEGER;
ALTER TABLE batch_file ADD COLUMN check_sum REAL;

-- What a person decided about a conflict or question, with the reason given; kept also where nothing was written.
CREATE TABLE merge_decision (
  id INTEGER PRIMARY KEY,
  batch TEXT NOT NULL REFERENCES batch (id),
  sha256 TEXT NOT NULL,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisation (code),
  item TEXT NOT NULL,
  data_period TEXT NOT NULL,
  field TEXT NOT NULL,
  choice TEXT NOT NULL CHECK (choice IN ('theirs', 'ours', 'typed')),
  -- JSON, as the person saw them.
  theirs TEXT,
  ours TEXT,
  typed TEXT,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX merge_decision_of ON merge_decision (batch);

-- A stamped scan that came with, or instead of, a workbook. Its bytes lie beside the database, by their hash.
CREATE TABLE scan (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisation (code),
  period TEXT NOT NULL REFERENCES period (code),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  -- 核对数 as printed on the paper and typed in; NULL while open.
  check_count INTEGER,
  check_sum REAL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX scan_of ON scan (period, organisation);

-- 提醒, 催报, 通报: that an organisation was reminded, at which level.
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisation (code),
  period TEXT NOT NULL REFERENCES period (code),
  level TEXT NOT NULL CHECK (level IN ('提醒', '催报', '通报')),
  operation INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX reminder_of ON reminder (period, organisation, id);
`;
