/** The merge of a returned 任务填报 and 项目填报, row by row, as data: what would be taken and what a person is asked (03 §3.4). */
import type { ProjectFinding } from "../domain/projects/figure-checks.ts";
import { type ProjectChecks, projectEntryFields } from "../domain/projects/project-entry.ts";
import { taskEntryFields } from "../domain/task-entry.ts";
import type { Grade } from "../domain/vocabulary.ts";
import type { MergeCode } from "./cell-codes.ts";
import { mergeText, type TextMerge } from "./merge-text.ts";
import type { CellOutcome, FieldOutcome } from "./outcome.ts";
import type { Origin } from "./plan.ts";
import type { ReturnedCell, ReturnedTask, TextField } from "./returned-form.ts";

/** What is known about one text when the workbook comes back. */
export interface TextFacts {
  /** What stood when the workbook was issued: null when nothing did, undefined when that is not known. */
  readonly base: string | null | undefined;
  readonly ours: string | null;
  readonly origin: Origin;
}

/** Why nothing of a row can be taken: what it is about is not there any more, or not asked. */
export type TextRefusal = Extract<MergeCode, "unknown_task" | "instruction_closed" | "unknown_project">;

export interface TextPlanFacts {
  readonly text: (row: ReturnedTask, field: TextField) => TextFacts | TextRefusal;
  readonly olderIssue: boolean;
  readonly namedOtherwise?: boolean | undefined;
  readonly refuse?: MergeCode | undefined;
  readonly earlierReturn?: boolean | undefined;
  /** Was the text asked about in the 退回 it answers, and is it another now? */
  readonly reconsideredText?: ((item: string, field: TextField, cell: ReturnedCell) => boolean) | undefined;
}

/** A cell that is not plainly as issued (04 §4.4). */
export interface PlannedTextCell {
  readonly sheet: string;
  readonly cell: string;
  readonly field: TextField;
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly raw: string;
  readonly outcome: CellOutcome;
  readonly code: FieldOutcome["code"];
  readonly details: FieldOutcome["details"];
  readonly grade: Grade | null;
  readonly finding: ProjectFinding | null;
  readonly by: string | null;
  readonly at: string | null;
}

/** What a row says of a task or project, or as answer to an instruction: kept as one record each. */
export interface PlannedText {
  readonly kind: "task" | "instruction" | "project";
  /** Code of the task or project, or of what the instruction is about. */
  readonly item: string;
  /** Null of a task and of a project. */
  readonly instruction: number | null;
  /** Every field the row has a cell for, in the order of the columns. */
  readonly fields: readonly PlannedField[];
  /** Of a project that was weighed: what its checks compare with. */
  readonly checks?: ProjectChecks;
}

export interface PlannedField {
  readonly merge: TextMerge;
  readonly place: ReturnedCell;
  readonly origin: Origin;
  /** What a check says of it, in its own words; of projects. */
  readonly finding?: ProjectFinding;
}

/** Why everything in a file is asked about, if it is: whose it is weighs most. */
export const askedAll = (facts: Pick<TextPlanFacts, "olderIssue" | "namedOtherwise">): MergeCode | undefined =>
  facts.namedOtherwise ? "other_organisation_named" : facts.olderIssue ? "older_issue_cell" : undefined;

const nobody: Origin = { fromThisIssue: false, by: null, at: null };

function planField(row: ReturnedTask, field: TextField, facts: TextPlanFacts): PlannedField[] {
  const place = row.cells[field];
  if (!place) return [];
  const known = facts.text(row, field);
  const ask = askedAll(facts) ?? (row.foundBy === "name" ? "row_by_name" : undefined);
  if (typeof known === "string") {
    // What was filled in is listed, so that nobody believes it was taken.
    const merge = mergeText({
      field,
      base: null,
      theirs: place,
      ours: null,
      oursFromThisIssue: false,
      refuseAll: known,
    });
    return [{ merge, place, origin: nobody }];
  }
  const { base, ours, origin } = known;
  const { fromThisIssue } = origin;
  const merge = mergeText({
    field,
    base,
    theirs: place,
    ours,
    oursFromThisIssue: fromThisIssue,
    askAll: ask,
    refuseAll: facts.refuse,
    earlierReturn: facts.earlierReturn,
    reconsidered: facts.reconsideredText?.(row.item, field, place),
  });
  return [{ merge, place, origin }];
}

/** A row may say something of its task and answer an instruction: two things, each by itself. */
export function planTexts(rows: readonly ReturnedTask[], facts: TextPlanFacts): PlannedText[] {
  return rows.flatMap((row): PlannedText[] => {
    const of = (fields: readonly TextField[]) => fields.flatMap((field) => planField(row, field, facts));
    if (row.kind === "project") {
      const fields = of(projectEntryFields);
      return fields.length > 0 ? [{ kind: "project", item: row.item, instruction: null, fields }] : [];
    }
    const said = of(taskEntryFields.filter((field) => field !== "answer"));
    const answer = of(["answer"]);
    return [
      ...(said.length > 0 ? [{ kind: "task" as const, item: row.item, instruction: null, fields: said }] : []),
      ...(answer.length > 0
        ? [{ kind: "instruction" as const, item: row.item, instruction: row.instruction, fields: answer }]
        : []),
    ];
  });
}

/** The cells that are listed; the others are as issued. */
export function textCells({ fields }: PlannedText): PlannedTextCell[] {
  return fields.flatMap(({ merge, place, origin, finding = null }) => {
    const { outcome, field, base, ours, theirs, code, details } = merge;
    if (outcome === "unchanged") return [];
    const from = outcome === "conflict" ? origin : nobody;
    const { sheet, cell, raw } = place;
    const grade = finding?.grade ?? null;
    return [
      { sheet, cell, field, base, ours, theirs, raw, outcome, code, details, grade, finding, by: from.by, at: from.at },
    ];
  });
}
