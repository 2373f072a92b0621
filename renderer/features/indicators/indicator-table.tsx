/**
 * The table of lines, grouped by category. Arrow keys move from line to line, Enter opens one (its name is a link). What
 * does not fit beside an open detail is left out by the style sheet, by the width there really is.
 */
import { Fragment, type KeyboardEvent, useRef } from "react";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { type IndicatorColumn, indicatorsText } from "../../../shared/text/indicators.ts";
import { noteMark } from "../../../shared/text/sheets.ts";
import { IndicatorRow } from "./indicator-row.tsx";
import { tableNotes } from "./table-notes.ts";

interface IndicatorTableProps {
  readonly rows: readonly ProgressRow[];
  readonly selected: string | null;
  readonly addressOf: (code: string) => string;
  readonly onOpen: (code: string | null) => void;
  readonly onMove: (step: 1 | -1) => void;
}

const { columns } = indicatorsText;
/** The columns from left to right; their widths, and which of them a narrow list leaves out, are in the style sheet. */
const heads: readonly { readonly column: IndicatorColumn; readonly align?: "right" | "centred" }[] = [
  { column: "order", align: "centred" },
  { column: "name" },
  { column: "unit" },
  { column: "baseline", align: "right" },
  { column: "target", align: "right" },
  { column: "lastYear", align: "right" },
  { column: "current", align: "right" },
  { column: "growth", align: "right" },
  { column: "value", align: "right" },
  { column: "valueAt" },
  { column: "progress" },
  { column: "elapsed", align: "right" },
  { column: "gap", align: "right" },
  { column: "verdict" },
  { column: "lead" },
];
/** A group's row spans what is always there; what may be left out has a cell of its own, left out with its column. */
const optional: readonly IndicatorColumn[] = ["baseline", "lastYear", "current", "growth", "elapsed", "lead"];

function focusOn(element: Element | undefined): void {
  if (element instanceof HTMLElement) element.focus();
}

/** 序号 as printed: lines are counted within where they come from, whatever their place in the catalogue. */
function numbersWithin(rows: readonly ProgressRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map(({ code, collection, order }) => {
      const number = (counts.get(collection) ?? 0) + 1;
      counts.set(collection, number);
      return [code, collection === "headline" ? order : number];
    }),
  );
}

export function IndicatorTable({ rows, selected, addressOf, onOpen, onMove }: IndicatorTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const notes = tableNotes(rows);
  const groups = Map.groupBy(rows, ({ category }) => category);
  const numbers = numbersWithin(rows);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && selected !== null) return onOpen(null);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    const links: Element[] = [...(table.current?.querySelectorAll("tbody a") ?? [])];
    const here = document.activeElement === null ? -1 : links.indexOf(document.activeElement);
    focusOn(links[here + step]);
    if (selected !== null) onMove(step);
  };

  return (
    <div className="indicators-scroll">
      <table
        ref={table}
        className="data-table indicators-table"
        aria-label={indicatorsText.tableLabel}
        onKeyDown={onKeyDown}
      >
        <thead className="is-sticky">
          <tr>
            {heads.map(({ column, align }) => (
              <th
                key={column}
                scope="col"
                className={[`cell-${column}`, align && `is-${align}`].filter(Boolean).join(" ")}
                title={column === "gap" ? indicatorsText.gapTitle : undefined}
              >
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...groups].map(([category, lines]) => (
            <Fragment key={category}>
              <tr className="indicators-group">
                <th colSpan={heads.length - optional.length} scope="rowgroup">
                  {category}
                </th>
                {optional.map((column) => (
                  <td key={column} className={`cell-${column}`} />
                ))}
              </tr>
              {lines.map((row) => (
                <IndicatorRow
                  key={row.code}
                  row={row}
                  number={numbers.get(row.code) ?? row.order}
                  marks={notes.marks.get(row.code) ?? []}
                  selected={row.code === selected}
                  href={addressOf(row.code)}
                  onOpen={() => onOpen(row.code)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <footer className="indicators-notes quiet small">
        <p>{indicatorsText.tableNote(rows[0]?.targetYear ?? 0)}</p>
        {notes.texts.length > 0 && (
          <ol>
            {notes.texts.map((text, index) => (
              <li key={text}>
                <span>{noteMark(index + 1)}</span> {text}
              </li>
            ))}
          </ol>
        )}
      </footer>
    </div>
  );
}
