import { describe, expect, it } from "vitest";
import { type CheckContext, checkRecord, isOpen, isReason, isUnexplainedBlank } from "../../shared/domain/checks.ts";
import { type EntryRecord, emptyRecord } from "../../shared/domain/form.ts";

const nothing: CheckContext = {
  line: { basis: "flow", unit: "亿元", decimals: 1 },
  samePeriodLastYear: null,
  earlierInYear: null,
  previous: null,
  magnitude: null,
  recordedVintage: null,
};

const record = (value: number | null, more: Partial<EntryRecord> = {}): EntryRecord => ({
  ...emptyRecord,
  value,
  filling: value === null ? null : "reported",
  ...more,
});

const codes = (value: number | null, context: Partial<CheckContext>, more: Partial<EntryRecord> = {}) =>
  checkRecord(record(value, more), { ...nothing, ...context }).map(({ code, grade }) => `${grade} ${code}`);

describe("A", () => {
  it("forbids a figure marked as not there", () => {
    expect(codes(489.5, {}, { filling: "not_obtained" })).toEqual(["A value_contradicts_filling"]);
  });
});

describe("B", () => {
  it("finds a year-to-date figure that falls within its year", () => {
    expect(codes(712.3, { earlierInYear: 748.6 })).toEqual(["B ytd_falls"]);
    expect(codes(748.6, { earlierInYear: 712.3 })).toEqual([]);
  });

  it("lets the first quarter be below last year's full year", () => {
    expect(codes(489.5, { previous: 1950 })).toEqual([]);
  });

  it("lets a level and a share over the days since January fall", () => {
    expect(codes(56, { line: { basis: "stock", unit: "家", decimals: 0 }, earlierInYear: 58, previous: 58 })).toEqual(
      [],
    );
    expect(codes(60, { line: { basis: "ytd_ratio", unit: "%", decimals: 1 }, earlierInYear: 64 })).toEqual([]);
  });

  it("finds 万元 typed for 亿元, and the other way round, and says only that", () => {
    expect(codes(4895000, { samePeriodLastYear: 442.6 })).toEqual(["B scale_slip"]);
    expect(codes(0.0489, { samePeriodLastYear: 442.6, earlierInYear: 400 })).toContain("B scale_slip");
    expect(codes(0.0489, { samePeriodLastYear: 442.6, earlierInYear: 400 })).not.toContain("B ytd_falls");
    const [finding] = checkRecord(record(4895000), { ...nothing, samePeriodLastYear: 442.6 });
    expect(finding?.details).toMatchObject({ factor: 10000, reference: 442.6, comparedWith: "same_period_last_year" });
  });

  it("finds it against last year's whole year where nothing closer is known", () => {
    expect(codes(4895000, { magnitude: 1807 })).toEqual(["B scale_slip"]);
    expect(codes(489.5, { magnitude: 1807 })).toEqual([]);
  });
});

describe("C", () => {
  it("asks about more than 20 % against the same period, 20 % itself not", () => {
    expect(codes(402.7, { samePeriodLastYear: 318.4 })).toEqual(["C change_over_20"]);
    expect(codes(120, { samePeriodLastYear: 100 })).toEqual([]);
    expect(codes(79.9, { samePeriodLastYear: 100 })).toEqual(["C change_over_20"]);
  });

  it("compares a level with the one before where last year's is not known, an amount never", () => {
    expect(codes(70, { line: { basis: "stock", unit: "家", decimals: 0 }, previous: 55 })).toEqual([
      "C change_over_20",
    ]);
    expect(codes(900, { earlierInYear: 489.5, previous: 489.5 })).toEqual([]);
  });

  it("asks about a fraction in a % line", () => {
    const line = { basis: "ratio", unit: "%", decimals: 2 } as const;
    expect(codes(0.0265, { line, previous: 2.5 })).toContain("C fraction_as_percent");
    expect(codes(0.0265, { line })).toContain("C fraction_as_percent");
    expect(codes(0.9, { line, previous: 1 })).toEqual([]);
    expect(codes(0.5, { line })).toEqual([]);
    expect(codes(0.03, { line, previous: 0.03 })).not.toContain("C fraction_as_percent");
    expect(codes(0.0265, { line: { ...line, unit: "亿元" }, previous: 2.5 })).not.toContain("C fraction_as_percent");
  });

  it("asks when a weaker vintage follows a stronger one", () => {
    expect(codes(489.5, { recordedVintage: "年报数" }, { vintage: "快报数" })).toEqual(["C vintage_regress"]);
    expect(codes(489.5, { recordedVintage: "快报数" }, { vintage: "年报数" })).toEqual([]);
  });
});

describe("D", () => {
  it("mentions more decimals than the line has, and an unchanged value", () => {
    expect(codes(489.55, {})).toEqual(["D too_many_decimals"]);
    expect(codes(489.5, { earlierInYear: 489.5, previous: 489.5 })).toEqual(["D same_as_last"]);
    expect(codes(55, { line: { basis: "stock", unit: "家", decimals: 0 }, previous: 55 })).toEqual(["D same_as_last"]);
  });
});

describe("order, reasons, blanks", () => {
  it("lists the gravest first", () => {
    expect(codes(712.35, { earlierInYear: 748.6, samePeriodLastYear: 500 })).toEqual([
      "B ytd_falls",
      "C change_over_20",
      "D too_many_decimals",
    ]);
  });

  it("counts six characters, not bytes or spaces, as a reason", () => {
    expect(isReason("新纳统四家企")).toBe(true);
    expect(isReason("新纳统四家")).toBe(false);
    expect(isReason("新 纳 统 四 家")).toBe(false);
    expect(isReason(null)).toBe(false);
  });

  it("stays open without a reason; a hint never is, and no reason helps a contradiction", () => {
    const context = { ...nothing, samePeriodLastYear: 318.4 };
    const [change, decimals] = checkRecord(record(402.75), context);
    const [contradiction] = checkRecord(record(1, { filling: "nil" }), nothing);
    if (!change || !decimals || !contradiction) throw new Error("three findings were expected");
    expect(isOpen(change, null)).toBe(true);
    expect(isOpen(change, "新纳统四家互联网企业")).toBe(false);
    expect(isOpen(decimals, null)).toBe(false);
    expect(isOpen(contradiction, "新纳统四家互联网企业")).toBe(true);
  });

  it("does not check a blank, but wants it explained; 0 is no blank", () => {
    expect(codes(null, { previous: 55 })).toEqual([]);
    expect(isUnexplainedBlank(record(null))).toBe(true);
    expect(isUnexplainedBlank(record(null, { filling: "reported" }))).toBe(true);
    expect(isUnexplainedBlank(record(null, { filling: "nil" }))).toBe(false);
    expect(isUnexplainedBlank(record(0))).toBe(false);
  });
});
