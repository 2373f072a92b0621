/** The kinds of columns the catalogue workbook is made of. */
import { goalTags, type Place } from "../../../shared/domain/seed.ts";
import type { Blank, Column, Referable } from "./column.ts";

export const refused: Blank = "refused";
export const absent: Blank = "absent";
export const empty: Blank = { means: "" };
export const none: Blank = { means: null };

export const text = (head: string, width: number, help: string, blank: Blank = refused): Column => ({
  kind: "text",
  head,
  width,
  help,
  blank,
});
export const number = (head: string, width: number, help: string, blank: Blank = refused): Column => ({
  ...text(head, width, help, blank),
  kind: "number",
});
export const yesNo = (head: string, help: string, blank: boolean): Column => ({
  ...text(head, 8, `${help}填“是”或“否”，空白为“${blank ? "是" : "否"}”。`, { means: blank }),
  kind: "yesNo",
});
export const choice = (
  head: string,
  width: number,
  help: string,
  labels: Readonly<Record<string, string>>,
  blank: Blank = refused,
): Column => ({ ...text(head, width, help, blank), kind: "choice", labels });
export const itself = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(words.map((word) => [word, word]));

const what: Record<Referable, string> = {
  plans: "规划",
  organisations: "单位",
  indicators: "指标",
  tasks: "任务",
  documents: "文件",
};
const idWord: Record<Referable, string> = {
  plans: "代码",
  organisations: "代码",
  indicators: "编码",
  tasks: "编码",
  documents: "编号",
};
/** The name to the right may stand alone where it is unambiguous. */
export const reference = (
  to: Referable,
  help: string,
  blank: Blank = refused,
  [head, nameHead] = [`${what[to]}${idWord[to]}`, `${what[to]}名称`],
): Column => ({ ...text(head, 20, help, blank), kind: "reference", to, nameHead });

export const codeHelp = (example: string) => `用小写字母、数字和短横，如 ${example}；不能重复，定了不再改。`;
export const orderHelp = "整数，同一组内不重复，按它排列。";
export const periodHelp = "年度写 2021，季度写 2022Q1。";
export const dateHelp = "写成 2021-06-22。";

const placeColumns: Record<keyof Place, Column> = {
  document: reference("documents", "来源文件，须列在“文件”表中。"),
  chapter: text("章", 10, "如 第二章。", absent),
  section: text("节", 10, "如 第四节。", absent),
  table: text("表或专栏", 26, "数印在表里的，写表名。", absent),
  row: text("行", 8, "表中的行号或行名。", absent),
};
/** The columns of a place, at `place.` or at the record itself. */
export const placeIn = <Prefix extends string>(prefix: Prefix) =>
  Object.fromEntries(Object.entries(placeColumns).map(([key, column]) => [`${prefix}${key}`, column])) as Record<
    `${Prefix}${keyof Place}`,
    Column
  >;

export const owner = (to: "indicators" | "tasks", blank: Blank = refused) =>
  reference(to, `这一行说的是哪个${what[to]}，须列在“${what[to]}”表中。`, blank);
export const suggested = yesNo("建议", "规划没有写明、由我们建议的填“是”。", false);
export const tags: Column = {
  ...text("目标标签", 24, `可写几个，用顿号隔开：${goalTags.join("、")}。`, { means: [] }),
  kind: "words",
  words: goalTags,
};

/** Since when a line or task is no longer asked for; blank while it is. */
export const retirement = {
  retiredFrom: { ...text("停用自", 9, "从哪个填报期起不再填报和评价，如 2023Q1；在用的留空。", none), kind: "period" },
  retiredReason: text("停用原因", 24, "停用的写明原因；在用的留空。", empty),
} as const satisfies Record<"retiredFrom" | "retiredReason", Column>;
