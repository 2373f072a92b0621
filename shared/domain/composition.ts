/** 三次产业结构 and the like: parts of 100, written 0.02:13.46:86.52; the last part (第三产业) is judged (01 §1.3–1.4). */
import type { CompositionPart } from "./line.ts";
import { canonicalDecimal } from "./number.ts";

/** How far from 100 the parts may add up to, in percentage points (01 §1.3). */
export const compositionTolerance = 0.02;

/**
 * The parts in %, in the order in which they are printed; null unless there are `count` plain numbers between
 * colons of any width. A % behind a part only says the unit.
 */
export function parseComposition(text: string, count: number): number[] | null {
  const parts = text
    .normalize("NFKC")
    .split(/[:∶]/u)
    .map((part) => part.trim().replace(/ *%$/, ""));
  if (parts.length !== count || parts.some((part) => !/^\d+(\.\d+)?$/.test(part))) return null;
  return parts.map(Number);
}

export function compositionSum(parts: readonly number[]): number {
  return canonicalDecimal(parts.reduce((sum, part) => sum + part, 0));
}

export function addsUpToHundred(parts: readonly number[], tolerance = compositionTolerance): boolean {
  return canonicalDecimal(Math.abs(compositionSum(parts) - 100)) <= tolerance;
}

/** The part that is judged; null for a line without parts. */
export function judgedPart(parts: readonly CompositionPart[] | undefined): CompositionPart | null {
  return parts?.at(-1) ?? null;
}

/** Half the sum of absolute differences in percentage points: what would have to move. Null where a target is missing. */
export function structureDistance(shares: readonly number[], parts: readonly CompositionPart[]): number | null {
  let sum = 0;
  for (const [index, share] of shares.entries()) {
    const target = parts[index]?.target ?? null;
    if (target === null) return null;
    sum += Math.abs(share - target);
  }
  return canonicalDecimal(sum / 2);
}
