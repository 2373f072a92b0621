/** How a task stands, as line glyph and word: ✓ ◐ ▼ ⇄ ○. A verdict is about its quantities, and has shapes of its own. */
import { standingOfState, type TaskStanding } from "../../shared/domain/task-standing.ts";
import type { TaskState } from "../../shared/domain/vocabulary.ts";
import { taskNotStarted, taskStandingLabel, taskUnsaid } from "../../shared/text/tasks.ts";
import "./standing-glyph.css";

/** In a box of 12; charts draw the same. */
export const standingGlyphs: Record<TaskStanding, { readonly lines: string; readonly area?: string }> = {
  done: { lines: "M2 6.5l2.7 2.7L10 3.5" },
  going: { lines: "M6 1.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4", area: "M6 1.8a4.2 4.2 0 0 0 0 8.4z" },
  late: { lines: "", area: "M6 10.5L11 1.5H1z" },
  adjusted: { lines: "M1.5 4h8L7.5 2M10.5 8h-8l2 2" },
  waiting: { lines: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8" },
};

export function StandingGlyph({ standing }: { readonly standing: TaskStanding }) {
  const { lines, area } = standingGlyphs[standing];
  return (
    <svg className={`standing-glyph is-${standing}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={lines} />
      {area && <path className="is-area" d={area} />}
    </svg>
  );
}

interface StandingMarkProps {
  readonly standing: TaskStanding;
  /** Of a waiting one: why. */
  readonly reason: string | null;
}

export function StandingMark({ standing, reason }: StandingMarkProps) {
  const unsaid = reason === "not_started" ? taskNotStarted : taskUnsaid;
  return (
    <span className={`standing is-${standing}`}>
      <StandingGlyph standing={standing} />
      {standing === "waiting" ? unsaid : taskStandingLabel[standing]}
    </span>
  );
}

/** A state as it was reported, in its own word. */
export function StateMark({ state }: { readonly state: TaskState }) {
  const standing = standingOfState(state);
  return (
    <span className={`standing is-${standing}`}>
      <StandingGlyph standing={standing} />
      {state}
    </span>
  );
}
