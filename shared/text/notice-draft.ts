/**
 * 通知代拟稿: the words of the covering notice of an issue. What a person must still decide stands in brackets; no figure
 * of an indicator stands in it: the notice leaves the house.
 */
import { dayText } from "./day.ts";

/** What the database does not know, as it stands in the text until somebody fills it in. */
export const noticeGaps = {
  number: "〔发文字号〕",
  basis: "〔依据文件及文号〕",
  due: "〔报送截止日期〕",
  channel: "〔报送渠道〕",
  office: "〔发文机关〕",
  contact: "〔联系人〕",
  phone: "〔联系电话〕",
} as const;

const orGap = (text: string, gap: string): string => (text === "" ? gap : text);

export const noticeDraftText = {
  /** Line by line: 2号 takes twenty characters. */
  title: (plan: string, period: string) => [`关于报送金水区“${plan}”规划`, `${period}进展情况的通知`],
  draftMark: "（代拟稿）",
  /** Departments, streets and the like are named apart, as an address list does. */
  addressee: (kinds: readonly (readonly string[])[]) => `${kinds.map((names) => names.join("、")).join("，")}：`,
  opening: (plan: string, period: string, basis: string) =>
    `为做好金水区“${plan}”规划实施情况的监测，根据${orGap(basis, noticeGaps.basis)}，现就报送${period}进展情况有关事项通知如下：`,
  basis: (title: string, number: string) => `《${title}》（${number}）`,
  what: {
    head: "一、填报内容",
    figures: (organisations: number, lines: number) => [
      "指标填报。",
      `共${organisations}个单位、${lines}行。在“指标填报”工作表中填报本期数、同比、增速口径、数据性质、填报情况和数据来源及说明。`,
    ],
    tasks: (organisations: number, tasks: number) => [
      "任务填报。",
      `共${organisations}个单位、${tasks}项。在“任务填报”工作表中填报状态、本期形象进度、存在问题、下步措施和需区级协调事项。`,
    ],
    instructions: (organisations: number, instructions: number) => [
      "批示落实。",
      `共${organisations}个单位、${instructions}件。在“任务填报”工作表中逐件填报落实情况。`,
    ],
    all: "各单位应填的行数、项数见附件。本期没有进展的，也应零报告。",
  },
  until: {
    head: "二、报送时限",
    due: (due: string | null) => `请于${due === null ? noticeGaps.due : dayText(due)}前报送。`,
    deferred: (items: readonly string[]) => `已办理延期的：${items.join("；")}。`,
    deferredOne: (whom: string, due: string) => `${whom}延至${dayText(due)}`,
    deferredLine: (organisation: string, line: string, period: string) => `${organisation}的“${line}”（${period}）`,
  },
  how: {
    head: "三、报送方式",
    file: [
      "电子填报表。",
      `请在随本通知下发的填报表中填写，不改文件格式、模板编号和工作表结构，电子表通过${noticeGaps.channel}报回。`,
    ],
    scan: ["盖章扫描件。", "填报表打印后由单位负责人签字并加盖公章，扫描件与电子表一并报送。两者的“核对数”应当一致。"],
  },
  rules: {
    head: "四、有关要求",
    scope: [
      "数据口径。",
      "数字按填报表所列计量单位和报数方式填写：年初累计填自年初至报告期末的累计数，不填单季数；期末数填报告期末时点的数。有数且为零的填0；没有数的留空，并选择填报情况。更正以前的数，填在“往期订正”中并写明原因。",
    ],
    quoting: ["数据使用。", "填报表为内部资料。未经统计部门公布的数据，不得对外引用。"],
  },
  attachments: (period: string, workbooks: number) => [
    `附件：1. ${period}填报表清单`,
    `2. 各单位填报表（电子表，共${workbooks}份）`,
  ],
  contact: (name: string, phone: string) =>
    `（联系人：${orGap(name, noticeGaps.contact)}；联系电话：${orGap(phone, noticeGaps.phone)}）`,
  list: {
    label: "附件1",
    title: (period: string) => `${period}填报表清单`,
    heads: ["序号", "单　位", "指标（行）", "任务（项）", "批示（件）", "报送截止", "填报表文件"],
    none: "—",
  },
  office: (name: string) => orGap(name, noticeGaps.office),
  fileName: (period: string) => `金水区_${period}_报送通知_代拟稿.docx`,
} as const;
