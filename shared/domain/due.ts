/**
 * When a line is asked for what. A data period D is asked for in the reporting quarter R in which it becomes available:
 * end(R−1) + 1 month < end(D) + availability ≤ end(R) + 1 month (01 §1.2; the month is the time to fill in).
 */
import type { LineFacts, PlanYears } from "./line.ts";
import { canonicalDataPeriod, comparePeriods, endMonth, previousQuarter, quarterEndingAt, yearOf } from "./period.ts";
import type { Basis, DueState } from "./vocabulary.ts";

export type DueFacts = Pick<LineFacts, "basis" | "frequency" | "availabilityMonths">;

export interface AskedFor {
  readonly dataPeriod: string;
  /** May be left blank without a word: reported when something happens. */
  readonly optional: boolean;
  /** 补报: was asked for in an earlier period and never came. */
  readonly late: boolean;
}

const stepMonths = { quarterly: 3, half_yearly: 6, annual: 12 } as const;

/** Lines of which a quarter's figure cannot be judged against the plan (01 §1.3). */
export function judgedOnFullYearsOnly(basis: Basis): boolean {
  return basis === "flow" || basis === "ytd_ratio" || basis === "growth" || basis === "composition";
}

/** Lines whose verdict rests on full-year figures: a year that never came is asked for again, not lost. */
function restsOnFullYears(line: DueFacts): boolean {
  return line.frequency === "annual" || line.basis === "cumulative" || judgedOnFullYearsOnly(line.basis);
}

/** Newest end of a `step`-month data period whose figure exists within a month of the reporting period's end. */
function newestAvailableMonth(line: DueFacts, period: string, step: number): number {
  return Math.floor((endMonth(period) + 1 - line.availabilityMonths) / step) * step;
}

function inPlan(plan: PlanYears, dataPeriod: string): boolean {
  const year = yearOf(dataPeriod);
  return year >= plan.firstYear && year <= plan.lastYear;
}

/** The data period that regularly falls due in the reporting period; null when nothing does (本季不报) or on_event. */
export function dueDataPeriod(line: DueFacts, plan: PlanYears, period: string): string | null {
  if (line.frequency === "on_event") return null;
  const step = stepMonths[line.frequency];
  const month = newestAvailableMonth(line, period, step);
  if (month === newestAvailableMonth(line, previousQuarter(period), step)) return null;
  const code = canonicalDataPeriod(line.basis, line.frequency, quarterEndingAt(month));
  return code !== null && inPlan(plan, code) ? code : null;
}

/** The reporting quarter in which a data period of the line is first asked for. */
export function askedIn(line: Pick<DueFacts, "frequency" | "availabilityMonths">, dataPeriod: string): string {
  const available = endMonth(dataPeriod) + (line.frequency === "on_event" ? 0 : line.availabilityMonths);
  return quarterEndingAt(Math.max(endMonth(dataPeriod), Math.ceil((available - 1) / 3) * 3));
}

/** The latest full year of the plan that should have come before this reporting period and is not in `known`. */
function missingFullYear(line: DueFacts, plan: PlanYears, period: string, known: ReadonlySet<string>): string | null {
  const available = newestAvailableMonth(line, previousQuarter(period), 12) / 12 - 1;
  for (let year = Math.min(available, plan.lastYear); year >= plan.firstYear; year--) {
    if (!known.has(String(year))) return String(year);
  }
  return null;
}

/**
 * Everything a line is asked for in a reporting period, oldest first: a full year that never came (补报), then what falls
 * due. `known` holds the line's data periods that have a figure. An on_event line is asked, optionally, for the quarter itself.
 */
export function askedFor(line: DueFacts, plan: PlanYears, period: string, known: ReadonlySet<string>): AskedFor[] {
  if (line.frequency === "on_event") {
    const current = canonicalDataPeriod(line.basis, line.frequency, period);
    return current !== null && inPlan(plan, current) ? [{ dataPeriod: current, optional: true, late: false }] : [];
  }
  const asked: AskedFor[] = [];
  const missing = restsOnFullYears(line) ? missingFullYear(line, plan, period, known) : null;
  if (missing !== null) asked.push({ dataPeriod: missing, optional: false, late: true });
  const due = dueDataPeriod(line, plan, period);
  if (due !== null) asked.push({ dataPeriod: due, optional: false, late: false });
  return asked.sort((a, b) => comparePeriods(a.dataPeriod, b.dataPeriod));
}

/** Data periods that could be judged, should have come before this reporting period, and are newer than `judged`. */
function missedSince(line: DueFacts, plan: PlanYears, period: string, judged: string | null): number {
  if (line.frequency === "on_event") return 0;
  const step = judgedOnFullYearsOnly(line.basis) ? 12 : stepMonths[line.frequency];
  const start = plan.firstYear * 12;
  const from = judged === null ? start : Math.max(start, endMonth(judged));
  const to = Math.min((plan.lastYear + 1) * 12, newestAvailableMonth(line, previousQuarter(period), step));
  return Math.max(0, Math.floor((to - from) / step));
}

/**
 * Is the figure behind a verdict up to date? Says nothing about the verdict itself (01 §1.4).
 * - `stale`: a figure is judged, but more than one newer one should have come before this period.
 * - `overdue`: one newer figure should have come before this period; or nothing can be judged yet, nothing falls due
 *   now, and a figure should have come before.
 * - `due`: otherwise, when a figure falls due in this period, whether it has come or not.
 * - `not_due`: otherwise (本季不报); always for on_event lines.
 * Lines judged on full years count full years here, whatever they report in between.
 */
export function dueState(line: DueFacts, plan: PlanYears, period: string, judged: string | null): DueState {
  const missed = missedSince(line, plan, period, judged);
  const fallsDue = dueDataPeriod(line, plan, period) !== null;
  if (judged === null) return fallsDue ? "due" : missed > 0 ? "overdue" : "not_due";
  if (missed > 1) return "stale";
  if (missed > 0) return "overdue";
  return fallsDue ? "due" : "not_due";
}

/**
 * What an empty cell of the printed sheet says (04 §4.3): 未报 where the figure should have come by this period, 本季不报
 * where it is not asked for yet, 免报 where it would be, but nobody need report it in this period (`exempt`), — where the
 * plan has no such figure (上年全年 in its first year).
 */
export function blankMeans(
  line: DueFacts,
  plan: PlanYears,
  period: string,
  column: "本期" | "上年全年",
  exempt = false,
): "未报" | "本季不报" | "免报" | "—" {
  const missing = exempt ? "免报" : "未报";
  if (column === "本期") return dueDataPeriod(line, plan, period) === null ? "本季不报" : missing;
  const lastYear = yearOf(period) - 1;
  if (lastYear < plan.firstYear) return "—";
  const exists = (lastYear + 1) * 12 <= newestAvailableMonth(line, period, 12);
  return exists && line.frequency !== "on_event" ? missing : "本季不报";
}
