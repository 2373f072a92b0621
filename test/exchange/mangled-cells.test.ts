/** Rows 1–28 of the table in 05 §5.4: a cell, row or column that came back otherwise than asked, and what the planner reads. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MergeFile } from "../../shared/contract/merge.ts";
import { type Office, preview } from "../support/office.ts";
import { mangledFile, sampleOffice } from "../support/sample-issues.ts";

let office: Office;
let samples: Awaited<ReturnType<typeof sampleOffice>>;
beforeAll(async () => {
  samples = await sampleOffice();
  office = samples.open();
});
afterAll(async () => {
  await office.close();
  samples.remove();
});

/** Outcome, code and value of a cell; its message without sheet and cell. */
type Expected = readonly [outcome: string, code: string, theirs: string | number | null, message: string];

interface Case {
  readonly file: string;
  readonly period?: string;
  readonly verdict: "clean" | "check";
  /** What is said of the file as a whole; nothing otherwise. */
  readonly message?: string;
  readonly cells?: Readonly<Record<string, Expected>>;
  /** Cells that must not be listed: nothing is taken from them and nothing asked. */
  readonly notListed?: readonly string[];
}

const revenue: Expected = ["take", "", 68.9, ""];
const waits = "本行还有一格待确认，数值、同比、口径、性质和填报情况一并处理。";
const waiting = (name: string, theirs: string): Expected => [
  "question",
  "waits_for_record",
  theirs,
  `${name}：${waits}`,
];
const said = (code: string, value: number, words: string): Expected => ["take", code, value, words];
const asks = (code: string, value: number | string | null, words: string): Expected => ["question", code, value, words];
const byName = "财政总收入：该行编号缺失，按名称对应到“财政总收入”（2022年一季度），请确认。";

const cases: Readonly<Record<string, Case>> = {
  "01 全角数字 → silent": { file: "01-full-width", verdict: "clean", cells: { K7: revenue } },
  "02 规范千分位 → silent": {
    file: "02-thousands",
    verdict: "clean",
    cells: { K8: ["take", "", 1560.5, ""] },
  },
  "03 “1,80,7” → asks, proposes 1807": {
    file: "03-odd-grouping",
    verdict: "check",
    cells: {
      K7: revenue,
      K8: asks("odd_grouping", 1807, "金融产业规模：填了“1,80,7”，千分位位置不对，是否为 1807 亿元？请确认。"),
      N8: waiting("金融产业规模", "年报数"),
    },
  },
  "04 空格、不换行空格、零宽空格 → silent": { file: "04-spaces", verdict: "clean", cells: { K7: revenue } },
  "05 文本型数字 → silent": { file: "05-text-number", verdict: "clean", cells: { K7: revenue } },
  "06 “68.9亿元”同单位 → notice": {
    file: "06-same-unit",
    verdict: "clean",
    cells: { K7: said("same_unit", 68.9, "财政总收入：填了“68.9亿元”，已去掉单位，取 68.9 亿元。") },
  },
  "07 单位写万元，表为亿元 → asks, proposes 492.6": {
    file: "07-other-scale",
    verdict: "check",
    cells: {
      K7: asks("other_scale", 492.6, "地区生产总值：填了“4926000万元”，本表单位是亿元，折合 492.6 亿元，请确认。"),
    },
  },
  "08 无单位但较上季差万倍 → asks, proposes 992.6": {
    file: "08-ten-thousand-times",
    period: "2022Q2",
    verdict: "check",
    cells: {
      K7: asks(
        "scale_mixed",
        992.6,
        "地区生产总值：填了“9926000.0”，较本年前一期的 489.5 亿元差10000倍，疑似万元/亿元混填，是否为 992.6 亿元？请确认。",
      ),
      N7: waiting("地区生产总值", "快报数"),
    },
  },
  "09 “约68.9亿元” → asks, proposes 68.9": {
    file: "09-approximate",
    verdict: "check",
    cells: { K7: asks("approximate", 68.9, "财政总收入：填了“约68.9亿元”，不是确数，是否为 68.9 亿元？请确认。") },
  },
  "10 “3.2%” → notice": {
    file: "10-percent-sign",
    verdict: "clean",
    cells: { K6: said("percent", 3.2, "城镇登记失业率：填了“3.2%”，按 3.2% 读取。") },
  },
  "10 百分比格式 → notice": {
    file: "10-percent-format",
    verdict: "clean",
    cells: { K6: said("percent", 3.2, "城镇登记失业率：填了“3.2%”，按 3.2% 读取。") },
  },
  "11 裸0.032，%列 → asks, proposes 3.2": {
    file: "11-fraction",
    verdict: "check",
    cells: {
      K6: asks(
        "fraction_for_percent",
        3.2,
        "城镇登记失业率：填了“0.032”，是 3.2% 还是 0.032%？采用报送值将按 3.2% 入库，请确认。",
      ),
    },
  },
  "11 裸0.0265，同比列 → asks, proposes 2.65": {
    file: "11-fraction-growth",
    verdict: "check",
    cells: {
      K7: ["question", "waits_for_record", 68.9, `财政总收入：${waits}`],
      L7: asks(
        "fraction_for_percent",
        2.65,
        "财政总收入：填了“0.0265”，是 2.65% 还是 0.0265%？采用报送值将按 2.65% 入库，请确认。",
      ),
    },
  },
  "12 “3.2个百分点” → asks, proposes 3.2": {
    file: "12-percentage-points",
    verdict: "check",
    cells: {
      K6: asks(
        "percentage_points",
        3.2,
        "城镇登记失业率：填了“3.2个百分点”，百分点与比重不是一回事，是否为 3.2%？请确认。",
      ),
    },
  },
  "13 —、无、/ → notice, never 0": {
    file: "13-no-figure-marks",
    verdict: "clean",
    message: [
      "“指标填报”!K7 财政总收入：填了“—”，按未填处理，不计为0。请在“填报情况”中选择原因。",
      "“指标填报”!L7 财政总收入：填了“/”，按未填处理，不计为0。",
      "“指标填报”!K8 金融产业规模：填了“无”，按未填处理，不计为0。",
      "“指标填报”!K10 中小微企业信用担保户数：填了“/”，按未填处理，不计为0。请在“填报情况”中选择原因。",
      "“指标填报”!L10 中小微企业信用担保户数：填了“—”，按未填处理，不计为0。",
    ].join("\n"),
    cells: { O8: ["take", "", "not_obtained", ""] },
    notListed: ["K7", "L7", "K8", "K10", "L10"],
  },
  "13 “—”填在已有的数上 → asks": {
    file: "13-mark-over-figure",
    verdict: "check",
    cells: {
      K7: asks(
        "cleared",
        null,
        "地区生产总值：下发时为 489.5 亿元，返回表中填了“—”（按未填处理，不计为0），是删除还是漏填？请确认；不确认则保留库中数据。",
      ),
    },
  },
  "14 同上 → asks, proposes what stands above": {
    file: "14-same-as-above",
    verdict: "check",
    cells: {
      K8: asks("same_as_above", 68.9, "金融产业规模：填了“同上”，是否取上一行“财政总收入”的 68.9 亿元？请确认。"),
      N8: asks("same_as_above", "快报数", "金融产业规模：填了“同上”，是否取上一行“财政总收入”的“快报数”？请确认。"),
      P8: asks("same_as_above", "财政快报", "金融产业规模：填了“同上”，是否取上一行“财政总收入”的“财政快报”？请确认。"),
      K11: asks(
        "same_as_above",
        null,
        "中小微企业信用担保额：填了“同上”，上一行“中小微企业信用担保户数”的单位是万家，与本行不同。请填写具体内容，不写“同上”。",
      ),
    },
  },
  "15 原值被清空 → asks": {
    file: "15-cleared",
    verdict: "check",
    cells: {
      K7: asks(
        "cleared",
        null,
        "地区生产总值：下发时为 489.5 亿元，返回表中为空白，是删除还是漏填？请确认；不确认则保留库中数据。",
      ),
    },
  },
  "16 合并填报格 → asks at each of them": {
    file: "16-merged",
    verdict: "check",
    cells: {
      K7: asks(
        "merged_cells",
        68.9,
        "财政总收入：K7:K8合并成了一格，共用一个值“68.9”，不能确定属于哪一格。请取消合并，逐格填写。",
      ),
      K8: asks(
        "merged_cells",
        null,
        "金融产业规模：K7:K8合并成了一格，共用一个值“68.9”，不能确定属于哪一格。请取消合并，逐格填写。",
      ),
    },
  },
  "17 插入行、合计行 → notice": {
    file: "17-inserted-rows",
    verdict: "clean",
    message: [
      "“指标填报”!C8 其中：税收收入：第8行没有编号，未导入。插入的行、合计行不必处理；如是填报内容，请填到原有的行中。",
      "“指标填报”!C9 合计：第9行没有编号，未导入。插入的行、合计行不必处理；如是填报内容，请填到原有的行中。",
    ].join("\n"),
    cells: { K7: revenue },
    notListed: ["K8", "K9"],
  },
  "18 删除行 → notice, nothing deleted": {
    file: "18-row-deleted",
    verdict: "clean",
    message:
      "“指标填报” 中小微企业信用担保额：返回表中缺少这一行（2022年3月末），视为未报，库中数据不变。如是误删，请在原下发表中补填。",
    cells: { K7: revenue },
  },
  "19 重新排序 → silent": {
    file: "19-sorted",
    verdict: "clean",
    cells: { K7: ["take", "", 560, ""], K8: revenue },
  },
  "20 编号重复 → refuses the rows": {
    file: "20-key-twice",
    verdict: "check",
    message: [
      "“指标填报”!C7 财政总收入：同一编号出现2次（C7、C8），这些行均未导入。请删除多出的行，在原行中填写。",
      "“指标填报” 金融产业规模：返回表中缺少这一行（2021年），视为未报，库中数据不变。如是误删，请在原下发表中补填。",
    ].join("\n"),
    notListed: ["K7", "K8"],
  },
  "20 编号被覆盖 → refuses the rows": {
    file: "20-key-of-other-row",
    verdict: "check",
    message: [
      "“指标填报”!C7 金融产业规模：第7行的编号与名称对不上（名称是“金融产业规模”），可能只排序或粘贴了部分列，该行未导入。请在原下发表中填写。",
      "“指标填报”!C8 财政总收入：第8行的编号与名称对不上（名称是“财政总收入”），可能只排序或粘贴了部分列，该行未导入。请在原下发表中填写。",
    ].join("\n"),
    notListed: ["K7", "K8"],
  },
  "21 编号缺失、名称唯一 → asks": {
    file: "21-key-missing",
    verdict: "check",
    cells: { K7: asks("row_by_name", 68.9, byName), N7: asks("row_by_name", "快报数", byName) },
  },
  "22 改表名、移动工作表 → silent": {
    file: "22-sheet-renamed-and-moved",
    verdict: "clean",
    cells: { K7: revenue },
  },
  "23 插列 → notice": {
    file: "23-column-inserted",
    verdict: "clean",
    message: "“指标填报”!L5：“本期数”一列移到了L列，已识别。",
    cells: { L7: revenue },
  },
  "24 锁定格被改 → notice, ignored": {
    file: "24-locked-changed",
    verdict: "clean",
    message: "“指标填报”!H7 地区生产总值：目标由“＞3000”改成了“3500”，该格不是填报格，已忽略。",
    cells: { K7: ["take", "", 492.6, ""] },
    notListed: ["H7"],
  },
  "25 隐藏行 → notice, read all the same": {
    file: "25-rows-hidden",
    verdict: "clean",
    message: "“指标填报”：第7–8、10行被隐藏或筛选，仍已读取。",
    cells: { K7: revenue, K8: ["take", "", 560, ""] },
  },
  "26 公式有结果 → notice": {
    file: "26-formula",
    verdict: "clean",
    cells: { K7: said("formula_result", 68.9, "财政总收入：该格是公式，取公式结果 68.9。") },
  },
  "27 公式无缓存 → refuses the cell, invents no 0": {
    file: "27-formula-uncached",
    verdict: "check",
    cells: {
      K7: [
        "rejected",
        "formula_uncached",
        null,
        "财政总收入：该格是公式，但文件中没有保存结果。请用 Excel 或 WPS 打开并保存后重报，或直接填写数字。",
      ],
    },
  },
  "28 #REF!、#DIV/0! → refuses the cell": {
    file: "28-formula-errors",
    verdict: "check",
    cells: {
      K7: ["rejected", "formula_error", null, "财政总收入：该格公式出错（#REF!），未导入。请改填数字。"],
      K8: ["rejected", "formula_error", null, "金融产业规模：该格公式出错（#DIV/0!），未导入。请改填数字。"],
    },
  },
};

async function readAs({ file, period = "2022Q1" }: Case): Promise<MergeFile> {
  const [read] = (await preview(office, { [`${file}.xlsx`]: mangledFile(file) }, period)).files;
  if (!read) throw new Error("one file went in");
  return read;
}

describe("case", () => {
  it.each(Object.entries(cases))("%s", async (_, expected) => {
    const file = await readAs(expected);
    expect(file).toMatchObject({ verdict: expected.verdict, reason: null, message: expected.message ?? "" });
    for (const [at, [outcome, code, theirs, words]] of Object.entries(expected.cells ?? {})) {
      const cell = file.cells.find((each) => each.cell === at);
      expect(cell).toMatchObject({ outcome, code, theirs });
      expect(cell?.message).toBe(words === "" ? "" : `“${cell?.sheet}”!${at} ${words}`);
    }
    const listed = file.cells.map(({ cell }) => cell);
    for (const at of expected.notListed ?? []) expect(listed).not.toContain(at);
  });
});
