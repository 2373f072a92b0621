/** 财政总收入 of 2022年一季度, the figure of 区财政局 that the tests of merging speak of: returned, entered, looked at. */
import type { Core } from "../../electron/compose.ts";
import { fillLines } from "./fill-lines.ts";

const period = "2022Q1";

/** The workbook issued to 区财政局, filled in. @param value 亿元, or whatever was typed */
export const returnedRevenue = (issued: Uint8Array, value: number | string, more = {}): Uint8Array =>
  fillLines(issued, {
    "财政总收入 2022年一季度": { 本期数: value, 数据性质: "快报数", 填报情况: "已填报", ...more },
  });

/** The office enters it on 填报. @param value 亿元 */
export const enterRevenue = (core: Core, value: string) =>
  core.entry.save({
    organisation: "czj",
    period,
    indicator: "14-fiscal-revenue",
    dataPeriod: period,
    value,
    growth: "",
    growthBasis: null,
    vintage: "快报数",
    filling: null,
    remark: "",
    reason: "",
  });

/** What stands of any line in a data period, as its detail shows it; undefined: nothing. */
export const standingOf = (core: Core, indicator: string, dataPeriod: string) =>
  core.progress
    .detail(indicator, period)
    .observations.find((each) => each.dataPeriod === dataPeriod && !each.retracted);
