/** A figure as a form from above wants it: in the form's unit, rounded only where the mapping says so. */
import { canonicalDecimal, roundHalfUp } from "../number.ts";

/** @param factor one of the line's unit in the form's; 亿元 → 万元 is 10000 */
export function formNumber(figure: number, factor: number, decimals: number | null): number {
  const inFormUnit = canonicalDecimal(canonicalDecimal(figure) * factor);
  return decimals === null ? inFormUnit : roundHalfUp(inFormUnit, decimals);
}

/** Does a number format show a hundredth as 1%? Percent signs in quotes are only printed. */
export function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}
