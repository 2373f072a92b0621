/** A list taken away as Excel, read back by another library: its rows by the heads they stand under, and how it prints. */
import { strFromU8, unzipSync } from "fflate";
import * as XLSX from "xlsx";

export interface ReadSheet {
  readonly name: string;
  /** Line breaks of heads left out. */
  readonly heads: readonly string[];
  /** Cells by head, without sums and source notes: what was put under the filter. */
  readonly rows: readonly Readonly<Record<string, XLSX.CellObject>>[];
  /** Everything above and below them. */
  readonly said: readonly string[];
  readonly formulas: number;
  readonly xml: string;
}

export function readExported(bytes: Uint8Array): ReadSheet[] {
  const { SheetNames, Sheets } = XLSX.read(bytes, { cellNF: true, cellFormula: true, cellStyles: true });
  const parts = unzipSync(bytes);
  return SheetNames.map((name, index) =>
    sheetOf(name, Sheets[name] ?? {}, strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array())),
  );
}

function sheetOf(name: string, sheet: XLSX.WorkSheet, xml: string): ReadSheet {
  const at = (row: number, column: number): XLSX.CellObject | undefined =>
    sheet[XLSX.utils.encode_cell({ r: row, c: column })];
  const all = XLSX.utils.decode_range(sheet["!ref"] ?? "A1");
  const filter = sheet["!autofilter"]?.ref;
  const range = filter === undefined ? null : XLSX.utils.decode_range(filter);
  const heads =
    range === null ? [] : columns(range).map((column) => String(at(range.s.r, column)?.v).replace("\n", ""));
  const rows: Record<string, XLSX.CellObject>[] = [];
  for (let row = (range?.s.r ?? 0) + 1; range !== null && row <= range.e.r; row++)
    rows.push(Object.fromEntries(heads.map((head, column) => [head, at(row, column) ?? { t: "z" }])));
  const said: string[] = [];
  for (let row = all.s.r; row <= all.e.r; row++)
    if (range === null || row < range.s.r || row > range.e.r)
      for (const column of columns(all)) if (at(row, column)?.v !== undefined) said.push(String(at(row, column)?.v));
  const formulas = Object.values(sheet).filter((cell) => (cell as XLSX.CellObject).f !== undefined).length;
  return { name, heads, rows, said, formulas, xml };
}

const columns = ({ s, e }: XLSX.Range): number[] => Array.from({ length: e.c - s.c + 1 }, (_, n) => s.c + n);

/** A column as it was written; an empty cell is null. */
export const columnOf = ({ rows }: ReadSheet, head: string): (string | number | boolean | Date | null)[] =>
  rows.map((row) => {
    const cell = row[head];
    if (cell === undefined) throw new Error(`no column ${head}`);
    return cell.v ?? null;
  });
