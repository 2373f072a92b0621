/** Rows 29–49 and 57 of the table in 05 §5.4: a file that came back, and what the planner reads about it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MergeFile } from "../../shared/contract/merge.ts";
import { fillWorkbook } from "../support/fill-workbook.ts";
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

/** Outcome, code and value of a cell; its message without the place. */
type Expected = readonly [outcome: string, code: string, theirs: string | number | null, message: string];

interface Case {
  readonly file: string;
  /** Name it comes under; its own otherwise. */
  readonly as?: string;
  readonly period?: string;
  readonly verdict: string;
  readonly reason?: string;
  /** Whole message of the file; none otherwise. */
  readonly message?: string;
  readonly cells?: Readonly<Record<string, Expected>>;
}

const revenue = "“指标填报”!";
const waits = "本行还有一格待确认，数值、同比、口径、性质和填报情况一并处理。";

const cases: Readonly<Record<string, Case>> = {
  "29 外部链接": {
    file: "29-external-link",
    verdict: "check",
    cells: {
      K7: [
        "question",
        "external_link",
        68.9,
        "财政总收入：该格是取自其他文件“财政 台账.xlsx”的公式，文件中保存的结果是 68.9 亿元。请核对那份文件，确认是否采用。",
      ],
      P7: [
        "question",
        "external_link",
        "财政快报",
        "财政总收入：该格是取自其他文件“财政 台账.xlsx”的公式，文件中保存的结果是 财政快报。请核对那份文件，确认是否采用。",
      ],
      O7: ["question", "waits_for_record", "reported", `财政总收入：${waits}`],
    },
  },
  "30 数字变日期": {
    file: "30-number-became-date",
    verdict: "check",
    cells: {
      K7: ["question", "became_a_date", 1807.5, "地区生产总值：显示为日期“1904-12-11”，是否为 1807.5 亿元？请确认。"],
    },
  },
  "30 数字变日期，1904 年起算": {
    file: "30-number-became-date-1904",
    verdict: "check",
    cells: {
      K7: ["question", "became_a_date", 1807.5, "地区生产总值：显示为日期“1908-12-12”，是否为 1807.5 亿元？请确认。"],
    },
  },
  "31 “2026年3月”": {
    file: "31-month-without-day",
    verdict: "check",
    message: "“指标填报”!N19 填报日期：填了“2026年3月”，没有写明是哪一天。请补充具体日期，如 2026年3月31日。",
    cells: { K7: ["take", "", 68.9, ""] },
  },
  "32 （3.2）": {
    file: "32-brackets",
    verdict: "check",
    cells: {
      L7: ["question", "brackets", -3.2, "财政总收入：填了“（3.2）”，括号可能表示负数，是否为 −3.2%？请确认。"],
      K8: ["take", "", -3.2, ""],
    },
  },
  "33 “下降3.2%”": {
    file: "33-fall-in-words",
    verdict: "check",
    cells: {
      L7: ["question", "fall_in_words", -3.2, "财政总收入：填了“下降3.2%”，用文字写了升降，是否为 −3.2%？请确认。"],
    },
  },
  "34 长编号变科学计数": {
    file: "34-phone-distorted",
    verdict: "check",
    message:
      "“指标填报”!I19 联系电话：显示为“1.38E+10”，长编号已变成科学计数，原来的数字已失真，未导入。请把该格设为“文本”格式后重填。",
    cells: {
      P7: [
        "rejected",
        "code_distorted",
        null,
        "财政总收入：显示为“1.38E+17”，长编号已变成科学计数，原来的数字已失真，未导入。请把该格设为“文本”格式后重填。",
      ],
      K7: ["take", "", 68.9, ""],
    },
  },
  "34 长编号只是显示成科学计数": {
    file: "34-phone-whole",
    verdict: "clean",
    cells: { "": ["take", "contact", "13812345678", ""] },
  },
  "35 “1800-1900”“≥95”": {
    file: "35-several-numbers",
    verdict: "check",
    cells: {
      K7: ["question", "several_numbers", null, "财政总收入：填了“65-70”，不是一个确定的数。请填单一数值。"],
      K8: ["question", "several_numbers", null, "金融产业规模：填了“≥95”，不是一个确定的数。请填单一数值。"],
    },
  },
  "36 “1807（其中…）”": {
    file: "36-words-behind",
    verdict: "check",
    cells: {
      K7: [
        "question",
        "trailing_words",
        68.9,
        "财政总收入：填了“68.9亿元（其中市级分成12.3亿元）”，数后还有文字，是否取 68.9 亿元，其余“其中市级分成12.3亿元”并入“数据来源及说明”？请确认。",
      ],
      P7: ["take", "", "财政快报", ""],
    },
  },
  "37 “一千八百”": {
    file: "37-numeral",
    verdict: "check",
    cells: {
      K7: [
        "question",
        "chinese_numeral",
        68.9,
        "财政总收入：填了“六十八点九”，用汉字写了数，是否为 68.9 亿元？请确认。",
      ],
      K8: [
        "question",
        "chinese_numeral",
        1800,
        "金融产业规模：填了“一千八百”，用汉字写了数，是否为 1800 亿元？请确认。",
      ],
    },
  },
  "39 合计不等分项和": {
    file: "39-parts-exceed-total",
    period: "2022Q2",
    verdict: "check",
    cells: {
      K17: [
        "question",
        "parts_exceed_total",
        120,
        "创新创业载体数量（市级以上）：合计 120 ≠ 分项和 123（创新创业载体数量（国家级） 123），分项不应大于“创新创业载体数量（市级以上）”。请核对后确认。",
      ],
      K18: [
        "question",
        "parts_exceed_total",
        123,
        "创新创业载体数量（国家级）：合计 120 ≠ 分项和 123（创新创业载体数量（国家级） 123），分项不应大于“创新创业载体数量（市级以上）”。请核对后确认。",
      ],
    },
  },
  "40 选项不在下拉中": {
    file: "40-option-unknown",
    verdict: "check",
    cells: {
      N6: ["question", "option_unknown", "快报数", "城镇登记失业率：填了“快报”，不在选项中，是否为“快报数”？请确认。"],
      H6: [
        "question",
        "option_unknown",
        "已完成",
        "人力资源产业园 状态：填了“已完结”，不在选项中，是否为“已完成”？请确认。",
      ],
    },
  },
  "41 说明超长": {
    file: "41-long-remark",
    verdict: "clean",
    cells: {
      P7: [
        "take",
        "remark_too_long",
        `${"一季度全区财政总收入平稳增长，".repeat(15)}详见附表。`,
        "财政总收入：有230字，超过200字，已全文保留，打印时请精简。",
      ],
    },
  },
  "42 图片代数字": {
    file: "42-picture",
    verdict: "check",
    cells: { K7: ["rejected", "picture", null, "财政总收入：该格是图片，读不出数，未导入。请填数字，不要贴图。"] },
  },
  "42 图片嵌入单元格": {
    file: "42-picture-in-cell",
    verdict: "check",
    cells: { K7: ["rejected", "picture", null, "财政总收入：该格是图片，读不出数，未导入。请填数字，不要贴图。"] },
  },
  "42 章盖在已填的数上": {
    file: "42-seal-beside-figure",
    verdict: "clean",
    cells: { K7: ["take", "", 68.9, ""] },
  },
  "43 数据写在批注": {
    file: "43-comment",
    verdict: "clean",
    message:
      "“指标填报”!K7 财政总收入：该格有批注：“本期数68.9，见财政快报”，请查看。\n“指标填报”：未发现任何填报内容。没有数的行也请选择“填报情况”后再报。",
  },
  "43 会话批注": {
    file: "43-threaded-comment",
    verdict: "clean",
    message: "“指标填报”!K8 金融产业规模：该格有批注：“金融产业规模还要与金融办核对”，请查看。",
    cells: { K7: ["take", "", 68.9, ""] },
  },
  "44 上季模板": {
    file: "44-last-quarter",
    verdict: "stale",
    reason: "other_period",
    message: "此表为2021年全年模板，本次汇总的是2022年一季度。未导入任何数据。请填报单位改填2022年一季度的填报表。",
  },
  "45 旧版模板": {
    file: "45-older-version",
    verdict: "stale",
    reason: "older_issue",
    message:
      "这是第1版，当前为第3版，缺2项（高新技术企业数量、科技型中小企业数量）。各格逐项列出，请逐项确认，或请填报单位改用新版。",
    cells: {
      K6: [
        "question",
        "older_issue_cell",
        210.5,
        "人工智能产业规模：来自旧版填报表：报送 210.5，库中 未填。请确认是否采用。",
      ],
    },
  },
  "46 他部门模板": {
    file: "46-other-department",
    as: "金水区_2022Q1_区教育局_填报表(1).xlsx",
    verdict: "check",
    message: "文件名写的是区教育局，表却属于区财政局。已按区财政局的表读取；请与两家核实是谁填的，填错表的请退回重填。",
    cells: {
      K7: [
        "question",
        "other_organisation_named",
        68.9,
        "财政总收入：文件名上的单位与表所属的单位不同，不能确定是谁填的。核实后请选择是否采用报送的内容。",
      ],
    },
  },
  "46 文件名提到别的单位": {
    file: "46-other-department",
    as: "教育局报送.xlsx",
    verdict: "clean",
    message: "文件名提到区教育局，表属于区财政局，已按区财政局的表读取。如放错了，请移出本批。",
    cells: { K7: ["take", "", 68.9, ""] },
  },
  "49 空表退回": {
    file: "49-nothing-filled",
    verdict: "clean",
    message: "“指标填报”：未发现任何填报内容。没有数的行也请选择“填报情况”后再报。",
  },
};

async function readAs({ file, as = `${file}.xlsx`, period = "2022Q1" }: Case): Promise<MergeFile> {
  const [read] = (await preview(office, { [as]: mangledFile(file) }, period)).files;
  if (!read) throw new Error("one file went in");
  return read;
}

const cellOf = ({ cells }: MergeFile, cell: string) => cells.find((each) => each.cell === cell);

describe("a file that comes back", () => {
  it.each(Object.entries(cases))("%s", async (_, expected) => {
    const file = await readAs(expected);
    expect(file).toMatchObject({ verdict: expected.verdict, reason: expected.reason ?? null });
    expect(file.message).toBe(expected.message ?? "");
    for (const [at, [outcome, code, theirs, words]] of Object.entries(expected.cells ?? {})) {
      const cell = cellOf(file, at);
      expect(cell).toMatchObject({ outcome, code, theirs });
      expect(cell?.message).toBe(words === "" ? "" : `“${cell?.sheet}”!${at} ${words}`);
    }
  });

  it("38 同年累计小于上季", async () => {
    const file = await readAs({ file: "38-less-than-before", period: "2022Q2", verdict: "check" });
    expect(cellOf(file, "K7")).toMatchObject({ outcome: "question", code: "ytd_falls", grade: "B", theirs: 401.2 });
    expect(cellOf(file, "K7")?.message).toBe(
      `${revenue}K7 地区生产总值本期累计 401.2亿元，小于同年前一期的 489.5亿元，年初累计数不应减少。请核对是否填成了单季数；如属实请填原因，并由区发展改革委审核同意。`,
    );
  });

  it("47 同部门两份不同", async () => {
    const names = ["47-first-section", "47-second-section"];
    const { files } = await preview(
      office,
      Object.fromEntries(names.map((name) => [`${name}.xlsx`, mangledFile(name)])),
    );
    for (const file of files) {
      expect(file).toMatchObject({
        verdict: "check",
        message: "本单位报来2份文件，有3处填得不同，请选择采用哪一份；其余互补，已合并。",
      });
      const differing = file.cells.filter(({ code }) => code === "files_differ").map(({ cell }) => cell);
      expect(differing).toEqual(["K7", "L7", "P7"]);
    }
    expect(files.map((file) => file.cells.filter(({ outcome }) => outcome === "take").map(({ cell }) => cell))).toEqual(
      [
        ["K8", "O8"],
        ["K11", "O11"],
      ],
    );
  });

  it("47 同部门两份，一份没有填：不说互补", async () => {
    const { files } = await preview(office, {
      "一科.xlsx": mangledFile("47-first-section"),
      "二科.xlsx": mangledFile("49-nothing-filled"),
    });
    const [, empty] = files;
    expect(files.map(({ message }) => message.split("\n")[0])).toEqual(
      Array(2).fill("本单位报来2份文件，只有一份填了内容。"),
    );
    expect(empty?.cells).toEqual([]);
  });

  it("48 内容相同的另一份", async () => {
    const [first, copy] = (
      await preview(office, {
        "返回.xlsx": mangledFile("48-original"),
        "返回(1).xlsx": mangledFile("48-original"),
        "返回 - 副本.xlsx": mangledFile("48-copy-saved-again"),
      })
    ).files;
    expect(first).toMatchObject({ file: "返回.xlsx", verdict: "clean" });
    expect(copy).toMatchObject({
      file: "返回 - 副本.xlsx",
      verdict: "duplicate",
      cells: [],
      message: "与“返回.xlsx”内容相同，已跳过。",
    });
  });

  it("39 合计与分项分在两份文件中：两边都问", async () => {
    const both = mangledFile("39-parts-exceed-total");
    const without = (row: number) =>
      fillWorkbook(both, "指标填报", Object.fromEntries([..."KLMNOP"].map((column) => [`${column}${row}`, null])));
    const shown = await preview(office, { "合计.xlsx": without(18), "分项.xlsx": without(17) }, "2022Q2");
    const asked = shown.files.map(({ file, cells }) => [
      file,
      cells.filter(({ code }) => code === "parts_exceed_total").map(({ cell }) => cell),
    ]);
    expect(asked).toEqual([
      ["合计.xlsx", ["K17"]],
      ["分项.xlsx", ["K18"]],
    ]);
    office.core.merge.discard(shown.session);
  });
});
