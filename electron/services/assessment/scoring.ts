/** Scores from what the database holds: of a quarter as it stands, of a period as it was frozen, of a year. */
import { annualAssessment } from "../../../shared/domain/assessment/annual.ts";
import type { Assessment } from "../../../shared/domain/assessment/result.ts";
import { isAssessed } from "../../../shared/domain/assessment/scheme.ts";
import { type Assessed, quarterAssessment } from "../../../shared/domain/assessment/scores.ts";
import { yearOf } from "../../../shared/domain/period.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { standingFigures } from "../../db/repos/assessment/figures.ts";
import {
  findFrozenAssessment,
  freezeAssessment,
  listSchemes,
  type SchemeRow,
} from "../../db/repos/assessment/schemes.ts";
import { listAdjustments } from "../../db/repos/assessment/statements.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { findPeriod } from "../../db/repos/periods.ts";

export const quartersOfYear = (year: number): string[] => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`);

/** Whoever is scored, in the office's order. */
export const assessedOrganisations = (db: ReadDb): Assessed[] =>
  listOrganisations(db)
    .filter(({ kind, active }) => active && isAssessed(kind))
    .map(({ code, name, kind }) => ({ organisation: code, name, kind }));

type SchemeInForce = Pick<SchemeRow, "scheme" | "version">;

/** The newest version of the year; undefined where there is none. */
export const schemeInForce = (db: ReadDb, year: number): SchemeInForce | undefined => listSchemes(db, year)[0];

/** What a quarter's figures say now, by the scheme given. */
export function quarterNow(db: ReadDb, period: string, { scheme, version }: SchemeInForce): Assessment {
  const figures = new Map(standingFigures(db, period).map((row) => [`${row.line}|${row.organisation}`, row]));
  return quarterAssessment({
    period,
    scheme,
    version,
    assessed: assessedOrganisations(db),
    figure: (line, organisation) => figures.get(`${line}|${organisation}`) ?? null,
    adjustments: listAdjustments(db, [period]),
  });
}

/** A quarter as frozen, else as it stands; null before it is opened, or while its year has no scheme. */
function quarterAt(db: ReadDb, period: string): Assessment | null {
  const frozen = findFrozenAssessment(db, period);
  if (frozen) return frozen;
  const { state } = findPeriod(db, period) ?? { state: "planned" };
  const scheme = state === "planned" ? undefined : schemeInForce(db, yearOf(period));
  return scheme ? quarterNow(db, period, scheme) : null;
}

function yearNow(db: ReadDb, year: number, { scheme, version }: SchemeInForce): Assessment {
  const quarters = quartersOfYear(year);
  return annualAssessment({
    scheme,
    version,
    assessed: assessedOrganisations(db),
    quarters: quarters.map((quarter) => quarterAt(db, quarter)),
    adjustments: listAdjustments(db, quarters),
  });
}

/** Of a quarter or a year: as frozen, else as it stands. */
export function assessmentAt(db: ReadDb, period: string): { assessment: Assessment | null; frozen: boolean } {
  const frozen = findFrozenAssessment(db, period);
  if (frozen) return { assessment: frozen, frozen: true };
  if (period.length > 4) return { assessment: quarterAt(db, period), frozen: false };
  const scheme = schemeInForce(db, Number(period));
  return { assessment: scheme ? yearNow(db, Number(period), scheme) : null, frozen: false };
}

/** Codes of those whose frozen score would be another by what was corrected since. */
export function revisedSince(db: ReadDb, frozen: Assessment): string[] {
  const { period, scheme, version } = frozen;
  if (period.length === 4) return [];
  const now = quarterNow(db, period, { scheme, version });
  const totals = new Map(now.standings.map(({ organisation, total }) => [organisation, total]));
  return frozen.standings
    .filter(({ organisation, total }) => totals.has(organisation) && totals.get(organisation) !== total)
    .map(({ organisation }) => organisation);
}

const hasScores = ({ standings }: Assessment): boolean => standings.some(({ total }) => total !== null);

/**
 * Keeps the score of a quarter that is being closed, with the last one the year's; what nobody has supplied anything for is
 * not kept.
 * @returns the periods frozen
 */
export function freezeScores(tx: WriteTx, period: string): string[] {
  const year = String(yearOf(period));
  return [period, ...(period.endsWith("Q4") ? [year] : [])].filter((each) => {
    const { assessment, frozen } = assessmentAt(tx, each);
    if (assessment === null || frozen || !hasScores(assessment)) return false;
    freezeAssessment(tx, assessment);
    return true;
  });
}
