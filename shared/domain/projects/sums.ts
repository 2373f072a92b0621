/** Sums over projects: a project that says no figure is counted and says so; it is never a 0 in the sum. */
import { canonicalDecimal } from "../number.ts";
import type { Lateness } from "./late.ts";

export interface Summed {
  readonly totalWan: number | null;
  readonly yearPlanWan: number | null;
  readonly yearDoneWan: number | null;
  readonly totalDoneWan: number | null;
  readonly late: readonly Lateness[];
}

export interface ProjectSum {
  readonly key: string;
  readonly count: number;
  readonly late: number;
  /** Null where no project says one. */
  readonly totalWan: number | null;
  readonly yearPlanWan: number | null;
  readonly yearDoneWan: number | null;
  readonly totalDoneWan: number | null;
  /** 本年完成 ÷ 年度计划, of projects that say both. */
  readonly yearShare: number | null;
  /** Projects without 本年完成 although they have a plan for the year. */
  readonly unreported: number;
}

export function sumOf(key: string, projects: readonly Summed[]): ProjectSum {
  const total = (field: "totalWan" | "yearPlanWan" | "yearDoneWan" | "totalDoneWan"): number | null => {
    const said = projects.flatMap((one) => one[field] ?? []);
    return said.length === 0 ? null : canonicalDecimal(said.reduce((sum, value) => sum + value, 0));
  };
  const both = projects.filter(({ yearPlanWan, yearDoneWan }) => yearPlanWan !== null && yearDoneWan !== null);
  const plan = both.reduce((sum, one) => sum + (one.yearPlanWan ?? 0), 0);
  const done = both.reduce((sum, one) => sum + (one.yearDoneWan ?? 0), 0);
  return {
    key,
    count: projects.length,
    late: projects.filter(({ late }) => late.length > 0).length,
    totalWan: total("totalWan"),
    yearPlanWan: total("yearPlanWan"),
    yearDoneWan: total("yearDoneWan"),
    totalDoneWan: total("totalDoneWan"),
    yearShare: plan > 0 ? done / plan : null,
    unreported: projects.filter(({ yearPlanWan, yearDoneWan }) => yearPlanWan !== null && yearDoneWan === null).length,
  };
}

/** One sum for each key, in the order keys are given in; keys that no project has are left out. */
export function sumsBy<P extends Summed>(
  projects: readonly P[],
  keyOf: (project: P) => string,
  order: readonly string[] = [],
): ProjectSum[] {
  const groups = Map.groupBy(projects, keyOf);
  const keys = [...order.filter((key) => groups.has(key)), ...[...groups.keys()].filter((key) => !order.includes(key))];
  return keys.map((key) => sumOf(key, groups.get(key) ?? []));
}
