/** A pasted block whose rows are named: which column holds the names, what each row and column means, what is left. */
import { matchNames, type Named, type NameMatch, normalisedName } from "../../../shared/domain/name-matching.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import { type CellChange, changeAt, type GridModel } from "../../components/grid/model.ts";

export interface NamedRow {
  readonly name: string;
  readonly match: NameMatch;
  /** One for each of the block's columns behind the names. */
  readonly texts: readonly string[];
}

export interface NamedBlock {
  readonly rows: readonly NamedRow[];
  /** The block's own heads; empty where it has none. */
  readonly heads: readonly string[];
  /** The grid's column for each of the block's; null: more than the grid has. */
  readonly targets: readonly (string | null)[];
}

const isNumber = (text: string): boolean => parseTypedNumber(text).ok;

/** 约69 is a figure that cannot be read, not the name of anything. */
const aboutFigure = /^[约近超逾达]+[\d０-９]/u;

/** Words, as a name has them: no figure in any writing, no state of a milestone. */
function isName(text: string): boolean {
  const parsed = parseTypedNumber(text);
  if (parsed.ok || parsed.code === "blank" || parsed.code === "no_figure_mark") return false;
  if (taskStates.some((state) => state === text.trim())) return false;
  return /^\p{L}/u.test(normalisedName(text)) && !aboutFigure.test(text.trim());
}

/** Among the first columns (序号 may come before) the one that is mostly names; null: the block has none. */
function nameColumn(block: readonly (readonly string[])[]): number | null {
  const width = Math.max(0, ...block.map((row) => row.length));
  for (let column = 0; column < Math.min(3, width - 1); column++) {
    const texts = block.map((row) => row[column] ?? "").filter((text) => text.trim() !== "");
    if (texts.length > 0 && texts.filter(isName).length * 2 >= texts.length) return column;
  }
  return null;
}

/**
 * @param targets the grid's columns that may be filled, from the active one on, with the heads a bulletin may give them
 */
export function readNamedBlock(
  block: readonly (readonly string[])[],
  rows: readonly Named[],
  targets: readonly Named[],
): NamedBlock | null {
  const column = nameColumn(block);
  if (column === null) return null;
  const lines = block.map((row) => ({ name: (row[column] ?? "").trim(), texts: row.slice(column + 1) }));
  const width = Math.max(...lines.map(({ texts }) => texts.length));
  const heads = headsOf(lines, width, rows);
  const body = lines
    .slice(heads.rows)
    .filter(({ name, texts }) => name !== "" || texts.some((text) => text.trim() !== ""));
  const matches = matchNames(
    body.map(({ name }) => name),
    rows,
  );
  return {
    rows: body.map((line, index) => ({
      ...line,
      texts: Array.from({ length: width }, (_, at) => line.texts[at] ?? ""),
      match: matches[index] ?? { how: "unknown", key: null },
    })),
    heads: heads.texts,
    targets: targetsOf(heads.texts, width, targets),
  };
}

interface Line {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Leading rows without a single figure that name no row of the grid. Of several the lowest word counts. */
function headsOf(lines: readonly Line[], width: number, rows: readonly Named[]): { rows: number; texts: string[] } {
  const known = matchNames(
    lines.map(({ name }) => name),
    rows,
  );
  const first = lines.findIndex(({ texts }, index) => known[index]?.how !== "unknown" || texts.some(isNumber));
  const count = first < 0 ? 0 : first;
  const head = lines.slice(0, count);
  if (count === 0) return { rows: 0, texts: [] };
  const texts = Array.from({ length: width }, (_, at) => {
    const word = head.findLast(({ texts: cells }) => (cells[at] ?? "").trim() !== "");
    return word?.texts[at]?.trim() ?? "";
  });
  return { rows: count, texts };
}

/** Says which period a column is of: such a head is never put under another one. */
const speaksOfTime = /\d{4}|[年季月]|半年|全年/u;

/**
 * By their heads where any of them is understood: the others are then left. Without a word that is understood, in order —
 * but a head that names another time than the grid's columns goes nowhere. Both are shown before anything is filled in.
 */
function targetsOf(heads: readonly string[], width: number, targets: readonly Named[]): (string | null)[] {
  const byHead = matchNames(heads, targets);
  if (byHead.some(({ how }) => how !== "unknown"))
    return Array.from({ length: width }, (_, at) => byHead[at]?.key ?? null);
  return Array.from({ length: width }, (_, at) =>
    speaksOfTime.test(heads[at] ?? "") ? null : (targets[at]?.key ?? null),
  );
}

/** Where each row goes in the end: as matched, or as the person chose. Null: nowhere. */
export type RowChoice = readonly (string | null)[];

/** Blanks of the block change nothing; locked cells are left. */
export function namedChanges(
  model: GridModel,
  block: NamedBlock,
  rows: RowChoice,
  targets: readonly (string | null)[],
): CellChange[] {
  const rowAt = new Map(model.rows.map(({ key }, index) => [key, index]));
  const columnAt = new Map(model.columns.map(({ id }, index) => [id, index]));
  return block.rows.flatMap(({ texts }, index) => {
    const row = rowAt.get(rows[index] ?? "");
    if (row === undefined) return [];
    return texts.flatMap((text, at) => {
      const column = columnAt.get(targets[at] ?? "");
      if (column === undefined || text.trim() === "") return [];
      return changeAt(model, { row, column }, text) ?? [];
    });
  });
}
