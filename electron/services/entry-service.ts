/** One figure as the entry screen or the command line gives it: parsed, checked, kept beside what was there. */

import type { Assignment, Indicator, Organisation } from "../../shared/contract/catalog.ts";
import type { EntryInput, EntryResult, FindingView } from "../../shared/contract/entry.ts";
import { answersFor } from "../../shared/domain/check-answer.ts";
import { type CheckContext, checkRecord, type Finding, isOpen, isReason } from "../../shared/domain/checks.ts";
import { parseComposition } from "../../shared/domain/composition.ts";
import { dueDataPeriod } from "../../shared/domain/due.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { readWords, wordingOf } from "../../shared/domain/figure-words.ts";
import { type EntryRecord, emptyRecord, entryFields } from "../../shared/domain/form.ts";
import { isTracked } from "../../shared/domain/line.ts";
import { isPerOrganisation } from "../../shared/domain/organisations.ts";
import { canonicalDataPeriod, endMonth, periodLabel } from "../../shared/domain/period.ts";
import { nextReportState } from "../../shared/domain/report.ts";
import { parseTypedNumber } from "../../shared/domain/typed-number.ts";
import { expectedWords } from "../../shared/text/entry.ts";
import { findingName, findingText } from "../../shared/text/findings.ts";
import type { ReadDb } from "../db/handles.ts";
import { assignmentsOf, findIndicator, findOrganisation } from "../db/repos/catalog.ts";
import { addAnswer } from "../db/repos/check-answers.ts";
import { addObservation, findLatest, type ObservationRow, slotName } from "../db/repos/observations.ts";
import { findReport, saveReport } from "../db/repos/periods.ts";
import { checkContext } from "./check-context.ts";
import { type Context, must, note } from "./context.ts";
import { recordOf } from "./forms-service.ts";
import { slotOf } from "./line-facts.ts";
import { openPeriod } from "./periods-service.ts";
import { figuresOf, type PlanFigures } from "./plan-figures.ts";
import { checkSettings } from "./settings.ts";

interface Parsed {
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
      const { findings, line } = parse(ctx.store().read, input);
      return findings.map((finding) => viewOf(finding, line));
    },

    /**
     * Keeps the figure as one operation, and beside it the answer to every finding. Refuses what cannot be read, what grade
     * A forbids unless the office exempts it, a finding without a reason, and a figure that someone else changed since the
     * form was shown.
     */
    save(input: EntryInput): EntryResult {
      const db = ctx.store().read;
      const period = openPeriod(db, input.period);
      const { line, organisation, dataPeriod, record, text, findings } = parse(db, input);
      const views = findings.map((finding) => viewOf(finding, line));
      const made = note(ctx, "entry", `填报${periodLabel(period.code)}“${line.name}”`);
      if (made.actor.role === "department" && (made.actor.organisation !== organisation || input.exempt === true))
        throw new AppError("FORBIDDEN");
      refuse(findings, views, input, line.name);
      return ctx.store().write(made, (tx) => {
        const slot = slotOf(line, dataPeriod, organisation);
        const latest = findLatest(tx, slot);
        const before = latest ? recordOf(latest) : null;
        if (input.expected !== undefined && !sameRecord(before, input.expected))
          throw new AppError("CHANGED_MEANWHILE", { line: line.name, now: before?.value ?? null });
        const report = findReport(tx, organisation, period.code);
        const next = nextReportState(report.state, "save");
        if (next === null) throw new AppError("REPORT_ACCEPTED", { period: period.code });
        const result = { organisation, indicator: line.code, dataPeriod, before, after: record, findings: views };
        const was = saidOf(latest);
        const now: Said = {
          text,
          seriesBreak: input.seriesBreak ?? was.seriesBreak,
          planTotal: input.planTotal ?? was.planTotal,
        };
        const moved = circumstances.filter((field) => was[field] !== now[field]);
        if (sameRecord(before, record) && moved.length === 0) return { ...result, changed: false };
        const id = addObservation(tx, {
          ...record,
          ...now,
          indicator: line.code,
          organisation,
          dataPeriod,
          reportedIn: period.code,
          issue: null,
        });
        const stood = before ?? emptyRecord;
        const log = (field: string, from: unknown, to: unknown) =>
          tx.log({ entity: "observation", entityId: slotName(slot), field, before: from, after: to });
        for (const field of entryFields) if (stood[field] !== record[field]) log(field, stood[field], record[field]);
        for (const field of moved) log(field, was[field], now[field]);
        const answers = answersFor(findings, input.reason);
        for (const answer of answers) addAnswer(tx, id, answer);
        const exempted = answers.filter(({ kind }) => kind === "exemption");
        if (exempted.length > 0) log("exemption", null, exempted.map(({ code }) => findingName[code]).join("、"));
        if (input.reason.trim() !== "") log("reason", null, input.reason.trim());
        if (next !== report.state) {
          saveReport(tx, { ...report, state: next });
          tx.log({
            entity: "report",
            entityId: `${organisation}@${period.code}`,
            field: "state",
            before: report.state,
            after: next,
          });
        }
        return { ...result, changed: true };
      });
    },
  };
}

function parse(db: ReadDb, input: EntryInput): Parsed {
  const figures = figuresOf(db, input.period);
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
    ...(text === null ? {} : { text }),
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
  const wording = wordingOf(
    line.basis,
    line.parts.map(({ name }) => name),
  );
  if (!wording) return { value: numberOf(typed, line, "本期数", line.unit), text: null };
  const figure = readWords(wording, typed);
  if (!figure)
    throw new AppError("NOT_A_NUMBER", {
      line: line.name,
      field: "本期数",
      text: typed,
      expected: expectedWords(wording),
    });
  return figure;
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

function refuse(
  findings: readonly Finding[],
  views: readonly FindingView[],
  { reason, exempt = false }: Pick<EntryInput, "reason" | "exempt">,
  line: string,
): void {
  const blocking = views.filter((view) => view.grade === "A");
  if (blocking.length > 0 && !exempt)
    throw new AppError("CHECK_FAILED", { line, findings: blocking.map((view) => view.message) });
  const unanswered = findings.some((finding) => (finding.grade === "A" ? !isReason(reason) : isOpen(finding, reason)));
  if (unanswered)
    throw new AppError("REASON_REQUIRED", {
      line,
      findings: views.filter((view) => view.grade !== "D").map((view) => view.message),
    });
}

const viewOf = (finding: Finding, line: Indicator): FindingView => ({
  code: finding.code,
  grade: finding.grade,
  field: finding.field,
  message: findingText(finding, line),
});

function sameRecord(a: EntryRecord | null, b: EntryRecord | null): boolean {
  const x = a ?? emptyRecord;
  const y = b ?? emptyRecord;
  return entryFields.every((field) => x[field] === y[field]) && (x.text ?? null) === (y.text ?? null);
}
