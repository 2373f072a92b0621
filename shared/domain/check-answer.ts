/** What the checks can find, by code, and the answer that lets a questioned figure stand (01 §1.6). */
export const findingCodes = [
  "composition_sum",
  "value_contradicts_filling",
  "ytd_falls",
  "scale_slip",
  "change_over_20",
  "fraction_as_percent",
  "vintage_regress",
  "earlier_figure_replaced",
  "too_many_decimals",
  "same_as_last",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** D is a hint and needs no answer. */
export const answeredGrades = ["A", "B", "C"] as const;
/** A reason that was given with the figure, or the office's exemption of a grade A finding. */
export const answerKinds = ["reason", "exemption"] as const;

/** Why a figure that a check questioned is right all the same. */
export interface AnsweredCheck {
  readonly code: FindingCode;
  readonly grade: (typeof answeredGrades)[number];
  readonly kind: (typeof answerKinds)[number];
  readonly reason: string;
}

/** The same, with who said so. */
export interface CheckAnswer extends AnsweredCheck {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

interface Questioned {
  readonly code: FindingCode;
  readonly grade: "A" | "B" | "C" | "D";
}

/** One answer for each finding that needed one: of grade A an exemption, else the reason. */
export function answersFor(findings: readonly Questioned[], reason: string): AnsweredCheck[] {
  return findings.flatMap(({ code, grade }) =>
    grade === "D" ? [] : [{ code, grade, kind: grade === "A" ? "exemption" : "reason", reason: reason.trim() }],
  );
}
