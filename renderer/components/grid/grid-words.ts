import { gridText } from "../../../shared/text/grid.ts";
import type { Said } from "./grid-state.ts";

/** What happened, for the line below the grid and for those who hear it. */
export function saidWords(said: Said): string {
  switch (said.kind) {
    case "pasted":
    case "cleared":
    case "filled":
      return gridText[said.kind](said);
    case "undone":
    case "redone":
      return gridText[said.kind](said.cells);
    case "nothing_to_undo":
      return gridText.nothingToUndo;
    case "nothing_to_redo":
      return gridText.nothingToRedo;
    case "locked":
      return gridText.locked;
  }
}
