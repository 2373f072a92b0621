import { describe, expect, it } from "vitest";
import {
  asAtLabel,
  canonicalDataPeriod,
  comparePeriods,
  dataPeriodLabel,
  earlierInYear,
  elapsedShare,
  endMonth,
  lastDay,
  nextQuarter,
  parseDataPeriod,
  periodLabel,
  previousQuarter,
  quarterEndingAt,
  samePeriodLastYear,
} from "../../shared/domain/period.ts";

describe("codes", () => {
  it("reads quarters and years and nothing else", () => {
    expect(parseDataPeriod("2022Q1")).toEqual({ year: 2022, quarter: 1 });
    expect(parseDataPeriod("2021")).toEqual({ year: 2021, quarter: null });
    for (const text of ["2022Q5", "2022q1", "22Q1", "2022-Q1", "", " 2022Q1"]) expect(parseDataPeriod(text)).toBeNull();
  });

  it("refuses to calculate with a code that is none", () => {
    expect(() => endMonth("2022年")).toThrowError(expect.objectContaining({ code: "WRONG_DATA_PERIOD" }));
  });

  it("steps over the turn of the year", () => {
    expect(nextQuarter("2021Q4")).toBe("2022Q1");
    expect(previousQuarter("2022Q1")).toBe("2021Q4");
    expect(quarterEndingAt(endMonth("2021Q4"))).toBe("2021Q4");
    expect(samePeriodLastYear("2022Q1")).toBe("2021Q1");
    expect(samePeriodLastYear("2022")).toBe("2021");
    expect(earlierInYear("2021")).toEqual(["2021Q3", "2021Q2", "2021Q1"]);
    expect(earlierInYear("2022Q1")).toEqual([]);
  });

  it("orders by the end of the period", () => {
    expect(["2022Q1", "2021", "2021Q3", "2021Q4"].sort(comparePeriods)).toEqual(["2021Q3", "2021Q4", "2021", "2022Q1"]);
    expect(lastDay("2022Q2")).toBe("2022-06-30");
    expect(lastDay("2021")).toBe("2021-12-31");
  });
});

describe("one code per figure", () => {
  it("keeps the fourth quarter of a year-to-date line as the year", () => {
    for (const basis of ["flow", "cumulative", "ytd_ratio", "growth"] as const) {
      expect(canonicalDataPeriod(basis, "quarterly", "2021Q4")).toBe("2021");
      expect(canonicalDataPeriod(basis, "quarterly", "2021")).toBe("2021");
      expect(canonicalDataPeriod(basis, "quarterly", "2022Q1")).toBe("2022Q1");
    }
  });

  it("keeps the year of a quarterly level as its last quarter", () => {
    for (const basis of ["stock", "ratio"] as const) {
      expect(canonicalDataPeriod(basis, "quarterly", "2021")).toBe("2021Q4");
      expect(canonicalDataPeriod(basis, "on_event", "2021Q4")).toBe("2021Q4");
    }
  });

  it("knows only years on annual lines", () => {
    expect(canonicalDataPeriod("ratio", "annual", "2021")).toBe("2021");
    expect(canonicalDataPeriod("ratio", "annual", "2021Q4")).toBe("2021");
    expect(canonicalDataPeriod("ratio", "annual", "2022Q1")).toBeNull();
    expect(canonicalDataPeriod("flow", "quarterly", "2022Q7")).toBeNull();
  });
});

describe("time elapsed", () => {
  it.each([
    ["2022Q1", 0.25],
    ["2021", 0.2],
    ["2021Q1", 0.05],
    ["2023Q2", 0.5],
    ["2023", 0.6],
    ["2025", 1],
  ])("%s of 2021–2025 is %d", (dataPeriod, share) => {
    expect(elapsedShare(2020, 2025, dataPeriod)).toBe(share);
  });
});

describe("labels", () => {
  it("names reporting periods by what they add up to", () => {
    expect(["2022Q1", "2022Q2", "2022Q3", "2022Q4"].map(periodLabel)).toEqual([
      "2022年一季度",
      "2022年上半年",
      "2022年前三季度",
      "2022年全年",
    ]);
    expect(asAtLabel("2022Q1")).toBe("截至2022年3月底");
  });

  it("names a level's quarter by its last month", () => {
    expect(dataPeriodLabel("2022Q1", "stock")).toBe("2022年3月末");
    expect(dataPeriodLabel("2022Q2", "flow")).toBe("2022年上半年");
    expect(dataPeriodLabel("2021", "ratio")).toBe("2021年");
  });
});
