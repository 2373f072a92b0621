/** Input help and validation. The library writes whatever it is given; Excel calls a file damaged that breaks its limits. */
import type { DataValidation } from "hucre/xlsx";

/** Characters. */
const longest = { title: 32, message: 255, list: 255 } as const;

export interface Help {
  readonly title: string;
  /** Shown beside the cell when it is selected. */
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

function within(limit: number, text: string): string {
  if (text.length > limit) throw new RangeError(`longer than ${limit} characters: ${text}`);
  return text;
}

const wording = (help: Help, errorStyle: "stop" | "warning") => ({
  inputTitle: within(longest.title, help.title),
  inputMessage: within(longest.message, help.prompt),
  errorTitle: within(longest.title, help.errorTitle),
  errorMessage: within(longest.message, help.error),
  errorStyle,
  showInputMessage: true,
  showErrorMessage: true,
  allowBlank: true,
});

export const numberBetween = (range: string, least: number, most: number, help: Help): DataValidation => ({
  type: "decimal",
  operator: "between",
  formula1: String(least),
  formula2: String(most),
  range,
  ...wording(help, "stop"),
});

/** Only warns: a reason too short is asked about on import, a text too long is kept. */
export const textBetween = (range: string, least: number, most: number, help: Help): DataValidation => ({
  type: "textLength",
  operator: "between",
  formula1: String(least),
  formula2: String(most),
  range,
  ...wording(help, "warning"),
});

const listHelp = (title: string, prompt: string, error: string): Help => ({
  title,
  prompt,
  errorTitle: "选项不在列表内",
  error,
});

/** A fixed list of a few words. Throws on what a cell's own list cannot hold: over 255 characters, commas, quotes. */
export function chooseFrom(range: string, options: readonly string[], title: string, prompt: string): DataValidation {
  if (options.some((option) => /[",]/.test(option))) throw new RangeError(`needs a list sheet: ${options.join("、")}`);
  within(longest.list, options.join(","));
  const help = listHelp(title, prompt, `请从下拉列表中选择：${options.join("、")}。`);
  return { type: "list", range, values: [...options], ...wording(help, "stop") };
}

/** @param source cells that hold the options: `'_lists'!$A$1:$A$9` */
export const chooseFromCells = (range: string, source: string, title: string, prompt: string): DataValidation => ({
  type: "list",
  range,
  formula1: source,
  ...wording(listHelp(title, prompt, "请从下拉列表中选择。"), "stop"),
});

/** @param formula of the first cell of the range; what it comes to TRUE for may be typed */
export const customRule = (range: string, formula: string, help: Help): DataValidation => ({
  type: "custom",
  formula1: formula,
  range,
  ...wording(help, "stop"),
});
