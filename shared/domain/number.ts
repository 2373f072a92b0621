/** Numbers as the office writes them: decimal, compared at 15 significant digits, rounded 四舍五入. */

/** The number at 15 significant digits: what a spreadsheet can hold and what two entries are compared by (03 §3.4). */
export function canonicalDecimal(n: number): number {
  if (Number.isInteger(n) && Math.abs(n) < 1e15) return n + 0;
  return Number(n.toPrecision(15)) + 0;
}

/** Same figure for a person: equal at 15 significant digits, so 0.1 + 0.2 is 0.3. */
export function sameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return canonicalDecimal(a) === canonicalDecimal(b);
}

/** Rounds to `decimals` places, halves away from zero (四舍五入): 1.005 → 1.01, −1.005 → −1.01. */
export function roundHalfUp(n: number, decimals: number): number {
  // Shifting the point in the decimal text is exact; multiplying by 100 turns 1.005 into 100.49999999999999.
  const [mantissa = "0", exponent = "0"] = Math.abs(n).toExponential(14).split("e");
  const shifted = Number(`${mantissa}e${Number(exponent) + decimals}`);
  const [digits = "0", shift = "0"] = Math.round(shifted).toExponential().split("e");
  return Math.sign(n) * Number(`${digits}e${Number(shift) - decimals}`) + 0;
}

const minus = "−"; // U+2212: as wide as a digit, never broken from its number

/** A number with exactly `decimals` places, rounded half up, minus as U+2212; `−0.0` is printed `0.0`. */
export function formatNumber(n: number, decimals: number): string {
  const rounded = roundHalfUp(n, decimals);
  return `${rounded < 0 ? minus : ""}${Math.abs(rounded).toFixed(decimals)}`;
}

/** `formatNumber` with a plus sign on positive numbers, for gaps and changes: `+1.5`, `−4.1`, `0.0`. */
export function formatSigned(n: number, decimals: number): string {
  return `${roundHalfUp(n, decimals) > 0 ? "+" : ""}${formatNumber(n, decimals)}`;
}

/** A number as typed, without padding: `1807`, `2.65`, minus as U+2212. */
export function plainNumber(n: number): string {
  return String(canonicalDecimal(n)).replace("-", minus);
}

/** Decimal places a figure really has: 2 for 2.65, 0 for 1807. */
export function decimalPlaces(n: number): number {
  const [mantissa = "", exponent = "0"] = canonicalDecimal(n).toExponential().split("e");
  const fraction = mantissa.split(".")[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

/** Removes binary noise before a band is applied, so that 0.5 − 0.6 is exactly −10 points (01 §1.4). */
export function round9(n: number): number {
  return Math.abs(n) > 1e6 ? n : Math.round(n * 1e9) / 1e9 + 0;
}
