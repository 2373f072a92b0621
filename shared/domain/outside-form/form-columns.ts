/** What a column of a form from above seems to ask for, from its head. A proposal; a person says yes. */
import { proposeColumn } from "../mapping/column-role.ts";
import type { Confidence } from "../mapping/mapping.ts";
import { periodWords } from "../mapping/period-words.ts";
import type { FigureField, FormPeriod, LineField } from "./form-mapping.ts";

export type ColumnAsks =
  | {
      readonly kind: "figure";
      readonly field: FigureField;
      readonly period: FormPeriod;
      readonly confidence: Confidence;
    }
  | { readonly kind: "line"; readonly field: LineField; readonly confidence: Confidence };

const current: FormPeriod = { rule: "current" };

/** The years a plan measures from and to: 2020 and 2025. */
export interface PlanSpan {
  readonly baselineYear: number;
  readonly lastYear: number;
}

/**
 * @param newest year the form speaks of
 * @returns null for heads that ask for nothing we keep: 序号, 名称, a month or quarter by itself (01 §1.3)
 */
export function formColumn(label: string, newest: number | null, plan: PlanSpan): ColumnAsks | null {
  const head = label.normalize("NFKC").replace(/\s+/g, "");
  const last = head.split("/").at(-1) ?? head;
  const judged = judgedColumn(head, last, plan);
  if (judged !== undefined) return judged;
  if (/增减额|占.*比|比重|排名|位次|环比|拉动|预算|计划/.test(last)) return null;
  const { role, reason, period, confidence } = proposeColumn(label, newest);
  const figure = (field: FigureField, of: FormPeriod, sure: Confidence): ColumnAsks => ({
    kind: "figure",
    field,
    period: of,
    confidence: sure,
  });
  if (role === "remark") return figure("remark", current, last === "数据来源及说明" ? "certain" : "likely");
  if (role === "value" || role === "growth") return figure(role, current, confidence);
  if (reason !== "year_before") return null;
  const isGrowth = /同比|增长|增幅|增速|比上年|比去年/.test(last);
  return figure(isGrowth ? "growth" : "value", periodBefore(head, newest, period), isGrowth ? "likely" : "certain");
}

/** What is asked of the plan itself; null for the baseline or target of other years; undefined where none is asked. */
function judgedColumn(head: string, last: string, plan: PlanSpan): ColumnAsks | null | undefined {
  const said = /(?:19|20)\d{2}(?=年)/.exec(head)?.[0];
  const ask = (field: LineField, ofYear: number): ColumnAsks | null => {
    if (said !== undefined && Number(said) !== ofYear) return null;
    return { kind: "line", field, confidence: said === undefined ? "likely" : "certain" };
  };
  if (/评价|是否达到/.test(last))
    return { kind: "line", field: "verdict", confidence: last === "进展评价" ? "certain" : "likely" };
  if (/(?:规划|五年|总体|目标).*(?:进度|完成率)|完成目标.*(?:%|比)/.test(last))
    return { kind: "line", field: "progress", confidence: last.startsWith("五年进度") ? "certain" : "likely" };
  if (/基数|基期/.test(head) && !/上年|去年/.test(head)) return ask("baseline", plan.baselineYear);
  // A goal of the year is another one than the plan's.
  if (/目标/.test(last)) return /年度目标/.test(last) ? null : ask("target", plan.lastYear);
  return undefined;
}

/** 上年同期 and 上年 are told from the quarter before (上期, 上季) and from a year further back. */
function periodBefore(head: string, newest: number | null, found: FormPeriod): FormPeriod {
  if (/上期|上季/.test(head)) return { rule: "previous" };
  const said = periodWords(head);
  if (said?.year != null && newest !== null && said.year < newest - 1)
    return {
      rule: "fixed",
      dataPeriod: said.quarter === null || said.quarter === 4 ? String(said.year) : `${said.year}Q${said.quarter}`,
    };
  // 上年, 上年实绩, 2021年 without a part of the year: all of it.
  const whole = /全年|(?:上年|去年)(?:末|实绩|完成|数|值)?$/.test(head) || said?.span === "year";
  return whole && !/同期/.test(head) ? { rule: "lastFullYear" } : found;
}
