/**
 * Every shortcut there is, said once: its keys, what it does in words, and on which screen. Whoever handles a set takes
 * the keys from here, and the list of shortcuts is drawn from here. Keys are written as they stand on a keyboard.
 */
import { pageNames } from "./frame.ts";
import { workbooksText } from "./workbooks.ts";

export interface Shortcut {
  /** Any of them does it; the first is the one that is shown where there is room for one. */
  readonly keys: readonly string[];
  readonly words: string;
}

export type ShortcutSet = Readonly<Record<string, Shortcut>>;

export const everywhereKeys = {
  list: { keys: ["F1", "Ctrl+/", "?"], words: "打开、关闭快捷键表" },
  search: { keys: ["Ctrl+K", "/"], words: "到本页的搜索框；本页没有的，到“指标”查找" },
} as const satisfies ShortcutSet;

/** The pages are numbered as they stand in the navigation. Alt, because browsers keep Ctrl with a digit for their tabs. */
export const pageKey = (position: number): string => `Alt+${position}`;

/** Of side parts and dialogs alike. */
export const closeKeys = {
  close: { keys: ["Esc"], words: "关闭详情、侧边栏或对话框，焦点回到原处" },
} as const satisfies ShortcutSet;

export const saveKeys = { save: { keys: ["Ctrl+S"], words: "保存" } } as const satisfies ShortcutSet;

export const listKeys = {
  up: { keys: ["↑"], words: "上一行" },
  down: { keys: ["↓"], words: "下一行；已打开详情的，详情随着换" },
} as const satisfies ShortcutSet;

/** Named as the grid's commands are. */
export const gridKeys = {
  next_row: { keys: ["Enter"], words: "下一行" },
  next_cell: { keys: ["Tab"], words: "下一格" },
  move: { keys: ["↑", "↓", "←", "→"], words: "换一格；加 Shift 选中一块，加 Ctrl 到边上" },
  edit: { keys: ["F2"], words: "改这一格" },
  cancel: { keys: ["Esc"], words: "放弃这一格正在改的内容" },
  clear: { keys: ["Delete"], words: "清空选中的格" },
  fill_down: { keys: ["Ctrl+D"], words: "向下填充" },
  undo: { keys: ["Ctrl+Z"], words: "撤销" },
  redo: { keys: ["Ctrl+Y", "Ctrl+Shift+Z"], words: "重做" },
  select_all: { keys: ["Ctrl+A"], words: "全选" },
} as const satisfies ShortcutSet;

/** Of cells that hold words. */
export const textCellKeys = { newLine: { keys: ["Alt+Enter"], words: "文字格中换行" } } as const satisfies ShortcutSet;

/** The browser's own; the grid hears them as copying and pasting. */
export const clipboardKeys = {
  copy: { keys: ["Ctrl+C"], words: "复制选中的格" },
  cut: { keys: ["Ctrl+X"], words: "剪切选中的格" },
  paste: { keys: ["Ctrl+V"], words: "整块粘贴" },
} as const satisfies ShortcutSet;

/** Of a form with a list of what is open beside it. */
export const problemKeys = {
  next: { keys: ["F8"], words: "下一处要处理的：须改正、须说明或未填" },
} as const satisfies ShortcutSet;

export const responsibilityKeys = {
  open: { keys: ["Enter", "F2"], words: "改这一格的单位；在“起始”栏看历次分工" },
  toggle: { keys: ["空格"], words: "选中或不选这一行" },
  range: { keys: ["Shift+空格"], words: "从上次选中的行选到这一行；Shift+↑↓ 逐行选" },
  all: { keys: ["Ctrl+A"], words: "全选列出的行" },
} as const satisfies ShortcutSet;

export const mergeKeys = {
  next: { keys: ["J"], words: "下一个待答复的项目，接着到下一份文件" },
  previous: { keys: ["K"], words: "上一个待答复的项目" },
  sendBack: { keys: ["R"], words: "退回本份：标注问题、附数据核实反馈单" },
} as const satisfies ShortcutSet;

export const answerKeys = {
  theirs: { keys: ["1"], words: "采用报送值" },
  ours: { keys: ["2"], words: "保留现值" },
  typed: { keys: ["3"], words: "另填" },
  unreported: { keys: ["4"], words: "按未报处理：没有数，选无数据、不适用或未取得" },
} as const satisfies ShortcutSet;

export const typedAnswerKeys = {
  confirm: { keys: ["Enter"], words: "确定所填内容；文字中换行用 Shift+Enter" },
  leave: { keys: ["Esc"], words: "离开输入框，不保存其中的改动" },
} as const satisfies ShortcutSet;

export const fileListKeys = {
  up: { keys: ["↑"], words: "在文件列表中：上一份文件" },
  down: { keys: ["↓"], words: "在文件列表中：下一份文件" },
} as const satisfies ShortcutSet;

export const reviewKeys = {
  accept: { keys: ["A"], words: "接收" },
  sendBack: { keys: ["R"], words: "退回，写明原因" },
  previous: { keys: ["["], words: "上一个单位" },
  next: { keys: ["]"], words: "下一个单位" },
  close: { keys: ["Esc"], words: "回到单位列表" },
} as const satisfies ShortcutSet;

interface ShortcutScreen {
  readonly title: string;
  /** Its address and whatever lies below it. */
  readonly path: `/${string}`;
  readonly officeOnly: boolean;
  readonly sets: readonly ShortcutSet[];
}

const screen = (path: ShortcutScreen["path"], title: string, ...sets: ShortcutSet[]): ShortcutScreen => ({
  path,
  title,
  officeOnly: false,
  sets,
});
const officeScreen: typeof screen = (...args) => ({ ...screen(...args), officeOnly: true });

export const shortcutScreens: readonly ShortcutScreen[] = [
  screen("/indicators", pageNames.indicators, listKeys),
  screen("/tasks", pageNames.tasks, listKeys),
  screen("/projects", pageNames.projects, listKeys),
  screen("/entry", pageNames.entry, gridKeys, textCellKeys, clipboardKeys, problemKeys, saveKeys),
  officeScreen("/entry/statistics", `${pageNames.entry}：统计月报`, gridKeys, clipboardKeys, saveKeys),
  screen(
    "/entry/workbooks",
    `${pageNames.entry}：${workbooksText.section}`,
    gridKeys,
    textCellKeys,
    clipboardKeys,
    problemKeys,
    saveKeys,
  ),
  officeScreen("/assessment/matrix", `${pageNames.assessment}：数据`, gridKeys, clipboardKeys, saveKeys),
  officeScreen("/exchange/merge", `${pageNames.exchange}：汇总`, mergeKeys, answerKeys, typedAnswerKeys, fileListKeys),
  officeScreen("/exchange/review", `${pageNames.exchange}：审核`, reviewKeys),
  officeScreen("/settings/responsibilities", `${pageNames.settings}：责任分工`, responsibilityKeys),
];

/** The screen an address belongs to: the one that names it most closely. Undefined: it has no keys of its own. */
export function shortcutScreenAt(path: string): ShortcutScreen | undefined {
  const here = shortcutScreens.filter((one) => path === one.path || path.startsWith(`${one.path}/`));
  return here.sort((a, b) => b.path.length - a.path.length)[0];
}

export const shortcutsText = {
  title: "快捷键",
  button: `快捷键 ${everywhereKeys.list.keys[0]}`,
  listLabel: "快捷键表",
  here: "本页",
  everywhere: "各页通用",
  pages: "打开页面",
  or: "或",
  note: "在输入框里打字时，单个字母、数字和符号照常输入，不作快捷键。",
} as const;
