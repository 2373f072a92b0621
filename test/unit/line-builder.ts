/** Lines and figures for tests of the rules: everything a case does not name has a plain default. */
import type { LineFacts, PlanYears, TargetFacts } from "../../shared/domain/line.ts";
import type { Observation } from "../../shared/domain/observation.ts";
import { type Judgement, judge } from "../../shared/domain/verdict.ts";
import type { Operator } from "../../shared/domain/vocabulary.ts";

export const plan14: PlanYears = { firstYear: 2021, lastYear: 2025 };

export function target(operator: Operator, value: number | null, more: Partial<TargetFacts> = {}): TargetFacts {
  return {
    year: 2025,
    operator,
    value,
    text: value === null ? "按市下达目标" : String(value),
    authority: "规划纲要",
    documentNumber: "金政〔2021〕24号",
    effectiveOn: "2021-01-01",
    ...more,
  };
}

type LineChanges = Partial<Omit<LineFacts, "baseline" | "targets">> & {
  readonly b: number | null;
  readonly T: TargetFacts | readonly TargetFacts[];
  readonly comparable?: boolean;
  readonly baselineYear?: number;
};

export function line({ b, T, comparable = true, baselineYear = 2020, ...more }: LineChanges): LineFacts {
  return {
    code: "line",
    name: "某指标",
    collection: "headline",
    unit: "亿元",
    attribute: "预期性",
    basis: "stock",
    direction: "higher",
    frequency: "quarterly",
    aggregation: "lead",
    availabilityMonths: 1,
    ...more,
    baseline: { value: b, year: baselineYear, comparable },
    targets: "operator" in T ? [T] : T,
  };
}

let sequence = 0;

export function figure(dataPeriod: string, value: number | null, more: Partial<Observation> = {}): Observation {
  sequence += 1;
  return {
    dataPeriod,
    value,
    growth: null,
    growthBasis: null,
    vintage: "快报数",
    filling: value === null ? "nil" : "reported",
    sequence,
    ...more,
  };
}

/** The parts of a composition as reported for a year: `0.02:13.46:86.52`. */
export const parts = (dataPeriod: string, text: string): Observation =>
  figure(dataPeriod, Number(text.split(":").at(-1)), { text, vintage: "年报数" });

export function judged(facts: LineFacts, period: string, figures: readonly Observation[], plan = plan14): Judgement {
  return judge({ plan, line: facts, period, observations: figures });
}

/** Figures of several organisations for one data period, in the order of `values`; null: has not reported. */
export function figuresOf(dataPeriod: string, values: readonly (number | null)[]): Observation[] {
  return values.flatMap((value, index) =>
    value === null ? [] : [figure(dataPeriod, value, { organisation: `s${index}` })],
  );
}

/** Judges a line that `count` organisations report. */
export function judgedOfMany(
  facts: LineFacts,
  period: string,
  count: number,
  figures: readonly Observation[],
): Judgement {
  const reporters = Array.from({ length: count }, (_, index) => `s${index}`);
  return judge({ plan: plan14, line: facts, period, observations: figures, reporters });
}
