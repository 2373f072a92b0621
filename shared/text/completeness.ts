/** UI texts of 填报情况: who was asked for what, what came, when, and what is missing. */

import type { ReturnStanding } from "../contract/over-time.ts";
import type { CompletenessView } from "../contract/submissions.ts";
import type { CompletenessPart } from "../listings/completeness-rows.ts";

type Gap = CompletenessView["gaps"][number]["answer"];

export const returnStandingLabel: Record<ReturnStanding, string> = {
  answered: "已报",
  late: "迟报",
  returned: "退回",
  missing: "未报",
  exempt: "免报",
};

export const gapLabel: Record<Gap, string> = {
  blank: "未填",
  not_obtained: "未取得",
  nil: "无数据",
  not_applicable: "不适用",
  exempt: "免报",
};

export const quarterWords = ["一", "二", "三", "四"] as const;

const percent = (part: number, whole: number): string => (whole === 0 ? "—" : `${((part / whole) * 100).toFixed(1)}%`);

export const completenessText = {
  partsLabel: "填报情况的各表",
  parts: {
    organisations: "按单位",
    lines: "按指标",
    gaps: "缺报原因",
    history: "历期对照",
  } satisfies Record<CompletenessPart, string>,
  summary: (period: string, { asked, answered, onTime, missing }: CompletenessView["total"]) =>
    `${period}应报 ${asked} 项，实报 ${answered} 项（${percent(answered, asked)}），按时 ${onTime} 项（${percent(
      onTime,
      asked,
    )}），缺报 ${missing.blank + missing.not_obtained} 项。`,
  /** 考核数据应报 189 个，未取得 2 个，未填 12 个：区统计局 12 个。 Empty where nobody supplies any. */
  supplies: (all: CompletenessView["supplies"]) => {
    const sum = (count: (each: CompletenessView["supplies"][number]) => number): number =>
      all.reduce((total, each) => total + count(each), 0);
    if (all.length === 0) return "";
    const blanks = all.filter(({ blank }) => blank > 0).map(({ name, blank }) => `${name} ${blank} 个`);
    const who = blanks.length === 0 ? "" : `：${blanks.join("、")}`;
    return `考核数据另计，应报 ${sum(({ asked }) => asked)} 个，未取得 ${sum(({ notObtained }) => notObtained)} 个，未填 ${sum(({ blank }) => blank)} 个${who}。`;
  },
  note: "无数据、不适用算实报；未取得、未填算缺报；迟报不因事后补正而改为按时。",
  kind: "单位类别",
  onlyMissing: "只看缺报",
  tables: {
    organisations: "各单位填报情况",
    lines: "各指标填报情况",
    gaps: "缺报和未填数值的原因",
    history: "各单位历期报送情况",
    historyCounts: "各单位历期报送次数",
  } satisfies Record<CompletenessPart | "historyCounts", string>,
  columns: {
    organisation: "单位",
    kind: "类别",
    line: "指标名称",
    asked: "应报",
    answered: "实报",
    rate: "实报率",
    onTime: "按时",
    late: "迟报",
    missing: "缺报",
    notObtained: "其中未取得",
    blank: "其中未填",
    nil: "无数据",
    notApplicable: "不适用",
    exempt: "免报",
    dataPeriod: "所属期",
    answer: "填报情况",
    remark: "原因",
  },
  percent,
  total: "合计",
  nobody: "本期没有应报的单位。请在“目录与设置—责任分工”中安排。",
  noGaps: "没有缺报，也没有未填数值的指标。",
  nothingFound: "没有符合条件的记录。",
  noReason: "未说明",
  history: {
    none: {
      title: "本规划还没有开放过填报期",
      hint: "开放填报期并收到填报单后，这里按单位和填报期列出历期报送情况。",
      action: "去开放填报期",
    },
    summary: (from: string, to: string, periods: number, asked: number, onTime: number, late: number) =>
      `${from}至${to}共 ${periods} 期，应报 ${asked} 份，按时 ${onTime} 份（${percent(onTime, asked)}），迟报 ${late} 份。`,
    open: (returned: number, missing: number, exempt: number) =>
      `目前退回未改 ${returned} 份，未报 ${missing} 份；免报 ${exempt} 份，不计入应报。`,
    mostLate: (names: readonly string[], times: number) =>
      `迟报最多的是${names.join("、")}，${names.length > 1 ? "各" : ""} ${times} 期。`,
    neverLate: "没有迟报。",
    notAsked: "本期没有应报的指标",
    quarter: (quarter: string) => `${quarter}季`,
    year: (year: string) => `${year}年`,
    cell: (organisation: string, period: string, standing: string, facts: readonly string[]) =>
      [`${organisation} ${period}：${standing}`, ...facts].join("，"),
    wasReturned: (times: number) => `曾退回 ${times} 次`,
    nil: "零报告",
    wasLate: "首次报送迟于截止日期",
    answeredOf: "已报 / 应报",
    columns: {
      asked: "应报期数",
      onTime: "按时",
      late: "迟报",
      returned: "退回未改",
      missing: "未报",
      exempt: "免报",
      returns: "退回次数",
      rate: "按时率",
    },
  },
} as const;
