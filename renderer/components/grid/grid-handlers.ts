/** What the browser reports, as commands of the grid: keys, mouse, clipboard. */
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from "react";
import { gridText } from "../../../shared/text/grid.ts";
import { copyOf } from "./block-edit.ts";
import { commandOf } from "./keys.ts";
import type { GridModel, Place } from "./model.ts";
import { formatTsv, parseTsv } from "./tsv.ts";
import type { GridMachine } from "./use-grid.ts";

interface Workings {
  readonly grid: GridMachine;
  readonly model: GridModel;
  /** Says that the focus is to follow the active cell. */
  readonly follow: () => void;
  readonly dragging: { current: boolean };
}

export function gridHandlers({ grid, model, follow, dragging }: Workings) {
  const { editing, selection } = grid.state;
  const copy = (event: ClipboardEvent): boolean => {
    // While typing, the text in the input is meant.
    if (editing !== "no") return false;
    const block = copyOf(model, selection);
    event.preventDefault();
    event.clipboardData.setData("text/plain", formatTsv(block));
    grid.say(gridText.copied(block.length, block[0]?.length ?? 0));
    return true;
  };
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const composing = event.nativeEvent.isComposing || event.key === "Process";
      const { key, shiftKey: shift, altKey: alt } = event;
      // An open list has its own keys.
      if (event.target instanceof HTMLSelectElement && editing !== "no" && key !== "Escape") return;
      const command = commandOf({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt, composing }, editing);
      if (command === null) return;
      follow();
      if (!grid.run(command, pageRows(event.currentTarget))) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onCopy(event: ClipboardEvent) {
      copy(event);
    },
    onCut(event: ClipboardEvent) {
      if (!copy(event)) return;
      follow();
      grid.run({ kind: "clear" }, 1);
    },
    onPaste(event: ClipboardEvent) {
      const text = event.clipboardData.getData("text/plain");
      if (text === "") return;
      const block = parseTsv(text);
      // A single text goes into what is being typed; several cells run together there would be another figure.
      if (editing !== "no" && block.length === 1 && block[0]?.length === 1) return;
      event.preventDefault();
      follow();
      grid.paste(block);
    },
    onMouseDown(event: MouseEvent) {
      const place = placeUnder(event.target);
      if (place === null || event.button !== 0) return;
      const isEditor = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const inEditor = isEditor && editing !== "no";
      if (inEditor || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      dragging.current = true;
      follow();
      grid.select(place, event.shiftKey);
    },
    onMouseOver(event: MouseEvent) {
      if (event.buttons !== 1) dragging.current = false;
      const place = placeUnder(event.target);
      if (!dragging.current || place === null) return;
      const { active } = selection;
      if (place.row !== active.row || place.column !== active.column) {
        follow();
        grid.select(place, true);
      }
    },
    onDoubleClick(event: MouseEvent) {
      if (placeUnder(event.target) === null || editing !== "no") return;
      follow();
      grid.run({ kind: "edit" }, 1);
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      // Leaving keeps what is typed, as in a sheet.
      if (editing !== "no" && !event.currentTarget.contains(event.relatedTarget)) grid.finish();
    },
  };
}

function placeUnder(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-row]") : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

/** Whole rows in view, one of them kept as a landmark. */
function pageRows(table: HTMLElement): number {
  const height = table.parentElement?.clientHeight ?? 0;
  const row = table.querySelector("tbody tr")?.clientHeight ?? 0;
  return row === 0 ? 1 : Math.max(1, Math.floor(height / row) - 2);
}
