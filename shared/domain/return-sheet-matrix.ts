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

const widthOf = (line: MatrixLine): number => (hasTarget(line) ? 3 : 2);

/** Neighbours together as long as they fit. */
function tablesOf(lines: readonly MatrixLine[]): MatrixLine[][] {
  const tables: MatrixLine[][] = [];
  for (const line of lines) {
    const last = tables.at(-1);
    const taken = last?.reduce((sum, each) => sum + widthOf(each), 0) ?? 0;
    if (last && taken + widthOf(line) <= mostColumns) last.push(line);
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
      ...lines.flatMap(lineColumns),
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

function lineColumns(line: MatrixLine): SheetColumn[] {
  const name = line.unit === "" ? line.name : `${line.name}（${line.unit}）`;
  const column = (key: string, head: string): SheetColumn => ({
    key: `${line.key}.${key}`,
    head: [name, head],
    widthMm: 20,
  });
  return [
    column("before", words.supplied.before),
    ...(hasTarget(line) ? [column("target", words.supplied.target)] : []),
    column("value", words.supplied.value),
  ];
}
