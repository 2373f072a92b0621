/** What the rules take and what they give: one line of a plan in a reporting period (01 §1.4, 04 §4.4). */
import type { VerdictSettings } from "./bands.ts";
import type { LineFacts, PlanYears } from "./line.ts";
import type { Observation } from "./observation.ts";
import type { Basis, Collection, DueState, Verdict, Vintage } from "./vocabulary.ts";
import type { Why } from "./why.ts";
import type { AnnualGoal, WithinYear } from "./within-year.ts";

export interface JudgeInput {
  readonly plan: PlanYears;
  readonly line: LineFacts;
  /** The reporting quarter, e.g. `2022Q1`. */
  readonly period: string;
  /** Of this line, under canonical data periods, retracted ones left out; of any age and order. */
  readonly observations: readonly Observation[];
  /** Who is asked, where several organisations report; their figures carry their `organisation`, or are combined already. */
  readonly reporters?: readonly string[];
  /** What yearly plans want of the same statistic, of whatever year. */
  readonly goals?: readonly AnnualGoal[];
  readonly settings?: VerdictSettings;
}

/** One line of `progress --json` (04 §4.4). Shares are fractions, `gap` percentage points, values in the line's unit. */
export interface Judgement {
  readonly code: string;
  readonly name: string;
  readonly collection: Collection;
  readonly basis: Basis;
  /** As the plan prints it; what the formula took is in `why.baseline`. */
  readonly baseline: number | null;
  readonly target: number | null;
  /**
   * The judged value; where none can be judged, the newest figure that is no estimate. Null without any. Where every
   * organisation must meet the target by itself, the weakest one's figure.
   */
  readonly value: number | null;
  readonly valueAt: string | null;
  /** Share of the time to the target's year passed at `valueAt`. */
  readonly elapsedShare: number | null;
  /** Null where the verdict is not about a distance covered (保持型) or there is no verdict. */
  readonly progress: number | null;
  readonly gap: number | null;
  readonly verdict: Verdict;
  readonly dueState: DueState;
  readonly annual: WithinYear | null;
  readonly why: Why;
  /** Newest figure of any kind, for display beside the verdict; may be an estimate or a year-to-date figure. */
  readonly latest: {
    readonly value: number;
    readonly growth: number | null;
    readonly dataPeriod: string;
    readonly vintage: Vintage | null;
  } | null;
}

/** A verdict with its share of the explanation. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly progress: number | null;
  readonly gap: number | null;
  readonly why: Partial<Why>;
}

/** No verdict about a distance, for a reason. */
export function unjudged(verdict: Verdict, reason: Why["reason"], why: Partial<Why> = {}): Outcome {
  return { verdict, progress: null, gap: null, why: { ...why, reason } };
}
