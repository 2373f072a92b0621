/**
 * Yearly goals that the pools can answer. 2020's 55 to start and 15 to finish are events of the year; 116 under way is a level,
 * of which the source asks only that it goes on quickly. What is signed (2022: 200 projects, 500 亿元) is not told by any pool:
 * a signed project may be in none of them yet.
 */
import { endOfMonth, yearOfMonth } from "./months.ts";
import { inOrder, type StageChange, stageOn } from "./pools.ts";

export const poolMeasures = ["started", "underWay", "finished"] as const;
export type PoolMeasure = (typeof poolMeasures)[number];

/** What goals of the shipped catalogue are counted by; the office may name others. */
export const shippedMeasures: Readonly<Record<string, PoolMeasure>> = {
  "13-a2020-projects-started": "started",
  "13-a2020-projects-under-way": "underWay",
  "13-a2020-projects-completed": "finished",
};

/**
 * Projects by a measure from January to a month's end. A project that started, went back and started again in one year is one.
 * One that is taken in as 在建 is not known to have started then, and does not count as started.
 * @param histories each project's changes
 */
export function countPools(
  histories: readonly (readonly StageChange[])[],
  measure: PoolMeasure,
  month: string,
): number {
  const until = endOfMonth(month);
  if (measure === "underWay")
    return histories.filter((changes) => {
      const stage = stageOn(changes, until);
      return stage === "在建" || stage === "拟竣工";
    }).length;
  const from = `${yearOfMonth(month)}-01-01`;
  return histories.filter((changes) => isReached(changes, measure, from, until)).length;
}

function isReached(
  changes: readonly StageChange[],
  measure: "started" | "finished",
  from: string,
  until: string,
): boolean {
  const ordered = inOrder(changes);
  const now = stageOn(changes, until);
  // What went back again by the day counted has not started, or finished, after all.
  const stands = measure === "started" ? now === "在建" || now === "拟竣工" || now === "竣工" : now === "竣工";
  return (
    stands &&
    ordered.some(({ stage, on }, at) => {
      const before = ordered[at - 1]?.stage;
      if (before === undefined || on < from || on > until) return false;
      if (measure === "finished") return stage === "竣工" && before !== "竣工";
      const wasWaiting = before === "储备" || before === "拟开工";
      return wasWaiting && (stage === "在建" || stage === "拟竣工" || stage === "竣工");
    })
  );
}
