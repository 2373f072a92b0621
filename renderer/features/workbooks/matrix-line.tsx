/** What the active cell of 考核数据 is about: whose figure, of which line, and how that is scored; always there. */
import { reasonMinLength } from "../../../shared/domain/checks.ts";
import { ruleWords } from "../../../shared/text/assessment.ts";
import { suppliedText } from "../../../shared/text/assessment-workbook.ts";
import { directionLabel } from "../../../shared/text/catalogue-words.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import type { AssessedRow, SuppliedFigureRow } from "./form-view.ts";
import { matrixColumnId } from "./matrix-places.ts";
import "../../components/report-grid/report-grid.css";

const words = workbooksText.matrix;

interface MatrixLineProps {
  readonly assessed: AssessedRow | undefined;
  /** Counted from 1. */
  readonly order: number;
  /** As the grid calls it, and as its head has it. */
  readonly column: { readonly id: string; readonly head: string } | undefined;
}

export function MatrixLine({ assessed, order, column }: MatrixLineProps) {
  if (!assessed || !column) return <p className="report-cell-line small" />;
  const supply = assessed.supplies.find(({ row, line }) =>
    [...row.fields, "before"].some((cell) => matrixColumnId(line, cell) === column.id),
  );
  const title = [entryText.cellLine.row(order), assessed.name, supply?.line.name, column.head];
  return (
    <div className="report-cell-line small">
      <b>{title.filter((part) => part !== undefined).join("　")}</b>
      {factsOf(supply, column.id).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </div>
  );
}

function factsOf(supply: SuppliedFigureRow | undefined, column: string): string[] {
  if (supply === undefined) return column === "reason" ? [words.reasonHelp(reasonMinLength)] : [];
  const { line, yearBefore } = supply;
  const known = suppliedText(line, yearBefore);
  return [
    line.unit,
    line.rule.kind === "yes_no" ? "" : entryText.cellLine.decimals(line.decimals),
    `${directionLabel[line.direction]}；${ruleWords(line)}`,
    known === null ? "" : words.yearBefore(String(known)),
  ].filter((fact) => fact !== "");
}
