/** Checks on a project's figures in the bureau's grades (01 §1.6): A blocks, B and C want a reason. Data; words are in shared/text/projects.ts. */
import { sameNumber } from "../number.ts";
import type { MonthFigure } from "./investment.ts";
import { yearOfMonth } from "./months.ts";
import type { AmountField } from "./project.ts";

export interface ProjectFinding {
  readonly code: "negative" | "falls" | "scale" | "over_total" | "year_over_total";
  readonly grade: "A" | "B" | "C";
  readonly field: AmountField;
  /** Both in 万元. */
  readonly value: number;
  readonly reference: number | null;
}

/** 万元 and 亿元 are 10⁴ apart: a figure so much larger or smaller than one known is most likely in the other. */
const slip = { from: 3000, to: 30000 } as const;

function isScaleSlip(value: number, reference: number | null): boolean {
  if (reference === null || reference <= 0 || value <= 0) return false;
  const times = value > reference ? value / reference : reference / value;
  return times >= slip.from && times <= slip.to;
}

type Amounts = Partial<Record<AmountField, number | null>>;

/**
 * @param figures of the project as they are known, one per month; those of the month itself are what is replaced
 * @param totalWan 总投资 as it will be
 */
export function checkFigure(
  amounts: Amounts,
  month: string,
  figures: readonly MonthFigure[],
  known: { readonly totalWan: number | null; readonly totalBefore: number | null },
): ProjectFinding[] {
  const before = figures.filter((one) => one.month < month).toSorted((a, b) => (a.month < b.month ? 1 : -1));
  const inYear = before.filter((one) => yearOfMonth(one.month) === yearOfMonth(month));
  const last = (list: readonly MonthFigure[], field: Exclude<AmountField, "totalWan">): number | null =>
    list.find((one) => one[field] !== null)?.[field] ?? null;
  const references: Readonly<Record<AmountField, number | null>> = {
    totalWan: known.totalBefore,
    yearPlanWan: last(inYear, "yearPlanWan"),
    yearDoneWan: last(inYear, "yearDoneWan"),
    totalDoneWan: last(before, "totalDoneWan"),
  };
  const found: ProjectFinding[] = [];
  const say = (
    code: ProjectFinding["code"],
    grade: ProjectFinding["grade"],
    field: AmountField,
    reference: number | null,
  ) => {
    const value = amounts[field];
    if (typeof value === "number") found.push({ code, grade, field, value, reference });
  };
  for (const field of ["totalWan", "yearPlanWan", "yearDoneWan", "totalDoneWan"] as const) {
    const value = amounts[field];
    if (typeof value !== "number") continue;
    const reference = references[field];
    if (value < 0) say("negative", "A", field, null);
    else if (isScaleSlip(value, reference)) say("scale", "B", field, reference);
    // 本年 and 累计 only grow within their time; a plan or a total may well be cut.
    else if ((field === "yearDoneWan" || field === "totalDoneWan") && reference !== null && value < reference)
      say("falls", "B", field, reference);
  }
  const { yearDoneWan = null, totalDoneWan = null } = amounts;
  if (
    totalDoneWan !== null &&
    known.totalWan !== null &&
    totalDoneWan > known.totalWan &&
    !sameNumber(totalDoneWan, known.totalWan)
  )
    say("over_total", "C", "totalDoneWan", known.totalWan);
  if (
    yearDoneWan !== null &&
    totalDoneWan !== null &&
    yearDoneWan > totalDoneWan &&
    !sameNumber(yearDoneWan, totalDoneWan)
  )
    say("year_over_total", "C", "yearDoneWan", totalDoneWan);
  return found;
}
