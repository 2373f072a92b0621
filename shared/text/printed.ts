/** Words about printed things: what they are called, on screen and as documents. */
import type { Printed } from "../contract/printed.ts";
import type { VerifiedPrint } from "../contract/reports.ts";
import type { PageRangeProblem } from "../domain/page-range.ts";
import type { PrintKind } from "../domain/print-kinds.ts";

export const printKindLabel: Record<PrintKind, string> = {
  "main-indicators": "主要指标进展情况表",
  "return-sheet": "单位填报单",
  "indicator-card": "指标卡",
  "task-ledger": "重点任务进展台账",
  "project-pools": "重点项目四个库情况表",
  "filing-summary": "填报情况汇总表",
  "reminder-notice": "催报通知",
  "leaders-page": "监测专报（领导一页纸）",
  "annual-analysis": "年度监测分析",
  midterm: "中期评估报告",
  final: "总结评估报告",
};

/** What a print is called by itself; what period it is of is said elsewhere. */
export const printedName = (model: Printed): string =>
  model.kind === "reminder-notice" ? model.title.join("") : model.title;

/** How a print is called as a document. */
export const printedTitle = (model: Printed): string =>
  model.kind === "reminder-notice" ? printedName(model) : `${model.title}${model.subtitle}`;

export const printsText = {
  kind: "表种",
  choose: (some: readonly string[]) => `可选：${some.join("、")}`,
  ofThePeriod: "本表不分单位和指标",
  unknownCode: (code: string) => `${code}\t没有这个校验码：不是本机封存的打印件，也与未关闭填报期的现有数据不符`,
  frozen: (at: string) => `${at.slice(0, 10)} 关闭填报期时封存`,
  asNow: "与未关闭填报期的现有数据一致",
  withdrawn: (title: string) => `${title}（定稿后已撤销）`,
  /** In which quarters a report with words is made. */
  madeAt: {
    "leaders-page": "每个填报期都可以生成",
    "annual-analysis": "按全年生成，请选四季度（如 2024Q4）",
    midterm: "在规划期过半时生成，“十四五”为 2023Q2",
    final: "在规划期最后一个季度生成，“十四五”为 2025Q4，“十三五”为 2020Q4",
  },
  onlyWritten: "只有监测专报和分析评估报告可以另存为 Word",
  nothingToPrint: "本期没有可打印的内容",
  pages: "页码范围",
  scaleRange: "缩放比例是 50 至 150 的整数",
  noSuchPages: "没有这些页",
  pageProblem: {
    form: "页码写成 1-3,5 这样：用逗号分开，连续的页用短横线",
    zero: "页码从 1 开始",
    order: "起始页在结束页之后",
  } satisfies Record<PageRangeProblem, string>,
  pageBeyond: (page: number, pages: number) => `没有第 ${page} 页，一共 ${pages} 页`,
  noWorkbook: "这种打印件不是表格，不能存为 Excel；请另存为 PDF",
  folderName: (kind: string, period: string) => `${kind}_${period}`,
  fileName: (title: string, period: string, extension: string) => `${title}_${period}.${extension}`,
} as const;

/** A verification code as it is printed, however it was typed: `7c3e04b9` → `7C3E-04B9`; null where it is none. */
export function printedCode(typed: string): string | null {
  const digits = typed
    .normalize("NFKC")
    .replace(/[\s\-–—]/g, "")
    .toUpperCase();
  return /^[0-9A-F]{8}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : null;
}

/** What a code was found to stand for. */
export function verifiedWords({ title, subjectName, frozenAt }: VerifiedPrint): string {
  const about = subjectName === null || title.includes(subjectName) ? [] : [subjectName];
  return [title, ...about, frozenAt === null ? printsText.asNow : printsText.frozen(frozenAt)].join("\t");
}
