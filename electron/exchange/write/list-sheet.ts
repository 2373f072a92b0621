/** Options that do not fit into a cell's own list: one column each on a very hidden sheet. */
import { type Cell, colToLetter, type WriteSheet } from "hucre/xlsx";
import { listSheetName } from "../layout/identity.ts";
import { plainCell } from "./canvas.ts";

export type Lists = ReturnType<typeof createLists>;

export function createLists() {
  const cells = new Map<string, Partial<Cell>>();
  let columns = 0;
  return {
    /** @returns where the options stand, for a validation */
    add(options: readonly string[]): string {
      const column = columns++;
      options.forEach((option, row) => {
        cells.set(`${row},${column}`, { ...plainCell(option), style: { numFmt: "@" } });
      });
      const letter = colToLetter(column);
      return `'${listSheetName}'!$${letter}$1:$${letter}$${options.length}`;
    },

    sheets: (): WriteSheet[] =>
      columns === 0 ? [] : [{ name: listSheetName, veryHidden: true, cells, protection: { sheet: true } }],
  };
}
