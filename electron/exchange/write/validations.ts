/** Input help and limits of the entry cells. They help who types; everything is checked again on return. */
import type { DataValidation, WriteSheet } from "hucre/xlsx";
import { fillings, growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { fillingLabel } from "../../../shared/text/words.ts";

export const listSheetName = "_lists";

interface Help {
  readonly title: string;
  readonly prompt: string;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly errorStyle?: "stop" | "warning";
}

/** Excel refuses the whole file over a longer text; the library does not look. */
const limits = { title: 32, message: 255, list: 255 };

function help({ title, prompt, errorTitle = title, error = prompt, errorStyle = "stop" }: Help) {
  if (Math.max(title.length, errorTitle.length) > limits.title || Math.max(prompt.length, error.length) > limits.message)
    throw new Error(`input help of “${title}” is longer than a spreadsheet allows`);
  return {
    inputTitle: title,
    inputMessage: prompt,
    errorTitle,
    errorMessage: error,
    errorStyle,
    showInputMessage: true,
    showErrorMessage: true,
    allowBlank: true,
  } as const;
}

function number(range: string, low: number, high: number, words: Help): DataValidation {
  return { type: "decimal", operator: "between", formula1: String(low), formula2: String(high), range, ...help(words) };
}

/** Choices that fit stand in the rule itself; longer ones, or ones with a quote or comma, on a hidden sheet. */
export function createLists() {
  const columns: string[][] = [];
  return {
    validation(range: string, values: readonly string[], words: Help): DataValidation {
      const inline = values.join(",").length <= limits.list && values.every((value) => !/[",]/.test(value));
      if (inline) return { type: "list", range, values: [...values], ...help(words) };
      columns.push([...values]);
      const letter = String.fromCharCode(64 + columns.length);
      return { type: "list", range, formula1: `'${listSheetName}'!$${letter}$1:$${letter}$${values.length}`, ...help(words) };
    },
    /** The hidden sheet with the long lists, if any. */
    sheet(): WriteSheet | null {
      if (columns.length === 0) return null;
      const longest = Math.max(...columns.map((column) => column.length));
      const rows = Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? null));
      return { name: listSheetName, veryHidden: true, rows, protection: { sheet: true } };
    },
  };
}

export type Lists = ReturnType<typeof createLists>;

const pick = (values: readonly string[]): string => `请从下拉列表中选择：${values.join("、")}。`;

export const entryValidations = {
  value: (range: string) =>
    number(range, -1e12, 1e12, {
      title: "本期数",
      prompt: "只填数字，按“计量单位”栏的单位填，不写单位。0表示有数且为零；没有数的留空，并选“填报情况”。",
      errorTitle: "不是数字",
      error: "本格只能填数字，不带单位、“约”字或文字。",
    }),
  growth: (range: string) =>
    number(range, -1000, 10000, {
      title: "同比",
      prompt: "总量填百分数（5.2%填5.2），比重填百分点。未公布的留空，不要用现价推算。",
      errorTitle: "不是数字",
      error: "请填数字，5.2%填5.2。",
    }),
  growthBasis: (range: string, lists: Lists) =>
    lists.validation(range, growthBases, {
      title: "增速口径",
      prompt: "填了同比的，请选择口径。",
      errorTitle: "选项不在列表内",
      error: pick(growthBases),
    }),
  vintage: (range: string, lists: Lists) =>
    lists.validation(range, vintages, {
      title: "数据性质",
      prompt: "快报数即初步核算数，年报数即最终核实数。",
      errorTitle: "选项不在列表内",
      error: pick(vintages),
    }),
  filling: (range: string, lists: Lists) => {
    const labels = fillings.map((filling) => fillingLabel[filling]);
    return lists.validation(range, labels, {
      title: "填报情况",
      prompt: "本期数留空的必须选一项。",
      errorTitle: "选项不在列表内",
      error: pick(labels),
    });
  },
  remark: (range: string): DataValidation => ({
    type: "textLength",
    operator: "between",
    formula1: "6",
    formula2: "200",
    range,
    ...help({
      title: "数据来源及说明",
      prompt: "写明数据来源；变动超过20%的写明原因，不少于6个字，不超过200字。",
      errorTitle: "字数",
      error: "说明应为6至200字。",
      errorStyle: "warning",
    }),
  }),
} as const;
