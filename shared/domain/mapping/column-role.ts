/** What a column of a foreign table seems to be, from its head. A proposal with its reason; a person says yes. */
import type { ColumnRole, Confidence, PeriodRule } from "./mapping.ts";
import { periodWords } from "./period-words.ts";

/** Why a column is taken for what it is; the words are in shared/text/mappings.ts. */
export type ColumnReason =
  | "counter"
  | "unit_head"
  | "name_head"
  | "responsible"
  | "remark_head"
  | "growth_head"
  | "not_reported"
  | "one_period"
  | "year_before"
  | "from_january"
  | "as_at"
  | "amount_head"
  | "several_amounts"
  | "first_texts"
  | "unknown_head";

export interface ColumnProposal {
  readonly role: ColumnRole;
  readonly period: PeriodRule;
  readonly confidence: Confidence;
  readonly reason: ColumnReason;
}

const current: PeriodRule = { rule: "current" };
const as = (
  role: ColumnRole,
  confidence: Confidence,
  reason: ColumnReason,
  period: PeriodRule = current,
): ColumnProposal => ({ role, confidence, reason, period });

const growth = /同比|增长|增幅|增速|比上年|比去年|±/;

/** @param newest year anywhere in the workbook */
export function proposeColumn(label: string, newest: number | null): ColumnProposal {
  const head = label.normalize("NFKC").replace(/\s+/g, "");
  const last = head.split("/").at(-1) ?? head;
  if (head === "") return as("ignore", "certain", "unknown_head");
  if (/^(?:序号|编号|行次|代码|no\.?|№)$/i.test(last)) return as("ignore", "certain", "counter");
  if (/^(?:计量)?单位$/.test(last)) return as("unit", "certain", "unit_head");
  if (/责任|牵头|填报单位|报送单位|数源/.test(last)) return as("ignore", "likely", "responsible");
  if (/^(?:主要)?(?:经济)?(?:指标|项目)(?:名称)?$|^(?:名称|街道|单位名称)$/.test(last))
    return as("name", "certain", "name_head");
  if (/备注|说明/.test(last)) return as("remark", "likely", "remark_head");
  if (/目标|计划|任务|预算数|年初预算|完成率|占.*(?:比|%)|比重|进度|排名|位次|增减额|增量|环比|拉动/.test(last))
    return as("ignore", "likely", "not_reported");
  const said = periodWords(head);
  const before = /上年|去年|上期/.test(head) || (said?.year != null && newest !== null && said.year < newest);
  if (growth.test(last) || growth.test(head)) {
    if (said?.span === "alone" || /当月|本月(?!止)|当季/.test(head)) return as("ignore", "likely", "one_period");
    return before && said?.year != null
      ? as("ignore", "likely", "year_before")
      : as("growth", "certain", "growth_head");
  }
  if (before)
    return as(
      "ignore",
      "likely",
      "year_before",
      said?.span === "year" ? { rule: "lastFullYear" } : { rule: "lastYear" },
    );
  if (said?.span === "alone" || /当月|本月(?!止|末|累计)|当季|本季(?!度?末)/.test(head))
    return as("ignore", "likely", "one_period");
  if (said?.span === "toDate" || /累计|本月止/.test(head)) return as("value", "certain", "from_january");
  if (said?.span === "end" || /(?:期|月|季度?)末/.test(head)) return as("value", "certain", "as_at");
  if (/本期|完成|数值|绝对|实绩|实际/.test(last)) return as("value", "likely", "amount_head");
  return as("ignore", "unsure", "unknown_head");
}

/** All columns together: two amounts leave open which is meant, and a table without a head for names has them first. */
export function proposeColumns(labels: readonly string[], newest: number | null): ColumnProposal[] {
  const single = labels.map((label) => proposeColumn(label, newest));
  const named = single.some(({ role }) => role === "name");
  const first = single.findIndex(({ role, reason }) => role === "ignore" && reason === "unknown_head");
  const withName = single.map((one, at) => (!named && at === first ? as("name", "likely", "first_texts") : one));
  const doubtful = (role: ColumnRole) => withName.filter((one) => one.role === role).length > 1;
  return withName.map((one) =>
    (one.role === "value" || one.role === "growth") && doubtful(one.role)
      ? { ...one, confidence: "unsure", reason: "several_amounts" }
      : one,
  );
}
