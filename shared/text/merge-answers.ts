/** What stands in the way of an answer given in 汇总: what, and what to do. */
import { AppError } from "../domain/errors.ts";
import { errorText } from "./errors.ts";

export const answerProblem = {
  nothingToDecide: "这一格没有需要决定的内容，请撤回这条答复。",
  locked: "这一格现在不能改：填报单已接收、填报期已关闭，或者对不上现有的指标、任务。请保持原样。",
  nothingToTake: "报送的内容取不出可以入库的值，请选“保留现值”或“另填”。",
  otherCell: "另填的内容不属于这一格，请在它自己的格里答复。",
  nothingTyped: "还没有填另填的内容，请填写或改选。",
  blankUnexplained: "本期数没有填。确实没有数的，请同时选填报情况（无数据、不适用或未取得）。",
  fillingMissing: "按未报处理要选填报情况：无数据、不适用或未取得。",
  notAFigure: "这一格不是指标数，不能按未报处理。请选“保留现值”或“另填”。",
  takesFigureAway: "库中已有数，按未报处理后不再采用（历次数据仍保留），请写明原因（不少于6个字）。",
  checkFailed: "没有通过强制性审核，不能入库。请改填，或选“保留现值”后退回单位核实。",
  reasonNeeded: "审核要求说明原因，请写明原因（不少于6个字）。",
  stateFirst: "这项任务还没有状态，进展写不进去。请先答复“状态”一格。",
  noProjectValue: "另填的内容不对：投资数填数字（万元），填报情况、所在库从选项中选，转入日期填年月日，如 2022-03-15。",
  dayOutside: "转入日期应在上次变动之后、本季末（未到季末的为今天）之前，请改填。",
  noState: "状态只能是未启动、推进中、已完成、滞后、已调整之一。",
} as const;

/** In words what an entry rule refused; anything else is nobody's to explain here. */
export function failureSentence(error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  return errorText(error.code, error.details);
}
