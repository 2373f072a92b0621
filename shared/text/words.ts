/** The words for the closed codes that appear on several screens, in workbooks and on the command line. */

import type { ReportAction } from "../domain/report.ts";
import type { Filling, Grade, PeriodState, ReportState } from "../domain/vocabulary.ts";
import type { FileVerdict } from "../merge/file-verdict.ts";

export const fillingLabel: Record<Filling, string> = {
  reported: "已填报",
  nil: "无数据",
  not_applicable: "不适用",
  not_obtained: "未取得",
};

export const reportStateLabel: Record<ReportState, string> = {
  not_started: "未报",
  draft: "草稿",
  submitted: "已提交",
  accepted: "已接收",
  returned: "已退回",
};

export const reportActionLabel: Record<ReportAction, string> = {
  save: "修改",
  submit: "提交",
  withdraw: "撤回提交",
  accept: "接收",
  return: "退回",
  unlock: "解锁",
};

export const periodStateLabel: Record<PeriodState, string> = { planned: "未开放", open: "填报中", closed: "已关闭" };

export const gradeLabel: Record<Grade, string> = { A: "强制", B: "准强制", C: "核实", D: "提示" };

export const fileVerdictLabel: Record<FileVerdict, string> = {
  clean: "可入库",
  check: "需核实",
  stale: "版本不符",
  duplicate: "重复",
  unrecognised: "未能识别",
  unreadable: "无法读取",
};
