/**
 * What is said to those who have not reported: the text of a message and the words of the printed 催报通知. No figures of
 * indicators stand in either: a message leaves the house.
 */
import type { CollectingRow } from "../contract/collecting.ts";
import { monthAndDay } from "../domain/day-words.ts";
import { highestLevel, type OwedSituation, type ReminderLevel } from "../domain/reminder.ts";
import { missingWords, owedLabel } from "./collecting.ts";

/** Someone to be reminded, as far as words need it. */
export interface Reminded
  extends Pick<CollectingRow, "name" | "contactName" | "due" | "owes" | "daysLate" | "missing"> {
  readonly level: ReminderLevel;
}

export interface MessageFacts {
  /** 2022年一季度 */
  readonly periodLabel: string;
  /** ISO day. */
  readonly until: string;
  readonly office: { readonly name: string; readonly contactName: string; readonly contactPhone: string };
}

/** 尚未报送；缺指标 3 项、任务 2 项；逾期 5 天 */
function standing({ owes, missing, daysLate }: Reminded, words: Record<OwedSituation, string>): string {
  const lacks = missingWords(missing);
  return [owes === null ? "" : words[owes], lacks === "" ? "" : `缺${lacks}`, daysLate > 0 ? `逾期 ${daysLate} 天` : ""]
    .filter(Boolean)
    .join("；");
}

/** To the organisation itself. */
const owedByYou: Record<OwedSituation, string> = {
  nothing: "你单位尚未报送",
  in_question: "你单位已报，核实事项尚未办结",
  sent_back: "你单位的表已退回修改，尚未重报",
};

function signature({ office: { name, contactName, contactPhone } }: MessageFacts): string {
  const contact = [contactName, contactPhone].filter((part) => part !== "").join(" ");
  return contact === "" ? name : `${name}，联系人 ${contact}`;
}

const consequence: Record<ReminderLevel, string> = {
  提醒: "逾期未报的，将予以催报。",
  催报: "仍未报送的，将在全区范围内通报。",
  通报: "请主要负责同志督促落实，并说明未报原因。",
};

const asked = ({ until }: MessageFacts): string =>
  `请于 ${monthAndDay(until)} 17 时前报送电子填报表和加盖公章的扫描件。`;

/** One message for one organisation. */
export function messageTo(one: Reminded, facts: MessageFacts): string {
  const whom = one.contactName === "" ? one.name : `${one.name}${one.contactName}同志`;
  const due = one.due === null ? "" : `应于 ${monthAndDay(one.due)} 前报送，`;
  return `【${one.level}】${whom}：${facts.periodLabel}规划监测填报表${due}${standing(one, owedByYou)}。${asked(facts)}${consequence[one.level]}（${signature(facts)}）`;
}

/** One message for all of them, an organisation a line. */
export function messageToAll(all: readonly Reminded[], facts: MessageFacts): string {
  const highest = highestLevel(all.map(({ level }) => level));
  const lines = all.map(
    (one, index) =>
      `${index + 1}. ${one.name}：${one.level === highest ? "" : `（${one.level}）`}${standing(one, owedLabel)}`,
  );
  return [
    `【${highest}】${facts.periodLabel}规划监测填报表，以下单位尚未报齐：`,
    ...lines,
    `${asked(facts)}${consequence[highest]}`,
    `（${signature(facts)}）`,
  ].join("\n");
}

export const noticeText = {
  formVersion: "JS-P05·第1版",
  confidentiality: "内部资料",
  title: {
    提醒: (period: string, plan: string) => [`关于按时报送${period}“${plan}”规划`, "监测数据的提醒"],
    催报: (period: string, plan: string) => [`关于催报${period}“${plan}”规划`, "监测数据的通知"],
    通报: (period: string, plan: string) => [`关于${period}“${plan}”规划`, "监测数据报送情况的通报"],
  } satisfies Record<ReminderLevel, (period: string, plan: string) => string[]>,
  /** Departments and streets are named apart, as an address list does: 区科技局、区商务局，丰产路街道办事处： */
  addressee: (departments: readonly string[], streets: readonly string[]) =>
    `${[departments.join("、"), streets.join("、")].filter((part) => part !== "").join("，")}：`,
  opening: (period: string, due: string | null, today: string, someCame: boolean) =>
    `${period}规划监测填报表${due === null ? "正在报送" : `应于${monthAndDay(due)}前报送`}。截至${monthAndDay(today)}，你单位尚未报送${someCame ? "，或报送后的核实事项尚未办结" : ""}，具体如下：`,
  columns: {
    order: "序号",
    name: "单　位",
    due: "应报日期",
    late: "逾期天数",
    standing: "当前情况",
    level: "催报级别",
    contact: "联系人",
  },
  deferred: (day: string) => `${day}（延期）`,
  none: "—",
  items: {
    deadline: "一、报送时限。",
    deadlineText: (until: string) =>
      `请于${monthAndDay(until)}17时前报送电子填报表和加盖公章的扫描件，两者核对数应当一致。`,
    filling: "二、填报要求。",
    fillingText: "本季无数据的，在“填报情况”栏注明；没有进展的，也应零报告。请勿修改锁定单元格和模板编号。",
    consequence: "三、逾期处理。",
    consequenceText: {
      提醒: (until: string) => `${monthAndDay(until)}后仍未报送的，将予以催报。`,
      催报: (until: string) => `${monthAndDay(until)}后仍未报送的，将在全区范围内通报。`,
      通报: () => "请主要负责同志督促落实，报送时一并说明未报原因。",
    } satisfies Record<ReminderLevel, (until: string) => string>,
  },
  contact: (name: string, phone: string) =>
    `（联系人：${name === "" ? "　　　　" : name}　联系电话：${phone === "" ? "　　　　　　　　" : phone}）`,
  fileName: (period: string, day: string) => `催报通知_${period}_${day}.pdf`,
} as const;
