/**
 * All lines and tasks of the plan as a grid. Cells are text; the one that is edited holds a select. Arrows move, space
 * selects, shift makes a range, Enter opens the cell; a column of names can be copied out and pasted in.
 */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import { responsibilityKeys } from "../../../shared/text/shortcuts.ts";
import { isPressed } from "../../components/chord.ts";
import { CellEditor, type OrganisationChoice } from "./cell-editor.tsx";
import { type CellPlace, type GridColumn, gridColumns, moves, roleOf } from "./grid-columns.ts";
import { ResponsibilityRow } from "./grid-row.tsx";
import type { GridRow } from "./grid-rows.ts";
import { allToggled, ranged, type Selection, toggled } from "./grid-selection.ts";

const words = responsibilitiesText;

interface GridProps {
  /** Those that are listed. */
  readonly rows: readonly GridRow[];
  readonly mayEdit: boolean;
  readonly selection: Selection;
  readonly onSelect: (change: (before: Selection) => Selection) => void;
  readonly choices: readonly OrganisationChoice[];
  readonly nameOf: (code: string) => string;
  readonly onAssign: (row: GridRow, role: Role, organisations: readonly string[]) => void;
  readonly onHistory: (row: GridRow) => void;
  /** @param role of the column in which it was pasted; null: none */
  readonly onPaste: (text: string, role: Role | null, row: GridRow) => void;
}

const asGrid = { role: "grid", "aria-multiselectable": true } as const;

/** The cell that an event came from; null outside of cells and from lists that float above the grid. */
function placeOf(event: { readonly target: EventTarget; readonly currentTarget: HTMLElement }): CellPlace | null {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return null;
  const cell = target.closest<HTMLElement>("td[data-row]");
  const column = gridColumns.find((each) => each === cell?.dataset["column"]);
  return cell && column ? { row: Number(cell.dataset["row"]), column } : null;
}

export function ResponsibilitiesGrid(props: GridProps) {
  const { rows, mayEdit, selection, onSelect, choices, nameOf, onAssign, onHistory, onPaste } = props;
  const columns = useMemo(() => gridColumns.filter((column) => mayEdit || column !== "select"), [mayEdit]);
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: "name" });
  const [editing, setEditing] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const listed = useMemo(() => rows.map(({ code }) => code), [rows]);
  const active: CellPlace = { ...place, row: Math.min(place.row, Math.max(0, rows.length - 1)) };
  const activeRow = rows[active.row];
  const activeRole = roleOf(active.column);

  const focusCell = useCallback(({ row, column }: CellPlace) => {
    const cell = table.current?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);
  const goTo = (next: CellPlace) => {
    setPlace(next);
    focusCell(next);
  };
  const stopEditing = () => {
    setEditing(false);
    focusCell(active);
  };
  // What was edited belonged to the rows as they were listed.
  useEffect(() => {
    if (rows.length === 0) setEditing(false);
  }, [rows]);

  const open = (at: CellPlace) => {
    const row = rows[at.row];
    if (!row) return;
    if (at.column === "since") onHistory(row);
    else if (mayEdit && roleOf(at.column) !== null && !(at.column === "provider" && row.source === "task"))
      setEditing(true);
    else if (mayEdit && at.column === "select") onSelect((before) => toggled(before, row.code));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (editing || event.nativeEvent.isComposing || event.altKey || placeOf(event) === null) return;
    const move = moves[event.key];
    const code = activeRow?.code;
    if (isPressed(responsibilityKeys.all, event) && mayEdit) onSelect((before) => allToggled(before, listed));
    else if (event.ctrlKey || event.metaKey) return;
    else if (isPressed(responsibilityKeys.open, event)) open(active);
    else if (isPressed(responsibilityKeys.toggle, event) && code !== undefined && mayEdit)
      onSelect((before) => toggled(before, code));
    else if (isPressed(responsibilityKeys.range, event) && code !== undefined && mayEdit)
      onSelect((before) => ranged(before, code, listed));
    else if (move) {
      const next = move(active, rows.length, columns);
      goTo(next);
      const to = rows[next.row]?.code;
      if (event.shiftKey && mayEdit && to !== undefined && next.row !== active.row)
        onSelect((before) =>
          ranged(code !== undefined && before.anchor === null ? toggled(before, code) : before, to, listed),
        );
    } else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const at = placeOf(event);
    const code = rows[at?.row ?? -1]?.code;
    if (!at || code === undefined || (editing && at.row === active.row && at.column === active.column)) return;
    setEditing(false);
    const again = at.row === active.row && at.column === active.column;
    goTo(at);
    if (mayEdit && event.shiftKey) onSelect((before) => ranged(before, code, listed));
    else if (mayEdit && (at.column === "select" || event.ctrlKey || event.metaKey))
      onSelect((before) => toggled(before, code));
    else if (at.column === "since" || (again && event.detail <= 1)) open(at);
  };

  const onCopy = (event: ClipboardEvent<HTMLTableElement>) => {
    if (editing || activeRole === null || window.getSelection()?.isCollapsed === false) return;
    const chosen = rows.filter(({ code }) => selection.codes.has(code));
    const copied = chosen.length > 0 ? chosen : activeRow ? [activeRow] : [];
    event.clipboardData.setData(
      "text/plain",
      copied.map((row) => row.held[activeRole].map(nameOf).join("、")).join("\n"),
    );
    event.preventDefault();
  };

  const onPasteHere = (event: ClipboardEvent<HTMLTableElement>) => {
    if (editing || !mayEdit || !activeRow) return;
    event.preventDefault();
    onPaste(event.clipboardData.getData("text/plain"), activeRole, activeRow);
  };

  const every = listed.length > 0 && listed.every((code) => selection.codes.has(code));
  const some = !every && listed.some((code) => selection.codes.has(code));
  const editor =
    editing && activeRow && activeRole ? (
      <CellEditor
        key={`${activeRow.code}/${activeRole}`}
        row={activeRow}
        role={activeRole}
        choices={choices}
        onDone={(organisations) => {
          stopEditing();
          onAssign(activeRow, activeRole, organisations);
        }}
        onCancel={stopEditing}
      />
    ) : null;
  return (
    <table
      {...asGrid}
      ref={table}
      className="data-table responsibilities-grid"
      aria-label={words.tableLabel}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        // A range is not a selection of text.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={onClick}
      onDoubleClick={(event) => {
        const at = placeOf(event);
        if (at && roleOf(at.column) !== null) open(at);
      }}
      onCopy={onCopy}
      onPaste={onPasteHere}
    >
      <thead className="is-sticky">
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th key={column} scope="col" className={`responsibilities-${column}`}>
              {column === "select" ? (
                <input
                  type="checkbox"
                  aria-label={words.selectAll}
                  checked={every}
                  ref={(box) => {
                    if (box) box.indeterminate = some;
                  }}
                  onChange={() => onSelect((before) => allToggled(before, listed))}
                />
              ) : (
                headOf(column)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <ResponsibilityRow
            key={row.code}
            row={row}
            index={index}
            columns={columns}
            selected={selection.codes.has(row.code)}
            active={index === active.row ? active.column : null}
            editor={index === active.row ? editor : null}
            nameOf={nameOf}
          />
        ))}
        {rows.length === 0 ? (
          <tr>
            <td colSpan={columns.length} className="quiet">
              {words.none}
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

const headOf = (column: Exclude<GridColumn, "select">): string => words.columns[column];
