/** A whole sheet worked out by hand: 监测专报 of the half-year 2023. */
import { describe, expect, it } from "vitest";
import { countVerdicts, type Judgement } from "../../shared/domain/verdict.ts";
import { figure, judged, line, target } from "./line-builder.ts";

describe("the sheet of the half-year 2023 (监测专报)", () => {
  const share = { basis: "ratio", frequency: "annual", unit: "%" } as const;
  const amount = { basis: "flow" } as const;
  const period = "2023Q2";
  const rows: [string, Judgement, number | null, number | null, string][] = [
    [
      "万人有效发明专利拥有量",
      judged(line({ b: 26, T: target("≥", 30) }), period, [figure("2023Q2", 29.1)]),
      77.5,
      27.5,
      "ahead",
    ],
    [
      "实际利用外资",
      judged(line({ b: 16.1, T: target("≥", 20), basis: "cumulative" }), period, [
        figure("2021", 4),
        figure("2022", 4.3),
        figure("2023Q2", 2),
      ]),
      51.5,
      1.5,
      "on_track",
    ],
    [
      "地区生产总值",
      judged(line({ b: 1807, T: target(">", 3000), ...amount }), period, [figure("2022", 2150)]),
      34.3,
      -5.7,
      "on_track",
    ],
    [
      "研发投入强度",
      judged(line({ b: 2, T: target("≥", 2.65), ...share }), period, [figure("2021", 2.09)]),
      13.8,
      -6.2,
      "on_track",
    ],
    [
      "社会消费品零售总额",
      judged(line({ b: 979.4, T: target("≥", 1506), ...amount }), period, [figure("2022", 1085)]),
      23.8,
      -16.2,
      "behind",
    ],
    [
      "人均GDP",
      judged(line({ b: 1.8, T: target(">", 3), ...share }), period, [figure("2022", 2.05)]),
      20.8,
      -19.2,
      "behind",
    ],
    [
      "每千人拥有执业医师数",
      judged(line({ b: 17.8, T: target("≥", 18.8), ...share }), period, [figure("2022", 18)]),
      20,
      -20,
      "behind",
    ],
    [
      "财政总收入",
      judged(line({ b: 249, T: target(">", 500), ...amount }), period, [figure("2022", 270)]),
      11.6,
      -28.4,
      "behind",
    ],
    [
      "重点实验室数量",
      judged(line({ b: 55, T: target("≥", 65) }), period, [figure("2023Q2", 56)]),
      10,
      -40,
      "far_behind",
    ],
    [
      "城镇登记失业率",
      judged(line({ b: 4, T: target("≤", 4), basis: "ratio", direction: "lower" }), period, [figure("2023Q2", 3.7)]),
      null,
      null,
      "kept",
    ],
    [
      "空气质量优良天数比例",
      judged(line({ b: 62, T: target("≥", null), basis: "ytd_ratio" }), period, []),
      null,
      null,
      "target_pending",
    ],
  ];

  it.each(rows)("%s", (_name, result, progressPct, gap, verdict) => {
    expect(result.verdict).toBe(verdict);
    const rounded = (n: number | null) => (n === null ? null : Math.round(n * 10) / 10);
    expect(rounded(result.progress === null ? null : result.progress * 100)).toBe(progressPct);
    expect(rounded(result.gap)).toBe(gap);
  });

  it("counts verdicts and keeps a pending target apart", () => {
    const counts = countVerdicts(rows.map(([, result]) => result));
    expect(counts).toEqual({ ahead: 1, on_track: 3, behind: 4, far_behind: 1, kept: 1, target_pending: 1 });
  });
});
