/** The merge of a returned 考核数据, figure by figure, as data: what would be taken and what a person is asked (03 §3.4). */
import type { SupplyFinding } from "../domain/assessment/checks.ts";
import type { SuppliedFigure } from "../domain/assessment/rules.ts";
import { isReason } from "../domain/checks.ts";
import type { MergeCode } from "./cell-codes.ts";
import { mergeSupply, type SupplyMerge, type SupplyOutcome } from "./merge-supply.ts";
import type { Origin } from "./plan.ts";
import { askedAll, type TextPlanFacts } from "./plan-texts.ts";
import type { ReturnedCell, ReturnedSupply, SupplyCells } from "./returned-form.ts";

/** What is known about one figure when the workbook comes back. */
export interface SupplyFacts {
  /** What stood when the workbook was issued: null when nothing did, undefined when that is not known. */
  readonly base: SuppliedFigure | null | undefined;
  readonly ours: SuppliedFigure | null;
  readonly origin: Origin;
  readonly decimals: number;
}

export interface SupplyPlanFacts
  extends Pick<TextPlanFacts, "olderIssue" | "namedOtherwise" | "refuse" | "earlierReturn"> {
  /** `unknown_line`: it is not asked of this organisation any more, or in another unit. */
  readonly supply: (row: ReturnedSupply) => SupplyFacts | "unknown_line";
  /** Was something of it asked about in the 退回 it answers, and is it another now? */
  readonly reconsidered?: ((item: string, dataPeriod: string, cells: SupplyCells) => boolean) | undefined;
}

/** A cell that is not plainly as issued (04 §4.4). */
export interface PlannedSupplyCell extends SupplyOutcome, Pick<ReturnedCell, "sheet" | "cell" | "raw"> {
  readonly by: string | null;
  readonly at: string | null;
  /** What weighs most on it, if anything. */
  readonly finding?: SupplyFinding | null;
}

export interface PlannedSupply extends Pick<ReturnedSupply, "line" | "assessed" | "reason"> {
  readonly ours: SuppliedFigure | null;
  readonly merge: SupplyMerge;
  readonly cells: readonly PlannedSupplyCell[];
  /** On the figure that would stand, the gravest first. */
  readonly findings: readonly SupplyFinding[];
  /** Entry cells it has in the file. */
  readonly entries: number;
}

/** `fai|jingbalu`: comparable over files, and what decisions and queries call it. */
const slotOf = ({ line, assessed }: Pick<ReturnedSupply, "line" | "assessed">): string => `${line}|${assessed}`;

const nobody: Origin = { fromThisIssue: false, by: null, at: null };

/** @param period that of the form */
export function planSupplies(rows: readonly ReturnedSupply[], period: string, facts: SupplyPlanFacts): PlannedSupply[] {
  return rows.map((row) => {
    const known = facts.supply(row);
    const refused = typeof known === "string";
    const { base, ours, origin, decimals } = refused ? { base: null, ours: null, origin: nobody, decimals: 0 } : known;
    const merge = mergeSupply({
      base,
      theirs: row.cells,
      ours,
      oursFromThisIssue: origin.fromThisIssue,
      decimals,
      askAll: askedAll(facts) ?? (row.foundBy === "name" ? "row_by_name" : undefined),
      refuseAll: refused ? known : facts.refuse,
      earlierReturn: facts.earlierReturn,
      reconsidered: facts.reconsidered?.(slotOf(row), period, row.cells),
    });
    const { line, assessed, reason, cells } = row;
    const located = merge.fields.map((field) => placedAt(field, cells, origin));
    return { line, assessed, reason, ours, merge, cells: located, findings: [], entries: Object.keys(cells).length };
  });
}

/** One without a cell of its own (its column is gone) is shown at the other. */
function placedAt(field: SupplyOutcome, cells: SupplyCells, origin: Origin): PlannedSupplyCell {
  const place = cells[field.field] ?? cells.value ?? cells.target;
  const from = field.outcome === "conflict" ? origin : nobody;
  return {
    ...field,
    sheet: place?.sheet ?? "",
    cell: place?.cell ?? "",
    raw: cells[field.field]?.raw ?? "",
    by: from.by,
    at: from.at,
  };
}

/** Entry cells that are as issued, and not listed. */
export const suppliesAsIssued = (planned: readonly PlannedSupply[]): number =>
  planned.reduce((sum, { entries, cells }) => sum + Math.max(0, entries - cells.length), 0);

const isClean = (outcome: string): boolean => outcome === "take" || outcome === "correction";
const isSettled = (outcome: string): boolean => isClean(outcome) || outcome === "same";

/**
 * Several files of one organisation: where two say different things of one figure, a person is asked.
 * @param files what each file says, in any order; the result keeps it
 */
export function combineSupplies(files: readonly (readonly PlannedSupply[])[]): PlannedSupply[][] {
  const said = new Map<string, string>();
  const differing = new Set<string>();
  for (const planned of files.flat()) {
    if (planned.merge.outcome === "unchanged") continue;
    const saying = JSON.stringify(planned.merge.fields.map(({ field, theirs }) => [field, theirs]));
    const before = said.get(slotOf(planned));
    if (before === undefined) said.set(slotOf(planned), saying);
    else if (before !== saying) differing.add(slotOf(planned));
  }
  return files.map((planned) => planned.map((one) => (differing.has(slotOf(one)) ? asked(one, "files_differ") : one)));
}

function asked(planned: PlannedSupply, code: MergeCode): PlannedSupply {
  const { merge } = planned;
  if (!isSettled(merge.outcome)) return planned;
  const ask = <T extends SupplyOutcome>(field: T): T =>
    isSettled(field.outcome) ? { ...field, outcome: "question", code } : field;
  return {
    ...planned,
    merge: { ...merge, outcome: "question", fields: merge.fields.map(ask) },
    cells: planned.cells.map(ask),
  };
}

const standsBy = { A: "rejected", B: "question", C: "question", D: null } as const;

/**
 * A grade A finding is never taken, B waits for the office, C for a reason unless 说明 gives one, D is only said.
 * @param check called only for figures something is taken from
 */
export function gradeSupply(
  planned: PlannedSupply,
  check: (figure: SuppliedFigure) => readonly SupplyFinding[],
): PlannedSupply {
  const { merge, reason } = planned;
  if (merge.proposal === null || merge.outcome === "unchanged" || merge.outcome === "same") return planned;
  const findings = check(merge.proposal);
  const [gravest] = findings;
  if (!gravest) return planned;
  const held = gravest.grade === "C" && isReason(reason) ? null : standsBy[gravest.grade];
  const outcome = held === "rejected" || (held !== null && isClean(merge.outcome)) ? held : merge.outcome;
  const first = planned.cells[0];
  const listed = new Set(planned.cells.map(({ field }) => field));
  return {
    ...planned,
    findings,
    merge: { ...merge, outcome, ...(held === "rejected" ? { proposal: null } : {}) },
    cells: planned.cells.map((cell) => {
      // One on a field that is not listed is told at the first cell.
      const finding =
        findings.find(({ field }) => field === cell.field || (cell === first && !listed.has(field))) ?? null;
      const stands = held === "rejected" || (held !== null && isClean(cell.outcome)) ? held : cell.outcome;
      return { ...cell, outcome: stands, grade: finding?.grade ?? cell.grade, finding };
    }),
  };
}
