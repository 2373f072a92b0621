/** Units as foreign tables write them, and which of them can be told in one another. A factor is stated, never silent. */
import { usualUnits } from "../units.ts";

const byLength = [...usualUnits].sort((a, b) => b.length - a.length);
const known = new Set<string>(usualUnits);
const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/** A unit by itself as we write it: `（万元）`, `单位:万元`, `％` → 万元, %; empty where it is none we know. */
export function unitOf(text: string): string {
  const bare = plain(text)
    .replace(/^(?:计量)?单位[::]?/, "")
    .replace(/^[（(]|[）)]$/g, "");
  return known.has(bare) ? bare : "";
}

/** The unit said within a longer text: in brackets, or after 单位：. Empty where none is. */
export function unitWithin(text: string): string {
  const said = plain(text);
  for (const [, inside] of said.matchAll(/[（(]([^（()）]*)[）)]/g)) {
    const unit = unitOf(inside ?? "");
    if (unit !== "") return unit;
  }
  const after = /单位[::]?(.+)$/.exec(said)?.[1];
  return after === undefined ? "" : (byLength.find((unit) => after.startsWith(unit)) ?? "");
}

/** The text without a unit in brackets. */
export const withoutUnit = (text: string): string =>
  plain(text).replace(/[（(]([^（()）]*)[）)]/g, (all, inside: string) => (unitOf(inside) === "" ? all : ""));

const scales: readonly (readonly [string, number])[] = [
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];

function takenApart(unit: string): { readonly scale: number; readonly base: string } {
  for (const [prefix, scale] of scales)
    if (unit.startsWith(prefix) && unit.length > prefix.length) {
      const base = unit.slice(prefix.length);
      // 千米, 千瓦时 and 百分点 are units of their own; 千克 is not counted here.
      if (base === "分点" || unit === "千米" || unit === "千瓦时") break;
      return { scale, base };
    }
  return { scale: 1, base: unit };
}

/**
 * How much one `from` is in `to`: 万元 → 亿元 is 0.0001.
 * @returns null where they cannot be told in one another (亿元, 万美元)
 */
export function factorBetween(from: string, to: string): number | null {
  if (from === to) return 1;
  const [a, b] = [takenApart(from), takenApart(to)];
  return a.base === b.base ? a.scale / b.scale : null;
}
