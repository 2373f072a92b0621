/** How a task stands, as its glyph shows it: what was reported of it, or that all its quantities are done. */
import type { TaskState, Verdict } from "./vocabulary.ts";

/** In the order in which the glyphs stand: ✓ ◐ ▼ ⇄ ○. */
export const taskStandings = ["done", "going", "late", "adjusted", "waiting"] as const;
export type TaskStanding = (typeof taskStandings)[number];

const byVerdict: Partial<Record<Verdict, TaskStanding>> = {
  reached: "done",
  completed: "done",
  on_track: "going",
  behind: "late",
  missed: "late",
};

/** `waiting`: not begun, or nothing has been said of it yet. */
export function taskStanding({
  verdict,
  reason,
}: {
  readonly verdict: Verdict;
  readonly reason: string | null;
}): TaskStanding {
  return byVerdict[verdict] ?? (reason === "adjusted" ? "adjusted" : "waiting");
}

const byState: Readonly<Record<TaskState, TaskStanding>> = {
  未启动: "waiting",
  推进中: "going",
  已完成: "done",
  滞后: "late",
  已调整: "adjusted",
};

/** The glyph of a state as it was reported. */
export const standingOfState = (state: TaskState): TaskStanding => byState[state];
