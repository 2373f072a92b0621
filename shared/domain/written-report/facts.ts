/** Facts of sentences: a number with what it is, of which line and time, and how it is shown. */
import type { Fact } from "../../contract/documents.ts";
import type { ProgressRow } from "../../contract/progress.ts";
import { nameWithScope } from "../../text/named.ts";
import { writtenFacts as words } from "../../text/written-facts.ts";
import { formatNumber, formatSigned } from "../number.ts";

/** A number of things, counted over several lines. */
export const counted = (value: number, what: string, period = ""): Fact => ({
  line: null,
  name: what,
  period,
  what: words.counted,
  value,
  shown: String(value),
});

/** A word that may hold digits without being a figure: a name, a period, what somebody wrote. */
export const quoted = (what: string, shown: string, line: string | null = null, name = ""): Fact => ({
  line,
  name,
  period: "",
  what,
  value: null,
  shown,
});

export const periodFact = (label: string): Fact => quoted(words.period, label);

/** The line's name, with what sets it apart from a namesake. */
export const nameFact = (row: ProgressRow): Fact => quoted(words.name, nameWithScope(row), row.code, row.name);

const ofLine = (row: ProgressRow, period: string, what: string, value: number, shown: string): Fact => ({
  line: row.code,
  name: row.name,
  period,
  what,
  value,
  shown,
});

/** A figure in the line's unit and with its decimals. */
export const figureFact = (row: ProgressRow, what: string, value: number, period: string): Fact =>
  ofLine(row, period, what, value, formatNumber(value, row.decimals));

/** The target as the plan prints it: 3000, ＞65, 按市下达目标. */
export const targetFact = (row: ProgressRow): Fact => ({
  ...quoted(words.target, row.targetText, row.code, row.name),
  period: words.year(row.targetYear),
  value: row.target,
});

/** A fraction as per cent with one decimal; `value` is in per cent. */
export const percentFact = (row: ProgressRow, what: string, share: number, period: string): Fact =>
  ofLine(row, period, what, share * 100, `${formatNumber(share * 100, 1)}%`);

/** Percentage points with their sign. */
export const pointsFact = (row: ProgressRow, what: string, points: number, period: string): Fact =>
  ofLine(row, period, what, points, formatSigned(points, 1));

/** Without a sign: where the sentence says whether it is more or less. */
export const amountFact = (row: ProgressRow, what: string, amount: number, decimals: number, period: string): Fact =>
  ofLine(row, period, what, amount, formatNumber(Math.abs(amount), decimals));

/** When the judged value is of, in words; empty without one. */
export const valueAt = (row: ProgressRow): string => row.valueAtLabel ?? "";
