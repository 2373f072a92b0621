/**
 * Three-way merge of one figure of 考核数据 (03 §3.4): figure and target of a line for one that is scored are one record. Pure.
 * 未取得 and nothing at all are the same to whoever scores; the word is the answer that a report needs, and over a figure that
 * stands it is meant, as a blank is not.
 */
import { type SupplyField, supplyFields } from "../domain/assessment/form-matrix.ts";
import type { SuppliedFigure } from "../domain/assessment/rules.ts";
import { roundHalfUp } from "../domain/number.ts";
import { readingCodes } from "./cell-codes.ts";
import { type Circumstances, type Decision, decide, isRefused, type Sides, sameField } from "./merge-record.ts";
import type { CellOutcome, FieldOutcome, FieldValue } from "./outcome.ts";
import type { ReturnedCell, SupplyCells } from "./returned-form.ts";

export interface SupplyMergeInput extends Circumstances {
  /** As issued. Null when nothing had been supplied; undefined when unknown: then it is two-way, all differences asked. */
  readonly base: SuppliedFigure | null | undefined;
  readonly theirs: SupplyCells;
  readonly ours: SuppliedFigure | null;
  /** Ours was brought by an earlier return of the same issue by the same organisation: a newer one corrects it. */
  readonly oursFromThisIssue: boolean;
  /** The line's displayed decimals. */
  readonly decimals: number;
}

/** A field that is not plainly as issued. */
export type SupplyOutcome = Omit<FieldOutcome, "field"> & { readonly field: SupplyField };

export interface SupplyMerge {
  /** `unchanged`: as issued, ours stays whatever it is. */
  readonly outcome: CellOutcome | "unchanged";
  readonly fields: readonly SupplyOutcome[];
  /** What “theirs” means; refused cells are left as ours. Null when there is nothing to say yes to. */
  readonly proposal: SuppliedFigure | null;
}

/** What a person decided: take theirs, keep ours, or a third figure. */
export type SupplyChoice = "theirs" | "ours" | { readonly typed: SuppliedFigure };

interface FieldFacts extends Sides {
  readonly field: SupplyField;
  readonly cell: ReturnedCell | undefined;
}

/** A field of a figure as it is compared and shown. */
export function suppliedField(figure: SuppliedFigure | null | undefined, field: SupplyField): FieldValue {
  if (!figure) return null;
  if (field === "target") return figure.target;
  return figure.filling === "reported" ? figure.value : figure.filling;
}

/** From fields as they are compared to the figure that they say. */
export function suppliedFrom(value: FieldValue, target: FieldValue): SuppliedFigure {
  const known = typeof target === "number" ? target : null;
  if (value === "not_applicable" || value === "not_obtained") return { value: null, target: known, filling: value };
  return { value: typeof value === "number" ? value : null, target: known, filling: "reported" };
}

function factsOf(field: SupplyField, { base: issued, theirs: cells, ours: now }: SupplyMergeInput): FieldFacts {
  const cell = cells[field];
  const [base, ours] = [suppliedField(issued, field), suppliedField(now, field)];
  // A column that is not there says nothing: as if left as issued.
  const said = cell ? cell.value : issued === undefined ? ours : base;
  // A blank that was issued as one is left as it was; where 未取得 was said any other blank takes nothing back.
  const isOther = said === null && (base !== null || issued === undefined);
  const known = isOther && (base === "not_obtained" || ours === "not_obtained");
  return { field, base, ours, theirs: known ? "not_obtained" : said, cell, doubt: cell?.doubt ?? null };
}

export function mergeSupply(input: SupplyMergeInput): SupplyMerge {
  const facts = supplyFields.map((field): FieldFacts => factsOf(field, input));
  const decision = decide(facts, input, input.oursFromThisIssue, () => undefined);
  const { outcome } = decision;
  if (outcome === "unchanged") return { outcome, fields: [], proposal: null };
  const listed = facts.filter(
    (fact) =>
      fact.doubt || !sameField(fact.theirs, fact.base) || (outcome !== "same" && !sameField(fact.theirs, fact.ours)),
  );
  const answerable =
    outcome !== "rejected" && facts.every((fact) => !fact.doubt || isRefused(fact) || fact.doubt.hasProposal);
  const saidIn = (name: SupplyField): FieldValue => {
    const fact = facts.find(({ field }) => field === name);
    return fact ? (isRefused(fact) ? fact.ours : fact.theirs) : null;
  };
  return {
    outcome,
    fields: listed.map((fact) => outcomeOf(fact, { ...decision, outcome }, input)),
    proposal: answerable ? suppliedFrom(saidIn("value"), saidIn("target")) : null,
  };
}

function outcomeOf(
  { field, base, ours, theirs, cell, doubt }: FieldFacts,
  { outcome, code }: Decision & { outcome: CellOutcome },
  { refuseAll, decimals }: SupplyMergeInput,
): SupplyOutcome {
  const shown = { field, base, ours, theirs, grade: null, details: {} };
  if (outcome === "same") return { ...shown, outcome, code: "" };
  if (refuseAll) return { ...shown, outcome: "rejected", code };
  if (doubt)
    return {
      ...shown,
      outcome: doubt.handling === "refuse" ? "rejected" : "question",
      code: doubt.code,
      details: doubt.details,
    };
  const taken = outcome === "take" || outcome === "correction";
  const below = (a: FieldValue, b: FieldValue): boolean =>
    typeof a === "number" && typeof b === "number" && roundHalfUp(a, decimals) === roundHalfUp(b, decimals);
  if (taken && !sameField(theirs, ours) && below(theirs, ours))
    return { ...shown, outcome, grade: "D", code: "below_decimals" };
  const fixed = taken
    ? cell?.notes.find((one) => readingCodes[one.code] === "notice" && one.code !== "commented")
    : undefined;
  return fixed ? { ...shown, outcome, ...fixed } : { ...shown, outcome, code };
}

/** The figure that would stand; null when ours stays, untouched. */
export function takenSupply(
  { outcome, proposal }: SupplyMerge,
  choice: SupplyChoice | undefined,
): SuppliedFigure | null {
  if (typeof choice === "object") return choice.typed;
  if (choice === "ours") return null;
  if (outcome === "take" || outcome === "correction") return proposal;
  return choice === "theirs" && (outcome === "conflict" || outcome === "question") ? proposal : null;
}

/** Was everything about it decided: nothing to ask, or answered with something that can be done? */
export function isSupplyDecided({ outcome, proposal }: SupplyMerge, choice: SupplyChoice | undefined): boolean {
  if (outcome === "rejected") return choice !== undefined && choice !== "theirs";
  if (outcome !== "conflict" && outcome !== "question") return true;
  return choice !== undefined && (choice !== "theirs" || proposal !== null);
}
