/** Reports with words: what was changed by hand, and the reports that were made final. Immutable once released. */
export const sql = `
CREATE TABLE report_edit (
  -- No reference: the report of a finished plan is at a quarter that never was a reporting period.
  period TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- Names the text within the report.
  paragraph TEXT NOT NULL,
  text TEXT NOT NULL,
  -- What the figures had given when it was changed.
  replaced TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  PRIMARY KEY (period, kind, paragraph)
) STRICT;
CREATE TABLE report_final (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  verification TEXT NOT NULL,
  -- The model (its schema is in the contract) as JSON, deflated, in base64.
  model TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  -- The operation that took it back; one stands at a time.
  withdrawn_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX report_final_standing ON report_final (period, kind) WHERE withdrawn_by IS NULL;
CREATE INDEX report_final_by_code ON report_final (verification);
`;
