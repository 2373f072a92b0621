/** What is late: a start that was planned and did not come, a finish that was planned and did not come. */
import { lastDayOf } from "./planned-date.ts";
import type { ProjectStage } from "./pools.ts";
import type { ProjectRecord } from "./project.ts";

export const latenesses = ["start", "finish"] as const;
export type Lateness = (typeof latenesses)[number];

/**
 * @param stage where it stands on the day; null before it was taken in
 * @param day ISO; what is planned for a day or month is late from the day after
 */
export function lateOn(
  { plannedStart, plannedFinish }: Pick<ProjectRecord, "plannedStart" | "plannedFinish">,
  stage: ProjectStage | null,
  day: string,
): Lateness[] {
  const isPassed = (planned: string | null): boolean => planned !== null && lastDayOf(planned) < day;
  const isWaiting = stage === "储备" || stage === "拟开工";
  const isOpen = isWaiting || stage === "在建" || stage === "拟竣工";
  return [
    ...(isWaiting && isPassed(plannedStart) ? (["start"] as const) : []),
    ...(isOpen && isPassed(plannedFinish) ? (["finish"] as const) : []),
  ];
}
