/** The grid as a machine: where the person is, whether they are typing, what can be taken back, and what a command does. */
import { type BlockEdit, clear, fillDown, paste } from "./block-edit.ts";
import { type History, noHistory, record, redo, type Turn, undo } from "./history.ts";
import type { Command, Editing } from "./keys.ts";
import { type CellChange, changeAt, type GridModel, isLocked, type Place } from "./model.ts";
import { at, clamp, nextOpen, reach, type Selection, selectAll } from "./selection.ts";
import type { Block } from "./tsv.ts";

export interface GridState {
  readonly selection: Selection;
  readonly editing: Editing;
  readonly history: History;
}

/** What there is to be said after a command; the words are in shared/text/grid.ts. */
export type Said =
  | {
      readonly kind: "pasted" | "cleared" | "filled";
      readonly cells: number;
      readonly locked: number;
      readonly outside: number;
    }
  | { readonly kind: "undone" | "redone"; readonly cells: number }
  | { readonly kind: "nothing_to_undo" | "nothing_to_redo" | "locked" };

export interface Outcome {
  readonly state: GridState;
  /** To be kept by whoever owns the texts. */
  readonly changes: readonly CellChange[];
  readonly said: Said | null;
  /** False: the key is not used up (Tab behind the last cell leaves the grid). */
  readonly handled: boolean;
}

/** The first cell that may be typed into, else the first of all. */
export function firstState(model: GridModel): GridState {
  const start = nextOpen(model, { row: 0, column: -1 }, true) ?? { row: 0, column: 0 };
  return { selection: at(start), editing: "no", history: noHistory };
}

/** The same within the grid as it is now: rows may have gone. */
export function within(state: GridState, model: GridModel): GridState {
  const { anchor, active } = state.selection;
  const [a, b] = [clamp(model, anchor), clamp(model, active)];
  const same = a.row === anchor.row && a.column === anchor.column && b.row === active.row && b.column === active.column;
  return same ? state : { ...state, selection: { anchor: a, active: b } };
}

const quiet = (state: GridState, handled = true): Outcome => ({ state, changes: [], said: null, handled });

/** Keeps what was typed into the active cell; null: nothing was. */
export function commit(state: GridState, model: GridModel, typed: string | null): Outcome {
  const ended: GridState = { ...state, editing: "no" };
  const change = typed === null || state.editing === "no" ? null : changeAt(model, state.selection.active, typed);
  if (!change) return quiet(ended);
  return { ...quiet({ ...ended, history: record(state.history, [change]) }), changes: [change] };
}

/** @param typed the text in the editor where the person is typing */
export function perform(
  state: GridState,
  model: GridModel,
  command: Command,
  typed: string | null,
  pageRows: number,
): Outcome {
  const { selection, editing } = state;
  switch (command.kind) {
    case "move": {
      const active = reach(model, selection.active, command.direction, command.reach, pageRows);
      return goTo(state, model, typed, command.extend ? { ...selection, active } : at(active));
    }
    case "next_row": {
      const active = reach(model, selection.active, command.back ? "up" : "down", "cell", pageRows);
      return goTo(state, model, typed, at(active));
    }
    case "next_cell": {
      const next = nextOpen(model, selection.active, !command.back);
      return next ? goTo(state, model, typed, at(next)) : { ...commit(state, model, typed), handled: false };
    }
    case "cancel":
      return editing === "no" ? quiet(state, false) : quiet({ ...state, editing: "no" });
    case "edit":
      if (isLocked(model, selection.active)) return { ...quiet(state), said: { kind: "locked" } };
      return quiet({ ...state, selection: at(selection.active), editing: "amending" });
    case "select_all":
      return quiet({ ...state, selection: selectAll(model, selection) });
    case "clear":
      return afterEdit(state, clear(model, selection), "cleared");
    case "fill_down":
      return afterEdit(state, fillDown(model, selection), "filled");
    case "undo":
      return afterTurn(state, model, undo(state.history), "undone");
    case "redo":
      return afterTurn(state, model, redo(state.history), "redone");
  }
}

export function pasteBlock(state: GridState, model: GridModel, block: Block): Outcome {
  return afterEdit(state, paste(model, state.selection, block), "pasted");
}

/** Changes that came from elsewhere (a block put in by names), as one step that can be taken back. */
export function applied(state: GridState, changes: readonly CellChange[]): Outcome {
  const ended: GridState = { ...state, editing: "no", history: record(state.history, changes) };
  return { ...quiet(ended), changes, said: { kind: "pasted", cells: changes.length, locked: 0, outside: 0 } };
}

export function goTo(state: GridState, model: GridModel, typed: string | null, selection: Selection): Outcome {
  const kept = commit(state, model, typed);
  return { ...kept, state: { ...kept.state, selection } };
}

function afterEdit(state: GridState, edit: BlockEdit, kind: "pasted" | "cleared" | "filled"): Outcome {
  const { changes, locked, outside, selection } = edit;
  return {
    state: { selection, editing: "no", history: record(state.history, changes) },
    changes,
    said: { kind, cells: changes.length, locked, outside },
    handled: true,
  };
}

/** The active cell goes to where something came back, so that the person sees it. */
function afterTurn(state: GridState, model: GridModel, turn: Turn | null, kind: "undone" | "redone"): Outcome {
  if (!turn) return { ...quiet(state), said: { kind: kind === "undone" ? "nothing_to_undo" : "nothing_to_redo" } };
  const places = new Map(turn.changes.map((change) => [change, placeOf(model, change)]));
  const changes = turn.changes.filter((change) => {
    const place = places.get(change);
    return place && !isLocked(model, place);
  });
  const seen = [...places.values()].filter((place) => place !== null);
  return {
    state: { selection: seen.length === 0 ? state.selection : around(seen), editing: "no", history: turn.history },
    changes,
    said: { kind, cells: changes.length },
    handled: true,
  };
}

function placeOf({ rows, columns }: GridModel, change: CellChange): Place | null {
  const row = rows.findIndex(({ key }) => key === change.row);
  const column = columns.findIndex(({ id }) => id === change.column);
  return row < 0 || column < 0 ? null : { row, column };
}

function around(places: readonly Place[]): Selection {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  return {
    active: { row: Math.min(...rows), column: Math.min(...columns) },
    anchor: { row: Math.max(...rows), column: Math.max(...columns) },
  };
}
