/** The columns of 考核数据 on every grid that shows it: of each line what stood last quarter, the target, and the figure. */
import type { MatrixLine } from "../../../shared/domain/assessment/form-matrix.ts";
import { hasTarget, notApplicableWord, notObtainedWord } from "../../../shared/domain/assessment/typed.ts";
import { noWord, yesWord } from "../../../shared/text/assessment-workbook.ts";
import type { GridColumn } from "../grid/model.ts";

export type SupplyCell = "before" | "target" | "value";

/** `result`: the figure of a line that has no target. */
type SupplyHeads = Readonly<Record<SupplyCell | "result", string>>;

/** @param idOf how the grid calls the columns of this line */
export function supplyColumns(
  line: Pick<MatrixLine, "name" | "unit" | "rule">,
  words: SupplyHeads,
  idOf: (cell: SupplyCell) => string,
): GridColumn[] {
  const group = line.unit === "" ? line.name : `${line.name}（${line.unit}）`;
  const named = (cell: SupplyCell, head: string) => ({ id: idOf(cell), head, name: `${group}　${head}`, group });
  const before: GridColumn = { ...named("before", words.before), kind: "locked", align: "right", width: 72 };
  if (line.rule.kind === "yes_no") {
    const options = [yesWord, noWord, notApplicableWord, notObtainedWord];
    return [before, { ...named("value", words.result), kind: "choice", options, width: 96 }];
  }
  if (!hasTarget(line)) return [before, { ...named("value", words.result), kind: "number", width: 110 }];
  return [
    before,
    { ...named("target", words.target), kind: "number", width: 82 },
    { ...named("value", words.value), kind: "number", width: 86 },
  ];
}
