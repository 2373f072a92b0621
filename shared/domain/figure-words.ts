/**
 * Figures that are given in words: the parts of a composition (0.02:13.46:86.52) and the state of a milestone (推进中).
 * Entry screen, workbook and merge read and write them the same way (01 §1.3).
 */
import { parseComposition } from "./composition.ts";
import type { FormLine } from "./form.ts";
import { milestoneState, parseMilestone } from "./milestone.ts";
import { type Basis, taskStates } from "./vocabulary.ts";

export type Wording =
  | { readonly kind: "composition"; readonly parts: readonly string[] }
  | { readonly kind: "milestone" };

/** The number that is judged, and the figure as given; a bare 否 has no name of its own. */
export interface WordedFigure {
  readonly value: number | null;
  readonly text?: string | null | undefined;
}

const notYet = "否";

/** The states of a milestone to choose from, one word for each. */
export const milestoneChoices: readonly string[] = [...taskStates, notYet];
/** What a milestone may be answered with in a workbook; 1 and 0 are understood as well. */
export const milestoneWords: readonly string[] = [...taskStates, "是", notYet];

/** Null for a line whose figure is a number. @param parts names of a composition's parts */
export function wordingOf(basis: Basis, parts: readonly string[] | undefined): Wording | null {
  if (basis === "milestone") return { kind: "milestone" };
  return basis === "composition" && parts !== undefined && parts.length > 0 ? { kind: "composition", parts } : null;
}

/** Of a line as asked for. A form issued before figures could be given in words asks for numbers throughout. */
export function wordingOfLine({ reportMode, parts }: Pick<FormLine, "reportMode" | "parts">): Wording | null {
  if (reportMode === "进展状态") return { kind: "milestone" };
  return parts && parts.length > 0 ? { kind: "composition", parts } : null;
}

/** Reads what was typed; null for what is neither parts nor a state. Whether parts add up is a matter of the checks. */
export function readWords(wording: Wording, typed: string): { value: number; text: string | null } | null {
  if (wording.kind === "milestone") return parseMilestone(typed);
  const shares = parseComposition(typed, wording.parts.length);
  const judged = shares?.at(-1);
  return shares && judged !== undefined ? { value: judged, text: shares.join(":") } : null;
}

/** As it is shown and compared: always the same words for the same figure. A number where the parts are not known. */
export function wordsOf(wording: Wording, { value, text = null }: WordedFigure): string | number | null {
  if (value === null) return null;
  if (wording.kind === "milestone") return milestoneState(value, text) ?? notYet;
  if (text === null) return value;
  return parseComposition(text, wording.parts.length)?.join(":") ?? text;
}
