/** What is built, in money: this year against the year's plan, all so far against the whole. Shares are fractions. */
import { yearOfMonth } from "./months.ts";
import { figureFields, type ProjectFigure } from "./project.ts";

export interface MonthFigure extends ProjectFigure {
  /** `2022-03` */
  readonly month: string;
}

export interface Investment {
  readonly yearPlanWan: number | null;
  readonly yearDoneWan: number | null;
  /** 本年完成 ÷ 年度计划; null without either, or with a plan of 0. */
  readonly yearShare: number | null;
  readonly totalDoneWan: number | null;
  /** 累计完成 ÷ 总投资 */
  readonly totalShare: number | null;
  /** The month the newest figure is of; null where there is none. */
  readonly asOf: string | null;
  /** Month of 本年完成, which may be older than the newest figure. */
  readonly yearAsOf: string | null;
}

const share = (done: number | null, plan: number | null): number | null =>
  done === null || plan === null || plan <= 0 ? null : done / plan;

/**
 * How a project stands at a month's end, from the newest word on each. 本年 and 年度计划 of another year say nothing of this one;
 * 累计完成 stays what it was until it is said anew.
 * @param figures one per month, in any order
 */
export function investmentAt(figures: readonly MonthFigure[], month: string, totalWan: number | null): Investment {
  const known = figures.filter((figure) => figure.month <= month).toSorted((a, b) => (a.month < b.month ? 1 : -1));
  const thisYear = known.filter((figure) => yearOfMonth(figure.month) === yearOfMonth(month));
  const plan = thisYear.find(({ yearPlanWan }) => yearPlanWan !== null)?.yearPlanWan ?? null;
  const year = thisYear.find(({ yearDoneWan }) => yearDoneWan !== null);
  const totalDoneWan = known.find((figure) => figure.totalDoneWan !== null)?.totalDoneWan ?? null;
  const yearDoneWan = year?.yearDoneWan ?? null;
  return {
    yearPlanWan: plan,
    yearDoneWan,
    yearShare: share(yearDoneWan, plan),
    totalDoneWan,
    totalShare: share(totalDoneWan, totalWan),
    asOf: known[0]?.month ?? null,
    yearAsOf: year?.month ?? null,
  };
}

/** The newest words on 形象进度 and 存在问题 at a month's end; empty where nothing was said. */
export function wordsAt(figures: readonly MonthFigure[], month: string): Pick<ProjectFigure, "progress" | "problems"> {
  const known = figures.filter((figure) => figure.month <= month).toSorted((a, b) => (a.month < b.month ? 1 : -1));
  const newest = known.find(({ progress, problems }) => progress !== "" || problems !== "");
  return { progress: newest?.progress ?? "", problems: newest?.problems ?? "" };
}

/** What a report says laid over what was said of the month before: what it leaves open stays. */
export function laidOver(before: ProjectFigure, said: Partial<ProjectFigure>): ProjectFigure {
  return { ...before, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

export const sameFigure = (a: ProjectFigure, b: ProjectFigure): boolean =>
  figureFields.every((field) => a[field] === b[field]);
