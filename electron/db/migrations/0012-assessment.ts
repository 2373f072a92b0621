/**
 * 四挂钩考核: schemes by year and version, figures supplied for those who are scored, 加扣分, 核对确认 and 申诉, and what was
 * found when a period was closed. Immutable once released.
 */
export const sql = `
-- Never changed in place: a changed scheme is the next version of its year.
CREATE TABLE assessment_scheme (
  year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  reason TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  PRIMARY KEY (year, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER assessment_scheme_no_update BEFORE UPDATE ON assessment_scheme BEGIN SELECT RAISE (ABORT, 'schemes are kept'); END;
CREATE TRIGGER assessment_scheme_no_delete BEFORE DELETE ON assessment_scheme BEGIN SELECT RAISE (ABORT, 'schemes are kept'); END;

-- Only ever added, or marked as retracted. The organisation is the one that is scored; who supplied it is beside it.
CREATE TABLE assessment_figure (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL REFERENCES period (code),
  line TEXT NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisation (code),
  value REAL,
  target REAL,
  filling TEXT NOT NULL CHECK (filling IN ('reported', 'not_applicable', 'not_obtained')),
  supplied_by TEXT NOT NULL REFERENCES organisation (code),
  source TEXT NOT NULL DEFAULT '',
  -- Why a questioned figure is right, or why one of a closed period was corrected.
  reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 0 CHECK (revision IN (0, 1)),
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX assessment_figure_of ON assessment_figure (period, line, organisation, id);
CREATE INDEX assessment_figure_operation ON assessment_figure (operation);
CREATE TRIGGER assessment_figure_no_delete BEFORE DELETE ON assessment_figure BEGIN SELECT RAISE (ABORT, 'figures are kept'); END;
CREATE TRIGGER assessment_figure_only_retracted BEFORE UPDATE OF
  id, period, line, organisation, value, target, filling, supplied_by, source, reason, revision, operation
ON assessment_figure BEGIN SELECT RAISE (ABORT, 'figures are kept as supplied'); END;

-- 加分 (above 0) and 扣分 (below 0).
CREATE TABLE assessment_adjustment (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL REFERENCES period (code),
  organisation TEXT NOT NULL REFERENCES organisation (code),
  points REAL NOT NULL CHECK (points <> 0),
  reason TEXT NOT NULL,
  basis TEXT NOT NULL DEFAULT '',
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX assessment_adjustment_of ON assessment_adjustment (period, organisation, id);

-- What the scored say of their figures, and the office's answers: confirmed, objection, answer.
CREATE TABLE assessment_statement (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL REFERENCES period (code),
  organisation TEXT NOT NULL REFERENCES organisation (code),
  kind TEXT NOT NULL CHECK (kind IN ('confirmed', 'objection', 'answer')),
  -- The line an objection is about; NULL: the score as a whole.
  line TEXT,
  text TEXT NOT NULL DEFAULT '',
  -- Who of the organisation said it.
  person TEXT NOT NULL DEFAULT '',
  -- Of an answer: the objection, and whether it was upheld.
  answers INTEGER REFERENCES assessment_statement (id),
  upheld INTEGER CHECK (upheld IN (0, 1)),
  -- Of a confirmation: what was confirmed, so that it lapses when the score becomes another.
  confirmed_score TEXT,
  operation INTEGER NOT NULL REFERENCES operation (id),
  retracted_by INTEGER REFERENCES operation (id),
  CHECK ((kind = 'answer') = (answers IS NOT NULL))
) STRICT;
CREATE INDEX assessment_statement_of ON assessment_statement (period, organisation, id);

-- As found when the period was closed; the year under its own number, with its last quarter. Revisions stand beside it.
CREATE TABLE frozen_assessment (
  period TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER frozen_assessment_no_update BEFORE UPDATE ON frozen_assessment BEGIN SELECT RAISE (ABORT, 'scores of closed periods are kept'); END;
CREATE TRIGGER frozen_assessment_no_delete BEFORE DELETE ON frozen_assessment BEGIN SELECT RAISE (ABORT, 'scores of closed periods are kept'); END;
`;
