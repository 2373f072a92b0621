/** Which cells pictures lie on: a figure sent as a picture is no figure (05 §5.4 row 42). */
import type { PartTexts } from "../preflight/zip.ts";
import type { MergedRange, TableRow } from "../table.ts";
import { relationsOf, sheetPartsOf } from "./package-parts.ts";

/** A picture may reach this far into the next row or column without being on it; in EMU, some 6 points. */
const overhang = 76_200;

const anchors = /<(?:\w+:)?(?:twoCellAnchor|oneCellAnchor)\b.*?<\/(?:\w+:)?(?:twoCellAnchor|oneCellAnchor)>/gs;

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly below: number;
  readonly beside: number;
}

function cornerOf(anchor: string, name: "from" | "to"): Corner | undefined {
  const [corner] = new RegExp(`<(?:\\w+:)?${name}>.*?</(?:\\w+:)?${name}>`, "s").exec(anchor) ?? [];
  if (corner === undefined) return undefined;
  const number = (tag: string) => Number(new RegExp(`<(?:\\w+:)?${tag}>\\s*(-?\\d+)`).exec(corner)?.[1] ?? 0);
  return { row: number("row"), column: number("col"), below: number("rowOff"), beside: number("colOff") };
}

/** What an anchor covers; one without a far corner is taken for the cell it begins in. */
function coveredBy(anchor: string): MergedRange[] {
  const from = cornerOf(anchor, "from");
  if (!from || !/<(?:\w+:)?pic\b/.test(anchor)) return [];
  const to = cornerOf(anchor, "to") ?? from;
  const bottom = to.row > from.row && to.below < overhang ? to.row - 1 : to.row;
  const right = to.column > from.column && to.beside < overhang ? to.column - 1 : to.column;
  return [{ top: from.row, left: from.column, bottom, right }];
}

/** By the sheet's place in the workbook, counted from 0; only sheets with pictures are in it. */
export function picturesOf(parts: PartTexts): ReadonlyMap<number, readonly MergedRange[]> {
  const found = new Map<number, readonly MergedRange[]>();
  if (![...parts.names].some((name) => name.startsWith("xl/drawings/"))) return found;
  for (const [index, sheet] of sheetPartsOf(parts).entries()) {
    if (sheet === undefined) continue;
    const drawings = [...relationsOf(parts, sheet).values()].filter(({ type }) => type === "drawing");
    const pictures = drawings.flatMap(({ target }) => (parts.textOf(target)?.match(anchors) ?? []).flatMap(coveredBy));
    if (pictures.length > 0) found.set(index, pictures);
  }
  return found;
}

/** Pictures placed in cells, as newer programs do it. */
export const hasPicturesInCells = ({ names }: PartTexts): boolean => names.has("xl/richdata/richvaluerel.xml");

export const pictureCells = (rows: readonly TableRow[]): MergedRange[] =>
  rows.flatMap(({ row, cells }) =>
    cells
      .filter(({ type, formula }) => type === "error" && formula === undefined)
      .map(({ column }) => ({ top: row, left: column, bottom: row, right: column })),
  );
