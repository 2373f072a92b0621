/** What is kept of a project. Amounts are in 万元 (`…Wan`), as lists and budgets give them; screens add 亿元 where sums get long. */
import type { Filling } from "../vocabulary.ts";
import type { PlannedDate } from "./planned-date.ts";

export interface ProjectRecord {
  readonly name: string;
  /** 责任单位, by code; null where nobody is named yet. */
  readonly organisation: string | null;
  readonly industry: string;
  /** 建设内容及规模 */
  readonly content: string;
  /** 总投资, 万元 */
  readonly totalWan: number | null;
  readonly plannedStart: PlannedDate | null;
  readonly plannedFinish: PlannedDate | null;
  /** Code of the task of a 专栏 it belongs to. */
  readonly task: string | null;
}

export const recordFields = [
  "name",
  "organisation",
  "industry",
  "content",
  "totalWan",
  "plannedStart",
  "plannedFinish",
  "task",
] as const satisfies readonly (keyof ProjectRecord)[];

/** How a project stands at a month's end. Each record is whole: what a report leaves open is taken over from the one before of that month. */
export interface ProjectFigure {
  /** 年度计划投资 of the month's year, 万元 */
  readonly yearPlanWan: number | null;
  /** 本年完成投资 from January to the month's end, 万元: never summed over months (01 §1.3). */
  readonly yearDoneWan: number | null;
  /** 累计完成投资 since the project began, 万元 */
  readonly totalDoneWan: number | null;
  /** 填报情况, where a report was asked for it: why there is no figure. Lists do not say it. */
  readonly filling: Filling | null;
  /** 形象进度 */
  readonly progress: string;
  /** 存在问题 */
  readonly problems: string;
}

export const figureFields = [
  "yearPlanWan",
  "yearDoneWan",
  "totalDoneWan",
  "filling",
  "progress",
  "problems",
] as const satisfies readonly (keyof ProjectFigure)[];

/** What a list may say of a month. */
export const listedFigureFields = [
  "yearPlanWan",
  "yearDoneWan",
  "totalDoneWan",
  "progress",
  "problems",
] as const satisfies readonly (keyof ProjectFigure)[];

export const emptyFigure: ProjectFigure = {
  yearPlanWan: null,
  yearDoneWan: null,
  totalDoneWan: null,
  filling: null,
  progress: "",
  problems: "",
};

/** Everything a list may say of a project, its stage included. */
export const listFields = [
  "name",
  "organisation",
  "industry",
  "content",
  "totalWan",
  "plannedStart",
  "plannedFinish",
  "stage",
  ...listedFigureFields,
] as const;
export type ListField = (typeof listFields)[number];

export const amountFields = ["totalWan", "yearPlanWan", "yearDoneWan", "totalDoneWan"] as const;
export type AmountField = (typeof amountFields)[number];
export const isAmountField = (field: string): field is AmountField => amountFields.some((one) => one === field);
