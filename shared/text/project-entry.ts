/** UI texts of 项目填报, on the screen 填报 and in an opened workbook. */
import type { ProjectEntryField } from "../domain/projects/project-entry.ts";
import { longestText, type TypedProblem } from "../domain/projects/typed-entry.ts";
import { plannedDateText, projectFindingText } from "./projects.ts";

const heads: Readonly<Partial<Record<ProjectEntryField, string>>> = {
  yearDoneWan: "本年完成",
  totalDoneWan: "累计完成",
  remark: "来源及说明",
};

export const projectEntryText = {
  tab: (said: number, all: number) => `项目填报 ${said}/${all}`,
  tableLabel: "项目填报表（投资单位：万元）",
  columns: {
    ...heads,
    name: "项目",
    yearPlan: "年度计划",
    yearPlanName: "年度计划投资",
    earlier: "上次累计",
    earlierName: "上次报的累计完成投资",
    check: "填报",
  },
  none: "—",
  whole: (code: string, total: string) => `项目代码 ${code}，总投资 ${total} 万元`,
  earlierOf: (month: string) => `${plannedDateText(month)}报的累计数`,
  given: "来自项目清单，不必填报；有误的请与区发展改革委联系。",
  row: {
    blank: "未填",
    given: "清单已报",
    typing: "未保存",
    saved: "已保存",
    recorded: "已填",
    mend: "须改正",
    needsReason: "须说明",
    choose: "请选择",
    storedNow: (text: string) =>
      `库中的内容已被别人改过，现在是${text === "" ? "空白" : `“${text}”`}。您填的还在，请选择用哪一个。`,
  },
  wrong: {
    notANumber: "请填数字，单位万元。",
    noOption: "请从选项中选择。",
    noDay: "请填年月日，如 2022-03-15。",
    neverBlank: "这一栏不能改成空白。",
    dayMissing: "所在库改了，请同时改转入日期（在建填实际开工日期，竣工填实际竣工日期）。",
    dayAlone: "所在库没有变动的，不改转入日期。",
    dayOutside: (since: string, last: string) => `转入日期应在 ${since} 至 ${last} 之间。`,
    contradicts: "填了投资数，“填报情况”却说没有数，请改正其中一个。",
    withoutAmount: "“填报情况”选了“已填报”，投资数却是空白。",
    backward: "是往回变动，请在“来源及说明”栏写明依据（不少于 6 个字）。",
    tooLong: (most: number) => `不超过 ${most} 个字。`,
    reason: "请在“来源及说明”栏写明原因（不少于 6 个字）。",
  },
  note: "投资按万元填：本年完成从 1 月累计，累计完成从开工累计，都不填单季数。没有数的选“填报情况”；累计减少、超过总投资的写明原因。",
  saved: (name: string, period: string) => `填报${period}重点项目“${name}”`,
  empty: {
    onlyProjects: (count: number) => ({
      title: "本单位本期没有应报的指标",
      hint: `有 ${count} 个重点项目要填报。`,
      action: "填报项目",
    }),
    noProjects: {
      title: "本单位本期没有要填报的重点项目",
      hint: "四个库中由本单位负责的项目在这里填报；责任单位在“重点项目”中确定。",
    },
  },
} as const;

const { wrong } = projectEntryText;

/** What is wrong with what was typed, and what to do. @param days between which a move may be dated */
export function typedProblemText({ fault, finding }: TypedProblem, days: { since: string; last: string }): string {
  if (finding !== null) return `${projectFindingText(finding)}。${fault === "reason" ? wrong.reason : ""}`;
  switch (fault) {
    case "not_a_number":
      return wrong.notANumber;
    case "no_option":
      return wrong.noOption;
    case "no_day":
      return wrong.noDay;
    case "never_blank":
      return wrong.neverBlank;
    case "day_missing":
      return wrong.dayMissing;
    case "day_alone":
      return wrong.dayAlone;
    case "day_outside":
      return wrong.dayOutside(days.since, days.last);
    case "contradicts":
      return wrong.contradicts;
    case "without_amount":
      return wrong.withoutAmount;
    case "backward":
      return wrong.backward;
    case "too_long":
      return wrong.tooLong(longestText);
    case "reason":
      return wrong.reason;
  }
}
