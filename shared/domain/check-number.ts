/** 核对数: number and sum of the 本期数 figures, by which a stamped paper and its file are told to agree (03 §3.1). */
import { roundHalfUp } from "./number.ts";
import { parseTypedNumber } from "./typed-number.ts";

export interface CheckNumber {
  readonly count: number;
  readonly sum: number;
}

/** Decimals of the printed sum. */
const printedDecimals = 4;

export const paperStandings = ["agrees", "differs", "open", "waiting"] as const;
export type PaperStanding = (typeof paperStandings)[number];

/** Does the paper agree with the file? `open`: its 核对数 is not filled in; `waiting`: nothing was reported to compare with. */
export function comparePaper(paper: CheckNumber | null, file: CheckNumber | null): PaperStanding {
  if (paper === null) return "open";
  if (file === null) return "waiting";
  const printed = ({ sum }: CheckNumber) => roundHalfUp(sum, printedDecimals);
  return paper.count === file.count && printed(paper) === printed(file) ? "agrees" : "differs";
}

/** As the paper prints it: 12项，合计4567.8000. */
export const printedSum = (sum: number): string => roundHalfUp(sum, printedDecimals).toFixed(printedDecimals);

/**
 * A 核对数 as typed from a paper: both parts, or neither while it is left open (null). Undefined for anything that is not
 * a whole number of figures with their sum; nothing is guessed.
 */
export function readCheckNumber(count: string, sum: string): CheckNumber | null | undefined {
  if (count.trim() === "" && sum.trim() === "") return null;
  const [figures, total] = [parseTypedNumber(count), parseTypedNumber(sum)];
  if (!figures.ok || !total.ok || !Number.isInteger(figures.value) || figures.value < 0) return undefined;
  return { count: figures.value, sum: total.value };
}
