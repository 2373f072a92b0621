import { describe, expect, it } from "vitest";
import type { Plan } from "../../shared/contract/catalog.ts";
import type { Progress, ProgressRow } from "../../shared/contract/progress.ts";
import {
  buildMainIndicatorsSheet,
  type MainIndicatorsExtra,
  type MainIndicatorsInput,
} from "../../shared/domain/main-indicators-sheet.ts";
import { tableOf } from "../support/printed-table.ts";
import { progressRow } from "../support/progress-row.ts";

const plan: Plan = {
  code: "14th",
  name: "十四五",
  title: "规划纲要",
  firstYear: 2021,
  lastYear: 2025,
  baselineYear: 2020,
  documentNumber: "金政〔2021〕24号",
  adoptedOn: "2021-06-22",
};

const unjudged = progressRow({
  code: "gdp",
  lead: "区发展改革委",
  leadSuggested: true,
  provider: "区统计局",
});

/** 财政总收入 of the design's worked example: 249 → 500, 262.0 in 2021 is 7.3 % against 20.0 %. */
const judged: ProgressRow = {
  ...unjudged,
  code: "fiscal",
  name: "财政总收入",
  order: 2,
  value: 262,
  valueAt: "2021",
  elapsedShare: 0.2,
  progress: 0.0729832,
  gap: -12.70168,
  verdict: "behind",
  baselineText: "249",
  targetText: "＞500",
};

const reported: MainIndicatorsExtra = {
  lastYear: { value: 262, vintage: "年报数" },
  current: { value: 68.85, vintage: "年报数" },
  growth: 12.6,
  growthUnit: "%",
};

function sheetOf(
  lines: readonly ProgressRow[],
  extras: Record<string, MainIndicatorsExtra> = {},
  more: { period?: string; periodShare?: number; demo?: boolean } = {},
) {
  const progress: Progress = {
    plan: "14th",
    period: more.period ?? "2022Q1",
    periodShare: more.periodShare ?? 0.25,
    indicators: [...lines],
    tasks: [],
    counts: {},
    composites: 0,
  };
  const input: MainIndicatorsInput = {
    plan,
    progress,
    extras: new Map(Object.entries(extras)),
    office: "郑州市金水区发展和改革委员会",
    demo: more.demo ?? false,
  };
  const sheet = buildMainIndicatorsSheet(input);
  const cell = (row: number, key: string) => {
    const found = tableOf(sheet).rows[row]?.[tableOf(sheet).columns.findIndex((column) => column.key === key)];
    if (!found) throw new Error(`no cell ${row} ${key}`);
    return found;
  };
  return { sheet, cell };
}

describe("head of the sheet", () => {
  it("names the form, the office, the document and the time elapsed", () => {
    const { sheet } = sheetOf([judged]);
    expect(sheet.title).toBe("主要指标进展情况表");
    expect(sheet.subtitle).toBe("（截至2022年3月底）");
    expect(sheet.info).toEqual([
      "制表单位（盖章）：郑州市金水区发展和改革委员会",
      "依据：金政〔2021〕24号",
      "本期时序进度：25.0%（5/20个季度）",
      "计量单位：见表内",
    ]);
  });

  it("is 完成情况表 only at the plan's end", () => {
    expect(sheetOf([], {}, { period: "2025Q3", periodShare: 0.95 }).sheet.title).toBe("主要指标进展情况表");
    expect(sheetOf([], {}, { period: "2025Q4", periodShare: 1 }).sheet.title).toBe("主要指标完成情况表");
  });

  it("has the fifteen columns of the form in their order", () => {
    const heads = tableOf(sheetOf([judged]).sheet).columns.map(({ head }) => head.join(""));
    expect(heads).toEqual([
      "序号",
      "指标名称",
      "单位",
      "属性",
      "“十三五”基数",
      "2025年目标",
      "上年全年",
      "本期累计",
      "同比(%/百分点)",
      "五年进度%",
      "时序进度%",
      "与时序进度差(百分点)",
      "进展评价",
      "牵头单位（建议）",
      "备注",
    ]);
  });
});

describe("figures", () => {
  it("prints the plan's own figures as the plan does and the others at the line's decimals, 四舍五入", () => {
    const { cell } = sheetOf([judged], { fiscal: reported });
    expect(cell(0, "baseline")).toMatchObject({ text: "249", kind: "number" });
    expect(cell(0, "target")).toMatchObject({ text: "＞500", kind: "number" });
    expect(cell(0, "lastYear").text).toBe("262.0");
    expect(cell(0, "current").text).toBe("68.9");
  });

  it("prints progress, time and gap of the judged value", () => {
    const { cell } = sheetOf([judged], { fiscal: reported });
    expect(["progress", "elapsed", "gap", "verdict"].map((key) => cell(0, key).text)).toEqual([
      "7.3",
      "20.0",
      "−12.7",
      "▼滞后于预期",
    ]);
  });

  it("keeps % and 百分点 apart", () => {
    const rate: MainIndicatorsExtra = { ...reported, growth: -0.14, growthUnit: "百分点" };
    const { cell } = sheetOf([judged, { ...judged, code: "rate" }], { fiscal: reported, rate });
    expect(cell(0, "growth").text).toBe("12.6%");
    expect(cell(1, "growth").text).toBe("−0.1百分点");
  });

  it("keeps 未报, 本季不报, — and 0 apart", () => {
    const { cell } = sheetOf([unjudged], {
      gdp: { lastYear: "未报", current: { value: 0, vintage: null }, growth: "本季不报", growthUnit: "%" },
    });
    expect(cell(0, "lastYear")).toMatchObject({ text: "未报", kind: "nil" });
    expect(cell(0, "current")).toMatchObject({ text: "0.0", kind: "number" });
    expect(cell(0, "growth")).toMatchObject({ text: "本季不报", kind: "nil" });
    expect(cell(0, "progress")).toMatchObject({ text: "—", kind: "nil" });
  });

  it("has no time share where nothing can be judged, even when a year-to-date figure has a date", () => {
    const { cell } = sheetOf([{ ...unjudged, value: 489.5, valueAt: "2022Q1", elapsedShare: 0.25 }]);
    expect(cell(0, "elapsed").text).toBe("—");
  });

  it("shows the time share of a kept limit, which has no progress", () => {
    const { cell } = sheetOf([{ ...unjudged, verdict: "kept", elapsedShare: 0.25 }]);
    expect([cell(0, "progress").text, cell(0, "elapsed").text]).toEqual(["—", "25.0"]);
  });

  it("sets 按市下达目标 as words, and names the year of a target that is not the plan's last", () => {
    const { cell } = sheetOf([
      { ...unjudged, targetText: "按市下达目标", verdict: "target_pending" },
      { ...unjudged, code: "x", targetText: "≤4", targetYear: 2023 },
    ]);
    expect(cell(0, "target")).toMatchObject({ text: "按市下达目标", kind: "word" });
    expect(cell(1, "target").text).toBe("≤4（2023年）");
  });
});

describe("lines", () => {
  it("prints the headline lines only, in the order of the plan's table", () => {
    const { sheet, cell } = sheetOf([
      judged,
      { ...unjudged, code: "box", collection: "box", order: 1 },
      { ...unjudged, order: 1 },
    ]);
    expect(tableOf(sheet).rows).toHaveLength(2);
    expect([cell(0, "order").text, cell(0, "name").text]).toEqual(["1", "地区生产总值"]);
    expect([cell(1, "order").text, cell(1, "name").text]).toEqual(["2", "财政总收入"]);
  });

  it("says 建议 in the head when every lead is a suggestion, else beside the suggested ones", () => {
    const { sheet, cell } = sheetOf([
      unjudged,
      { ...judged, leadSuggested: false, lead: "区财政局" },
      { ...judged, code: "z", order: 3, lead: null },
    ]);
    expect(tableOf(sheet).columns.find(({ key }) => key === "lead")?.head).toEqual(["牵头单位"]);
    expect([0, 1, 2].map((row) => cell(row, "lead").text)).toEqual(["区发展改革委（建议）", "区财政局", "—"]);
  });
});

describe("notes", () => {
  it("numbers notes as they are met and prints an equal text once", () => {
    const pending = "目标待市下达。";
    const { sheet, cell } = sheetOf([
      { ...unjudged, notes: ["甲。", pending] },
      { ...judged, notes: [pending, "乙。"] },
    ]);
    expect(sheet.notes).toEqual(["甲。", pending, "乙。"]);
    expect([cell(0, "remark").marks, cell(1, "remark").marks]).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it("marks preliminary figures and estimates at the figure", () => {
    const { sheet, cell } = sheetOf([judged], {
      fiscal: {
        ...reported,
        lastYear: { value: 262, vintage: "预计数" },
        current: { value: 68.9, vintage: "快报数" },
        figureNotes: { baseline: "照录规划原表。" },
      },
    });
    expect(sheet.notes).toEqual(["照录规划原表。", "为预计数，不参与评价。", "为快报数，以年报数为准。"]);
    expect(["baseline", "lastYear", "current"].map((key) => cell(0, key).marks)).toEqual([[1], [2], [3]]);
  });
});

describe("summary and legend", () => {
  it("counts a structure of parts apart: 15 met, 5 not, 1 composite", () => {
    const met = Array.from({ length: 15 }, (_, index) => progressRow({ code: `m${index}`, verdict: "completed" }));
    const missed = Array.from({ length: 5 }, (_, index) => progressRow({ code: `n${index}`, verdict: "missed" }));
    const structure = progressRow({ code: "s", basis: "composition", verdict: "missed" });
    expect(sheetOf([...met, ...missed, structure]).sheet.summary).toContain(
      "21项中，已完成15项；未完成5项；结构性指标1项单独评价，不计入以上各项。",
    );
  });

  it("counts verdicts, keeps pending targets out, and explains the signs that occur", () => {
    const { sheet } = sheetOf(
      [
        judged,
        { ...judged, code: "b", order: 3, verdict: "on_track" },
        { ...judged, code: "c", order: 4, verdict: "on_track" },
        { ...unjudged, code: "d", order: 5, verdict: "target_pending" },
      ],
      { fiscal: reported, b: reported, c: reported },
    );
    expect(sheet.summary).toMatch(/^4项中，基本符合预期2项；滞后于预期1项；目标待下达1项，不计入评价。/);
    expect(sheet.legend).toContain("▼滞后于预期");
    expect(sheet.legend).toContain("—：无此项");
    expect(sheet.legend).not.toContain("快于预期");
    expect(sheet.legend).not.toContain("未报");
  });

  it("is a whole sheet without any line", () => {
    const { sheet } = sheetOf([]);
    expect(tableOf(sheet).rows).toEqual([]);
    expect(sheet.summary).toBe("没有可列的指标。");
    expect([sheet.legend, sheet.notes]).toEqual(["", []]);
    expect(sheet.signature).toHaveLength(5);
  });
});
