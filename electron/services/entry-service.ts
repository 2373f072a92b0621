/** One figure as the entry screen or the command line gives it: parsed, checked, kept beside what was there. */

import type { Assignment, Indicator, Organisation } from "../../shared/contract/catalog.ts";
import type { EntryInput, EntryResult, FindingView } from "../../shared/contract/entry.ts";
import { type CheckContext, checkRecord, type Finding, isOpen } from "../../shared/domain/checks.ts";
import { parseComposition } from "../../shared/domain/composition.ts";
import { dueDataPeriod } from "../../shared/domain/due.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { type EntryRecord, emptyRecord, entryFields } from "../../shared/domain/form.ts";
import { isTracked } from "../../shared/domain/line.ts";
import { parseMilestone } from "../../shared/domain/milestone.ts";
import { isPerOrganisation } from "../../shared/domain/organisations.ts";
import { canonicalDataPeriod, endMonth, periodLabel } from "../../shared/domain/period.ts";
import { nextReportState } from "../../shared/domain/report.ts";
import { parseTypedNumber } from "../../shared/domain/typed-number.ts";
import { findingText } from "../../shared/text/findings.ts";
import type { ReadDb, WriteTx } from "../db/handles.ts";
import { assignmentsOf, findIndicator, findOrganisation } from "../db/repos/catalog.ts";
import { addObservation, findLatest, type ObservationRow, slotName } from "../db/repos/observations.ts";
import { findReport, saveReport } from "../db/repos/periods.ts";
import { checkContext } from "./check-context.ts";
import { type Context, must, note } from "./context.ts";
import { recordOf } from "./forms-service.ts";
import { slotOf } from "./line-facts.ts";
import { openPeriod } from "./periods-service.ts";
import { figuresOf, type PlanFigures } from "./plan-figures.ts";
import { checkSettings } from "./settings.ts";

/** One figure read and checked, not yet kept. */
export interface ReadFigure {
  readonly line: Indicator;
  readonly organisation: string;
  readonly dataPeriod: string;
  readonly record: EntryRecord;
  /** The figure as given where it is not one number. */
  readonly text: string | null;
  readonly context: CheckContext;
  readonly findings: Finding[];
}

/** What is said of a figure beside its cells; what is not said again stays as it was said. */
const circumstances = ["text", "seriesBreak", "planTotal"] as const;
type Said = Pick<ObservationRow, (typeof circumstances)[number]>;

const saidOf = (row: ObservationRow | undefined): Said => ({
  text: row?.text ?? null,
  seriesBreak: row?.seriesBreak ?? false,
  planTotal: row?.planTotal ?? false,
});

export function createEntryService(ctx: Context) {
  return {
    check(input: EntryInput): FindingView[] {
      const db = ctx.store().read;
      const figure = readFigureOf(db, figuresOf(db, input.period), input);
      return viewsOf(figure);
    },

    /**
     * Keeps the figure as one operation. Refuses what cannot be read, what grade A forbids, a B or C finding without a
     * reason, and a figure that someone else changed since the form was shown.
     */
    save(input: EntryInput): EntryResult {
      const db = ctx.store().read;
      const period = openPeriod(db, input.period);
      const figure = readFigureOf(db, figuresOf(db, input.period), input);
      const { line, organisation, findings } = figure;
      refuse(findings, viewsOf(figure), input.reason, line.name);
      const summary = `填报${periodLabel(period.code)}“${line.name}”`;
      const made = note(ctx, "entry", summary);
      if (made.actor.role === "department" && made.actor.organisation !== organisation) throw new AppError("FORBIDDEN");
      return ctx.store().write(made, (tx) => keepFigure(tx, figure, input));
    },
  };
}

/**
 * Keeps one figure within a running operation, each changed field in the log; what is as it was adds nothing. Throws
 * before anything is written: CHANGED_MEANWHILE where what stands is not what was expected, REPORT_ACCEPTED where the
 * organisation's report is frozen. Findings are the caller's to weigh.
 */
export function keepFigure(tx: WriteTx, figure: ReadFigure, input: EntryInput): EntryResult {
  const { line, organisation, dataPeriod, record, text } = figure;
  const slot = slotOf(line, dataPeriod, organisation);
  const latest = findLatest(tx, slot);
  const before = latest ? recordOf(latest) : null;
  if (input.expected !== undefined && !sameRecord(before, input.expected))
    throw new AppError("CHANGED_MEANWHILE", { line: line.name, now: before?.value ?? null });
  const report = findReport(tx, organisation, input.period);
  const next = nextReportState(report.state, "save");
  if (next === null) throw new AppError("REPORT_ACCEPTED", { period: input.period });
  const result = { organisation, indicator: line.code, dataPeriod, before, after: record, findings: viewsOf(figure) };
  const was = saidOf(latest);
  const now: Said = {
    text,
    seriesBreak: input.seriesBreak ?? was.seriesBreak,
    planTotal: input.planTotal ?? was.planTotal,
  };
  const moved = circumstances.filter((field) => was[field] !== now[field]);
  if (sameRecord(before, record) && moved.length === 0) return { ...result, changed: false };
  addObservation(tx, {
    ...record,
    ...now,
    indicator: line.code,
    organisation,
    dataPeriod,
    reportedIn: input.period,
    issue: null,
  });
  const stood = before ?? emptyRecord;
  const log = (field: string, from: unknown, to: unknown) =>
    tx.log({ entity: "observation", entityId: slotName(slot), field, before: from, after: to });
  for (const field of entryFields) if (stood[field] !== record[field]) log(field, stood[field], record[field]);
  for (const field of moved) log(field, was[field], now[field]);
  if (input.reason.trim() !== "") log("reason", null, input.reason.trim());
  if (next !== report.state) {
    saveReport(tx, { ...report, state: next });
    tx.log({
      entity: "report",
      entityId: `${organisation}@${input.period}`,
      field: "state",
      before: report.state,
      after: next,
    });
  }
  return { ...result, changed: true };
}

/** What was typed for one figure, as the line has it, with the findings of the checks; refuses what cannot be read. */
export function readFigureOf(db: ReadDb, figures: PlanFigures, input: EntryInput): ReadFigure {
  const organisation = must(findOrganisation(db, input.organisation), "单位", input.organisation);
  const line = findIndicator(db, figures.plan.code, input.indicator);
  if (!line || line.plan !== figures.plan.code || !isTracked(line, input.period))
    throw new AppError("UNKNOWN_LINE", { line: input.indicator });
  requireHolder(figures, line, organisation, assignmentsOf(db, line.code, input.period));
  const asked = input.dataPeriod || (dueDataPeriod(line, figures.plan, input.period) ?? input.period);
  const dataPeriod = dataPeriodOf(line, asked, input.period, figures.plan.baselineYear);
  const { value, text } = readFigure(input.value, line);
  const record: EntryRecord = {
    value,
    growth: numberOf(input.growth, line, "同比", line.growthUnit ?? ""),
    growthBasis: input.growthBasis,
    vintage: input.vintage,
    // A figure without a word about it is a reported figure; a blank says nothing until the person does.
    filling: input.filling ?? (value === null ? null : "reported"),
    remark: input.remark?.trim() || null,
  };
  const context: CheckContext = {
    ...checkContext(figures, line, organisation.code, dataPeriod),
    shares: text === null ? null : parseComposition(text, line.parts.length),
  };
  const findings = checkRecord(record, context, checkSettings(db));
  return { line, organisation: organisation.code, dataPeriod, record, text, context, findings };
}

/** The office enters what is shared on behalf of whoever answers; a figure of one organisation's own needs that one. */
function requireHolder(
  figures: PlanFigures,
  line: Indicator,
  organisation: Organisation,
  holders: readonly Assignment[],
): void {
  const ok = isPerOrganisation(line.aggregation)
    ? figures.reporters.get(line.code)?.includes(organisation.code)
    : organisation.isOffice || holders.some((each) => each.organisation === organisation.code);
  if (!ok) throw new AppError("NOT_ASSIGNED", { line: line.name, organisation: organisation.name });
}

/** A number; of a composition its parts (0.02:13.46:86.52), of a milestone its state (推进中, 是). */
function readFigure(typed: string, line: Indicator): { value: number | null; text: string | null } {
  if (typed.trim() === "") return { value: null, text: null };
  if (line.basis === "milestone") {
    const figure = parseMilestone(typed);
    if (!figure) throw new AppError("NOT_A_NUMBER", { line: line.name, field: "本期数", text: typed, unit: line.unit });
    return figure;
  }
  if (line.basis === "composition" && line.parts.length > 0) {
    const shares = parseComposition(typed, line.parts.length);
    const judged = shares?.at(-1);
    if (!shares || judged === undefined)
      throw new AppError("NOT_A_NUMBER", { line: line.name, field: "本期数", text: typed, unit: line.unit });
    return { value: judged, text: shares.join(":") };
  }
  return { value: numberOf(typed, line, "本期数", line.unit), text: null };
}

/** A figure of the plan's years, not later than the reporting period, at a date at which the line has figures. */
function dataPeriodOf(line: Indicator, text: string, period: string, baselineYear: number): string {
  const canonical = canonicalDataPeriod(line.basis, line.frequency, text);
  if (!canonical || endMonth(canonical) > endMonth(period) || Number(canonical.slice(0, 4)) < baselineYear)
    throw new AppError("WRONG_DATA_PERIOD", { line: line.name, dataPeriod: text, period, frequency: line.frequency });
  return canonical;
}

function numberOf(text: string, line: Indicator, field: string, unit: string): number | null {
  const parsed = parseTypedNumber(text, unit);
  if (!parsed.ok && parsed.code === "blank") return null;
  if (!parsed.ok) throw new AppError("NOT_A_NUMBER", { line: line.name, field, text, unit });
  return parsed.value;
}

function refuse(findings: readonly Finding[], views: readonly FindingView[], reason: string, line: string): void {
  const blocking = views.filter((view) => view.grade === "A");
  if (blocking.length > 0) throw new AppError("CHECK_FAILED", { line, findings: blocking.map((view) => view.message) });
  if (findings.some((finding) => isOpen(finding, reason)))
    throw new AppError("REASON_REQUIRED", {
      line,
      findings: views.filter((view) => view.grade === "B" || view.grade === "C").map((view) => view.message),
    });
}

/** The findings in words, gravest first. */
export const viewsOf = ({ findings, line }: ReadFigure): FindingView[] =>
  findings.map((finding) => ({
    code: finding.code,
    grade: finding.grade,
    field: finding.field,
    message: findingText(finding, line),
  }));

export function sameRecord(a: EntryRecord | null, b: EntryRecord | null): boolean {
  const x = a ?? emptyRecord;
  const y = b ?? emptyRecord;
  return entryFields.every((field) => x[field] === y[field]);
}
