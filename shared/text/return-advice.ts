/** 修改建议 of the 数据核实反馈单: what the organisation should do about what was found, by its code. */
import type { FindingCode } from "../domain/check-answer.ts";
import type { CellCode } from "../merge/cell-codes.ts";

/** What an advice may speak of. */
export interface AdviceSubject {
  readonly unit: string;
  /** The value that would be taken, as people read it; empty where there is none. */
  readonly proposed: string;
}

const inUnit = ({ unit }: AdviceSubject): string => (unit === "" ? "只填数字" : `按${unit}填写，只填数字`);
const ifSo = (subject: AdviceSubject): string =>
  subject.proposed === ""
    ? `${inUnit(subject)}。`
    : `如为${subject.proposed}，请直接填${subject.proposed}；不是的，${inUnit(subject)}。`;
const verify = "请核对；有误的改正，无误的在“单位回复”栏说明。";
const explain = "请核对；有误的改正，属实的在“数据来源及说明”栏写明原因（不少于6个字）。";
const inIssuedForm = "请在原下发表的原有行中填写，不要增删、复制行，也不要改动编号。";
const choose = "请从下拉列表中选择。";
const nothingToDo = "如填报无误，不必处理。";

const advice: Readonly<Record<CellCode | FindingCode, (subject: AdviceSubject) => string>> = {
  full_width: () => nothingToDo,
  thousands: () => nothingToDo,
  spaces: () => nothingToDo,
  text_number: () => nothingToDo,
  other_format: () => "以后请用下发的 .xlsx 填报表填报。",
  text_table: () => "请在下发的填报表中填写，不要另存为文本。",
  web_table: () => "以后请用下发的 .xlsx 填报表填报。",
  macros_ignored: () => "不需要宏，可另存为 .xlsx。",
  unit_converted: (one) => `${inUnit(one)}。`,
  same_unit: (one) => `${inUnit(one)}，单位不写入单元格。`,
  percent: (one) => `${inUnit(one)}，不加“%”。`,
  no_figure_mark: () => "没有数的请留空，并在“填报情况”中选择原因。",
  formula_result: () => nothingToDo,
  commented: () => "数据请填在单元格里，说明请写入“数据来源及说明”。",
  filling_inferred: () => nothingToDo,
  remark_too_long: () => "请精简到200字以内。",
  odd_grouping: ifSo,
  other_scale: (one) =>
    one.proposed === "" ? `${inUnit(one)}。` : `按${one.unit}填${one.proposed}，单位不写入单元格。`,
  scale_mixed: ifSo,
  approximate: () => "请填确数；确无确数的，填最接近的数并在“数据来源及说明”栏注明。",
  fraction_for_percent: (one) =>
    one.proposed === "" ? `${inUnit(one)}。` : `如为${one.proposed}%，请填${one.proposed}，不要填成小数。`,
  percentage_points: (one) => `本格以${one.unit === "" ? "本表单位" : one.unit}填写，百分点请填入“同比”栏。`,
  same_as_above: (one) => `${inUnit(one)}，不用“同上”。`,
  merged_cells: () => "请取消合并，逐行填写。",
  external_link: () => "请改为直接填写数字，不引用其他文件。",
  became_a_date: (one) => `请把单元格改为数值格式，${ifSo(one)}`,
  brackets: (one) => `负数请用减号，如 -3.2。${ifSo(one)}`,
  fall_in_words: (one) => `下降请填负数，如 -3.2。${ifSo(one)}`,
  several_numbers: () => "请只填一个数；区间、上下限请写入“数据来源及说明”。",
  trailing_words: () => "格内只留数字，文字移到“数据来源及说明”。",
  chinese_numeral: (one) => `请用阿拉伯数字。${ifSo(one)}`,
  option_unknown: () => choose,
  unit_unknown: (one) => `${inUnit(one)}。`,
  unit_changed: (one) => `请不要改动“计量单位”，${inUnit(one)}。`,
  not_a_number: (one) => `${inUnit(one)}；没有数的请留空，并选择“填报情况”。`,
  parts_unreadable: () => "按规定次序填写各项比重，用冒号隔开，如 0.02:13.46:86.52。",
  formula_uncached: () => "用 Excel 或 WPS 打开后保存再报，或直接填写数字。",
  formula_error: () => "请改填数字。",

  day_unclear: () => "请填年月日，如 2022-03-15。",
  check_failed: () => "请核对后改填。",
  check_asks: () => "请核对；有误的改正，属实的在“数据来源及说明”栏写明原因（不少于6个字）。",
  stage_day_missing: () => "请填转入这个库的日期（在建填实际开工日期，竣工填实际竣工日期）。",
  stage_backward: () => "请核对；确需往回变动的，在“数据来源及说明”栏写明依据。",
  stage_day_outside: () => "请核对日期，填本季度内的日期。",
  stage_day_alone: () => "所在库没有变动的，不要改转入日期；记录有误的，请在“单位回复”栏说明。",
  unknown_project: () => "该项目不必填报；认为应由本单位填报的，请在“单位回复”栏说明。",
  picture: () => "请填数字，不要贴图。",
  code_distorted: () => "请把单元格设为文本格式后重填，不要用科学计数。",
  column_twice: () => "请删除多出的列，在原列中填写。",
  reason_without_figure: () => nothingToDo,
  date_incomplete: () => "请补充具体日期。",
  named_otherwise: () => nothingToDo,
  several_files: () => nothingToDo,
  copy_of_file: () => nothingToDo,
  other_organisation_named: () => "请确认报的是本单位的表，不要改用其他单位的文件名。",
  parts_exceed_total: () => "请核对合计与各分项，改正不一致的数。",

  row_without_key: () => `如是填报内容，${inIssuedForm}`,
  row_missing: () => "请补回该行并填写；本退回件缺行的，请从原下发表中填报。",
  rows_sorted: () => nothingToDo,
  key_twice: () => `请删除多出的行。${inIssuedForm}`,
  key_of_other_row: () => inIssuedForm,
  row_by_name: () => "请恢复该行编号，或使用原下发表填写。",
  sheet_renamed: () => nothingToDo,
  sheet_missing: () => "请把该工作表一并报来。",
  column_moved: () => nothingToDo,
  column_missing: () => "请恢复该列，或使用原下发表填写。",
  locked_changed: () => "该格不必填报；下发内容有误的，请在“单位回复”栏说明。",
  rows_hidden: () => nothingToDo,
  key_of_another_form: () => "请在本单位本期的下发表中填写。",
  nothing_filled: () => "请填写后报来；没有数的行也请选择“填报情况”。",
  meta_damaged: () => nothingToDo,
  check_number_differs: () => "请核对电子表与盖章纸质表，二者应一致。",

  below_decimals: () => nothingToDo,
  superseded: () => nothingToDo,
  cleared: () => "漏填的请补填；确需取消的，请在“单位回复”栏说明。",
  changed_meanwhile: () => "请核对以哪个数为准，把准确的数填入，并在“单位回复”栏说明。",
  base_unknown: () => "请核对，把准确的数填入。",
  back_to_issued: () => "请核对，把准确的数填入，并在“单位回复”栏说明。",
  earlier_return: () => "请在最近一次退回的文件中改正后再报。",
  filling_contradicts: () => "有数的“填报情况”选“已填报”；没有数的清空本期数。",
  filling_without_value: () => "请补填本期数，或改选填报情况。",
  waits_for_record: () => nothingToDo,
  files_differ: () => "请核对几份文件，只保留准确的一个数。",
  state_missing: () => choose,
  waits_for_state: () => "请先选择“状态”。",
  never_blank: () => "请补填，不要留空。",
  older_issue_cell: () => "请改用最新一版下发表填报。",
  earlier_figure_replaced: () => "请在“数据来源及说明”栏写明订正原因。",
  correction_without_reason: () => "请在“数据来源及说明”栏写明订正原因。",
  correction_unclear: () => "请从下拉列表中选择“指标名称”和“所属期”。",
  unknown_line: () => "本单位不必填报这一项；认为应由本单位填报的，请在“单位回复”栏说明。",
  unknown_task: () => "该任务已不在任务目录中，不必填报。",
  instruction_closed: () => "本期不需要答复。",
  report_accepted: () => "报表已审核通过；确需改动的，请先与我单位联系。",
  period_closed: () => "确需更正的，请在以后的填报期用“往期订正”填报。",

  composition_sum: () => "核对后重填各项；不得调整其中一项凑数。",
  value_contradicts_filling: () => "有数的“填报情况”选“已填报”；没有数的清空数值。",
  ytd_falls: () => `年初累计数应填1月起的累计。${explain}`,
  scale_slip: (one) => `核对计量单位${one.unit === "" ? "" : `（本表为${one.unit}）`}后重填；属实的说明原因。`,
  change_over_20: () => explain,
  fraction_as_percent: (one) => `百分数直接填数，如5.2%填5.2。${one.proposed === "" ? "" : explain}`,
  vintage_regress: () => explain,
  too_many_decimals: () => nothingToDo,
  same_as_last: () => verify,
};

const explainInRow = "请核对；有误的改正，属实的在本行“说明”栏写明原因（不少于6个字）。";
const noFigure = "没有数的填“未取得”，与该单位无关的填“不适用”";

/** Of 考核数据, which has 说明 of a row and no 填报情况. */
const adviceOnSupplies: Readonly<Record<string, (subject: AdviceSubject) => string>> = {
  no_figure_mark: () => `${noFigure}。`,
  not_a_number: (one) => `${inUnit(one)}；${noFigure}。`,
  cleared: () => `漏填的请补填；${noFigure}。`,
  approximate: () => "请填确数；确无确数的，填最接近的数并在本行“说明”栏注明。",
  several_numbers: () => "请只填一个数；区间、上下限请写入本行“说明”栏。",
  trailing_words: () => "格内只留数字，文字移到本行“说明”栏。",
  commented: () => "数据请填在单元格里，说明请写入本行“说明”栏。",
  unknown_line: () => "该项不必填报；认为应由本单位提供的，请在“单位回复”栏说明。",
  fraction_as_percent: () => `百分数直接填数，如5.2%填5.2。${explainInRow}`,
  change_over_limit: () => explainInRow,
  ten_times: () => explainInRow,
  far_over_target: () => explainInRow,
  beyond_others: () => explainInRow,
  negative_count: () => "次数不能小于0，请核对后改填。",
  not_yes_no: () => choose,
  target_zero: () => "请补填大于0的目标；没有目标的留空。",
};

const isKnown = (code: string): code is CellCode | FindingCode => code in advice;

/** What to do about it; of a code without a word of its own: to verify. */
export const returnAdvice = (code: string, subject: AdviceSubject): string =>
  isKnown(code) ? advice[code](subject) : verify;

/** The same of a cell of 考核数据. */
export const supplyReturnAdvice = (code: string, subject: AdviceSubject): string =>
  adviceOnSupplies[code]?.(subject) ?? returnAdvice(code, subject);
