/**
 * 四个库 (01 §1.2): 储备 → 拟开工 → 在建 → 拟竣工, then 竣工. Where a project stands is told from its dated changes alone: in
 * exactly one place at any date from its first change on. Changes go in both directions, each with a reason.
 */
export const pools = ["储备", "拟开工", "在建", "拟竣工"] as const;
export type Pool = (typeof pools)[number];

/** The pools, 竣工 behind them, and 退库: out of the pools without being finished. In the order of a project's way. */
export const projectStages = [...pools, "竣工", "退库"] as const;
export type ProjectStage = (typeof projectStages)[number];

export const isPool = (stage: ProjectStage): stage is Pool => pools.some((pool) => pool === stage);

export interface StageChange {
  /** Rising: of two changes on one day the later one counts. */
  readonly id: number;
  readonly stage: ProjectStage;
  /** ISO day from which on it stands there. */
  readonly on: string;
  readonly reason: string;
}

/** By day; of one day as they were entered. */
export const inOrder = <C extends Pick<StageChange, "id" | "on">>(changes: readonly C[]): C[] =>
  changes.toSorted((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1));

/** The change that counts on a day; undefined before the project was taken in. */
export function standingOn<C extends Pick<StageChange, "id" | "on">>(
  changes: readonly C[],
  day: string,
): C | undefined {
  return inOrder(changes).findLast(({ on }) => on <= day);
}

/** Where a project stands on a day (ISO); null before it was taken in. */
export const stageOn = (
  changes: readonly Pick<StageChange, "id" | "on" | "stage">[],
  day: string,
): ProjectStage | null => standingOn(changes, day)?.stage ?? null;

/** Back towards 储备, or out of 竣工: said apart, because it is the exception. 退库 and coming back from it is neither. */
export const isBackward = (from: ProjectStage, to: ProjectStage): boolean =>
  from !== "退库" && to !== "退库" && projectStages.indexOf(to) < projectStages.indexOf(from);

export type StageFault = "same" | "before_last" | "in_future";

/**
 * Why a change may not be added. History is written forwards: what is dated before the newest change would silently
 * alter nothing, or everything after it.
 */
export function stageFault(
  changes: readonly StageChange[],
  change: Pick<StageChange, "stage" | "on">,
  today: string,
): StageFault | null {
  const last = inOrder(changes).at(-1);
  if (change.on > today) return "in_future";
  if (last && change.on < last.on) return "before_last";
  return last?.stage === change.stage ? "same" : null;
}
