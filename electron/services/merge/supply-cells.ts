/** Cells of 考核数据 as the contract shows them. */
import type { MergeCell } from "../../../shared/contract/merge.ts";
import { supplySlot } from "../../../shared/domain/assessment/supply-checks.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { askingReadings } from "../../../shared/merge/cell-codes.ts";
import type { PlannedSupplyCell } from "../../../shared/merge/plan-supplies.ts";
import { supplyFindingText } from "../../../shared/text/assessment-checks.ts";
import { supplyName } from "../../../shared/text/assessment-workbook.ts";
import { cellMessage, supplyMessages } from "../../../shared/text/exchange.ts";
import type { EvaluatedFile } from "./evaluated.ts";

export function supplyCellViews({ issued, supplies }: EvaluatedFile): MergeCell[] {
  const matrix = issued?.matrix;
  if (!issued || !matrix) return [];
  const lines = new Map(matrix.lines.map((line) => [line.code, line]));
  return supplies.flatMap(({ line: code, assessed, cells }) => {
    const line = lines.get(code);
    const name = supplyName(matrix, code, assessed);
    return cells.map((cell): MergeCell => {
      const { details: _, finding, ...shown } = cell;
      const asksItself = askingReadings.some((each) => each === cell.code) || cell.code === "row_by_name";
      return {
        ...shown,
        kind: "assessment",
        item: supplySlot(code, assessed),
        assessed,
        name,
        unit: line?.unit ?? "",
        dataPeriod: issued.period,
        dataPeriodLabel: periodLabel(issued.period),
        code: asksItself ? cell.code : (finding?.code ?? cell.code),
        message: messageOf(cell, name, line?.unit ?? "", asksItself),
      };
    });
  });
}

function messageOf(cell: PlannedSupplyCell, name: string, unit: string, asksItself: boolean): string {
  const { code, finding, at } = cell;
  const found = finding ? supplyFindingText(finding, unit) : "";
  const noticed =
    code === "" ? "" : cellMessage({ ...cell, code, name, unit, at: at?.slice(0, 10) ?? null }, supplyMessages);
  if (found === "") return noticed;
  return asksItself ? `${noticed}${found}` : `“${cell.sheet}”!${cell.cell} ${name}：${found}`;
}
