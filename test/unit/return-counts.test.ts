import { describe, expect, it } from "vitest";
import type { OverTime, ReturnCell } from "../../shared/contract/over-time.ts";
import { countReturns, mostOftenLate } from "../../shared/listings/return-counts.ts";

const cell = (change: Partial<ReturnCell>): ReturnCell => ({
  period: "2022Q1",
  standing: "answered",
  state: "accepted",
  late: false,
  returns: 0,
  nil: false,
  receivedAt: null,
  ...change,
});
const over = (...organisations: readonly { readonly name: string; readonly cells: ReturnCell[] }[]): OverTime => ({
  plan: "14th",
  periods: [],
  organisations: organisations.map((each) => ({ code: each.name, kind: "街道", ...each })),
});

describe("returns over time", () => {
  it("leaves what is exempt out of 应报 and counts every sending back", () => {
    const cells = [cell({}), cell({ standing: "late", late: true, returns: 2 }), cell({ standing: "exempt" })];
    expect(countReturns(cells)).toMatchObject({ asked: 2, answered: 1, late: 1, exempt: 1, returns: 2 });
  });

  it("names everyone who was late equally often, also one whose late report was sent back, and nobody at nought", () => {
    const late = cell({ standing: "late", late: true });
    const back = cell({ standing: "returned", state: "returned", late: true });
    const known = over(
      { name: "甲", cells: [late] },
      { name: "乙", cells: [back, cell({})] },
      { name: "丙", cells: [] },
    );
    expect(mostOftenLate(known)).toEqual({ names: ["甲", "乙"], times: 1 });
    expect(mostOftenLate(over({ name: "甲", cells: [cell({})] }))).toEqual({ names: [], times: 0 });
  });
});
