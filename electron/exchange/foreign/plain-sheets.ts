/** A workbook that is not ours as text, for finding heads and names; what is merged is said in every cell of its range. */
import type { PlainSheet } from "../../../shared/domain/mapping/mapping.ts";
import { isDateFormat } from "../number-format.ts";
import type { MergedRange, Table, TableCell, TableSheet } from "../table.ts";

/** More than any form a person fills in; what is beyond is not mapped, and said. */
const most = { rows: 2000, columns: 120 } as const;

/** Visible sheets with something in them. */
export function plainSheets({ sheets }: Table): PlainSheet[] {
  return sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0).map(plainSheet);
}

function plainSheet({ name, rows, merges }: TableSheet): PlainSheet {
  const texts = new Map<string, string>(
    rows.flatMap(({ row, cells }) => cells.map((cell) => [`${row},${cell.column}`, textOf(cell)] as const)),
  );
  const filled = rows.flatMap(({ row, cells }) =>
    cells.filter((cell) => cell.text.trim() !== "").map(({ column }) => ({ row, column })),
  );
  const height = Math.min(most.rows, Math.max(0, ...filled.map(({ row }) => row + 1)));
  const width = Math.min(most.columns, Math.max(0, ...filled.map(({ column }) => column + 1)));
  const cornerOf = corners(merges, height, width);
  return {
    name,
    rows: Array.from({ length: height }, (_, row) =>
      Array.from(
        { length: width },
        (_, column) => texts.get(cornerOf.get(`${row},${column}`) ?? `${row},${column}`) ?? "",
      ),
    ),
  };
}

/** A number as it is, not as its format cuts it; everything else as the person sees it. */
const textOf = ({ type, value, text, format }: TableCell): string =>
  type === "number" && typeof value === "number" && format === "General" && !isDateFormat(format)
    ? String(value)
    : text.replace(/\s*\n\s*/g, "").trim();

function corners(merges: readonly MergedRange[], height: number, width: number): Map<string, string> {
  const corner = new Map<string, string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= Math.min(bottom, height - 1); row++)
      for (let column = left; column <= Math.min(right, width - 1); column++)
        corner.set(`${row},${column}`, `${top},${left}`);
  return corner;
}
