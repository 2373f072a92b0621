/**
 * What a planner looks at first when reviewing a report: questions nobody has answered, then figures with nothing said, then
 * what was explained, changed again, or moved since the form went out. What is as it was needs no look.
 */
import type { CheckAnswer } from "./check-answer.ts";
import { type Finding, isOpen, isUnexplainedBlank } from "./checks.ts";
import { type EntryRecord, entryFields } from "./form.ts";
import { canonicalDecimal } from "./number.ts";
import { type TaskEntry, taskFields } from "./task-entry.ts";

/** In the order in which they are looked at. */
export const attentions = ["open", "blank", "explained", "corrected", "changed", "quiet"] as const;
export type Attention = (typeof attentions)[number];

/** A finding with what was answered to it, if anything was. */
export interface AnsweredFinding {
  readonly finding: Finding;
  readonly answer: Pick<CheckAnswer, "reason"> | null;
}

export interface ReviewedFigure {
  /** What stands; null: nothing was said. */
  readonly now: EntryRecord | null;
  /** What the form went out with; null: nothing, or it never went out. */
  readonly issued: EntryRecord | null;
  readonly findings: readonly AnsweredFinding[];
  /** How often it was changed after it was first reported in the period. */
  readonly corrections: number;
  /** May be left blank (reported when something happens). */
  readonly optional: boolean;
}

/** A hint (D) needs no answer; A, B and C do, in the remark or beside the figure. */
export const isUnanswered = ({ finding, answer }: AnsweredFinding, remark: string | null): boolean =>
  answer === null && isOpen(finding, remark);

export function attentionOf({ now, issued, findings, corrections, optional }: ReviewedFigure): Attention {
  const remark = now?.remark ?? null;
  if (findings.some((each) => isUnanswered(each, remark))) return "open";
  if (!optional && (now === null || isUnexplainedBlank(now))) return "blank";
  if (findings.some(({ finding }) => finding.grade !== "D")) return "explained";
  if (corrections > 0) return "corrected";
  return sameRecord(now, issued) ? "quiet" : "changed";
}

const sameRecord = (a: EntryRecord | null, b: EntryRecord | null): boolean =>
  entryFields.every((field) => (a?.[field] ?? null) === (b?.[field] ?? null)) &&
  (a?.text ?? null) === (b?.text ?? null);

/** Graver findings first within what is open; else as the form has it. */
export function inOrderOfAttention<
  T extends { readonly attention: Attention; readonly grade: Finding["grade"] | null },
>(lines: readonly T[]): T[] {
  const rank = ({ attention, grade }: T): number =>
    attentions.indexOf(attention) * 10 + (attention === "open" ? "ABCD".indexOf(grade ?? "D") : 0);
  return [...lines].sort((a, b) => rank(a) - rank(b));
}

/** @returns difference in the unit, and as a fraction of the reference (0.265 for +26.5 %); null where there is none to tell */
export function moved(
  now: number | null,
  reference: number | null,
): { readonly difference: number; readonly share: number | null } | null {
  if (now === null || reference === null) return null;
  const difference = canonicalDecimal(now - reference);
  return { difference, share: reference === 0 ? null : difference / Math.abs(reference) };
}

/** A task is looked at where nothing was said of it, where it asks the district for something, or where it has moved. */
export function taskAttention(now: TaskEntry | null, before: TaskEntry | null): Attention {
  if (now === null) return "blank";
  if (now.matters !== "" && now.matters !== before?.matters) return "open";
  return taskFields.every((field) => now[field] === before?.[field]) ? "quiet" : "changed";
}
