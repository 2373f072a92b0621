/** 考核数据 on the printed 单位填报单: everybody who is scored by row, as on the sheet; many lines take several tables. */
import type { SheetCell, SheetColumn, SheetSection } from "../contract/sheets.ts";
import { suppliedText } from "../text/assessment-workbook.ts";
import { returnSheetText as words } from "../text/return-sheet.ts";
import { type FormMatrix, type MatrixLine, supplyKey } from "./assessment/form-matrix.ts";
import { hasTarget } from "./assessment/typed.ts";
import { plainNumber } from "./number.ts";
import { nil, number, text, word } from "./sheet-cells.ts";

/** As many as a landscape page has room for beside names and 说明. */
const mostColumns = 9;
/** In millimetres: what they have together, and what one of a few needs at most for the name of its line. */
const roomMm = 180;
const widestMm = 32;

const columnCount = (line: MatrixLine): number => (hasTarget(line) ? 3 : 2);
const columnsOf = (lines: readonly MatrixLine[]): number => lines.reduce((sum, line) => sum + columnCount(line), 0);

/** Neighbours together as long as they fit. */
function tablesOf(lines: readonly MatrixLine[]): MatrixLine[][] {
  const tables: MatrixLine[][] = [];
  for (const line of lines) {
    const last = tables.at(-1);
    if (last && columnsOf([...last, line]) <= mostColumns) last.push(line);
    else tables.push([line]);
  }
  return tables;
}

const figure = (said: string): SheetCell =>
  said === "" ? nil("—") : /^[-+]?\d+(\.\d+)?$/.test(said) ? number(said, Number(said)) : word(said);

/** What stands in a row of the workbook: of a figure by its `supplyKey`, of 说明 by the key of who is scored. */
type SaidAt = (key: string, field: "target" | "value" | "reason") => string;

export function matrixSections(matrix: FormMatrix, said: SaidAt): SheetSection[] {
  const tables = tablesOf(matrix.lines);
  return tables.map((lines, at) => ({
    title: tables.length === 1 ? words.sections.matrix : words.partOf(words.sections.matrix, at + 1, tables.length),
    columns: [
      { key: "order", head: [...words.columns.order], widthMm: 9 },
      { key: "assessed", head: [...words.columns.assessed], widthMm: 34 },
      { key: "kind", head: [...words.columns.kind], widthMm: 13 },
      ...lines.flatMap((line) => lineColumns(line, Math.min(widestMm, Math.floor(roomMm / columnsOf(lines))))),
      { key: "reason", head: [...words.columns.reason], widthMm: null },
    ],
    rows: matrix.rows.map((row, order) => [
      word(String(order + 1)),
      text(row.name),
      word(row.kind),
      ...lines.flatMap((line): SheetCell[] => {
        const key = supplyKey(row, line);
        const before = suppliedText(line, row.cells[matrix.lines.indexOf(line)]?.previous ?? null);
        const value = said(key, "value");
        return [
          figure(typeof before === "number" ? plainNumber(before) : (before ?? "")),
          ...(hasTarget(line) ? [figure(said(key, "target"))] : []),
          value === "" ? nil(words.blank) : figure(value),
        ];
      }),
      text(said(row.key, "reason")),
    ]),
  }));
}

function lineColumns(line: MatrixLine, widthMm: number): SheetColumn[] {
  const name = line.unit === "" ? line.name : `${line.name}（${line.unit}）`;
  const column = (key: string, head: string): SheetColumn => ({
    key: `${line.key}.${key}`,
    head: [name, head],
    widthMm,
  });
  return [
    column("before", words.supplied.before),
    ...(hasTarget(line) ? [column("target", words.supplied.target)] : []),
    column("value", words.supplied.value),
  ];
}
