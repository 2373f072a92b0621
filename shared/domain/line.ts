/** What the rules need to know about a line, its targets and its plan. A parsed `IndicatorSeed` fits as it is. */
import { canonicalDecimal } from "./number.ts";
import { lastDay, yearOf } from "./period.ts";
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
  /** Null where the document sets no year: the plan's last one then counts, and the explanation says so. */
  readonly year: number | null;
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
  /** As the plan prints it (规划基数). */
  readonly baseline: { readonly value: number | null; readonly year: number; readonly comparable: boolean };
  /** 可比基数: judges in place of the plan's own where there is one (01 §1.4). */
  readonly comparableBaseline?: { readonly value: number; readonly year: number } | null | undefined;
  readonly targets: readonly TargetFacts[];
  /** Parts of a composition in %, in the order in which they are printed; the last one is judged. */
  readonly parts?: readonly CompositionPart[] | undefined;
}

/** Is the line or task kept in the reporting period? A retired one stays in the periods before. */
export function isTracked({ retiredFrom }: { readonly retiredFrom: string | null }, period: string): boolean {
  return retiredFrom === null || period < retiredFrom;
}

export interface CompositionPart {
  readonly name: string;
  readonly baseline: number | null;
  readonly target: number | null;
}

/**
 * The target in force: latest effective date not after the reporting period's end. Of dated milestones that one document
 * sets, the one of `year` (the judged figure's; the period's where not said) or the next one, after the last of them that
 * one; of two of one day and year the one listed later.
 */
export function targetInForce<T extends TargetFacts>(
  targets: readonly T[],
  period: string,
  year = yearOf(period),
): T | null {
  const end = lastDay(period);
  let found: T | null = null;
  for (const target of targets) {
    if (target.effectiveOn <= end && (found === null || !isNearer(found, target, year))) found = target;
  }
  return found;
}

/** Does `a` come before a later listed `b` when both are in force? */
function isNearer(a: TargetFacts, b: TargetFacts, year: number): boolean {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn > b.effectiveOn;
  const [yearOfA, yearOfB] = [a.year ?? Number.POSITIVE_INFINITY, b.year ?? Number.POSITIVE_INFINITY];
  if (yearOfA === yearOfB) return false;
  const [isAhead, otherIsAhead] = [yearOfA >= year, yearOfB >= year];
  if (isAhead !== otherIsAhead) return isAhead;
  return isAhead ? yearOfA < yearOfB : yearOfA > yearOfB;
}

/** The years in which a line is asked for: the plan's, of a yearly goal only its own. */
export function askedYears(line: Pick<LineFacts, "collection" | "targets">, plan: PlanYears): PlanYears {
  const [first] = line.targets;
  if (line.collection !== "annual" || !first || first.year === null) return plan;
  return { firstYear: first.year, lastYear: first.year };
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
