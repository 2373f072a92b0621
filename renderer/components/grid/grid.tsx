/**
 * A grid to type and paste figures into: a real ARIA grid in the page, worked like a sheet. The owner keeps the texts and
 * says what is to be said about them; nothing is interpreted here, so that what cannot be read is refused where it is known.
 */
import {
  type Ref,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import { gridHandlers } from "./grid-handlers.ts";
import { GridHead, headRowsOf } from "./grid-head.tsx";
import { MemoGridRow } from "./grid-row.tsx";
import { type CellChange, cellAt, type GridModel, type Place } from "./model.ts";
import { rangeOf } from "./selection.ts";
import type { Block } from "./tsv.ts";
import { useGrid } from "./use-grid.ts";
import "./grid.css";

export interface GridHandle {
  /** Changes from elsewhere, as one step that can be taken back. */
  apply(changes: readonly CellChange[]): void;
  /** Puts the focus back into the active cell with the next drawing, after a dialog say. */
  focus(): void;
  /** Makes the cell the active one and puts the focus there. */
  goTo(place: Place): void;
  /** Keeps what is being typed, as going on would. */
  finish(): void;
  /** What was kept cannot be taken back here any more. */
  forgetHistory(): void;
}

/** Pixels that the names may take beyond their width: further from its figures a name is hard to follow. */
const roomForNames = 160;

/** A table may be a grid (ARIA in HTML); its rows and sections keep their own roles. */
const asGrid = { role: "grid", "aria-multiselectable": true } as const;

interface GridProps {
  /** What the grid is about, for those who do not see it. */
  readonly label: string;
  readonly model: GridModel;
  readonly onChange: (changes: readonly CellChange[]) => void;
  readonly onBlock?: (block: Block, origin: Place) => boolean;
  readonly onTyping?: (change: CellChange | null) => void;
  /** Where the person is, when it has changed. */
  readonly onActive?: (place: Place) => void;
  /** Long texts are shown in full: rows are as high as they need to be. */
  readonly wraps?: boolean;
  readonly ref?: Ref<GridHandle>;
}

export function Grid({ label, model, onChange, onBlock, onTyping, onActive, wraps = false, ref }: GridProps) {
  const { columns, rows } = model;
  const grid = useGrid({ model, onChange, onBlock, onTyping });
  const { state } = grid;
  const root = useRef<HTMLDivElement>(null);
  const follow = useFollowingFocus(root);
  const dragging = useRef(false);
  const gridId = useId();
  const headRows = headRowsOf(columns);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const { active } = state.selection;
  const range = rangeOf(state.selection);
  const { begin, choose, type } = grid;
  const beginTyping = useCallback(() => begin("typing"), [begin]);
  const tell = useEffectEvent((row: number, column: number) => onActive?.({ row, column }));
  useEffect(() => tell(active.row, active.column), [active.row, active.column]);
  useImperativeHandle(ref, () => ({
    apply: (changes) => {
      follow();
      grid.apply(changes);
    },
    focus: follow,
    finish: grid.finish,
    forgetHistory: grid.forget,
    goTo: (place) => {
      follow();
      grid.select(place, false);
    },
  }));
  return (
    <div ref={root} className={wraps ? "grid is-wrapping" : "grid"}>
      <div className="grid-scroll">
        <table
          {...asGrid}
          aria-label={label}
          aria-rowcount={rows.length + headRows}
          aria-colcount={columns.length}
          style={{ minWidth: width, maxWidth: width + roomForNames }}
          {...gridHandlers({ grid, model, follow, dragging })}
        >
          <colgroup>
            {columns.map(({ id, kind, width }) => (
              <col key={id} style={kind === "head" ? undefined : { width }} />
            ))}
          </colgroup>
          <GridHead columns={columns} />
          <tbody>
            {rows.map((row, index) => {
              const selected = index >= range.top && index <= range.bottom;
              const isActive = index === active.row;
              return (
                <MemoGridRow
                  key={row.key}
                  row={row}
                  index={index}
                  headRows={headRows}
                  columns={columns}
                  gridId={gridId}
                  active={isActive ? active.column : -1}
                  from={selected ? range.left : -1}
                  to={selected ? range.right : -1}
                  editing={isActive ? state.editing : "no"}
                  typed={grid.typed}
                  onBegin={beginTyping}
                  onType={type}
                  onChoose={choose}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="grid-foot small">
        <span className="grid-message">{cellAt(model, active).message}</span>
        <span role="status" className="secondary">
          {grid.said}
        </span>
      </div>
    </div>
  );
}

/** The focus follows the active cell after whatever the person did here. Returns what says that they did something. */
function useFollowingFocus(root: { readonly current: HTMLDivElement | null }): () => void {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const cell = root.current?.querySelector<HTMLElement>("td[data-active]");
    const target = cell?.querySelector<HTMLElement>(".grid-editor") ?? cell;
    target?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return useCallback(() => {
    wanted.current = true;
  }, []);
}
