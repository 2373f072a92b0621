/**
 * A catalogue that the office keeps: lines, tasks and organisations retire instead of vanishing, responsibilities have a
 * beginning and an end, targets say why they were changed, lines may be due later or not at all, and what a check asked
 * has its answer beside the figure. Immutable: a later change is a later migration.
 */
export const sql = `
-- The first reporting period in which the line or task is no longer asked for or judged.
ALTER TABLE indicator ADD COLUMN retired_from TEXT;
ALTER TABLE indicator ADD COLUMN retired_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN retired_from TEXT;
ALTER TABLE task ADD COLUMN retired_reason TEXT NOT NULL DEFAULT '';

-- Why a later version was set; the first one needs no reason.
ALTER TABLE target ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- Reporting periods, both inclusive; NULL: since ever, until further notice.
ALTER TABLE assignment ADD COLUMN from_period TEXT;
ALTER TABLE assignment ADD COLUMN to_period TEXT;

ALTER TABLE organisation ADD COLUMN merged_into TEXT REFERENCES organisation (code);
-- Names an organisation had: workbooks that still carry them are recognised.
CREATE TABLE organisation_alias (
  organisation TEXT NOT NULL REFERENCES organisation (code),
  name TEXT NOT NULL,
  PRIMARY KEY (organisation, name)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER line_figure_on_merger AFTER UPDATE OF merged_into ON organisation BEGIN
  UPDATE line_figure SET stale = 1
    WHERE indicator IN (SELECT indicator FROM assignment WHERE organisation IN (NEW.code, NEW.merged_into) AND indicator IS NOT NULL);
END;

-- 延期 (due later, until an ISO day) and 免报 (not asked) within one period: of a line, of an organisation, or of a line of
-- one organisation. The most specific one counts.
CREATE TABLE due_exception (
  period TEXT NOT NULL REFERENCES period (code),
  organisation TEXT REFERENCES organisation (code),
  indicator TEXT REFERENCES indicator (code),
  kind TEXT NOT NULL CHECK (kind IN ('deferred', 'exempt')),
  due TEXT,
  reason TEXT NOT NULL,
  CHECK (organisation IS NOT NULL OR indicator IS NOT NULL),
  CHECK ((kind = 'deferred') = (due IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX due_exception_of ON due_exception (period, coalesce(organisation, ''), coalesce(indicator, ''));

-- Why a figure that a check questioned is right all the same: a reason given with it, or the office's exemption (grade A).
CREATE TABLE check_answer (
  observation INTEGER NOT NULL REFERENCES observation (id),
  code TEXT NOT NULL,
  grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C')),
  kind TEXT NOT NULL CHECK (kind IN ('reason', 'exemption')),
  reason TEXT NOT NULL,
  operation INTEGER NOT NULL REFERENCES operation (id),
  PRIMARY KEY (observation, code)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER check_answer_no_update BEFORE UPDATE ON check_answer BEGIN SELECT RAISE (ABORT, 'answers are kept'); END;
CREATE TRIGGER check_answer_no_delete BEFORE DELETE ON check_answer BEGIN SELECT RAISE (ABORT, 'answers are kept'); END;

-- Where a source document prints the figure (JSON, as of a line's places); NULL for figures that were reported.
ALTER TABLE observation ADD COLUMN place TEXT;
UPDATE observation SET place = (
  SELECT json_extract(s.content, '$.place') FROM shipped s
  WHERE s.kind = 'observation' AND json_extract(s.content, '$.indicator') = observation.indicator
    AND json_extract(s.content, '$.value') = observation.value AND json_extract(s.content, '$.vintage') = observation.vintage
    AND json_extract(s.content, '$.dataPeriod') IN (observation.data_period, substr(observation.data_period, 1, 4))
    AND json_extract(s.content, '$.organisation') IS observation.organisation
) WHERE reported_in IS NULL;
DROP TRIGGER observation_only_retracted;
CREATE TRIGGER observation_only_retracted BEFORE UPDATE OF
  id, indicator, organisation, data_period, reported_in, value, growth, growth_basis, vintage, filling, remark, operation,
  issue, text, plan_total, series_break, place
ON observation BEGIN SELECT RAISE (ABORT, 'observations are kept as reported'); END;

-- From which reporting period on an organisation no longer takes part, and why.
ALTER TABLE organisation ADD COLUMN retired_from TEXT;
ALTER TABLE organisation ADD COLUMN retired_reason TEXT NOT NULL DEFAULT '';
-- Who is asked for a data period of a line with many reporters follows from when it falls due.
CREATE TRIGGER line_figure_on_due AFTER UPDATE OF frequency, availability_months ON indicator BEGIN
  UPDATE line_figure SET stale = 1 WHERE indicator = NEW.code;
END;
UPDATE line_figure SET stale = 1;
`;
