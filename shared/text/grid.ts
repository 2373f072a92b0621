/** What a grid says: after pasting, clearing, taking back; in the words of an office that knows its spreadsheet. */
import { clipboardKeys, gridKeys } from "./shortcuts.ts";

interface Edited {
  readonly cells: number;
  readonly locked: number;
  readonly outside: number;
}

const left = ({ locked, outside }: Edited): string =>
  [locked === 0 ? "" : `跳过只读 ${locked} 格`, outside === 0 ? "" : `超出表格 ${outside} 格没有粘贴，请核对粘贴的起点`]
    .filter((part) => part !== "")
    .map((part) => `；${part}`)
    .join("");

export const gridText = {
  pasted: (edit: Edited) => `已粘贴，改动 ${edit.cells} 格${left(edit)}。`,
  cleared: (edit: Edited) => `已清空 ${edit.cells} 格${left(edit)}。`,
  filled: (edit: Edited) => `已向下填充 ${edit.cells} 格${left(edit)}。`,
  undone: (cells: number) => `已撤销，恢复 ${cells} 格。`,
  redone: (cells: number) => `已重做 ${cells} 格。`,
  nothingToUndo: "没有可撤销的操作。",
  nothingToRedo: "没有可重做的操作。",
  locked: "这一格只读，不能填写。",
  copied: (rows: number, columns: number) => `已复制 ${rows} 行 ${columns} 列。`,
  cellLabel: (row: string, column: string) => `${row} ${column}`,
  marks: { changed: "已改动", question: "需核实", error: "须改正", saved: "已保存", conflict: "两个窗口填的不同" },
  keys: [
    gridKeys.next_row,
    gridKeys.next_cell,
    gridKeys.edit,
    clipboardKeys.paste,
    gridKeys.fill_down,
    gridKeys.undo,
  ].map(({ keys, words }) => [keys[0], words] as const),
} as const;
