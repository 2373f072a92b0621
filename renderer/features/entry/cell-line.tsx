/** What the active cell is about: how its figure is written and judged; always there, so that nothing jumps. */
import type { ReactNode } from "react";
import { entryText } from "../../../shared/text/entry.ts";
import { revisionText } from "../../../shared/text/revision.ts";
import { CellHistoryButton } from "../../components/cell-history.tsx";
import type { EntryLine } from "./entry-line.ts";
import { lastText, referenceText } from "./lines-model.ts";

const words = entryText.cellLine;

interface CellLineProps {
  readonly line: EntryLine | undefined;
  /** Counted from 1. */
  readonly order: number;
  /** As its head has it. */
  readonly column: string;
  readonly organisation: string;
  /** 订正 of a closed period; null where it is not to be had. */
  readonly onRevise: (() => void) | null;
}

export function CellLine({ line, order, column, organisation, onRevise }: CellLineProps) {
  if (line === undefined) return <p className="entry-cell-line small" />;
  const { asked, indicator, dataPeriod, dataPeriodLabel, name } = line;
  return (
    <div className="entry-cell-line small">
      <b>
        {words.row(order)}　{name}　{column}
      </b>
      <CellHistoryButton cell={{ indicator, dataPeriod, organisation }} name={name} dataPeriodLabel={dataPeriodLabel} />
      {onRevise === null || asked === null ? null : (
        <button
          type="button"
          className="link-button"
          aria-label={revisionText.of(name, dataPeriodLabel)}
          onClick={onRevise}
        >
          {revisionText.name}
        </button>
      )}
      <CellFacts facts={factsOf(line, column)} />
    </div>
  );
}

const CellFacts = ({ facts }: { readonly facts: readonly string[] }): ReactNode =>
  facts.map((fact) => <span key={fact}>{fact}</span>);

function factsOf(line: EntryLine, column: string): string[] {
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
function howToFill({ wording, decimals }: EntryLine): string {
  if (wording === null) return words.decimals(decimals);
  return wording.kind === "composition" ? entryText.parts.order(wording.parts) : entryText.parts.state;
}
