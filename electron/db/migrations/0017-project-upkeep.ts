/** 重点项目: who answers for a project from which day on, and upkeep of the lists that are known again. Immutable once released. */
export const sql = `
-- The day (ISO) from which the organisation of this record answers for the project, where the record hands it over. NULL: the
-- record says whose it is without a day, and puts right what the one before said.
ALTER TABLE project_record ADD COLUMN organisation_from TEXT;
-- Why it was handed over.
ALTER TABLE project_record ADD COLUMN organisation_reason TEXT NOT NULL DEFAULT '';
CREATE TRIGGER project_record_holder_stays BEFORE UPDATE OF organisation_from, organisation_reason
ON project_record BEGIN SELECT RAISE (ABORT, 'records are kept as entered'); END;

-- Empty: named after its sheet.
ALTER TABLE project_list_mapping ADD COLUMN name TEXT NOT NULL DEFAULT '';
-- Not offered any more for files of its heads.
ALTER TABLE project_list_mapping ADD COLUMN retired_by INTEGER REFERENCES operation (id);

-- Which lists were read by it.
CREATE TABLE project_list_use (
  mapping TEXT NOT NULL REFERENCES project_list_mapping (id),
  operation INTEGER NOT NULL REFERENCES operation (id),
  -- The month the list was of; NULL where it was taken in before this was kept.
  month TEXT,
  PRIMARY KEY (mapping, operation)
) STRICT;
-- Until now only the first import of a reading tells that it was used.
INSERT INTO project_list_use (mapping, operation)
  SELECT m.id, m.operation FROM project_list_mapping m WHERE m.operation IN (SELECT operation FROM batch);
`;
