/** Where the head of a foreign table is, and what each column is called: several rows of heads are read as one path. */
import { type PlainSheet, turned } from "./mapping.ts";
import { periodWords, withoutPeriod } from "./period-words.ts";

export interface Head {
  /** First row, counted from 0. */
  readonly top: number;
  readonly height: number;
}

const headWord =
  /指标|项目|名称|单位|序号|本期|本月|本季|累计|同比|增长|增幅|增速|备注|说明|上年|去年|完成|目标|季度|月|全年|上半年|街道|数值|绝对/;
/** Heads are looked for where a person would. */
const lookedAt = 30;
const tallest = 4;

export const isFigureText = (text: string): boolean =>
  /^[-−+±]?[\d,，]*\.?\d+\s*%?$/.test(text.normalize("NFKC").trim()) && text.trim() !== "";

/** A year over a column is a head, not a figure. */
const isFigure = (text: string): boolean => isFigureText(text) && !/^(?:19|20)\d{2}$/.test(text.trim());
const distinct = (row: readonly string[]): Set<string> => new Set(row.map((text) => text.trim()).filter(Boolean));
const words = (row: readonly string[]): number =>
  [...distinct(row)].filter((text) => headWord.test(text) || periodWords(text) !== null).length;

/** The head proposed for a sheet; null where nothing looks like one. */
export function findHead({ rows }: PlainSheet): Head | null {
  const top = rows
    .slice(0, lookedAt)
    .findIndex((row) => distinct(row).size >= 2 && words(row) >= 2 && !row.some(isFigure));
  if (top < 0) return null;
  let height = 1;
  while (height < tallest && isFurtherHead(rows[top + height - 1] ?? [], rows[top + height])) height++;
  return { top, height };
}

/** Below a head of merged cells stand its parts; whatever has figures, or a name of its own, is a row of the table. */
function isFurtherHead(above: readonly string[], row: readonly string[] | undefined): boolean {
  if (!row || distinct(row).size < 2 || row.some(isFigure)) return false;
  const first = above.findIndex((text) => text.trim() !== "");
  return words(row) >= 2 || (first >= 0 && row[first] === above[first] && words(row) >= 1);
}

/** One name per column: the rows of the head from top to bottom, what is merged down said once. */
export function headsAt({ rows }: PlainSheet, { top, height }: Head): string[] {
  const head = rows.slice(top, top + height);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = head.map((row) => (row[column] ?? "").trim()).filter(Boolean);
    return parts.filter((part, at) => part !== parts[at - 1]).join("/");
  });
}

/**
 * The head of a table that is known: of this height, with all these heads in order.
 * @returns undefined where the sheet has none such
 */
export function findKnownHead(
  sheet: PlainSheet,
  height: number,
  newest: number | null,
  isIt: (heads: readonly string[]) => boolean,
): Head | undefined {
  for (let top = 0; top < Math.min(lookedAt, sheet.rows.length); top++) {
    const head = { top, height };
    if (isIt(headsAt(sheet, head).map((text) => withoutPeriod(text, newest)))) return head;
  }
  return undefined;
}

/** What stands above and in the head: title, 单位：, the period. */
export const wordsAbove = ({ rows }: PlainSheet, { top }: Head): string[] =>
  rows.slice(0, top).flatMap((row) => [...distinct(row)]);

export const readable = (sheet: PlainSheet, transposed: boolean): PlainSheet => (transposed ? turned(sheet) : sheet);
