/** Words about printed things: what they are called, on screen and as documents. */
import type { Printed } from "../contract/printed.ts";
import type { VerifiedPrint } from "../contract/reports.ts";
import type { PrintKind } from "../domain/print-kinds.ts";

export const printKindLabel: Record<PrintKind, string> = {
  "main-indicators": "主要指标进展情况表",
  "return-sheet": "单位填报单",
  "indicator-card": "指标卡",
  "task-ledger": "重点任务进展台账",
  "project-pools": "重点项目四个库情况表",
  "filing-summary": "填报情况汇总表",
  "reminder-notice": "催报通知",
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
  nothingToPrint: "本期没有可打印的内容",
  fileName: (title: string, period: string, extension: string) => `${title}_${period}.${extension}`,
} as const;

/** What a code was found to stand for. */
export function verifiedWords({ title, subjectName, frozenAt }: VerifiedPrint): string {
  const about = subjectName === null || title.includes(subjectName) ? [] : [subjectName];
  return [title, ...about, frozenAt === null ? printsText.asNow : printsText.frozen(frozenAt)].join("\t");
}
