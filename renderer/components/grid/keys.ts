/** Which key means what: as in a sheet. Pure, so that every door and system can be tested without one. */
import type { Direction, Reach } from "./selection.ts";

export interface Key {
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** An input method is composing: its Enter and arrows are its own. */
  readonly composing: boolean;
}

/**
 * How the active cell is being edited. `typing`: begun by typing, arrows leave the cell. `amending`: begun by F2, Enter or a
 * double click, arrows move in the text.
 */
export type Editing = "no" | "typing" | "amending";

export type Command =
  | { readonly kind: "move"; readonly direction: Direction; readonly reach: Reach; readonly extend: boolean }
  /** Enter and Tab: keep what is typed and go on. */
  | { readonly kind: "next_row" | "next_cell"; readonly back: boolean }
  | { readonly kind: "edit" | "cancel" | "clear" | "fill_down" | "undo" | "redo" | "select_all" };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Null: not ours, the browser's or the input's own. */
export function commandOf(key: Key, editing: Editing): Command | null {
  if (key.composing) return null;
  if (key.key === "Enter" && !key.ctrl && !key.alt) {
    return { kind: "next_row", back: key.shift };
  }
  if (key.key === "Tab" && !key.ctrl && !key.alt) return { kind: "next_cell", back: key.shift };
  if (key.key === "Escape") return { kind: "cancel" };
  if (editing === "amending") return null;
  const direction = arrows[key.key];
  if (direction !== undefined && !key.alt) {
    if (editing === "typing" && (key.shift || key.ctrl)) return null;
    return { kind: "move", direction, reach: key.ctrl ? "edge" : "cell", extend: key.shift };
  }
  if (editing === "typing") return null;
  return key.ctrl ? withCtrl(key) : withoutCtrl(key);
}

function withCtrl({ key, shift }: Key): Command | null {
  switch (key.toLowerCase()) {
    case "home":
      return { kind: "move", direction: "up", reach: "grid_end", extend: shift };
    case "end":
      return { kind: "move", direction: "down", reach: "grid_end", extend: shift };
    case "a":
      return { kind: "select_all" };
    case "d":
      return { kind: "fill_down" };
    case "z":
      return { kind: shift ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    default:
      return null;
  }
}

function withoutCtrl({ key, shift, alt }: Key): Command | null {
  if (alt) return key === "ArrowDown" ? { kind: "edit" } : null;
  switch (key) {
    case "Home":
      return { kind: "move", direction: "left", reach: "row_end", extend: shift };
    case "End":
      return { kind: "move", direction: "right", reach: "row_end", extend: shift };
    case "PageUp":
      return { kind: "move", direction: "up", reach: "page", extend: shift };
    case "PageDown":
      return { kind: "move", direction: "down", reach: "page", extend: shift };
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    default:
      return null;
  }
}
