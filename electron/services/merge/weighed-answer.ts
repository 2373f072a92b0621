/** What is the same in weighing any answer: its view, and what no answer gets past. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { MergeAnswer, MergeAnswerView } from "../../../shared/contract/merge.ts";
import type { Finding } from "../../../shared/domain/checks.ts";
import type { PartChoice } from "../../../shared/merge/merge-record.ts";
import type { SupplyChoice } from "../../../shared/merge/merge-supply.ts";
import type { TextChoice } from "../../../shared/merge/merge-text.ts";
import { findingText } from "../../../shared/text/findings.ts";
import type { KeptAnswer } from "./answers.ts";
import type { Target } from "./target.ts";

/** An answer that will be carried out. */
export interface Decision {
  readonly answer: KeptAnswer;
  readonly target: Target;
  readonly choice: PartChoice | TextChoice;
  /** Of 考核数据: what `choice` comes to. */
  readonly supplied?: SupplyChoice | undefined;
  readonly reason: string;
  /** On the figure that would stand. */
  readonly findings: readonly Finding[];
}

export interface WeighedAnswer {
  readonly view: MergeAnswerView;
  /** Null while something stands in its way. */
  readonly decision: Decision | null;
}

export const isSettled = (outcome: string): boolean => outcome === "same" || outcome === "unchanged";

/** A value typed beside the cell it belongs to would go in unchecked, or be lost. */
export const isTypedOf = ({ typed = {} }: MergeAnswer, fields: readonly string[]): boolean =>
  Object.keys(typed).every((field) => fields.includes(field));

export function weighed(
  answer: MergeAnswer,
  problem: string,
  findings: readonly Finding[] = [],
  line: Indicator | null = null,
  needsReason = false,
): WeighedAnswer {
  return { view: { ...viewOf(answer, findings, line), problem, needsReason }, decision: null };
}

export function viewOf(answer: MergeAnswer, findings: readonly Finding[], line: Indicator | null): MergeAnswerView {
  const { sha256, sheet, cell, choice, typed, filling, reason } = answer;
  return {
    sha256,
    sheet,
    cell,
    choice,
    ...(typed === undefined ? {} : { typed }),
    ...(filling === undefined ? {} : { filling }),
    ...(reason === undefined ? {} : { reason }),
    problem: null,
    findings: line ? findings.map((finding) => ({ grade: finding.grade, message: findingText(finding, line) })) : [],
    needsReason: false,
  };
}

export const isPartChoice = (choice: Decision["choice"]): choice is PartChoice =>
  typeof choice === "string" || "typed" in choice;
