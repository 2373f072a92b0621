/** Which lines an organisation is asked for in a reporting period, which of them it need not report, and until when. */
import type { Indicator } from "../../shared/contract/catalog.ts";
import { type AskedFor, askedFor } from "../../shared/domain/due.ts";
import { dueOfLine, dueOfReport, isExempt } from "../../shared/domain/due-exceptions.ts";
import { askedYears } from "../../shared/domain/line.ts";
import type { ReadDb } from "../db/handles.ts";
import { listExceptions } from "../db/repos/due-exceptions.ts";
import { findPeriod } from "../db/repos/periods.ts";
import { figuresOf, type PlanFigures } from "./plan-figures.ts";

export interface AskedLine {
  readonly indicator: Indicator;
  readonly asked: AskedFor;
}

/** What an organisation is asked for in the period, without what it need not report (免报). */
export function askedLines(figures: PlanFigures, organisation: string, period: string): AskedLine[] {
  return answeredLines(figures, organisation, period).filter(
    ({ indicator }) => !isExempt(figures.exceptions, organisation, indicator.code),
  );
}

/** What would be asked of it, and need not be reported. */
export function exemptLines(figures: PlanFigures, organisation: string, period: string): AskedLine[] {
  if (figures.exceptions.length === 0) return [];
  return answeredLines(figures, organisation, period).filter(({ indicator }) =>
    isExempt(figures.exceptions, organisation, indicator.code),
  );
}

/** Does the organisation answer for the line, due or not? */
export function isAsked(figures: PlanFigures, { code }: Indicator, organisation: string): boolean {
  return figures.reporters.get(code)?.includes(organisation) === true;
}

function answeredLines(figures: PlanFigures, organisation: string, period: string): AskedLine[] {
  return figures.indicators
    .filter((indicator) => isAsked(figures, indicator, organisation))
    .flatMap((indicator) => askedOf(figures, indicator, organisation, period).map((asked) => ({ indicator, asked })));
}

/** What falls due of one line in the period, whether it is exempt or not. */
export function askedOf(figures: PlanFigures, indicator: Indicator, organisation: string, period: string): AskedFor[] {
  // What this very period brought is still asked for in it: a line does not leave the form by being filled in, nor by
  // being revised in a later quarter.
  const earlier = figures
    .rowsOf(indicator, organisation)
    .filter(({ reportedIn }) => reportedIn === null || reportedIn < period);
  const known = new Set(earlier.map((row) => row.dataPeriod));
  return askedFor(indicator, askedYears(indicator, figures.plan), period, known);
}

interface Dues {
  /** ISO day on which the report is due; null: none is set. */
  readonly report: string | null;
  /** The last day of what is deferred; null: nothing is. */
  readonly deferredUntil: string | null;
}

/** @param due the period's own due date */
export function duesOf(
  { exceptions }: PlanFigures,
  due: string | null,
  organisation: string,
  lines: readonly AskedLine[],
): Dues {
  if (exceptions.length === 0) return { report: due, deferredUntil: null };
  const dueOf = ({ indicator }: AskedLine) => dueOfLine(exceptions, due, organisation, indicator.code);
  const deferred = lines.map(dueOf).filter((each): each is string => each !== null && each !== due);
  // What may be left blank does not make a report late.
  const obliged = lines.filter(({ asked }) => !asked.optional);
  return {
    report: dueOfReport(exceptions, due, organisation, (obliged.length > 0 ? obliged : lines).map(dueOf)),
    deferredUntil: deferred.sort().at(-1) ?? null,
  };
}

/** The ISO day by which an organisation's report must be there, with its extensions; null while none is set. */
export function reportDue(db: ReadDb, organisation: string, period: string): string | null {
  const due = findPeriod(db, period)?.due ?? null;
  if (listExceptions(db, period).length === 0) return due;
  const figures = figuresOf(db, period);
  return duesOf(figures, due, organisation, askedLines(figures, organisation, period)).report;
}
