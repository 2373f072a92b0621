/** What the active cell is about: how its figure is written and judged; always there, so that nothing jumps. */
import type { ReactNode } from "react";
import { entryText } from "../../../shared/text/entry.ts";
import { lastText, referenceText } from "./line-cells.ts";
import type { ReportLine } from "./report-line.ts";
import "./report-grid.css";

const words = entryText.cellLine;

interface CellLineProps {
  readonly line: ReportLine | undefined;
  /** Counted from 1. */
  readonly order: number;
  /** As its head has it. */
  readonly column: string;
  /** What may be done about it. */
  readonly children?: ReactNode;
}

export function CellLine({ line, order, column, children }: CellLineProps) {
  if (line === undefined) return <p className="report-cell-line small" />;
  return (
    <div className="report-cell-line small">
      <b>
        {words.row(order)}　{line.name}　{column}
      </b>
      {children}
      <CellFacts facts={factsOf(line, column)} />
    </div>
  );
}

const CellFacts = ({ facts }: { readonly facts: readonly string[] }): ReactNode =>
  facts.map((fact) => <span key={fact}>{fact}</span>);

function factsOf(line: ReportLine, column: string): string[] {
  const { asked } = line;
  const unit = column === entryText.columns.growth ? (line.growthUnit ?? "") : line.unit;
  const inForm =
    asked === null
      ? [entryText.correction.title]
      : [
          asked.reportMode,
          asked.due === undefined ? "" : entryText.lineDue(asked.due),
          asked.optional ? words.optional : "",
          words.baseline(asked.baselineText),
          words.target(asked.targetText),
          asked.last === undefined ? "" : words.last(asked.last.dataPeriodLabel, lastText(line, asked.last)),
          words.lastFullYear(referenceText(asked.lastFullYear, asked)),
        ];
  return [unit, howToFill(line), ...inForm].filter((fact) => fact !== "");
}

/** How the figure of the line is written. */
function howToFill({ wording, decimals }: ReportLine): string {
  if (wording === null) return words.decimals(decimals);
  return wording.kind === "composition" ? entryText.parts.order(wording.parts) : entryText.parts.state;
}
