import { describe, expect, it } from "vitest";
import {
  checkSumOf,
  differs,
  draftOf,
  inputOf,
  isBlank,
  reasonLength,
  withField,
} from "../../renderer/features/entry/entry-draft.ts";
import { standingRecord } from "../../renderer/features/entry/standing-record.ts";
import type { ObservationView } from "../../shared/contract/progress.ts";
import type { EntryRecord } from "../../shared/domain/form.ts";

const stored: EntryRecord = {
  value: 489.5,
  growth: null,
  growthBasis: null,
  vintage: "快报数",
  filling: "reported",
  remark: "市统计局反馈",
};
const empty = draftOf(null);

describe("what is typed", () => {
  it("is no change while it equals what is stored, also after typing back", () => {
    const changed = withField(draftOf(stored), "value", "490");
    expect(differs(changed, stored)).toBe(true);
    expect(differs(withField(changed, "value", " 489.5 "), stored)).toBe(false);
  });

  it("keeps 0 as a figure and blank as not reported", () => {
    expect(isBlank(withField(empty, "value", "0"))).toBe(false);
    expect(isBlank(empty)).toBe(true);
    expect(draftOf({ ...stored, value: 0 }).value).toBe("0");
  });

  it("marks a typed figure 已填报, takes the mark back with the figure, and never overrides a choice", () => {
    const typed = withField(empty, "value", "5");
    expect(typed.filling).toBe("reported");
    expect(withField(typed, "value", "").filling).toBeNull();
    expect(withField(withField(empty, "filling", "nil"), "value", "5").filling).toBe("nil");
  });

  it("counts a blank with its reason as filled in", () => {
    expect(isBlank(withField(empty, "filling", "not_obtained"))).toBe(false);
  });

  it("goes to the core as typed, unconverted, with the record it was begun on", () => {
    const address = { organisation: "tjj", period: "2022Q1", indicator: "gdp", dataPeriod: "2022Q1" };
    const input = inputOf(address, withField(empty, "value", "489.5亿元"), stored);
    expect(input).toMatchObject({ value: "489.5亿元", expected: stored, indicator: "gdp" });
  });
});

describe("核对数", () => {
  it("adds without binary noise, at the most decimals typed", () => {
    expect(checkSumOf(["0.1", "0.2", "1855.25"])).toEqual({ count: 3, sum: "1855.55" });
  });

  it("leaves out blanks and what is no plain figure", () => {
    expect(checkSumOf(["", "约12", "7"])).toEqual({ count: 1, sum: "7" });
  });
});

it("counts a reason by its characters, not by its blanks", () => {
  expect(reasonLength(" 新增 两家 ")).toBe(4);
});

describe("the record that stands for an earlier period", () => {
  const seen = (changes: Partial<ObservationView>): ObservationView => ({
    id: 1,
    dataPeriod: "2021",
    dataPeriodLabel: "2021年",
    organisation: "tjj",
    organisationName: "区统计局",
    reportedIn: "2022Q1",
    value: 1855.2,
    growth: null,
    growthBasis: null,
    vintage: "快报数",
    filling: "reported",
    remark: "",
    provenance: "",
    place: null,
    revision: null,
    by: "",
    at: "",
    retracted: false,
    answers: [],
    text: null,
    planTotal: false,
    seriesBreak: false,
    ...changes,
  });

  it("is the newest one that was not taken back", () => {
    const observations = [seen({ id: 3, value: 1, retracted: true }), seen({ id: 2, value: 1860 }), seen({})];
    expect(standingRecord(observations, "2021")).toMatchObject({ value: 1860, vintage: "快报数", remark: null });
  });

  it("is none for a period nobody reported", () => {
    expect(standingRecord([seen({})], "2021Q3")).toBeNull();
  });
});
