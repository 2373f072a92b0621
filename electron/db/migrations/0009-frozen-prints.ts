/** Prints of closed periods: kept as they were, known again by their code. Immutable once released. */
export const sql = `
CREATE TABLE frozen_print (
  period TEXT NOT NULL REFERENCES period (code),
  kind TEXT NOT NULL,
  -- Code of the organisation or line that it is about; empty for the period as a whole.
  subject TEXT NOT NULL,
  subject_name TEXT NOT NULL,
  title TEXT NOT NULL,
  verification TEXT NOT NULL,
  -- The model (its schema is in the contract) as JSON, deflated, in base64.
  model TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  PRIMARY KEY (period, kind, subject)
) STRICT;
CREATE INDEX frozen_print_by_code ON frozen_print (verification);
`;
