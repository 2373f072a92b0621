/** UI texts of the history of a cell and of a task in a period. */
import type { RecordStanding } from "../domain/record-standing.ts";

export const standingLabel: Record<RecordStanding, string> = {
  stands: "现行",
  replaced: "已更正",
  retracted: "已撤回",
};

export const historyText = {
  open: "历史",
  openOf: (name: string, period: string) => `${name} ${period} 的历史`,
  title: (name: string, period: string) => `${name}　${period}`,
  records: (count: number) => `填报记录 ${count} 条`,
  comments: (count: number) => `批注 ${count} 条`,
  empty: { title: "这一格还没有数", hint: "填报、汇总或更正以后，每一个数都列在这里，原来的数不会消失。" },
  emptyTask: { title: "本期还没有报进展", hint: "每次保存都列在这里，原来的内容不会消失。" },
  growth: (text: string) => `同比 ${text}`,
  reportedIn: (period: string) => `${period}填报`,
  /** The organisation whose figure it is, and who typed it where that was another. */
  enteredBy: (by: string, organisation: string) => `${by}（${organisation}）`,
  origin: "来源",
  who: "填报",
  retracted: (by: string, at: string, what: string) => `${by} 于 ${at} 撤回：${what}`,
  remark: "来源及说明",
} as const;
