/** Yes/no undertakings and named states: the state itself is the judgement (01 §1.3–1.4). */
import { type TaskState, taskStates, type Verdict } from "./vocabulary.ts";
import type { ReasonCode } from "./why.ts";

const yes: readonly string[] = ["是", "已完成", "完成"];
const no: readonly string[] = ["否", "未完成"];

/** What is stored of a typed state: 1 for done, 0 for not yet, and the state by name where there is one. */
export interface MilestoneFigure {
  readonly value: 0 | 1;
  readonly text: TaskState | null;
}

/** 已完成, 推进中 …, 是/否 or 1/0; null for anything else. */
export function parseMilestone(text: string): MilestoneFigure | null {
  const word = text.trim();
  if (yes.includes(word) || word === "1") return { value: 1, text: "已完成" };
  if (no.includes(word) || word === "0") return { value: 0, text: null };
  const state = taskStates.find((each) => each === word);
  return state ? { value: 0, text: state } : null;
}

/** The named state of a figure; a bare 1 is 已完成, a bare 0 has no name. */
export function milestoneState(value: number, text: string | null): TaskState | null {
  if (value >= 1) return "已完成";
  const state = taskStates.find((each) => each === text) ?? null;
  return state === "已完成" ? null : state;
}

export interface StateVerdict {
  readonly verdict: Extract<Verdict, "reached" | "completed" | "missed" | "behind" | "on_track" | "not_assessed">;
  readonly reason: ReasonCode | null;
}

/**
 * A state as a verdict: done is 提前实现 before the last year (`early`) and 已完成 in it; not done when the time is up
 * (`final`) is 未完成; before that 滞后 and 推进中 speak for themselves, and anything else is not assessed.
 */
export function verdictOfState(state: TaskState | null, early: boolean, final: boolean): StateVerdict {
  if (state === "已完成") return { verdict: early ? "reached" : "completed", reason: null };
  if (state === "已调整") return { verdict: "not_assessed", reason: "adjusted" };
  if (final) return { verdict: "missed", reason: null };
  if (state === "滞后") return { verdict: "behind", reason: null };
  if (state === "推进中") return { verdict: "on_track", reason: null };
  return { verdict: "not_assessed", reason: state === "未启动" ? "not_started" : "no_state" };
}
