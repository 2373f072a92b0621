import { describe, expect, it } from "vitest";
import { checkRecord } from "../../shared/domain/checks.ts";
import { emptyRecord } from "../../shared/domain/form.ts";
import { explain } from "../../shared/text/explanation.ts";
import { findingText } from "../../shared/text/findings.ts";
import { figure, judged, line, target } from "./line-builder.ts";

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
