/** What the rules need to know about a line, its targets and its plan. A parsed `IndicatorSeed` fits as it is. */
import { canonicalDecimal } from "./number.ts";
import { lastDay } from "./period.ts";
import type {
  Aggregation,
  Attribute,
  Basis,
  Collection,
  Direction,
  Frequency,
  Operator,
  TargetAuthority,
} from "./vocabulary.ts";

export interface PlanYears {
  readonly firstYear: number;
  readonly lastYear: number;
}

export interface TargetFacts {
  readonly year: number;
  readonly operator: Operator;
  /** Null while the target is still to be set from above (按市下达目标), and for a range. */
  readonly value: number | null;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
  /** As printed in the document. */
  readonly text: string;
  readonly authority: TargetAuthority;
  readonly documentNumber: string;
  /** ISO date from which this version counts. */
  readonly effectiveOn: string;
}

export interface LineFacts {
  readonly code: string;
  readonly name: string;
  readonly collection: Collection;
  readonly unit: string;
  readonly attribute: Attribute;
  readonly basis: Basis;
  readonly direction: Direction;
  readonly frequency: Frequency;
  readonly aggregation: Aggregation;
  readonly availabilityMonths: number;
  readonly baseline: { readonly value: number | null; readonly year: number; readonly comparable: boolean };
  readonly targets: readonly TargetFacts[];
}

/** The target in force: latest effective date not after the reporting period's end; of two of one day the one listed later. */
export function targetInForce(targets: readonly TargetFacts[], period: string): TargetFacts | null {
  const end = lastDay(period);
  let found: TargetFacts | null = null;
  for (const target of targets) {
    if (target.effectiveOn <= end && (found === null || target.effectiveOn >= found.effectiveOn)) found = target;
  }
  return found;
}

/** Which way is better. The operator says it where it can: ≤ 4 is a ceiling whatever the catalogue calls its direction. */
export function betterDirection(direction: Direction, operator: Operator): Direction {
  if (direction === "keep") return "keep";
  if (operator === "≤" || operator === "<") return "lower";
  if (operator === "≥" || operator === ">") return "higher";
  return direction;
}

/** The number progress is measured against; of a range the bound that is met first. Null while pending. */
export function targetValue(target: TargetFacts, direction: Direction): number | null {
  if (target.operator !== "range") return target.value;
  return (direction === "lower" ? target.upper : target.lower) ?? null;
}

/** How far from T counts as 左右: a share of T, 1 % unless set otherwise (01 §1.4). */
export const defaultAboutTolerance = 0.01;

/**
 * Is the target met by `value`? `>` and `<` are strict. “=” is met on passing it in the better direction too: 1510 does
 * not miss 1506. Null for a target without a value.
 */
export function isMet(
  target: TargetFacts,
  direction: Direction,
  value: number,
  aboutTolerance = defaultAboutTolerance,
): boolean | null {
  const better = betterDirection(direction, target.operator);
  const bound = targetValue(target, better);
  if (bound === null) return null;
  const y = canonicalDecimal(value);
  const slack = target.operator === "≈" ? Math.abs(bound) * aboutTolerance : 0;
  const atLeast = y >= canonicalDecimal(bound - slack);
  const atMost = y <= canonicalDecimal(bound + slack);
  if (target.operator === ">") return y > canonicalDecimal(bound);
  if (target.operator === "<") return y < canonicalDecimal(bound);
  if (target.operator === "≥") return atLeast;
  if (target.operator === "≤") return atMost;
  if (better === "higher") return atLeast;
  if (better === "lower") return atMost;
  return target.operator === "range" ? atLeast && !isBeyondRange(target, "higher", y) : atLeast && atMost;
}

/** Is the value past the far end of a range (15 of 10–15)? Worth saying, not a fault (01 §1.4). */
export function isBeyondRange(target: TargetFacts, better: Direction, value: number): boolean {
  if (target.operator !== "range") return false;
  const farEnd = better === "lower" ? target.lower : target.upper;
  if (farEnd === null || farEnd === undefined) return false;
  return better === "lower"
    ? canonicalDecimal(value) < canonicalDecimal(farEnd)
    : canonicalDecimal(value) > canonicalDecimal(farEnd);
}
