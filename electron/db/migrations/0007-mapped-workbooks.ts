/** 沿用旧表: workbooks that are not ours, mapped once and known again by their shape. Immutable once released. */
export const sql = `
CREATE TABLE workbook_mapping (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- What the form is known again by: a digest of its heads and row names, not of its figures.
  shape TEXT NOT NULL,
  -- Whose figures it brings; NULL where a column says it.
  organisation TEXT REFERENCES organisation (code),
  -- JSON: sheets, head rows, what each column is, which row is which line (its schema is in the contract).
  mapping TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  replaced_by TEXT REFERENCES workbook_mapping (id),
  retired_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX workbook_mapping_shape ON workbook_mapping (shape);
`;
