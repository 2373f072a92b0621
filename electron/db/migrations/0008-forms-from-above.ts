/** 套表: blank forms from above whose cells are mapped once and filled every quarter. Immutable once released. */
export const sql = `
CREATE TABLE outside_form (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- The blank form, beside the database.
  sha256 TEXT NOT NULL,
  -- JSON: which cell shows what (its schema is in the contract).
  mapping TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  replaced_by TEXT REFERENCES outside_form (id),
  retired_by INTEGER REFERENCES operation (id)
) STRICT;
`;
