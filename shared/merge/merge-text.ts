/**
 * Three-way merge of one text (03 §3.4): a field of a task or project, or the answer to an instruction. Every one merges by itself. Pure:
 * what is known comes in, what would happen goes out.
 */
import { isTaskState } from "../domain/vocabulary.ts";
import type { CellCode, MergeCode } from "./cell-codes.ts";
import type { CellOutcome, FieldOutcome } from "./outcome.ts";
import type { ReturnedCell, TextField } from "./returned-form.ts";

export interface TextMergeInput {
  readonly field: TextField;
  /** As issued. Null where nothing was said; undefined when unknown: then it is two-way, all differences asked. */
  readonly base: string | null | undefined;
  readonly theirs: ReturnedCell;
  /** As it stands now; null where nothing was said. */
  readonly ours: string | null;
  /** Ours was brought by an earlier return of the same issue by the same organisation: a newer one corrects it. */
  readonly oursFromThisIssue: boolean;
  /** It came without the number of the newest 退回 of its issue: what it corrects is asked (03 §3.4). */
  readonly earlierReturn?: boolean | undefined;
  /** It was asked about in the 退回 this answers, and is not what it was: it was put there on purpose. */
  readonly reconsidered?: boolean | undefined;
  /** Nothing is taken without asking: a row found by its name, a return of an older issue. */
  readonly askAll?: MergeCode | "row_by_name" | undefined;
  /** Nothing may be taken at all. */
  readonly refuseAll?: MergeCode | undefined;
}

export interface TextMerge {
  readonly field: TextField;
  /** `unchanged`: as issued, ours stays whatever it is. */
  readonly outcome: CellOutcome | "unchanged";
  readonly code: CellCode | "";
  readonly details: FieldOutcome["details"];
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
  /** What “theirs” means, empty for a text taken away. Null when there is nothing to say yes to. */
  readonly proposal: string | null;
}

/** What a person may decide about a conflict or question. */
export type TextChoice = { readonly choice: "theirs" | "ours" } | { readonly choice: "typed"; readonly text: string };
export type TextChoices = Readonly<Partial<Record<TextField, TextChoice>>>;

/**
 * Line ends, white space at the end of a line or text, and signs no workbook can hold are no difference. Null: nothing is
 * said.
 */
export function plainText(text: string | null | undefined): string | null {
  const plain = (text ?? "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[^\S\n]+$/gmu, "")
    .trim();
  return plain === "" ? null : plain;
}

/** A task has a state, an instruction its answer, a project its pool once they were said; they change, but are never taken away. */
const staysSaid: ReadonlySet<TextField> = new Set(["state", "answer", "stage", "stageOn"]);

interface Decision {
  readonly outcome: CellOutcome | "unchanged";
  readonly code: CellCode | "";
  readonly details?: FieldOutcome["details"];
}

/** The table of 03 §3.4, with what comes before it (refusals, doubts) and what follows from it (blanks are asked). */
function decide(input: TextMergeInput, base: string | null, ours: string | null, theirs: string | null): Decision {
  const { doubt, notes } = input.theirs;
  const known = input.base !== undefined;
  const corrects = input.oursFromThisIssue;
  if (doubt === null && known && theirs === base) {
    if (!corrects || theirs === null || theirs === ours) return { outcome: "unchanged", code: "" };
    // An earlier return of this issue changed it and this one has the issued text again: put back, or never touched?
    if (!input.reconsidered || input.earlierReturn || input.refuseAll || input.askAll)
      return { outcome: "question", code: "back_to_issued" };
  }
  if (doubt === null && theirs === ours)
    return known || ours !== null ? { outcome: "same", code: "" } : { outcome: "unchanged", code: "" };
  if (input.refuseAll) return { outcome: "rejected", code: input.refuseAll };
  if (doubt)
    return {
      outcome: doubt.handling === "refuse" ? "rejected" : "question",
      code: doubt.code,
      details: doubt.details,
    };
  if (theirs === null && staysSaid.has(input.field)) return { outcome: "question", code: "never_blank" };
  if (input.askAll) return { outcome: "question", code: input.askAll };
  if (!known) return { outcome: "question", code: "base_unknown" };
  if (theirs === null && (corrects ? ours : base) !== null) return { outcome: "question", code: "cleared" };
  const tooLong = notes.find(({ code }) => code === "remark_too_long");
  if (corrects && input.earlierReturn) return { outcome: "question", code: "earlier_return" };
  if (corrects) return tooLong ? { outcome: "correction", ...tooLong } : { outcome: "correction", code: "superseded" };
  if (base !== ours) return { outcome: "conflict", code: "changed_meanwhile" };
  return tooLong ? { outcome: "take", ...tooLong } : { outcome: "take", code: "" };
}

/** Taking, correcting and keeping need no answer; conflicts and questions wait for one. */
export function mergeText(input: TextMergeInput): TextMerge {
  const [base, ours] = [plainText(input.base), plainText(input.ours)];
  const { value, doubt } = input.theirs;
  const theirs = plainText(value === null ? null : String(value));
  const { outcome, code, details = {} } = decide(input, base, ours, theirs);
  const sayable = doubt ? doubt.hasProposal : theirs !== null || !staysSaid.has(input.field);
  const open = outcome !== "unchanged" && outcome !== "rejected";
  return {
    field: input.field,
    outcome,
    code,
    details,
    base,
    ours,
    theirs,
    proposal: open && sayable ? (theirs ?? "") : null,
  };
}

/** The text that would stand; undefined when ours stays, untouched. */
export function takenText(merge: TextMerge, choice: TextChoice | undefined): string | undefined {
  if (choice?.choice === "typed") {
    const typed = plainText(choice.text);
    if (merge.field === "state") return typed !== null && isTaskState(typed) ? typed : undefined;
    return typed ?? (staysSaid.has(merge.field) ? undefined : "");
  }
  if (choice?.choice === "ours") return undefined;
  if (merge.outcome === "take" || merge.outcome === "correction") return merge.proposal ?? undefined;
  if (merge.outcome !== "conflict" && merge.outcome !== "question") return undefined;
  return choice?.choice === "theirs" ? (merge.proposal ?? undefined) : undefined;
}
