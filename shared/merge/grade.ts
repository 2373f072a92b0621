/**
 * What the checks say about figures that a merge would take (01 §1.6): a grade A finding is never taken, B waits for the
 * office, C waits for a reason unless the return gives one, D is only said. Findings join the cells they are about.
 */
import { type Finding, isReason } from "../domain/checks.ts";
import type { EntryRecord } from "../domain/form.ts";
import { mergedRecord, type PartMerge, partOf, type RecordMerge } from "./merge-record.ts";
import type { PlannedCell, PlannedFigure } from "./plan.ts";

/** A planned cell with the finding that weighs most on it, if any. */
export interface GradedCell extends PlannedCell {
  readonly finding?: Finding | null;
}

export interface GradedFigure extends Omit<PlannedFigure, "cells"> {
  readonly cells: readonly GradedCell[];
  /** Everything found on the record that would stand, the gravest first. */
  readonly findings: readonly Finding[];
}

const standsBy = { A: "rejected", B: "question", C: "question", D: null } as const;

/** @param check the findings on a record that would stand; called only for figures something is taken from */
export function gradeFigure(figure: PlannedFigure, check: (record: EntryRecord) => readonly Finding[]): GradedFigure {
  const wouldStand = mergedRecord(figure.merge, figure.ours, { record: "theirs", remark: "theirs" });
  const taken = figure.merge.record.outcome !== "unchanged" && figure.merge.record.outcome !== "same";
  const findings = wouldStand && taken ? check(wouldStand) : [];
  if (!wouldStand || findings.length === 0) return { ...figure, findings };
  const [gravest] = findings;
  const reasonGiven = gravest?.grade === "C" && isReason(wouldStand.remark);
  const outcome = gravest && !reasonGiven ? standsBy[gravest.grade] : null;
  const record = outcome === null ? figure.merge.record : hold(figure.merge.record, outcome);
  return {
    ...figure,
    findings,
    merge: { ...figure.merge, record } satisfies RecordMerge,
    cells: figure.cells.map((cell) => withFinding(cell, findingAt(cell, figure.cells, findings), outcome)),
  };
}

function isSettled(outcome: string): boolean {
  return outcome === "take" || outcome === "correction";
}

/** Grade A is final; B and C turn a taking into a question, and leave a conflict the conflict it is. */
function hold(part: PartMerge, outcome: "rejected" | "question"): PartMerge {
  if (outcome === "rejected") return { ...part, outcome, proposal: null };
  return isSettled(part.outcome) ? { ...part, outcome } : part;
}

/** The gravest finding on the cell's own field; one on a field that is not listed is told at the figure's first cell. */
function findingAt(cell: PlannedCell, cells: readonly PlannedCell[], findings: readonly Finding[]): Finding | null {
  const record = cells.filter(({ field }) => partOf(field) === "record");
  const listed = new Set<string>(record.map(({ field }) => field));
  const here = (finding: Finding): boolean =>
    finding.field === cell.field || (record[0] === cell && !listed.has(finding.field));
  return findings.find(here) ?? null;
}

function withFinding(cell: PlannedCell, finding: Finding | null, outcome: "rejected" | "question" | null): GradedCell {
  if (partOf(cell.field) !== "record") return cell;
  const held = outcome === "rejected" || (outcome === "question" && isSettled(cell.outcome)) ? outcome : cell.outcome;
  return { ...cell, outcome: held, grade: finding?.grade ?? cell.grade, finding };
}
