/** A sheet of a blank form as a plain grid: arrows move, Enter opens the cell. */
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { FormGrid as Sheet } from "../../../shared/contract/outside-forms.ts";
import { cellName, type FormCell, placeName, type Shown } from "../../../shared/domain/outside-form/form-mapping.ts";
import { formScreenText as words } from "../../../shared/text/outside-form-screens.ts";
import { shortText } from "./form-words.ts";

/** More is not drawn; forms that people fill in are smaller. */
const drawn = { rows: 200, columns: 40 } as const;

export const isTooLarge = ({ rows }: Sheet): boolean =>
  rows.length > drawn.rows || rows.some((row) => row.length > drawn.columns);

interface FormGridProps {
  readonly sheet: Sheet;
  readonly cells: ReadonlyMap<string, FormCell>;
  readonly proposed: ReadonlyMap<string, Shown>;
  readonly moved: ReadonlySet<string>;
  readonly describe: (shows: Shown) => string;
  readonly onOpen: (cell: string) => void;
}

interface Drawn {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export function FormGrid(props: FormGridProps) {
  const { sheet } = props;
  const rows = useMemo(() => drawnCells(sheet), [sheet]);
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState("A1");
  const width = Math.min(drawn.columns, Math.max(1, ...sheet.rows.map((row) => row.length + 1)));
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const cell = rows.flat().find((one) => cellName(one.row, one.column) === at);
    if (!step || !cell) return;
    event.preventDefault();
    const next = neighbour(rows, cell, step);
    if (!next) return;
    const name = cellName(next.row, next.column);
    setAt(name);
    table.current?.querySelector<HTMLElement>(`[data-cell="${name}"]`)?.focus();
  };
  return (
    // A grid of its own: cells are reached with the arrows, the whole of it with one Tab.
    <table ref={table} className="outside-grid" aria-label={words.grid(sheet.name)}>
      <thead>
        <tr>
          <th scope="col" aria-label={words.rowNumber} />
          {Array.from({ length: width }, (_, column) => (
            <th key={cellName(0, column)} scope="col">
              {cellName(0, column).slice(0, -1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={`row ${row + 1}`}>
            <th scope="row">{row + 1}</th>
            {cells.map((cell) => (
              <GridCell
                key={cellName(cell.row, cell.column)}
                {...props}
                place={cell}
                isCurrent={cellName(cell.row, cell.column) === at}
                onFocus={setAt}
                onMove={move}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface GridCellProps extends FormGridProps {
  readonly place: Drawn;
  readonly isCurrent: boolean;
  readonly onFocus: (cell: string) => void;
  readonly onMove: (event: KeyboardEvent) => void;
}

function GridCell({
  sheet,
  cells,
  proposed,
  moved,
  describe,
  onOpen,
  place,
  isCurrent,
  onFocus,
  onMove,
}: GridCellProps) {
  const { row, column, rowSpan, colSpan } = place;
  const cell = cellName(row, column);
  const name = placeName({ sheet: sheet.name, cell });
  const text = sheet.rows[row]?.[column] ?? "";
  const mapped = cells.get(name)?.shows;
  const proposal = mapped ? undefined : proposed.get(name);
  const isFormula = sheet.formulas.includes(cell);
  const kind = mapped
    ? "is-mapped"
    : moved.has(name)
      ? "is-moved"
      : proposal
        ? "is-proposed"
        : isFormula
          ? "is-formula"
          : "";
  const label = mapped
    ? words.mappedCell(cell, describe(mapped))
    : proposal
      ? words.proposedCell(cell, describe(proposal))
      : isFormula
        ? words.formulaCell(cell)
        : undefined;
  const shows = mapped ?? proposal;
  return (
    <td className={kind} rowSpan={rowSpan} colSpan={colSpan}>
      <button
        type="button"
        className="outside-cell"
        data-cell={cell}
        tabIndex={isCurrent ? 0 : -1}
        title={label}
        aria-label={[label ?? cell, text, shows ? shortText(shows) : ""].filter(Boolean).join(" ")}
        onFocus={() => onFocus(cell)}
        onKeyDown={onMove}
        onClick={() => onOpen(cell)}
      >
        {text === "" || shows === undefined ? text : `${text} `}
        {shows ? <span className="outside-shows">{shortText(shows)}</span> : null}
        {isFormula && !shows ? <span className="quiet">ƒ</span> : null}
      </button>
    </td>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that covers the place one step beyond this one. */
function neighbour(rows: readonly (readonly Drawn[])[], from: Drawn, [down, right]: readonly [number, number]) {
  const row = down > 0 ? from.row + from.rowSpan : from.row + down;
  const column = right > 0 ? from.column + from.colSpan : from.column + right;
  return rows
    .flat()
    .find(
      (one) =>
        row >= one.row && row < one.row + one.rowSpan && column >= one.column && column < one.column + one.colSpan,
    );
}

/** Row by row, without the cells that a merge covers; one column behind the last one is there to be written in. */
function drawnCells({ rows, merges }: Sheet): Drawn[][] {
  const height = Math.min(drawn.rows, rows.length);
  const width = Math.min(drawn.columns, Math.max(1, ...rows.map((row) => row.length + 1)));
  const covered = new Set<string>();
  const spans = new Map<string, Pick<Drawn, "rowSpan" | "colSpan">>();
  for (const { top, left, bottom, right } of merges) {
    const [last, end] = [Math.min(bottom, height - 1), Math.min(right, width - 1)];
    spans.set(cellName(top, left), { rowSpan: last - top + 1, colSpan: end - left + 1 });
    for (let row = top; row <= last; row++)
      for (let column = left; column <= end; column++)
        if (row !== top || column !== left) covered.add(cellName(row, column));
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => column)
      .filter((column) => !covered.has(cellName(row, column)))
      .map((column) => ({ row, column, rowSpan: 1, colSpan: 1, ...spans.get(cellName(row, column)) })),
  );
}
