/**
 * A plausible figure of a line for a data period: on its way from baseline to target at the pace of its fate. Pure; the
 * same seed gives the same figure. Amounts within a year follow the usual share of the quarters.
 */
import type { Indicator, Plan } from "../../../shared/contract/catalog.ts";
import { compositionSum } from "../../../shared/domain/composition.ts";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import { betterDirection, targetInForce, targetValue } from "../../../shared/domain/line.ts";
import { isPerOrganisation } from "../../../shared/domain/organisations.ts";
import {
  isQuarter,
  isYear,
  lastQuarter,
  parseDataPeriod,
  samePeriodLastYear,
  yearOf,
} from "../../../shared/domain/period.ts";
import type { Vintage } from "../../../shared/domain/vocabulary.ts";
import type { Dice } from "./dice.ts";
import { type Fate, fateOf, wayCovered } from "./fate.ts";

export interface DemoLine {
  readonly line: Indicator;
  readonly plan: Plan;
  /** How many organisations give a figure of their own; 1 of lines with one answer. */
  readonly reporters: number;
}

export interface DemoFigure extends EntryRecord {
  /** Parts of a composition, state of a milestone. */
  readonly text: string | null;
}

/** Share of a year's amount that is there by the end of each quarter. */
const quarterShares = [0.22, 0.47, 0.72, 1] as const;

/** In %, either way. */
const believableGrowth = 40;

/** @param organisation whose own figure it is, where each gives one */
export function demoFigure(
  { line, plan, reporters }: DemoLine,
  dataPeriod: string,
  organisation: string,
  dice: Dice,
): DemoFigure {
  const fate = fateOf(line.code, dice);
  const own = isPerOrganisation(line.aggregation) ? organisation : "";
  const value = valueAt(dataPeriod);
  const before = valueAt(samePeriodLastYear(dataPeriod));
  return {
    value,
    text: textOf(value),
    growth: growthOf(value, before),
    growthBasis: line.growthUnit === "%" && value !== null ? (line.unit === "亿元" ? "不变价" : "同口径") : null,
    vintage: vintageOf(dataPeriod),
    filling: "reported",
    remark: null,
  };

  function valueAt(code: string): number | null {
    return rounded(plainValue(line, plan, fate, code, (question) => dice.normal(`${line.code}|${own}|${question}`)));
  }

  function rounded(plain: number): number {
    const share = line.aggregation === "sum" ? plain / Math.max(1, reporters) : plain;
    const lean = own === "" ? 1 : 0.7 + dice.share(`${line.code}|${own}|size`) * 0.6;
    return Number(bounded(share * (line.unit === "%" ? 1 : lean)).toFixed(line.decimals));
  }

  function bounded(value: number): number {
    if (line.basis === "milestone") return value >= 1 ? 1 : 0;
    const low = line.basis === "growth" ? value : Math.max(0, value);
    return line.unit === "%" && line.basis !== "growth" ? Math.min(100, low) : low;
  }

  function textOf(judged: number | null): string | null {
    if (judged === null) return null;
    if (line.basis === "milestone") return judged === 1 ? "已完成" : "推进中";
    if (line.basis !== "composition") return null;
    const others = line.parts.slice(0, -1).map(({ baseline, target }) => target ?? baseline ?? 0);
    const [first = 0, ...rest] = others;
    const middle = rest.slice(1);
    const second = 100 - judged - first - compositionSum(middle);
    return [first, second, ...middle, judged].map((part) => Number(part.toFixed(2))).join(":");
  }

  function growthOf(now: number | null, then: number | null): number | null {
    if (line.growthUnit === null || now === null || then === null || then === 0) return null;
    const against = line.growthUnit === "%" ? (now / then - 1) * 100 : now - then;
    // Before the plan began nothing was on its way to the target: what it would come from is no figure of that year.
    const plain = line.growthUnit === "%" && Math.abs(against) > believableGrowth ? usualGrowth() : against;
    return Number((plain - (line.growthUnit === "%" ? 0.8 : 0)).toFixed(line.growthUnit === "%" ? 1 : 2));
  }

  function usualGrowth(): number {
    return 4 + 4 * Math.min(1, fate.pace) + dice.normal(`${line.code}|${own}|${dataPeriod}|growth`) * 0.6;
  }

  function vintageOf(code: string): Vintage {
    return isQuarter(code) || dice.happens(`${line.code}|${code}|early`, 0.3) ? "快报数" : "年报数";
  }
}

/** Before rounding and sharing out. Quarters are counted from the plan's first day. */
function plainValue(
  line: Indicator,
  plan: Plan,
  fate: Fate,
  dataPeriod: string,
  unrest: (question: string) => number,
): number {
  const year = yearOf(dataPeriod);
  const quarter = parseDataPeriod(lastQuarter(dataPeriod))?.quarter ?? 4;
  const elapsed = (year - plan.firstYear) * 4 + quarter;
  const target = targetInForce(line.targets, lastQuarter(dataPeriod), year);
  const goal = target ? targetValue(target, betterDirection(line.direction, target.operator)) : null;
  const noise = unrest(String(year)) * fate.unrest;
  const yearlyGoal = target !== null && target.year !== null && target.year < plan.lastYear;
  const within = quarterShares[quarter - 1] ?? 1;
  switch (line.basis) {
    case "cumulative": {
      const yearly = ((goal ?? 50) * Math.max(0.02, fate.pace)) / 5;
      // Few and whole: a third of one in every year would never come to one.
      const years = year - plan.firstYear + 1;
      const isFew = line.decimals === 0 && yearly < 4 && line.aggregation === "lead";
      const added = isFew ? Math.round(yearly * years) - Math.round(yearly * (years - 1)) : yearly * (1 + noise * 4);
      return added * (isYear(dataPeriod) ? 1 : within);
    }
    case "flow": {
      const whole = yearlyGoal
        ? (goal ?? 10) * (0.9 + fate.pace * 0.1 + noise)
        : onItsWay(line, goal, fate, yearEnd(), noise);
      return whole * (isYear(dataPeriod) ? 1 : within + unrest(dataPeriod) * 0.004);
    }
    case "growth":
      return (goal ?? 6) * (0.7 + 0.3 * fate.pace) + unrest(dataPeriod) * 0.6;
    case "milestone":
      return wayCovered(fate, elapsed) >= 0.95 ? 1 : 0;
    default:
      return onItsWay(line, goal, fate, elapsed, noise + unrest(dataPeriod) * fate.unrest * 0.3);
  }

  function yearEnd(): number {
    return (year - plan.firstYear + 1) * 4;
  }
}

/** From the baseline to the target; a cap or floor is kept, or just not, by the fate. */
function onItsWay(line: Indicator, goal: number | null, fate: Fate, quarters: number, noise: number): number {
  const start = line.baselineComparable ? line.baseline : null;
  if (goal === null) return (line.baseline ?? 60) * (1 + quarters * 0.004 + noise);
  const worse = betterDirection(line.direction, line.operator) === "lower" ? 1.6 : 0.6;
  const from = start ?? goal * worse;
  if (from === goal) return goal * (1 + (fate.pace >= 0.9 ? -0.06 : 0.01) * (worse > 1 ? 1 : -1) + noise);
  return from + (goal - from) * (wayCovered(fate, quarters) + noise);
}
