/**
 * A 数据核实反馈单 that came back in a workbook: which 退回 it is of, and what stands in 单位回复. It is no part of the form: sheet and
 * comments of ours are taken out before the form is looked for.
 */
import { markText, feedbackText as words } from "../../../shared/text/returns.ts";
import { propertyNames } from "../layout/identity.ts";
import { bareText } from "../read/grid.ts";
import type { Table, TableCell, TableRow, TableSheet } from "../table.ts";

export interface ReturnedFeedback {
  /** 退回第 N 次: the newest the workbook says. */
  readonly number: number;
  /** By 序号; without those left blank. */
  readonly replies: ReadonlyMap<number, string>;
}

export interface WithoutFeedback {
  /** As it would be had it never been sent back. */
  readonly table: Table;
  /** Null for a workbook that is no answer to a 退回. */
  readonly feedback: ReturnedFeedback | null;
}

const textIn = ({ cells }: TableRow, column: number): string =>
  cells.find((cell) => cell.column === column)?.text.trim() ?? "";

/** Where 序号 and 单位回复 stand; a sheet with both is ours, whatever it is called now. */
function headOf({
  rows,
}: TableSheet): { readonly row: number; readonly position: number; readonly reply: number } | null {
  for (const { row, cells } of rows.slice(0, 30)) {
    const at = (text: string) => cells.find((cell) => bareText(cell.text) === bareText(text))?.column;
    const [position, matter, reply] = [at(words.head[0]), at(words.head[4]), at(words.head[6])];
    if (position !== undefined && matter !== undefined && reply !== undefined) return { row, position, reply };
  }
  return null;
}

function feedbackIn(sheet: TableSheet): ReturnedFeedback | null {
  const head = headOf(sheet);
  if (!head) return null;
  const above = sheet.rows.filter(({ row }) => row < head.row).flatMap(({ cells }) => cells.map(({ text }) => text));
  const number = Number(/退回第\s*(\d+)\s*次/.exec(above.join("\n").normalize("NFKC"))?.[1] ?? 0);
  const said = sheet.rows
    .filter(({ row }) => row > head.row)
    .map((row) => [Number(textIn(row, head.position)), textIn(row, head.reply)] as const)
    .filter(([position, reply]) => Number.isInteger(position) && position > 0 && reply !== "");
  return { number, replies: new Map(said) };
}

function withoutMark(cell: TableCell): TableCell {
  if (cell.comment === undefined) return cell;
  const { comment, ...rest } = cell;
  const kept = comment.replace(markText.pattern, "").trim();
  return kept === "" ? rest : { ...rest, comment: kept };
}

/** Most workbooks are no answer to a 退回, and are handed on as they are. */
export function withoutFeedback(table: Table): WithoutFeedback {
  const found = new Map(table.sheets.map((sheet) => [sheet, feedbackIn(sheet)] as const));
  const sheets = [...found.values()].filter((feedback) => feedback !== null);
  const property = Number(table.properties[propertyNames.returnNumber] ?? 0);
  if (sheets.length === 0 && !(property > 0)) return { table, feedback: null };
  const newest = sheets.toSorted((a, b) => b.number - a.number)[0];
  const number = Math.max(newest?.number ?? 0, Number.isInteger(property) ? property : 0);
  const rest = table.sheets
    .filter((sheet) => !found.get(sheet))
    .map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(withoutMark) })),
    }));
  return {
    table: { ...table, sheets: rest },
    feedback: number > 0 ? { number, replies: newest?.number === number ? newest.replies : new Map() } : null,
  };
}
