import { describe, expect, it } from "vitest";
import {
  choosableQuarters,
  dueToOpen,
  startedCodes,
  suggestedQuarter,
  yearsInUse,
} from "../../renderer/features/periods/period-suggestion.ts";
import type { Period } from "../../shared/contract/periods.ts";
import { entityWords, loggedWords, shortIds } from "../../shared/listings/change-words.ts";

describe("the quarter to open next", () => {
  const plan = { firstYear: 2021, lastYear: 2025 };

  it("begins with the first quarter of 2022 of this plan, with its first quarter of any other", () => {
    expect(suggestedQuarter([], plan)).toBe("2022Q1");
    expect(suggestedQuarter([], { firstYear: 2026, lastYear: 2030 })).toBe("2026Q1");
  });

  it("stays within the plan in use: a quarter of the next one is opened with that one", () => {
    expect(choosableQuarters(["2025Q2"], plan)).toEqual(["2025Q3", "2025Q4"]);
    expect(suggestedQuarter(["2025Q4"], plan)).toBeNull();
    expect(suggestedQuarter(["2025Q4", "2026Q1"], { firstYear: 2026, lastYear: 2030 })).toBe("2026Q2");
  });

  it("follows the latest one, over the turn of the year and in whatever order they are known", () => {
    expect(suggestedQuarter(["2022Q4", "2022Q1"], plan)).toBe("2023Q1");
    expect(choosableQuarters(["2022Q1"], plan)).toEqual(["2022Q2", "2022Q3", "2022Q4", "2023Q1", "2023Q2"]);
  });

  const period = (code: string, state: Period["state"], due: string | null = null): Period => ({
    code,
    plan: "14th",
    label: code,
    state,
    due,
    openedAt: null,
    closedAt: null,
    exceptionCount: 0,
  });

  it("is due on the day it was planned for, else on the 20th of the month after it ends", () => {
    const planned = [period("2022Q2", "planned", "2022-07-15"), period("2022Q3", "planned")];
    expect(["2022Q1", "2022Q2", "2022Q3"].map((code) => dueToOpen(planned, code))).toEqual([
      "2022-04-20",
      "2022-07-15",
      "",
    ]);
  });

  it("is not skipped because it was planned, and its year is unfolded", () => {
    const known = [period("2021Q4", "planned"), period("2022Q4", "closed"), period("2023Q1", "planned")];
    expect(suggestedQuarter(startedCodes(known), plan)).toBe("2023Q1");
    expect([...yearsInUse(known, plan)]).toEqual(["2022", "2023"]);
    expect([...yearsInUse([period("2021Q1", "planned")], plan)]).toEqual(["2022"]);
  });
});

describe("the change log in words", () => {
  it("names figures by line and period", () => {
    expect(entityWords("gone@2022Q1", undefined)).toBe("gone　2022年一季度");
    expect(entityWords("gone@2021", undefined)).toBe("gone　2021年");
  });

  it("shortens ids", () => {
    expect(shortIds("撤回批次 787e4a2b-7022-4fce-bee6-831d4bc2d16b")).toBe("撤回批次 787e4a2b");
  });

  it("says values without quotes and codes by their words; null and 0 differ", () => {
    const change = { before: '"reported"', after: "0" };
    expect([loggedWords(change, "before"), loggedWords(change, "after")]).toEqual(["已填报", "0"]);
    expect(loggedWords({ before: null, after: "null" }, "after")).toBeNull();
  });

  it("says of two records only what differs", () => {
    const change = { before: '{"state":"draft","late":false}', after: '{"state":"submitted","late":false}' };
    expect(loggedWords(change, "after")).toBe("状态：已提交");
  });

  it("says of a figure's record each field, and nothing of a side that was blank", () => {
    const change = {
      entity: "observation",
      before: '{"value":null,"vintage":null,"filling":null}',
      after: '{"value":0,"vintage":"快报数","filling":"reported"}',
    };
    expect(loggedWords(change, "before")).toBeNull();
    expect(loggedWords(change, "after")).toBe("本期数：0；数据性质：快报数；填报情况：已填报");
    const cleared = { ...change, before: change.after, after: '{"value":null,"vintage":"快报数","filling":"not_due"}' };
    expect(loggedWords(cleared, "after")).toContain("本期数：空");
  });

  it("shows text that is no JSON as it was logged", () => {
    expect(
      loggedWords({ entity: "instruction", before: null, after: '{"leader":"王区长","text":"请加快"}' }, "after"),
    ).toBe("批示领导：王区长；批示内容：请加快");
    expect(loggedWords({ before: "手工备注", after: null }, "before")).toBe("手工备注");
  });
});
