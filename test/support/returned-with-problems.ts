/** 区统计局's return of 2022年一季度 with four kinds of problems: a conflict, a finding, a question and a row nothing can be done with. */
import type { Core } from "../../electron/compose.ts";
import { fillLines } from "./fill-lines.ts";
import { fillWorkbook } from "./fill-workbook.ts";

const said = { 数据性质: "快报数", 填报情况: "已填报" } as const;

/** @param issued to 区统计局 */
export const returnedWithProblems = (issued: Uint8Array): Uint8Array =>
  fillWorkbook(
    fillLines(issued, {
      "地区生产总值 2021年": { 本期数: 1960, ...said },
      "地区生产总值 2022年一季度": { 本期数: 489.7, ...said },
      "社会消费品零售总额 2021年": { 本期数: 12, ...said },
      "社会消费品零售总额 2022年一季度": { 本期数: "2600000万元", ...said },
    }),
    "指标填报",
    { C11: "不存在的指标", K11: 5 },
  );

/** What makes the first of them a conflict: the office has entered another figure since it was issued. */
export const enterGdp = (core: Core, value: string) =>
  core.entry.save({
    organisation: "tjj",
    period: "2022Q1",
    indicator: "14-gdp",
    dataPeriod: "2021",
    value,
    growth: "",
    growthBasis: null,
    vintage: "快报数",
    filling: null,
    remark: "",
    reason: "依据市反馈数据",
  });
