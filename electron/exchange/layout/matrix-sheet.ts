/** What stands where on the sheet 考核数据, shared by its writer and its reader: written and found by the same words. */
import type { FormMatrix, MatrixLine, SupplyField } from "../../../shared/domain/assessment/form-matrix.ts";
import { hasTarget } from "../../../shared/domain/assessment/typed.ts";

export const matrixSheetName = "考核数据";

/** Head of the column that names who is scored; by it the sheet is known when its name is gone. */
export const assessedHead = "被考核单位";
export const kindHead = "类别";
export const reasonHead = "说明";

export type SupplyColumn = SupplyField | "previous";
export const supplyHeads: Readonly<Record<SupplyColumn, string>> = {
  previous: "上季度",
  target: "目标",
  value: "本期数",
};

/** Of a line: its key and which of its columns, as the hidden row above the heads has it. */
export const supplyColumnId = (line: Pick<MatrixLine, "key">, column: SupplyColumn): `${string}.${SupplyColumn}` =>
  `${line.key}.${column}`;

export type MatrixColumnId = "order" | "name" | "kind" | "reason" | `${string}.${SupplyColumn}`;

export interface MatrixColumn {
  readonly id: MatrixColumnId;
  readonly entry: boolean;
  readonly head: string;
  /** In characters of the default font. */
  readonly width: number;
}

const supplyColumns = (line: MatrixLine): readonly SupplyColumn[] =>
  hasTarget(line) ? ["previous", "target", "value"] : ["previous", "value"];

/** From column B on; column A holds the row key and is hidden. */
export function matrixColumns({ lines }: FormMatrix): readonly MatrixColumn[] {
  return [
    { id: "order", entry: false, head: "序号", width: 5 },
    { id: "name", entry: false, head: assessedHead, width: 18 },
    { id: "kind", entry: false, head: kindHead, width: 7 },
    ...lines.flatMap((line) =>
      supplyColumns(line).map((column) => ({
        id: supplyColumnId(line, column),
        entry: column !== "previous",
        head: supplyHeads[column],
        width: 12,
      })),
    ),
    { id: "reason", entry: true, head: reasonHead, width: 26 },
  ];
}
