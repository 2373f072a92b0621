/** Verdicts and their neighbours in words: labels, shapes, and “why this verdict” in sentences (01 §1.4, screens README). */
import type { Basis, Verdict } from "../domain/vocabulary.ts";
import type { Formula, ReasonCode } from "../domain/why.ts";

export const verdictLabel: Record<Verdict, string> = {
  reached: "提前实现",
  completed: "已完成",
  ahead: "快于预期",
  on_track: "基本符合预期",
  behind: "滞后于预期",
  far_behind: "明显滞后",
  missed: "未完成",
  kept: "控制在目标内",
  near_limit: "接近控制线",
  broken: "超出控制目标",
  not_assessed: "待评价",
  not_comparable: "暂不评价",
  target_pending: "目标待下达",
};

/**
 * One sign for each kind of verdict. √ (U+221A), not ✓: the sheet and the terminal print it as text, and Chinese system
 * fonts and GBK have √ but not ✓.
 */
export const verdictShape: Record<Verdict, string> = {
  reached: "√",
  completed: "√",
  ahead: "▲",
  on_track: "●",
  behind: "▼",
  far_behind: "■",
  missed: "■",
  kept: "●",
  near_limit: "▼",
  broken: "■",
  not_assessed: "○",
  not_comparable: "◇",
  target_pending: "–",
};

/** Which verdicts share colours. */
export const verdictFamily: Record<Verdict, "ahead" | "onTrack" | "behind" | "farBehind" | "none"> = {
  reached: "ahead",
  completed: "ahead",
  ahead: "ahead",
  on_track: "onTrack",
  behind: "behind",
  far_behind: "farBehind",
  missed: "farBehind",
  kept: "onTrack",
  near_limit: "behind",
  broken: "farBehind",
  not_assessed: "none",
  not_comparable: "none",
  target_pending: "none",
};

export const basisLabel: Record<Basis, string> = {
  flow: "年初累计",
  stock: "期末数",
  ratio: "比率",
  ytd_ratio: "本年以来比率",
  cumulative: "五年累计",
  growth: "增速",
  composition: "结构",
  milestone: "状态",
};

export const reasonText: Record<ReasonCode, string> = {
  target_pending: "目标待上级下达，只登记数据，不作评价。",
  no_target_in_force: "到本期末目标尚未生效，不作评价。",
  no_value: "规划期内还没有已报数据，报数后再评价。",
  estimate_only: "目前只有预计数。预计数不参与评价，待快报数或年报数报来后再评价。",
  year_to_date_only: "五年评价只用全年数，目前只有年初累计数，待全年数报来后再评价。",
  missing_years: "规划期前面的年份缺数，五年数接不起来。请先补报所缺年份。",
  no_baseline: "没有基数，五年进度无法计算，只看是否达到目标。",
  baseline_not_comparable: "基数与现有数据的口径不同，不能直接比较，暂不评价。请补充可比基数。",
  series_break: "统计口径有过调整，调整前后的数不能直接比较，暂不评价。请补充可比基数。",
  too_early: "规划时间过去还不到十分之一，暂不评价。",
  not_computable: "目标或数据不大于零，按本指标的方法算不出进度，只看是否达到目标。",
  organisations_missing: "应报单位还没有报齐，合计数不完整，报齐后再评价。",
  not_started: "尚未启动，暂不评价。",
  adjusted: "任务已调整，暂不评价。",
  years_unreported: "有的年份没有全年数，还不能说每年都达到了目标。请补报所缺年份。",
  no_state: "尚未完成，没有报进展状态，暂不评价。",
};

export const formulaLabel: Record<Formula, string> = {
  linear: "线性法",
  log: "对数法（按增长率）",
  linear_not_positive: "线性法（有数值不大于零，不能按增长率计算）",
  cumulative: "累计法（自零起）",
  average_growth: "年均增速法",
  cap: "保持型（上限）",
  floor: "保持型（下限）",
  keep: "保持型",
  target_only: "只与目标比较",
  organisations: "达标单位占应报单位的比例",
  state: "按进展状态",
  year_share: "年度目标完成比例，与上年同期占全年的比例比较",
  year_growth: "与年度增速目标比较",
  every_year: "逐年与当年目标比较，每年都要达到",
};
