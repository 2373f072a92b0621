/** The merge of one returned workbook, cell by cell, as data: what would be taken and what a person is asked (03 §3.4). */
import type { Wording } from "../domain/figure-words.ts";
import { atomicFields, type EntryField, type EntryRecord } from "../domain/form.ts";
import type { MergeCode, PlaceCode } from "./cell-codes.ts";
import { mergeRecord, type PartName, partOf, type RecordMerge } from "./merge-record.ts";
import type { FieldOutcome } from "./outcome.ts";
import { type PlannedSupply, planSupplies, type SupplyPlanFacts, suppliesAsIssued } from "./plan-supplies.ts";
import { askedAll, type PlannedText, planTexts, type TextPlanFacts, textCells } from "./plan-texts.ts";
import type { ReturnedCells, ReturnedCorrection, ReturnedForm, ReturnedLine } from "./returned-form.ts";

export interface Origin {
  /** An earlier return of the same issue by the same organisation. */
  readonly fromThisIssue: boolean;
  /** Who set it, and when (ISO instant). */
  readonly by: string | null;
  readonly at: string | null;
}

/** What is known about one figure when the workbook comes back. */
export interface FigureFacts {
  /** What stood when the workbook was issued: null when nothing did, undefined when that is not known. */
  readonly base: EntryRecord | null | undefined;
  readonly ours: EntryRecord | null;
  /** Where ours came from, part by part. */
  readonly origin: Readonly<Record<PartName, Origin>>;
  readonly decimals: number;
  /** Of a figure given in words. */
  readonly wording?: Wording | null | undefined;
}

export interface PlanFacts {
  /** Undefined for a figure this organisation is not asked for. */
  readonly figure: (indicator: string, dataPeriod: string) => FigureFacts | undefined;
  /** Of a form that asked for tasks. */
  readonly text?: TextPlanFacts["text"] | undefined;
  readonly reconsideredText?: TextPlanFacts["reconsideredText"];
  /** Of a form that asks for 考核数据. */
  readonly supply?: SupplyPlanFacts["supply"] | undefined;
  /** The workbook is of an issue that was replaced: everything is listed, as questions. */
  readonly olderIssue: boolean;
  /** It came without the number of the newest 退回 of its issue. */
  readonly earlierReturn?: boolean | undefined;
  /** Was something of the row (line or task, data period) asked about in the 退回 it answers, and is it another now? */
  readonly reconsidered?: ((item: string, dataPeriod: string, cells: ReturnedCells) => boolean) | undefined;
  /** The file bears the name of another organisation: everything is asked. */
  readonly namedOtherwise?: boolean | undefined;
  /** The organisation's report is accepted, or its period closed: nothing is taken. */
  readonly refuse?: "report_accepted" | "period_closed" | undefined;
}

/** A cell that is not plainly as issued (04 §4.4). */
export interface PlannedCell extends FieldOutcome {
  readonly sheet: string;
  readonly cell: string;
  /** Indicator code. */
  readonly item: string;
  readonly dataPeriod: string;
  readonly raw: string;
  readonly by: string | null;
  readonly at: string | null;
}

export interface PlannedFigure {
  readonly kind: "line" | "correction";
  readonly item: string;
  readonly dataPeriod: string;
  readonly ours: EntryRecord | null;
  readonly merge: RecordMerge;
  readonly cells: readonly PlannedCell[];
}

export interface MergePlan {
  readonly figures: readonly PlannedFigure[];
  readonly texts: readonly PlannedText[];
  readonly supplies: readonly PlannedSupply[];
  /** Rows that name no figure of this organisation; their cells are `rejected`. */
  readonly strays: readonly PlannedCell[];
  /** Entry cells as issued; not listed. */
  readonly unchanged: number;
}

const everyField: readonly EntryField[] = [...atomicFields, "remark"];

interface Row {
  readonly item: string;
  readonly dataPeriod: string;
  readonly cells: ReturnedCells;
}

/** Where a field stands; one without a cell of its own (its column is gone) is shown at the row's first cell. */
const placeOf = (cells: ReturnedCells, field: EntryField) => cells[field] ?? cells.value ?? Object.values(cells)[0];

function locate(outcome: FieldOutcome, row: Row, origin: FigureFacts["origin"] | null): PlannedCell {
  const place = placeOf(row.cells, outcome.field);
  const from = outcome.outcome === "conflict" ? origin?.[partOf(outcome.field)] : undefined;
  // Field by field: there are tens of thousands, and a copy that is added to takes twice the room.
  return {
    field: outcome.field,
    base: outcome.base,
    ours: outcome.ours,
    theirs: outcome.theirs,
    outcome: outcome.outcome,
    grade: outcome.grade,
    code: outcome.code,
    details: outcome.details,
    sheet: place?.sheet ?? "",
    cell: place?.cell ?? "",
    raw: row.cells[outcome.field]?.raw ?? "",
    item: row.item,
    dataPeriod: row.dataPeriod,
    by: from?.by ?? null,
    at: from?.at ?? null,
  };
}

function planFigure(
  kind: PlannedFigure["kind"],
  row: Row,
  facts: FigureFacts,
  ask: MergeCode | "row_by_name" | undefined,
  { refuse, earlierReturn, reconsidered }: PlanFacts,
): PlannedFigure {
  const merge = mergeRecord({
    base: facts.base,
    theirs: row.cells,
    ours: facts.ours,
    oursFromThisIssue: { record: facts.origin.record.fromThisIssue, remark: facts.origin.remark.fromThisIssue },
    decimals: facts.decimals,
    wording: facts.wording,
    askAll: ask,
    refuseAll: refuse,
    earlierReturn,
    reconsidered: reconsidered?.(row.item, row.dataPeriod, row.cells),
  });
  const fields = [...merge.record.fields, ...merge.remark.fields];
  const cells = fields.map((field) => {
    const named =
      kind === "correction" && field.outcome === "take" ? { ...field, outcome: "correction" as const } : field;
    return locate(named, row, facts.origin);
  });
  return { kind, item: row.item, dataPeriod: row.dataPeriod, ours: facts.ours, merge, cells };
}

/** A row nothing can be done with: what was filled in is listed, so that nobody believes it was taken. */
function stray(row: Row, code: MergeCode | PlaceCode): PlannedCell[] {
  return everyField.flatMap((field) => {
    const cell = row.cells[field];
    if (!cell || cell.raw === "") return [];
    const outcome: FieldOutcome = {
      field,
      base: null,
      ours: null,
      theirs: cell.value,
      outcome: "rejected",
      grade: null,
      code,
      details: {},
    };
    return [locate(outcome, row, null)];
  });
}

const filledIn = (cells: ReturnedCells): ReturnedCells =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.raw !== ""));

function planLine(line: ReturnedLine, facts: PlanFacts): PlannedFigure | PlannedCell[] {
  const row: Row = { item: line.indicator, dataPeriod: line.dataPeriod, cells: line.cells };
  const figure = facts.figure(line.indicator, line.dataPeriod);
  if (!figure) return stray(row, "unknown_line");
  const ask = askedAll(facts) ?? (line.foundBy === "name" ? "row_by_name" : undefined);
  return planFigure("line", row, figure, ask, facts);
}

/** In a 往期订正 row a blank cell means “as it was”: nothing had been issued into it. */
function planCorrection(correction: ReturnedCorrection, facts: PlanFacts): PlannedFigure | PlannedCell[] {
  const cells = filledIn(correction.cells);
  const { target } = correction;
  if (!target) return stray({ item: correction.indicatorName, dataPeriod: "", cells }, "correction_unclear");
  const row: Row = { item: target.indicator, dataPeriod: target.dataPeriod, cells };
  const figure = facts.figure(target.indicator, target.dataPeriod);
  if (!figure) return stray(row, "unknown_line");
  const unexplained = cells.remark ? undefined : "correction_without_reason";
  return planFigure("correction", row, figure, askedAll(facts) ?? unexplained, facts);
}

const withoutBase = (known: PlanFacts): PlanFacts => ({
  ...known,
  figure: (indicator, dataPeriod) => {
    const figure = known.figure(indicator, dataPeriod);
    return figure && { ...figure, base: undefined };
  },
  text:
    known.text &&
    ((row, field) => {
      const text = known.text?.(row, field) ?? "unknown_task";
      return typeof text === "string" ? text : { ...text, base: undefined };
    }),
  supply:
    known.supply &&
    ((row) => {
      const supply = known.supply?.(row) ?? "unknown_line";
      return typeof supply === "string" ? supply : { ...supply, base: undefined };
    }),
});

/**
 * Compares a returned workbook with what was issued and with what stands now. Changes nothing. What several files of one
 * organisation mean for each other is said by combinePlans().
 */
export function planMerge(returned: ReturnedForm, known: PlanFacts): MergePlan {
  const facts = returned.baseKnown ? known : withoutBase(known);
  const planned = [
    ...returned.lines.map((line) => planLine(line, facts)),
    ...returned.corrections.map((correction) => planCorrection(correction, facts)),
  ];
  const figures = planned.filter((one): one is PlannedFigure => !Array.isArray(one));
  const strays = planned.filter((one) => Array.isArray(one)).flat();
  const entryCells = returned.lines.reduce((sum, line) => sum + Object.keys(line.cells).length, 0);
  const listed = new Set(
    figures
      .filter(({ kind }) => kind === "line")
      .flatMap(({ cells }) => cells.map(({ sheet, cell }) => `${sheet}!${cell}`)),
  );
  const lost = returned.lines.filter((line) => !facts.figure(line.indicator, line.dataPeriod));
  const lostCells = lost.reduce((sum, line) => sum + Object.keys(line.cells).length, 0);
  const texts = planTexts(returned.tasks, { ...facts, text: facts.text ?? (() => "unknown_task") });
  const textsAsIssued = texts.reduce((sum, row) => sum + row.fields.length - textCells(row).length, 0);
  const supplies = planSupplies(returned.supplies ?? [], returned.period, {
    ...facts,
    supply: facts.supply ?? (() => "unknown_line"),
  });
  const asIssued = entryCells - listed.size - lostCells + textsAsIssued + suppliesAsIssued(supplies);
  return { figures, texts, supplies, strays, unchanged: asIssued };
}
