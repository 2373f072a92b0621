/**
 * The table of lines, grouped by category. Arrow keys move from line to line, Enter opens one (its name is a link). What
 * does not fit beside an open detail is left out by the style sheet, by the width there really is.
 */
import { Fragment, type KeyboardEvent, useRef } from "react";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
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
/** Columns that are there at any width, and the others, in which a group's row needs a cell each to span the table. */
const alwaysShown = 10;
const optionalCells = ["cell-baseline", "cell-growth", "cell-elapsed", "cell-lead"];

function focusOn(element: Element | undefined): void {
  if (element instanceof HTMLElement) element.focus();
}

export function IndicatorTable({ rows, selected, addressOf, onOpen, onMove }: IndicatorTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const notes = tableNotes(rows);
  const groups = Map.groupBy(rows, ({ category }) => category);

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
        <colgroup>
          <col className="col-order" />
          <col />
          <col className="col-unit" />
          <col className="col-baseline" />
          <col className="col-target" />
          <col className="col-value" />
          <col className="col-growth" />
          <col className="col-value-at" />
          <col className="col-bar" />
          <col className="col-progress" />
          <col className="col-elapsed" />
          <col className="col-gap" />
          <col className="col-verdict" />
          <col className="col-lead" />
        </colgroup>
        <thead className="is-sticky">
          <tr>
            <th className="is-centred" scope="col">
              {columns.order}
            </th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.unit}</th>
            <th className="is-right cell-baseline" scope="col">
              {columns.baseline}
            </th>
            <th className="is-right" scope="col">
              {columns.target}
            </th>
            <th className="is-right" scope="col">
              {columns.value}
            </th>
            <th className="is-right cell-growth" scope="col">
              {columns.growth}
            </th>
            <th scope="col">{columns.valueAt}</th>
            <th colSpan={2} scope="colgroup">
              {columns.progress}
            </th>
            <th className="is-right cell-elapsed" scope="col">
              {columns.elapsed}
            </th>
            <th className="is-right" scope="col" title={columns.gapTitle}>
              {columns.gap}
            </th>
            <th scope="col">{columns.verdict}</th>
            <th className="cell-lead" scope="col">
              {columns.lead}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...groups].map(([category, lines]) => (
            <Fragment key={category}>
              <tr className="indicators-group">
                <th colSpan={alwaysShown} scope="rowgroup">
                  {category}
                </th>
                {optionalCells.map((cell) => (
                  <td key={cell} className={cell} />
                ))}
              </tr>
              {lines.map((row) => (
                <IndicatorRow
                  key={row.code}
                  row={row}
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
