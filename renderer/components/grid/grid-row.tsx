/** One row of a grid. Drawn anew only when its texts, its part of the selection or its editor change: grids are long. */
import { memo, type RefObject } from "react";
import { gridText } from "../../../shared/text/grid.ts";
import { type Mark, Marked } from "../marked.tsx";
import { CellEditor } from "./cell-editor.tsx";
import type { Editing } from "./keys.ts";
import type { CellMark, GridCell, GridColumn, GridRow } from "./model.ts";

export interface GridRowProps {
  readonly row: GridRow;
  /** Counted from 0 among the rows below the head. */
  readonly index: number;
  /** Rows of the head, which count in aria-rowindex. */
  readonly headRows: number;
  readonly columns: readonly GridColumn[];
  /** Id of the grid, for the ids of messages. */
  readonly gridId: string;
  /** The active column; -1 where the active cell is in another row. */
  readonly active: number;
  /** The selected columns; -1 where none is. */
  readonly from: number;
  readonly to: number;
  readonly editing: Editing;
  readonly typed: RefObject<string | null>;
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  readonly onChoose: (text: string) => void;
}

const marks: Readonly<Record<CellMark, Mark>> = {
  changed: { glyph: "pen", ink: "none" },
  question: { glyph: "question", ink: "behind" },
  error: { glyph: "cross", ink: "far" },
  saved: { glyph: "tick", ink: "on" },
  conflict: { glyph: "unequal", ink: "far" },
};

const blank: GridCell = { text: "", locked: true };

function GridRowView(props: GridRowProps) {
  const { row, index, headRows, columns, active } = props;
  return (
    <tr aria-rowindex={headRows + index + 1} className={active < 0 ? "grid-row" : "grid-row is-active"}>
      {columns.map((column, at) => (
        <CellView key={column.id} {...props} column={column} at={at} cell={row.cells[column.id] ?? blank} />
      ))}
    </tr>
  );
}

interface CellViewProps extends GridRowProps {
  readonly column: GridColumn;
  readonly at: number;
  readonly cell: GridCell;
}

function CellView({ column, at, cell, ...props }: CellViewProps) {
  const { row, index, gridId, active, from, to, editing, typed, onBegin, onType, onChoose } = props;
  const isActive = at === active;
  const isHead = column.kind === "head";
  const locked = isHead || column.kind === "locked" || cell.locked === true;
  const wrong = cell.mark === "error" || cell.mark === "question" || cell.mark === "conflict";
  const messageId = cell.message === undefined ? undefined : `${gridId}-${index}-${at}`;
  const edited = isActive && !locked;
  return (
    <td
      {...cellRole(isHead, at >= from && at <= to, locked, wrong)}
      aria-colindex={at + 1}
      aria-describedby={messageId}
      tabIndex={isActive && !edited ? 0 : -1}
      data-row={index}
      data-column={at}
      data-field={column.id}
      data-active={isActive || undefined}
      title={cell.message ?? (isHead ? cell.text : undefined)}
      className={classOf(column, cell, locked)}
    >
      {cell.mark === undefined ? null : (
        <span className="grid-mark">
          <Marked {...marks[cell.mark]}>
            <span className="unseen">{gridText.marks[cell.mark]}</span>
          </Marked>
        </span>
      )}
      {edited ? (
        <CellEditor
          kind={cell.options ? "choice" : column.kind}
          options={cell.options ?? column.options}
          text={cell.text}
          label={gridText.cellLabel(rowName(row, props.columns), headOf(column))}
          editing={editing}
          wrong={wrong}
          describedBy={messageId}
          typed={typed}
          onBegin={onBegin}
          onType={onType}
          onChoose={onChoose}
        />
      ) : (
        cell.text
      )}
      {messageId === undefined ? null : (
        <span id={messageId} hidden>
          {cell.message}
        </span>
      )}
    </td>
  );
}

/** Cells of a grid may be selected, locked and wrong; the one that names the row is only selected. */
function cellRole(isHead: boolean, selected: boolean, locked: boolean, wrong: boolean) {
  if (isHead) return { role: "rowheader", "aria-selected": selected };
  return { role: "gridcell", "aria-selected": selected, "aria-readonly": locked, "aria-invalid": wrong };
}

const headOf = ({ name, head }: GridColumn): string => name ?? head;

const rowName = (row: GridRow, columns: readonly GridColumn[]): string =>
  row.cells[columns.find(({ kind }) => kind === "head")?.id ?? ""]?.text ?? "";

function classOf({ kind, align, stays }: GridColumn, { mark }: GridCell, locked: boolean): string {
  const parts = ["grid-cell", locked ? "is-locked" : "is-open"];
  if (kind === "head") parts.push("is-head");
  if (stays) parts.push("is-staying");
  if (kind === "number" || align === "right") parts.push("is-right");
  if (mark !== undefined) parts.push(`is-${mark}`);
  return parts.join(" ");
}

const sameCell = (a: GridCell | undefined, b: GridCell | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.locked === b.locked &&
    a.options === b.options &&
    a.mark === b.mark &&
    a.message === b.message);

/** Owners make their rows anew with every change; only what is shown decides. */
function isSame(a: GridRowProps, b: GridRowProps): boolean {
  const { row, ...one } = a;
  const { row: other, ...two } = b;
  const plain = (Object.keys(one) as (keyof typeof one)[]).every((name) => one[name] === two[name]);
  if (!plain || row === other) return plain;
  return row.key === other.key && a.columns.every(({ id }) => sameCell(row.cells[id], other.cells[id]));
}

export const MemoGridRow = memo(GridRowView, isSame);
