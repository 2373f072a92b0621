/** The unit a whole table counts in, where its rows say none: over its figures, or above the table. */
import { unitWithin } from "./file-units.ts";
import { type PlainSheet, turned } from "./mapping.ts";

/** 单位：亿元 stands near the top, whatever else is there. */
const nearTop = 8;

/**
 * @param plain as it is read, on its side where `transposed`
 * @param figureHeads the heads of the columns with figures, as printed
 * @returns empty where nothing says one, or several are said over the figures
 */
export function unitOfTable(plain: PlainSheet, transposed: boolean, figureHeads: readonly string[]): string {
  const over = new Set(figureHeads.map(unitWithin).filter(Boolean));
  if (over.size > 0) return over.size === 1 ? ([...over][0] ?? "") : "";
  const rows = (transposed ? turned(plain) : plain).rows.slice(0, nearTop);
  const said = rows.flatMap((row) => {
    const texts = [...new Set(row.filter((text) => text.trim() !== ""))];
    // A title stands alone in its row; （万元） of a cell in the table is that cell's.
    return texts.filter((text) => /单位\s*[:：]/.test(text) || texts.length === 1);
  });
  return said.map(unitWithin).find(Boolean) ?? "";
}
