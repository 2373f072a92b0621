import { describe, expect, it } from "vitest";
import { checkRecord } from "../../shared/domain/checks.ts";
import { emptyRecord } from "../../shared/domain/form.ts";
import { judge } from "../../shared/domain/verdict.ts";
import { explain } from "../../shared/text/explanation.ts";
import { findingText } from "../../shared/text/findings.ts";
import { figure, figuresOf, judged, judgedOfMany, line, plan14, target } from "./line-builder.ts";

const textOf = (parts: { label: string; text: string }[], label: string) =>
  parts.find((part) => part.label === label)?.text;

describe("why, in sentences", () => {
  it("tells the whole story of an amount", () => {
    const parts = explain(
      judged(line({ b: 249, T: target(">", 500), basis: "flow" }), "2022Q1", [figure("2021", 262)]),
      { unit: "亿元", decimals: 1 },
    );
    expect(textOf(parts, "五年进度")).toBe("ln(262.0 ÷ 249.0) ÷ ln(500.0 ÷ 249.0) = 7.3%；线性法 5.2%（参考）");
    expect(textOf(parts, "时序进度")).toBe("20.0%（按2021年计）");
    expect(textOf(parts, "时序应达")).toBe("286.3，实际少 24.3亿元");
    expect(textOf(parts, "今后所需")).toBe("年均增长 17.5% 才能达到目标，规划初为 15.0%");
    expect(textOf(parts, "目标来源")).toBe("规划纲要，金政〔2021〕24号：2025年 ＞500，自 2021-01-01 起执行");
  });

  it("says why nothing is judged and what would be needed", () => {
    const parts = explain(
      judged(line({ b: 1807, T: target(">", 3000), basis: "flow" }), "2022Q1", [figure("2022Q1", 489.5)]),
      { unit: "亿元", decimals: 1 },
    );
    expect(textOf(parts, "说明")).toContain("只用全年数");
    expect(textOf(parts, "参考")).toBe("按均匀进度，2022年全年需达到 2213.2亿元，不作评价依据");
    expect(textOf(parts, "五年进度")).toBeUndefined();
  });

  it("tells a ceiling by its distance and shows decimals that decide", () => {
    const jobless = line({ b: 4, T: target("≤", 4), basis: "ratio", direction: "lower", unit: "%" });
    const words = { unit: "%", decimals: 2 };
    expect(textOf(explain(judged(jobless, "2022Q1", [figure("2022Q1", 3.85)]), words), "保持情况")).toBe(
      "上限 4.00，现为 3.85，比控制线低 3.8%",
    );
    expect(textOf(explain(judged(jobless, "2022Q1", [figure("2022Q1", 4.001)]), words), "保持情况")).toContain("4.001");
  });

  it("measures differences of percentages in percentage points", () => {
    const research = line({ b: 2, T: target("≥", 2.65), basis: "ratio", unit: "%" });
    const parts = explain(judged(research, "2022Q4", [figure("2021Q4", 2.09)]), { unit: "%", decimals: 2 });
    expect(textOf(parts, "时序应达")).toBe("2.13，实际少 0.04个百分点");
  });

  it("names the missing year", () => {
    const green = line({ b: 1626, T: target("≥", 212.7), basis: "cumulative" });
    const parts = explain(judged(green, "2023Q2", [figure("2021", 40), figure("2023Q2", 15)]), {
      unit: "万平方米",
      decimals: 1,
    });
    expect(textOf(parts, "缺年")).toContain("2022年全年数未报");
  });
});

describe("why, of other lines than amounts", () => {
  const words = { unit: "个", decimals: 0 };
  const shown = (...given: Parameters<typeof judged>) => explain(judged(...given), words);

  it("counts the organisations that meet a target each for itself", () => {
    const each = line({ b: null, T: target("≥", 1), aggregation: "each" });
    const parts = explain(judgedOfMany(each, "2024Q2", 4, figuresOf("2024Q2", [1, 1, 0, null])), words);
    expect(textOf(parts, "五年进度")).toBe("2 个单位达标 ÷ 应报 4 个单位 = 50.0%");
    expect(textOf(parts, "单位")).toBe("应报 4 个单位，已报 3 个，达标 2 个");
  });

  it("says who is still missing from a sum", () => {
    const sum = line({ b: 0, T: target("≥", 20), aggregation: "sum" });
    const parts = explain(judgedOfMany(sum, "2023Q2", 3, figuresOf("2023Q2", [2, null, 6])), words);
    expect(textOf(parts, "说明")).toContain("还没有报齐");
    expect(textOf(parts, "单位")).toBe("应报 3 个单位，已报 2 个");
  });

  it("names a milestone's state and no figures", () => {
    const hall = line({ b: null, T: target("=", null, { text: "建成" }), basis: "milestone" });
    const parts = shown(hall, "2023Q2", [figure("2023Q2", 0, { text: "滞后" })]);
    expect(textOf(parts, "进展状态")).toBe("滞后");
    expect(textOf(parts, "对照目标")).toBeUndefined();
    expect(textOf(shown(hall, "2023Q2", [figure("2023Q2", 0)]), "进展状态")).toBe("尚未完成");
  });

  it("shows the parts of a composition and how far they are from the plan's", () => {
    const parts = [0.1, 8.9, 91].map((share, index) => ({ name: `第${index + 1}产业`, baseline: null, target: share }));
    const structure = line({ b: 90, T: target("≥", null), basis: "composition", parts });
    const told = shown(structure, "2022Q4", [figure("2022", 90.5, { text: "0.02:9.48:90.5" })]);
    expect(textOf(told, "结构")).toBe(
      "0.02:9.48:90.5，按最后一项评价，与目标结构相差 0.58 个百分点（各项差的绝对值之和的一半）",
    );
  });

  it("shows both baselines where a comparable one judges", () => {
    const digital = line({ b: 6, T: target("≥", 10), comparable: false, comparableBaseline: { value: 8, year: 2020 } });
    expect(textOf(shown(digital, "2023Q2", [figure("2023Q2", 9)]), "基数")).toBe("可比基数 8，按此评价；规划基数 6");
  });

  it("dates a change of scope", () => {
    const level = line({ b: 1, T: target("≥", 10) });
    const parts = shown(level, "2022Q2", [figure("2022Q1", 5, { seriesBreak: true }), figure("2022Q2", 6)]);
    expect(textOf(parts, "口径调整")).toBe("自2022年3月末起口径有调整，与以前的数不可比");
    expect(textOf(parts, "说明")).toContain("请补充可比基数");
  });

  it("says that a target names no year", () => {
    const open = line({ b: 0, T: target("≥", 10, { year: null }) });
    expect(textOf(shown(open, "2023Q2", [figure("2023Q2", 5)]), "目标来源")).toContain("未写年份，按2025年 10");
  });

  it("puts the year beside the plan: growth, amount, the same quarter", () => {
    const gdp = line({ b: 1807, T: target(">", 3000), basis: "flow" });
    const goal = (basis: "growth" | "flow", value: number) => ({
      code: "goal",
      basis,
      direction: "higher" as const,
      target: target("≥", value, { year: 2022 }),
    });
    const year = (goals: Parameters<typeof judge>[0]["goals"], figures = [figure("2022Q1", 489.5, { growth: 4.9 })]) =>
      textOf(
        explain(
          judge({ plan: plan14, line: gdp, period: "2022Q1", observations: figures, ...(goals ? { goals } : {}) }),
          {
            unit: "亿元",
            decimals: 1,
          },
        ),
        "年度口径",
      );
    expect(year([goal("growth", 7)])).toBe("滞后于预期：同比增长 4.9%，年度增速目标 7，相差 −2.1 个百分点");
    expect(year([goal("flow", 2100)])).toBe(
      "基本符合预期：累计 489.5 占年度目标 2100.0 的 23.3%，无上年同期可比，按时间 25.0% 比较",
    );
    expect(year(undefined)).toBeUndefined();
    const air = line({ b: 62, T: target("≥", 70), basis: "ytd_ratio", unit: "%" });
    const told = explain(judged(air, "2022Q1", [figure("2021Q1", 50), figure("2022Q1", 56.7)]), {
      unit: "%",
      decimals: 1,
    });
    expect(textOf(told, "年度口径")).toBe("基本符合预期：本年以来 56.7，上年同期 50.0，相差 +6.7 个百分点");
  });
});

describe("findings, in sentences", () => {
  const income = { name: "财政总收入", unit: "亿元", decimals: 1 };
  const context = {
    line: { basis: "flow", unit: "亿元", decimals: 1 },
    samePeriodLastYear: 318.4,
    earlierInYear: 410,
    previous: 410,
    magnitude: null,
    recordedVintage: null,
  } as const;

  it("says what, against what, and what to do", () => {
    const texts = checkRecord({ ...emptyRecord, value: 402.7, filling: "reported" }, context).map((f) =>
      findingText(f, income),
    );
    expect(texts).toEqual([
      "财政总收入本期累计 402.7亿元，小于同年前一期的 410亿元，年初累计数不应减少。请核对是否填成了单季数；如属实请填原因，并由区发展改革委审核同意。",
      "财政总收入本期 402.7亿元，上年同期 318.4亿元，增长 26.5%，超过 20%。请核对；如属实请填原因（不少于 6 个字）。",
    ]);
  });

  it("names the slip of scale", () => {
    const [finding] = checkRecord({ ...emptyRecord, value: 4027000, filling: "reported" }, context);
    expect(finding && findingText(finding, income)).toContain("约大 1万倍，疑似计量单位用错。本表单位是亿元");
  });
});
