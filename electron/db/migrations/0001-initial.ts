/** The first schema. Immutable: a later change is a later migration. */
export const sql = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  key TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  document_number TEXT,
  date TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL,
  baseline_year INTEGER NOT NULL,
  document_number TEXT NOT NULL,
  adopted_on TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  is_office INTEGER NOT NULL CHECK (is_office IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  contact_name TEXT NOT NULL DEFAULT '',
  contact_phone TEXT NOT NULL DEFAULT '',
  leader TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX organisation_name ON organisation (name) WHERE active = 1;

CREATE TABLE indicator (
  code TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (code),
  collection TEXT NOT NULL,
  category TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  attribute TEXT NOT NULL,
  basis TEXT NOT NULL,
  direction TEXT NOT NULL,
  frequency TEXT NOT NULL,
  aggregation TEXT NOT NULL,
  decimals INTEGER NOT NULL,
  availability_months INTEGER NOT NULL,
  growth_unit TEXT,
  baseline_value REAL,
  baseline_text TEXT NOT NULL,
  baseline_year INTEGER NOT NULL,
  baseline_comparable INTEGER NOT NULL CHECK (baseline_comparable IN (0, 1)),
  places TEXT NOT NULL,
  notes TEXT NOT NULL,
  confidence TEXT NOT NULL
) STRICT;
CREATE INDEX indicator_plan ON indicator (plan, position);

CREATE TABLE target (
  id TEXT PRIMARY KEY,
  indicator TEXT NOT NULL REFERENCES indicator (code),
  year INTEGER NOT NULL,
  operator TEXT NOT NULL,
  value REAL,
  lower REAL,
  upper REAL,
  text TEXT NOT NULL,
  authority TEXT NOT NULL,
  document_number TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX target_indicator ON target (indicator, effective_on);

CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  indicator TEXT NOT NULL REFERENCES indicator (code),
  role TEXT NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisation (code),
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1))
) STRICT;
CREATE INDEX assignment_indicator ON assignment (indicator, role);

-- What the app shipped, as shipped: the base of the three-way upgrade of catalogue records.
CREATE TABLE shipped (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT;

CREATE TABLE period (
  code TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (code),
  state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
  due TEXT,
  opened_at TEXT,
  closed_at TEXT
) STRICT;

CREATE TABLE report (
  organisation TEXT NOT NULL REFERENCES organisation (code),
  period TEXT NOT NULL REFERENCES period (code),
  state TEXT NOT NULL CHECK (state IN ('not_started', 'draft', 'submitted', 'accepted', 'returned')),
  returns INTEGER NOT NULL DEFAULT 0,
  -- 已收: when the first file came back. Kept apart from submitted, and from later files: late stays late.
  received_at TEXT,
  late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  PRIMARY KEY (organisation, period)
) STRICT;

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL,
  organisation TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (role, organisation, name)
) STRICT;

CREATE TABLE operation (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor (id),
  source TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE issue (
  id TEXT PRIMARY KEY,
  template_code TEXT NOT NULL UNIQUE,
  organisation TEXT NOT NULL REFERENCES organisation (code),
  period TEXT NOT NULL REFERENCES period (code),
  version INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  -- The form as issued: the base of the merge, whatever became of the workbook's own copy.
  form TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  UNIQUE (organisation, period, version)
) STRICT;

CREATE TABLE batch (
  id TEXT PRIMARY KEY,
  period TEXT,
  operation INTEGER NOT NULL REFERENCES operation (id),
  undone_by INTEGER REFERENCES operation (id)
) STRICT;

CREATE TABLE batch_file (
  batch TEXT NOT NULL REFERENCES batch (id),
  sha256 TEXT NOT NULL,
  file TEXT NOT NULL,
  organisation TEXT,
  issue TEXT,
  -- Every cell of the file was decided: the same bytes again are a duplicate.
  settled INTEGER NOT NULL CHECK (settled IN (0, 1)),
  PRIMARY KEY (batch, sha256)
) STRICT;

-- A figure as reported. Never updated, never deleted: a newer one stands beside it; undo marks it retracted.
CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  indicator TEXT NOT NULL REFERENCES indicator (code),
  organisation TEXT REFERENCES organisation (code),
  data_period TEXT NOT NULL,
  reported_in TEXT REFERENCES period (code),
  value REAL,
  growth REAL,
  growth_basis TEXT,
  vintage TEXT,
  filling TEXT,
  remark TEXT,
  operation INTEGER NOT NULL REFERENCES operation (id),
  -- The issue whose return brought the figure, for 03 §3.4: a newer return corrects it.
  issue TEXT REFERENCES issue (id),
  retracted_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX observation_line ON observation (indicator, data_period, id);
CREATE INDEX observation_operation ON observation (operation);

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operation (id),
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  file TEXT,
  cell TEXT,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX change_operation ON change (operation);

CREATE TRIGGER change_no_update BEFORE UPDATE ON change BEGIN SELECT RAISE (ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change BEGIN SELECT RAISE (ABORT, 'the change log is append-only'); END;
CREATE TRIGGER operation_no_update BEFORE UPDATE ON operation BEGIN SELECT RAISE (ABORT, 'operations are append-only'); END;
CREATE TRIGGER operation_no_delete BEFORE DELETE ON operation BEGIN SELECT RAISE (ABORT, 'operations are append-only'); END;
CREATE TRIGGER observation_no_delete BEFORE DELETE ON observation BEGIN SELECT RAISE (ABORT, 'observations are kept'); END;
CREATE TRIGGER observation_only_retracted BEFORE UPDATE OF
  id, indicator, organisation, data_period, reported_in, value, growth, growth_basis, vintage, filling, remark, operation, issue
ON observation BEGIN SELECT RAISE (ABORT, 'observations are kept as reported'); END;
`;
