/** Whether what was said of a line came after the day it was due: its own day, with the extensions of its report or its line. */
import { dueOfLine } from "../../../shared/domain/due-exceptions.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import type { ReportRow } from "../../db/repos/reports.ts";
import { type AskedLine, duesOf } from "../asked-lines.ts";
import { localDay } from "../local-day.ts";
import type { PlanFigures } from "../plan-figures.ts";

export type IsLate = (line: AskedLine) => boolean;

/**
 * A late report makes all of it late, whatever was typed before, but not a line that was given more time than the report
 * and came within it.
 * @returns for an organisation and what it is asked for, whether one of its lines is late
 */
export function latenessIn(
  db: ReadDb,
  figures: PlanFigures,
  period: string,
  reports: readonly ReportRow[],
): (organisation: string, asked: readonly AskedLine[]) => IsLate {
  const due = findPeriod(db, period)?.due ?? null;
  const byOrganisation = new Map(reports.map((report) => [report.organisation, report]));
  const firstSaid = firstSaidAt(db, period);
  const isAfter = (at: string | null | undefined, day: string): boolean =>
    at !== null && at !== undefined && localDay(at) > day;
  return (organisation, asked) => {
    const report = byOrganisation.get(organisation);
    const { report: reportDue } = duesOf(figures, due, organisation, asked);
    return ({ indicator, asked: { dataPeriod } }) => {
      const own = dueOfLine(figures.exceptions, due, organisation, indicator.code);
      if (report?.late === true && (own === null || reportDue === null || own <= reportDue)) return true;
      if (own === null) return false;
      const said = firstSaid.get(`${organisation}@${indicator.code}@${dataPeriod}`);
      return isAfter(said, own) || (report?.late === true && isAfter(report.receivedAt, own));
    };
  };
}

/**
 * When the first word on each figure was recorded (ISO instant), by organisation@line@data period: in the period, or in a
 * later one where its own never got it.
 */
function firstSaidAt(db: ReadDb, period: string): Map<string, string> {
  const rows = db.all<{ key: string; at: string }>(
    `SELECT o.organisation || '@' || o.indicator || '@' || o.data_period AS key, min(p.at) AS at
     FROM observation o JOIN operation p ON p.id = o.operation
     WHERE o.reported_in >= :period AND o.retracted_by IS NULL AND o.organisation IS NOT NULL
     GROUP BY o.organisation, o.indicator, o.data_period`,
    { period },
  );
  return new Map(rows.map(({ key, at }) => [key, at]));
}
