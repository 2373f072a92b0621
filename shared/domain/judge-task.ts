/** A task 任务 is judged by its own status; its quantities are counted by verdict, never averaged (01 §1.4). */
import { verdictOfState } from "./milestone.ts";
import { yearOf } from "./period.ts";
import { countVerdicts } from "./verdict.ts";
import type { TaskState, Verdict } from "./vocabulary.ts";
import type { ReasonCode } from "./why.ts";

export interface TaskInput {
  /** As reported; null when nobody has said. */
  readonly state: TaskState | null;
  /** The year by whose end it is to be done. */
  readonly deadline: number;
  readonly period: string;
  /** The judgements of its `box` lines. */
  readonly quantities: readonly { readonly verdict: Verdict }[];
}

export interface TaskJudgement {
  readonly verdict: Verdict;
  readonly reason: ReasonCode | null;
  /** How many of its quantities have which verdict. */
  readonly counts: Partial<Record<Verdict, number>>;
}

const done: readonly Verdict[] = ["reached", "completed"];

/** Without a status a task is done when every one of its quantities is; nothing else is guessed from them. */
export function judgeTask({ state, deadline, period, quantities }: TaskInput): TaskJudgement {
  const allDone = quantities.length > 0 && quantities.every(({ verdict }) => done.includes(verdict));
  const known = state ?? (allDone ? "已完成" : null);
  const year = yearOf(period);
  const final = year > deadline || (year === deadline && period.endsWith("Q4"));
  const { verdict, reason } =
    known === null
      ? { verdict: "not_assessed" as const, reason: "no_state" as const }
      : verdictOfState(known, year < deadline, final);
  return { verdict, reason, counts: countVerdicts(quantities) };
}
