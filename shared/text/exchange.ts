/**
 * What was noticed about a returned workbook, in words (03 §3.6): sheet, cell, line, what was filled in, what to do.
 * Codes in, Chinese out; the only place where the words of the exchange's findings are made.
 */
import { plainNumber } from "../domain/number.ts";
import type { CellCode } from "../merge/cell-codes.ts";
import type { FileReason, ReasonDetails } from "../merge/file-reasons.ts";
import type { FieldValue } from "../merge/outcome.ts";
import { dayText } from "./day.ts";
import { comparedWithWords } from "./findings.ts";
import { fillingLabel } from "./words.ts";

type Details = Readonly<Record<string, string | number>>;

const megabytes = (bytes: string | number | undefined): string => `${Math.round(Number(bytes ?? 0) / 1024 / 1024)}MB`;

/** Of tables that come without the name of a sheet. */
export const unnamedSheet = { csv: "CSV", page: "网页", web: (count: number) => `网页表格${count}` } as const;

const resend = "请填报单位重新保存后再报。";
const notOurs = "请确认是否为本系统下发的填报表。";

const fileMessages: Readonly<Record<FileReason, (details: ReasonDetails) => string>> = {
  office_leftover: () => "这是办公软件打开文件时留下的临时文件，不是填报表。请先关闭该表，再选择原文件。",
  empty_file: () => `文件是空的（0字节），多为传输中断。${resend}`,
  too_large: ({ bytes, limit }) =>
    `文件有${megabytes(bytes)}，超过${megabytes(limit)}上限。请删去图片等附件，只报填报表。`,
  truncated: () => "文件不完整，可能没有传完。请填报单位重发。",
  damaged: ({ part }) => `文件已损坏${part ? `（${part}），内容与校验码不符` : "，内部结构不完整"}。请填报单位重发。`,
  too_many_parts: ({ limit }) => `文件内部的部件超过${limit}个，不是正常的表格，已拦截。${notOurs}`,
  inflates_too_large: ({ limit }) => `文件解压后超过${megabytes(limit)}，已拦截。${notOurs}`,
  inflates_too_much: ({ ratio }) => `文件压缩比异常（${ratio}倍），已拦截。${notOurs}`,
  unsafe_path: () => `文件内部的路径不正常，已拦截。${notOurs}`,
  encrypted: () => "文件已加密。请输入打开密码，或请填报单位取消密码，另存一份未加密的再报。",
  wrong_password: () => "打开密码不对，文件没有打开。请核对后再试，或请填报单位另存一份未加密的再报。",
  encryption_unknown: () =>
    "文件的加密方式不能打开（如 WPS 账号加密、权限管理、压缩包密码）。请填报单位取消加密，另存一份再报。",
  format_xls: () => "这是旧版 .xls 或 .et 格式。请用 Excel 或 WPS 打开，另存为 .xlsx。",
  format_xlsb: () => "这是二进制格式（.xlsb）。请另存为 .xlsx。",
  format_ods: () => "这是 .ods 格式。请另存为 .xlsx。",
  format_csv: () => "这是文本表格（CSV）。请在原工作簿中填写，存为 .xlsx。",
  format_web: () => "这实际是网页，里面没有表格。请检查是否选错了文件，或请填报单位重发。",
  scan: () => "这是扫描件或图片，不能从中读数。请到“回收登记”登记为扫描件；要汇总的，请填报单位另报电子填报表。",
  other_document: () => "这是其他类型的文档，不是填报表。请检查是否选错了文件。",
  not_a_workbook: () => "文件内容不是表格，可能只是改了扩展名。请检查是否选错了文件，或请填报单位重发。",
  too_many_sheets: ({ limit }) => `工作表超过${limit}个。${notOurs}`,
  too_many_cells: ({ sheet, limit }) => `“${sheet}”的数据过多，全部工作表合计超过${limit}格或文字过长。${notOurs}`,
  too_many_merges: ({ sheet, limit }) => `“${sheet}”的合并单元格超过${limit}处。${notOurs}`,
  unreadable_content: () => `表格内容无法读取，文件可能已损坏。${resend}`,
  reader_time: () => `读取用时过长，已停止。${notOurs}`,
  reader_memory: () => `读取占用内存过多，已停止。${notOurs}`,
  reader_crashed: () => `读取中断，其他文件不受影响。可再试一次；仍不行的，${resend}`,
  not_ours: () =>
    "未能识别：表中没有模板编号、行编号等标识，也不像本系统的填报表。请使用下发的填报表；单位一直沿用的旧表，可用“沿用旧表”对应到指标。",
  stamps_lost: () =>
    "未能识别：样子是本系统的填报表，但模板编号、行编号等标识都已丢失，无法判断是哪个单位、哪一期的，未导入任何数据。请填报单位把数填入下发的原表后再报，不要另建表格或只复制内容。",
  identity_disagrees: ({ one, other }) =>
    `表内标识互相矛盾（${one}与${other}），可能拼接了两份表。请填报单位在原下发表中重新填写。`,
  unknown_issue: ({ issue }) => `下发登记中没有这份表（${issue}）。可能由另一台电脑下发，请用下发时的数据汇总。`,
  unknown_organisation: ({ organisation }) => `单位目录中没有该表的填报单位（${organisation}）。请先在单位目录中核对。`,
  mapping_differs: ({ name, added, missing }) =>
    `与已对应的旧表“${name}”相近，但不完全一样：${[added ? `多出“${added}”` : "", missing ? `缺少“${missing}”` : ""].filter(Boolean).join("，")}。未导入任何数据，请打开“沿用旧表”核对后重新保存。`,
  mappings_several: ({ names }) => `同时符合几份旧表的对应关系（“${names}”），不能确定用哪一份。请停用多余的后再汇总。`,
  mapping_period: ({ name, period }) =>
    period === ""
      ? `已按“${name}”识别，但表中没有写明是哪一期的数。请在指定填报期的汇总中导入。`
      : `已按“${name}”识别，表中写的是${period}的数，这个填报期没有开放。未导入任何数据。`,
  older_issue: ({ version, current, missing, names }) =>
    `这是第${version}版，当前为第${current}版${
      Number(missing ?? 0) > 0 ? `，缺${missing}项（${names}）` : "，应填项目不缺"
    }。各格逐项列出，请逐项确认，或请填报单位改用新版。`,
  other_period: ({ period, expected }) =>
    `此表为${period}模板，本次汇总的是${expected}。未导入任何数据。请填报单位改填${expected}的填报表。`,
  organisation_stopped: ({ organisation, period }) =>
    `${organisation}在${period}已停用或并入其他单位，这份表不能汇总。请由接续单位填报；停用有误的，请先在“目录与设置—单位”中恢复。`,
  closed_period: ({ period }) =>
    `${period}填报期已关闭，未导入任何数据。确需更正的，请在以后的填报期用“往期订正”填报。`,
};

/** Why a file goes no further, and what to do. */
export const fileReasonMessage = (code: FileReason, details: ReasonDetails = {}): string =>
  fileMessages[code](shortDetails(details));

/** What a cell's message may speak of. */
export interface CellSubject {
  readonly sheet: string;
  readonly cell: string;
  /** Name of the line; empty where the message is about a place, not a line. */
  readonly name: string;
  readonly unit: string;
  readonly raw: string;
  readonly base: FieldValue;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
  readonly code: CellCode;
  readonly details: Details;
  readonly by?: string | null | undefined;
  /** As it should be printed. */
  readonly at?: string | null | undefined;
}

/** A value as people read it: numbers plain, 填报情况 by its label, blank as 未填. */
export function valueWords(value: FieldValue): string {
  if (value === null) return "未填";
  if (typeof value === "number") return plainNumber(value);
  return Object.hasOwn(fillingLabel, value) ? fillingLabel[value as keyof typeof fillingLabel] : value;
}

/** On 考核数据 there is no 填报情况: why there is no figure is said in its place, and words stand in 说明. */
export const supplyMessages: CellMessages = {
  not_a_number: (one) => `${filled(one)}，不是数字。${onlyNumber(one.unit)}；${noSupply}`,
  no_figure_mark: (one) => `${filled(one)}，按未填处理，不计为0。${noSupply}`,
  trailing_words: (one) =>
    one.theirs === null
      ? `${filled(one)}，数后还有文字。${onlyNumber(one.unit)}，文字请移到“说明”。`
      : `${filled(one)}，数后还有文字，是否取 ${proposed(one)}？请确认，文字请移到“说明”。`,
  unknown_line: ({ name }) => `“${name}”不由本单位提供，或计量单位、计分办法已改，未导入。`,
  waits_for_record: () => "同一项还有一格待确认，目标和本期数一并处理。",
};
const noSupply = "没有数的填“未取得”，与该单位无关的填“不适用”。";

const filled = ({ raw }: CellSubject): string => `填了“${raw}”`;
const figureWords = (value: FieldValue, unit: string): string =>
  `${valueWords(value)}${typeof value !== "number" || unit === "" ? "" : unit === "%" ? "%" : ` ${unit}`}`;
const proposed = (subject: CellSubject): string => figureWords(subject.theirs, subject.unit);
const onlyNumber = (unit: string): string => `请只填一个数字${unit === "" ? "" : `，单位${unit}`}`;
const confirm = (subject: CellSubject, what: string): string =>
  subject.theirs === null
    ? `${filled(subject)}，${what}。${onlyNumber(subject.unit)}。`
    : `${filled(subject)}，${what}，是否为 ${proposed(subject)}？请确认。`;

/** By how many of several files of one organisation something was filled in. */
const fewFilled: readonly string[] = ["都没有填新的内容", "只有一份填了内容"];

const comparedWords = ({ comparedWith }: Details): string =>
  Object.entries(comparedWithWords).find(([code]) => code === comparedWith)?.[1] ?? "";

function factorWords(factor: string | number | undefined): string {
  const times = Number(factor) >= 1 ? Number(factor) : 1 / Number(factor);
  return times >= 1e8 ? "1亿倍" : `${plainNumber(times)}倍`;
}

/** 亿元 and ten thousand times too large: it was meant in 万元. Of units without a scale nothing more can be said. */
function mixedUnits(unit: string, factor: number): string {
  const [, prefix = "", root = ""] = /^(亿|万)?(.*)$/u.exec(unit) ?? [];
  const scales = ["", "万", "亿"];
  const steps = Math.round(Math.log10(factor) / 4);
  const meant = scales[scales.indexOf(prefix) - steps];
  if (meant === undefined || root === "") return "计量单位用错";
  const units = [`${meant}${root}`, unit];
  return `${(factor > 1 ? units : units.reverse()).join("/")}混填`;
}

const cellMessages: Readonly<Record<CellCode, (subject: CellSubject) => string>> = {
  full_width: () => "已转为半角。",
  thousands: () => "已去掉千分位。",
  spaces: () => "已清除空白。",
  text_number: () => "文本型数字，已转为数字。",
  same_unit: (one) => `${filled(one)}，已去掉单位，取 ${proposed(one)}。`,
  percent: (one) => `${filled(one)}，按 ${valueWords(one.theirs)}% 读取。`,
  no_figure_mark: ({ raw, details }) =>
    `填了“${details["raw"] ?? raw}”，按未填处理，不计为0。${details["unexplained"] === 0 ? "" : "请在“填报情况”中选择原因。"}`,
  formula_result: (one) => `该格是公式，取公式结果 ${valueWords(one.theirs)}。`,
  commented: ({ details }) => `该格有批注：“${details["comment"] ?? ""}”，请查看。`,
  unit_converted: ({ theirs, unit, details }) =>
    `原表单位是${details["from"]}，按对应关系折合为 ${figureWords(theirs, unit)}。`,
  filling_inferred: () => "已填本期数而“填报情况”留空，按“已填报”处理。",
  remark_too_long: ({ details }) => `有${details["length"]}字，超过${details["limit"]}字，已全文保留，打印时请精简。`,
  odd_grouping: (one) => confirm(one, "千分位位置不对"),
  other_scale: (one) => `${filled(one)}，本表单位是${one.unit}，折合 ${proposed(one)}，请确认。`,
  scale_mixed: (one) =>
    `${filled(one)}，较${comparedWords(one.details)}的 ${figureWords(Number(one.details["reference"]), one.unit)}差${factorWords(one.details["factor"])}，疑似${mixedUnits(one.unit, Number(one.details["factor"]))}，是否为 ${proposed(one)}？请确认。`,
  approximate: (one) => confirm(one, "不是确数"),
  fraction_for_percent: (one) =>
    `${filled(one)}，是 ${valueWords(one.theirs)}% 还是 ${one.details["value"]}%？采用报送值将按 ${valueWords(one.theirs)}% 入库，请确认。`,
  percentage_points: (one) => confirm(one, "百分点与比重不是一回事"),
  same_as_above: (one) => {
    const { above, unit } = one.details;
    const value = typeof one.theirs === "string" ? `“${valueWords(one.theirs)}”` : ` ${proposed(one)}`;
    if (one.theirs !== null) return `${filled(one)}，是否取上一行“${above}”的${value}？请确认。`;
    const why =
      above === undefined || unit === undefined
        ? "上一行没有可取的内容"
        : `上一行“${above}”的单位是${unit}，与本行不同`;
    return `${filled(one)}，${why}。请填写具体内容，不写“同上”。`;
  },
  merged_cells: (one) =>
    `${one.details["range"] ?? ""}合并成了一格，${one.details["shared"] ? `共用一个值“${one.details["shared"]}”，` : ""}不能确定属于哪一格。请取消合并，逐格填写。`,
  external_link: (one) =>
    `该格是取自其他文件${one.details["file"] ? `“${one.details["file"]}”` : ""}的公式，文件中保存的结果是 ${proposed(one)}。请核对那份文件，确认是否采用。`,
  became_a_date: (one) => `显示为日期“${one.raw}”，是否为 ${proposed(one)}？请确认。`,
  brackets: (one) => confirm(one, "括号可能表示负数"),
  fall_in_words: (one) => confirm(one, "用文字写了升降"),
  several_numbers: (one) => `${filled(one)}，不是一个确定的数。请填单一数值。`,
  trailing_words: (one) =>
    one.theirs === null
      ? `${filled(one)}，数后还有文字。${onlyNumber(one.unit)}，文字请移到“数据来源及说明”。`
      : `${filled(one)}，数后还有文字，是否取 ${proposed(one)}，其余“${one.details["rest"] ?? ""}”并入“数据来源及说明”？请确认。`,
  chinese_numeral: (one) => confirm(one, "用汉字写了数"),
  // 是 and 否 are kept as 1 and 0: the option is said as it is printed.
  option_unknown: (one) =>
    one.theirs === null
      ? `${filled(one)}，不在选项中。请从 ${one.details["options"] ?? "下拉列表"} 中选择。`
      : `${filled(one)}，不在选项中，是否为“${one.details["proposal"] ?? valueWords(one.theirs)}”？请确认。`,
  unit_unknown: (one) => `${filled(one)}，单位与本表的${one.unit}不同，不能换算。${onlyNumber(one.unit)}。`,
  unit_changed: (one) =>
    `“计量单位”被改成了“${one.details["typed"]}”，本表单位是${one.unit}。${filled(one)}，是否按 ${proposed(one)} 入库？请确认。`,
  not_a_number: (one) => `${filled(one)}，不是数字。${onlyNumber(one.unit)}；没有数的请留空，并选择“填报情况”。`,
  parts_unreadable: (one) =>
    `${filled(one)}，不是各项比重。请按“${one.details["parts"] ?? "规划目录"}”的次序填写各项比重，用冒号隔开，如 0.02:13.46:86.52。`,
  day_unclear: (one) => `${filled(one)}，不是完整的日期。请填年月日，如 2022-03-15。`,
  picture: () => "该格是图片，读不出数，未导入。请填数字，不要贴图。",
  code_distorted: (one) =>
    `显示为“${one.raw || one.details["raw"]}”，长编号已变成科学计数，原来的数字已失真，未导入。请把该格设为“文本”格式后重填。`,
  formula_uncached: () => "该格是公式，但文件中没有保存结果。请用 Excel 或 WPS 打开并保存后重报，或直接填写数字。",
  formula_error: (one) => `该格公式出错（${one.details["error"] ?? one.raw}），未导入。请改填数字。`,

  row_without_key: ({ details }) =>
    `第${details["row"]}行没有编号，未导入。插入的行、合计行不必处理；如是填报内容，请填到原有的行中。`,
  row_missing: ({ details }) =>
    `返回表中缺少这一行${details["dataPeriod"] ? `（${details["dataPeriod"]}）` : ""}，视为未报，库中数据不变。如是误删，请在原下发表中补填。`,
  rows_sorted: () => "行的次序有变动，已按编号对应。",
  key_twice: ({ details }) =>
    `同一编号出现${details["times"]}次（${details["cells"] ?? ""}），这些行均未导入。请删除多出的行，在原行中填写。`,
  key_of_other_row: ({ details }) =>
    `第${details["row"]}行的编号与名称对不上（名称是“${details["name"]}”），可能只排序或粘贴了部分列，该行未导入。请在原下发表中填写。`,
  row_by_name: (one) =>
    `该行编号缺失，按名称对应到“${one.name}”${one.details["dataPeriod"] ? `（${one.details["dataPeriod"]}）` : ""}，请确认。`,
  sheet_missing: ({ sheet }) => `报来的文件中没有“${sheet}”工作表，按未改动处理，该表各项库中内容不变。`,
  sheet_renamed: ({ sheet }) => `工作表已改名为“${sheet}”，按标识识别。`,
  column_moved: ({ details }) => `“${details["header"]}”一列移到了${details["column"]}列，已识别。`,
  column_missing: ({ details }) => `找不到“${details["header"]}”一列，该列视为未改动。`,
  column_twice: ({ name, details }) =>
    `“${name}”一列出现了${details["times"]}次（${details["cells"] ?? ""}），该列未导入。请删除多出的列，在原列中填写。`,
  reason_without_figure: ({ name, details }) =>
    `${name}写了说明“${details["reason"] ?? ""}”，但这一行没有改动数据，说明未导入。`,
  locked_changed: (one) =>
    `${one.details["header"] ?? "锁定格"}由“${one.details["issued"]}”改成了“${one.details["now"] ?? one.raw}”，该格不是填报格，已忽略。`,
  rows_hidden: ({ details }) => `第${details["rows"]}行被隐藏或筛选，仍已读取。`,
  key_of_another_form: ({ details }) => `编号 ${details["key"]} 不属于这份表，该行未导入。请在本单位下发的表中填写。`,
  date_incomplete: ({ details }) => `填了“${details["raw"]}”，没有写明是哪一天。请补充具体日期，如 2026年3月31日。`,
  other_format: ({ details }) => `旧格式或其他格式（.${details["kind"]}），已读取；退回件将用新表返回。`,
  text_table: () => "文本表格（CSV）不带下发时的底数，与库中不同的逐项列出，请逐项确认。",
  web_table: () => "实为网页表格，只是改了扩展名，已读取；退回件将用新表返回。",
  macros_ignored: () => "文件带有宏，已忽略，不会运行。",
  nothing_filled: () => "未发现任何填报内容。没有数的行也请选择“填报情况”后再报。",
  meta_damaged: () => "表内的下发记录被改动过，已改用下发登记中的底数核对。",
  check_number_differs: ({ details }) =>
    `表上印的核对数与填报内容不符（表上：${details["printed"]}；实际：${details["count"]}项，合计${details["sum"]}）。请与盖章纸质表核对。`,

  named_otherwise: ({ details }) =>
    `文件名提到${details["named"]}，表属于${details["owner"]}，已按${details["owner"]}的表读取。如放错了，请移出本批。`,
  several_files: ({ details }) =>
    Number(details["places"]) === 0
      ? `本单位报来${details["files"]}份文件，${fewFilled[Number(details["filled"])] ?? "填的内容互补，已合并"}。`
      : `本单位报来${details["files"]}份文件，有${details["places"]}处填得不同，请选择采用哪一份；其余互补，已合并。`,
  copy_of_file: ({ details }) => `与“${details["file"]}”内容相同，已跳过。`,

  below_decimals: (one) =>
    `由 ${valueWords(one.ours)} 改为 ${valueWords(one.theirs)}，差别小于本表显示的小数位，已采用。`,
  superseded: (one) => `更正本单位此前报送的 ${valueWords(one.ours)}，现为 ${valueWords(one.theirs)}。`,
  cleared: (one) =>
    `下发时为 ${figureWords(one.base, one.unit)}，返回表中${one.raw === "" ? "为空白" : `填了“${one.raw}”（按未填处理，不计为0）`}，是删除还是漏填？请确认；不确认则保留库中数据。`,
  changed_meanwhile: (one) =>
    `下发时为${valueWords(one.base)}，报送 ${valueWords(one.theirs)}，库中现为 ${valueWords(one.ours)}${one.by ? `（${one.by}${one.at ? ` ${one.at}` : ""}修改）` : ""}。请选择采用哪一个。`,
  base_unknown: (one) =>
    `没有下发时的底数可比：报送 ${valueWords(one.theirs)}，库中 ${valueWords(one.ours)}。请选择采用哪一个。`,
  back_to_issued: (one) =>
    `返回表中仍是下发时的 ${valueWords(one.theirs)}，而本单位此前已报 ${valueWords(one.ours)}。是改回原数，还是这份表没有更新？请确认。`,
  earlier_return: (one) =>
    `本单位此前已报 ${valueWords(one.ours)}，这份表填的是 ${valueWords(one.theirs)}，但不是在最近一次退回的文件中改的。请选择采用哪一个。`,
  filling_contradicts: (one) => `填了本期数，“填报情况”却选了“${valueWords(one.theirs)}”，两者矛盾。请确认。`,
  filling_without_value: () => "“填报情况”选了“已填报”，本期数却是空白。请补填数字或改选填报情况。",
  waits_for_record: () => "本行还有一格待确认，数值、同比、口径、性质和填报情况一并处理。",
  files_differ: (one) =>
    `本单位报来的几份文件中，这一项填得不一样，本文件为 ${valueWords(one.theirs)}。请选择采用哪一份。`,
  older_issue_cell: (one) =>
    `来自旧版填报表：报送 ${valueWords(one.theirs)}，库中 ${valueWords(one.ours)}。请确认是否采用。`,
  other_organisation_named: ({ details }) =>
    details["named"]
      ? `文件名写的是${details["named"]}，表却属于${details["owner"]}。已按${details["owner"]}的表读取；请与两家核实是谁填的，填错表的请退回重填。`
      : `文件名上的单位与表所属的单位不同，不能确定是谁填的。核实后请选择是否采用报送的内容。`,
  parts_exceed_total: (one) =>
    `合计 ${one.details["total"]} ≠ 分项和 ${one.details["sum"]}（${one.details["parts"] ?? ""}），分项不应大于“${one.details["name"]}”。请核对后确认。`,
  correction_without_reason: (one) =>
    `往期订正由 ${valueWords(one.ours)} 改为 ${valueWords(one.theirs)}，没有写明原因。请补写原因或确认采用。`,
  correction_unclear: (one) =>
    `往期订正要写明“指标名称”和“所属期”，这一行对不上可订正的指标（${one.name || "未填"}），未导入。请从下拉列表中选择。`,
  state_missing: () => "填了进展而没有选“状态”，库中也没有。请另填状态，或请单位补选后再报。",
  waits_for_state: () => "本任务还没有状态，状态确定后这一栏一并入库。",
  never_blank: (one) =>
    `下发时为“${valueWords(one.base)}”，返回表中为空白。这一栏填过以后不能改成空白，请保留库中内容或另填。`,
  check_failed: () => "没有通过强制性审核，未导入。请核对后改填。",
  check_asks: () => "审核要求核实，请核对后确认。",
  stage_day_missing: ({ theirs, details }) =>
    `所在库改成了“${valueWords(theirs)}”，没有改“转入日期”。采用的，按${dayWords(details["day"], "本季末")}转入；另有日期的，请单位补填后再报。`,
  stage_backward: ({ details: { from = "库", to = "库" } }) =>
    `报送的“${to}”比现在的“${from}”靠前，是往回变动，请确认。`,
  stage_day_outside: (one) =>
    `转入日期填的是 ${valueWords(one.theirs)}，应在${dayWords(one.details["since"], "上次变动")}至${dayWords(one.details["last"], "本季末")}之间，未导入。请改填。`,
  stage_day_alone: () => "只改了转入日期，所在库没有变动，未导入。日期确实有误的，请先在“重点项目”中更正变动记录。",
  unknown_project: (one) => `“${one.name}”已退库，或者已不由本单位负责，未导入。`,
  unknown_line: (one) => `“${one.name}”不是本单位应报的指标，未导入。`,
  unknown_task: (one) => `“${one.name}”已不在任务目录中，未导入。`,
  instruction_closed: () => "这条批示已取消或已办结，本期不需要答复，未导入。",
  report_accepted: () => "本单位本期报表已审核通过，不能改动。请先退回该报表，再汇总。",
  period_closed: () => "填报期已关闭，未导入。确需更正的，请在以后的填报期用“往期订正”填报。",
};

const dayWords = (day: string | number | undefined, otherwise: string): string =>
  day === undefined ? otherwise : dayText(String(day));

/** Pages pasted into one cell are quoted by their beginning; the cell itself is shown whole beside the message. */
const longestQuote = 200;
const shortened = <T>(text: T): T | string =>
  typeof text === "string" && text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
const shortDetails = (details: Details): Details =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shortened(value)]));
const quotable = (subject: CellSubject): CellSubject => ({
  ...subject,
  sheet: shortened(subject.sheet),
  name: shortened(subject.name),
  raw: shortened(subject.raw),
  base: shortened(subject.base),
  ours: shortened(subject.ours),
  theirs: shortened(subject.theirs),
  details: shortDetails(subject.details),
});

export type CellMessages = Readonly<Partial<Record<CellCode, (subject: CellSubject) => string>>>;

/**
 * `“指标填报”!K7 地区生产总值：填了“4895000万元”，本表单位是亿元，折合 489.5 亿元，请确认。`
 * @param own where a sheet has other words than most
 */
export function cellMessage(whole: CellSubject, own: CellMessages = {}): string {
  const subject = quotable(whole);
  const words = (own[subject.code] ?? cellMessages[subject.code])(subject);
  // Of a file as a whole.
  if (subject.sheet === "") return words;
  const where = `“${subject.sheet}”${subject.cell === "" ? "" : `!${subject.cell}`}`;
  return `${where}${subject.name === "" ? "" : ` ${subject.name}`}：${words}`;
}
