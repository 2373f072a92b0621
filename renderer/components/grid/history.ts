/** Everything that was changed, step by step, to be taken back and brought again. One paste is one step. */
import type { CellChange } from "./model.ts";

type Step = readonly CellChange[];

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const noHistory: History = { past: [], future: [] };

/** More steps than anyone takes back by hand. */
const mostSteps = 200;

export function record(history: History, step: Step): History {
  return step.length === 0 ? history : { past: [...history.past, step].slice(-mostSteps), future: [] };
}

export interface Turn {
  readonly history: History;
  /** To be applied now. */
  readonly changes: Step;
}

const reversed = (step: Step): Step =>
  step.map((change) => ({ ...change, before: change.after, after: change.before })).reverse();

/** Null when there is nothing to take back. */
export function undo({ past, future }: History): Turn | null {
  const step = past.at(-1);
  return step ? { history: { past: past.slice(0, -1), future: [...future, step] }, changes: reversed(step) } : null;
}

export function redo({ past, future }: History): Turn | null {
  const step = future.at(-1);
  return step ? { history: { past: [...past, step], future: future.slice(0, -1) }, changes: step } : null;
}
