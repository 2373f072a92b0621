/**
 * The widths of the segments of one bar, in pixels: in proportion to the amounts, but never below `least`, so that the
 * number of a small one can be written in it; what small ones are given is taken from the others in proportion. With
 * `least` 0 the bar is exactly in proportion. A larger amount is never narrower than a smaller one.
 */
export function segmentWidths(amounts: readonly number[], width: number, least: number): number[] {
  const floor = Math.min(least, width / Math.max(1, amounts.filter((amount) => amount > 0).length));
  const small = new Set<number>();
  for (;;) {
    const free = width - small.size * floor;
    const sum = amounts.reduce((total, amount, at) => total + (small.has(at) ? 0 : amount), 0);
    const widthOf = (amount: number) => (sum === 0 ? 0 : (amount / sum) * free);
    const next = amounts.findIndex((amount, at) => amount > 0 && !small.has(at) && widthOf(amount) < floor - 1e-9);
    if (next < 0) return amounts.map((amount, at) => (small.has(at) ? floor : widthOf(amount)));
    small.add(next);
  }
}
