/** How a task stands, as its glyph shows it: what was reported of it, or that all its quantities are done. */
import type { Verdict } from "./vocabulary.ts";

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
