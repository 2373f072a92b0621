/** What was typed for one figure, as its line has it: a number or words, with the findings of the checks. */
import type { Assignment, Indicator, Organisation } from "../../../shared/contract/catalog.ts";
import type { EntryInput, FindingView } from "../../../shared/contract/entry.ts";
import { type CheckContext, checkRecord, type Finding } from "../../../shared/domain/checks.ts";
import { parseComposition } from "../../../shared/domain/composition.ts";
import { dueDataPeriod } from "../../../shared/domain/due.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { readWords, wordingOf } from "../../../shared/domain/figure-words.ts";
import { type EntryRecord, emptyRecord, entryFields } from "../../../shared/domain/form.ts";
import { isTracked } from "../../../shared/domain/line.ts";
import { isPerOrganisation } from "../../../shared/domain/organisations.ts";
import { canonicalDataPeriod, endMonth } from "../../../shared/domain/period.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import { expectedWords } from "../../../shared/text/entry.ts";
import { findingText } from "../../../shared/text/findings.ts";
import type { ReadDb } from "../../db/handles.ts";
import { assignmentsOf, findIndicator, findOrganisation } from "../../db/repos/catalog.ts";
import { checkContext } from "../check-context.ts";
import { must } from "../context.ts";
import type { PlanFigures } from "../plan-figures.ts";
import { checkSettings } from "../settings.ts";

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

/**
 * Refuses what cannot be read (NOT_A_NUMBER), a line that is not kept in the period (UNKNOWN_LINE), a data period that the
 * line does not have (WRONG_DATA_PERIOD) and whoever does not answer for it (NOT_ASSIGNED).
 */
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
    ...(text === null ? {} : { text }),
    growth: readGrowth(input.growth, line),
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
export function readFigure(typed: string, line: Indicator): { value: number | null; text: string | null } {
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

/** 同比 in the line's own unit; null when blank. */
export const readGrowth = (typed: string, line: Indicator): number | null =>
  numberOf(typed, line, "同比", line.growthUnit ?? "");

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
  return entryFields.every((field) => x[field] === y[field]) && (x.text ?? null) === (y.text ?? null);
}
