/** What is wrong with a catalogue workbook, in words: where, what, and what to do. */
import type { CatalogueProblem, CatalogueProblemCode } from "../domain/catalogue-finding.ts";
import { isQuarter, periodLabel } from "../domain/period.ts";
import { aggregationLabel, frequencyLabel } from "./catalogue-words.ts";
import { basisLabel } from "./verdict.ts";

/** Reads details by name as text; a missing one is an empty string. */
type Detail = (name: string) => string;

const quoted = (text: string): string => `“${text}”`;
const fillInAgain = "请改写这一格。";

/** Fields that figures fix, by the heads of their columns. */
const fixedFields: Readonly<Record<string, string>> = {
  basis: "口径",
  unit: "计量单位",
  aggregation: "汇总方式",
  plan: "所属规划",
  parts: "构成",
};
const labels: Readonly<Record<string, string>> = { ...basisLabel, ...aggregationLabel, ...frequencyLabel };
const codeWords = (code: string): string => labels[code] ?? (code === "" ? "空" : code);
const quarterWords = (code: string): string => (isQuarter(code) ? periodLabel(code) : code);

const messages: Readonly<Record<CatalogueProblemCode, (d: Detail) => string>> = {
  not_a_catalogue: (d) => `这不是规划目录工作簿，找不到工作表${d("sheets")}。请用本系统导出的规划目录填写。`,
  sheet_missing: () => "找不到这张工作表。没有内容的，也请保留空表，不要删除或改名。",
  sheet_ignored: () => "这张工作表不属于规划目录，没有读取。",
  head_missing: (d) => `找不到栏目名称一行（${d("head")}……）。请照导出的规划目录补上。`,
  column_missing: (d) => `找不到${quoted(d("head"))}一栏，该栏必填。请照导出的规划目录补上栏目名称。`,
  column_absent: (d) => `没有${quoted(d("head"))}一栏，全部按空白读取。`,
  column_twice: (d) => `有两个${quoted(d("head"))}栏（另一个在${d("other")}），不知道读哪一个。请删去一个。`,
  column_ignored: (d) => `${quoted(d("head"))}不是规划目录的栏目，没有读取。`,
  merged_cells: () => "有合并单元格，不知道属于哪一行。请取消合并，逐行填写。",
  version_missing: (d) => `“说明”表中没有目录版本，按第${d("version")}版读取。`,
  blank: (d) => `${quoted(d("head"))}不能为空。请填写；整行不要的，请删去整行。`,
  not_a_number: (d) =>
    `${quoted(d("head"))}要填数，这里是${quoted(d("shown"))}。只写数，不写单位和文字；没有数的留空。`,
  percent_format: (d) =>
    `${quoted(d("head"))}显示为${quoted(d("shown"))}，是百分比格式，存的数是它的百分之一。请把格式改为“常规”，5.2%写5.2。`,
  became_a_date: (d) =>
    `${quoted(d("head"))}被软件改成了日期（显示为${quoted(d("shown"))}）。请把格式改为“文本”后重新填写。`,
  not_a_date: (d) => `${quoted(d("head"))}要填日期，如 2021-06-22，这里是${quoted(d("shown"))}。${fillInAgain}`,
  option_unknown: (d) => `${quoted(d("head"))}没有${quoted(d("shown"))}这个选项。请从中选择：${d("options")}。`,
  formula_error: (d) => `${quoted(d("head"))}的公式出错（${d("shown")}）。请直接填写内容。`,
  formula_uncached: (d) => `${quoted(d("head"))}是公式，文件中没有结果。请用 Excel 或 WPS 打开并保存，或直接填写内容。`,
  formula_result: (d) => `这一格是公式，按它的结果${quoted(d("value"))}读取。`,
  name_unknown: (d) => `“${d("sheet")}”表中没有${quoted(d("name"))}。请填写编码，或先在该表中加上。`,
  name_ambiguous: (d) => `“${d("sheet")}”表中不止一个${quoted(d("name"))}，不知道是哪一个。请填写编码。`,
  name_of_another: (d) =>
    `编码 ${d("code")} 是${quoted(d("known"))}，这一行写的却是${quoted(d("name"))}，可能只排序或粘贴了部分栏目。请核对编码和名称。`,
  name_differs: (d) => `编码 ${d("code")} 是${quoted(d("known"))}，这一行写的是${quoted(d("name"))}，按编码读取。`,
  owner_unclear: () => "指标和任务要填一个，也只能填一个。请补填，或删去一个。",
  target_missing: () => "这个指标没有目标。请在“目标”表中为它至少写一行。",
  unit_unknown: (d) =>
    `“说明”表的计量单位中没有${quoted(d("unit"))}。写错了的请改正；确是新的单位，请先在“说明”表中补上。`,
  place_missing: () => "没有写明出处。请在“出处”表中为它至少写一行。",
  invalid: (d) => `${d("head") === "" ? "内容" : quoted(d("head"))}不合要求。${d("help") || fillInAgain}`,

  code_twice: (d) => `编码 ${d("value")} 与${d("other")}重复。请改成不同的编码，或删去一行。`,
  name_twice: (d) =>
    `${quoted(d("value"))}与${d("other")}重名，报送时分不清。请改名，指标也可在“范围”中写明区别，或删去一行。`,
  order_twice: (d) => `序号 ${d("value")} 与${d("other")}重复。请改成不同的序号。`,
  target_twice: (d) =>
    `${quoted(d("line"))}的目标与${d("other")}同一目标年、同一生效日期，不知道按哪个评价。请改生效日期，或删去一行。`,
  observation_twice: (d) =>
    `${d("line")} 在 ${d("dataPeriod")} 的数与${d("other")}重复（同一单位、数据性质和来源）。请删去一行，另一个说法写到“其他说法”表。`,
  assignment_twice: (d) => `${d("item")} 的这一条分工与${d("other")}重复。请删去一行。`,
  lead_twice: (d) => `${d("item")} 已有牵头单位（${d("other")}），只能有一个。请把其余的改为配合单位。`,
  provider_twice: (d) => `${d("item")} 已有数据提供单位（${d("other")}），至多一个。请把其余的改为配合单位。`,
  period_order: (d) => `“起”（${d("from")}）在“止”（${d("to")}）之后。请核对填报期。`,
  lead_missing: (d) => `${quoted(d("line"))}没有牵头单位，不会向任何单位下发。请在“责任分工”表中补上。`,
  office_missing: () => "没有单位标为主管单位。请在主持监测的单位一行填“是”。",
  office_twice: (d) => `${quoted(d("name"))}也标为主管单位，主管单位只能有一个。请把其余的留空。`,
  reference_unknown: (d) => `找不到 ${d("value")}。请核对编码，或先在相应的表中加上。`,
  reference_other_plan: (d) => `${d("value")} 属于另一个规划（${d("plan")}）。请改为本规划的编码，或留空。`,
  part_cycle: (d) => `与 ${d("value")} 互相指来指去，绕成了一圈。请改正其中一个。`,
  plan_years: () => "规划的年份前后颠倒：基数年在起始年之前，起始年不晚于结束年。请核对。",
  year_outside: (d) => `${d("year")}年不在${d("firstYear")}—${d("lastYear")}年之内。请核对年份和所属规划。`,
  year_beyond: (d) => `${d("year")}年在规划期（${d("firstYear")}—${d("lastYear")}年）之后，按远景目标收入。请核对。`,
  unit_spelling: (d) =>
    `计量单位${quoted(d("unit"))}含全角符号或空格，会与${quoted(d("usual"))}认成两种单位。请改为${quoted(d("usual"))}。`,
  text_differs: (d) => `数填的是 ${d("value")}，原文写的是${quoted(d("text"))}，两者不一致。请核对，改正其中一个。`,
  range_bounds: () => "关系选了“区间”，要填下限和上限（下限小于上限），目标值留空。",
  bounds_without_range: () => "填了上下限，关系却不是“区间”。请改选“区间”，或清空上下限。",
  baseline_missing: (d) => `${quoted(d("line"))}没有基数，五年进度无法计算，只看是否达到目标。有基数的请补上。`,
  parts_missing: (d) => `${quoted(d("line"))}的口径是“结构”，“构成”表中却不到两行。请补上各组成部分，或改选口径。`,
  parts_unexpected: (d) => `${quoted(d("line"))}的口径不是“结构”，不应有组成部分。请删去这些行，或改选口径。`,
  parts_sum: (d) => `${quoted(d("line"))}各部分要写全，合计应为 100，现在是${quoted(d("sum"))}。请核对。`,
  data_period: (d) =>
    `${quoted(d("line"))}的报送频次与所属期 ${d("dataPeriod")} 不符，年度指标写成 2021 这样的年份。${fillInAgain}`,

  figures_kept: (d) =>
    `${quoted(d("line"))}已有数据，不能改${quoted(fixedFields[d("field")] ?? "")}（库中为${quoted(codeWords(d("before")))}）。请改回；确需改变的，停用这个指标，用新编码另设一个。`,
  frequency_kept: (d) =>
    `${quoted(d("line"))}已有 ${d("dataPeriod")} 的数据，改了报送频次就对不上。请改回（库中为${quoted(codeWords(d("before")))}）；确需改变的，用新编码另设一个指标。`,
  target_in_force: (d) =>
    `${quoted(d("line"))}的目标（${d("target")}）已用于评价${quarterWords(d("period"))}，该期已关闭，不能${d("how") === "removed" ? "删去" : "改动"}。请照原样写回；目标有调整的，在“目标”表另加一行。`,
  holder_has_figures: (d) =>
    `${quoted(d("item"))}由${quoted(d("organisation"))}报过数，不能直接换成别的单位。请保留这个单位的一行并写明“止”，另加一行写新单位和“起”。`,
  figure_reported: (d) =>
    `${quoted(d("line"))} ${d("dataPeriod")} 已有单位报送的数，来源数据不能覆盖它。请照库中的写回或删去这一行，更正报送的数请用“往期订正”。`,
  periods_outside: (d) =>
    `${quarterWords(d("period"))}已按这个规划开放过填报，年份不能改到它之外。请改回（库中为 ${d("before")}）。`,
  retired_reason_missing: (d) => `${quoted(d("line"))}写了停用时间，没有写停用原因。请写明原因，或清空停用时间。`,
  organisations_missing: (d) =>
    `库中有 ${d("count")} 个单位不在“单位”表中，保留不动：${d("names")}。不再参加的，在表中把“在用”填“否”。`,
  observation_missing: (d) =>
    `库中${quoted(d("line"))} ${d("dataPeriod")} 的来源数据（${d("value")}）不在“数据”表中，保留不删。`,
};

/** What is wrong and what to do, without the place. */
export function catalogueProblemText({ code, details }: Pick<CatalogueProblem, "code" | "details">): string {
  return messages[code]((name) => String(details[name] ?? ""));
}

/** `“目标”!F7：数填的是 300，原文写的是“3000”，两者不一致。请核对，改正其中一个。` */
export function catalogueProblemMessage(problem: CatalogueProblem): string {
  const { sheet, cell } = problem;
  const message = catalogueProblemText(problem);
  if (sheet === "") return message;
  return `${quoted(sheet)}${cell === "" ? "" : `!${cell}`}：${message}`;
}
