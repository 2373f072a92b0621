import { describe, expect, it } from "vitest";
import { giveUp, handOver, leavesThePast, type Sitting, usualStart } from "../../shared/domain/tenure.ts";

const sitting = (organisation: string, from: string | null, to: string | null, suggested = false): Sitting => ({
  organisation,
  from,
  to,
  suggested,
});
const open = (code: string) => ({ code, state: "open" }) as const;
const closed = (code: string) => ({ code, state: "closed" }) as const;

describe("from when a change counts", () => {
  it("is since ever before any period was opened, then the newest open one, then the one after the newest closed", () => {
    expect(usualStart([])).toBeNull();
    expect(usualStart([{ code: "2022Q1", state: "planned" }])).toBeNull();
    expect(usualStart([closed("2022Q1"), open("2022Q2"), open("2022Q3")])).toBe("2022Q3");
    expect(usualStart([closed("2022Q1"), closed("2022Q2")])).toBe("2022Q3");
  });

  it("is never inside a closed period, even when an earlier one is still open", () => {
    const periods = [open("2022Q1"), closed("2022Q2")];
    expect(usualStart(periods)).toBe("2022Q3");
    expect([null, "2022Q1", "2022Q2", "2022Q3"].map((from) => leavesThePast(periods, from))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(leavesThePast([open("2022Q1")], null)).toBe(true);
  });
});

describe("a seat that changes hands", () => {
  const tjj = sitting("tjj", null, null, true);

  it("is replaced in place where the old holder's time never counted", () => {
    expect(handOver([tjj], "czj", null, [])).toEqual([sitting("czj", null, null)]);
    expect(handOver([tjj], "czj", "2022Q1", ["2022Q1"])).toEqual([sitting("czj", null, null)]);
  });

  it("keeps who held it in an opened period", () => {
    expect(handOver([tjj], "czj", "2022Q2", ["2022Q1", "2022Q2"])).toEqual([
      sitting("tjj", null, "2022Q1", true),
      sitting("czj", "2022Q2", null),
    ]);
  });

  it("does not take effect early: a change for a later quarter leaves those still to come", () => {
    expect(handOver([tjj], "czj", "2022Q4", ["2022Q1"])).toEqual([
      sitting("tjj", null, "2022Q3", true),
      sitting("czj", "2022Q4", null),
    ]);
    expect(handOver([], "czj", "2023Q1", [])).toEqual([sitting("czj", "2023Q1", null)]);
  });

  it("changed twice for one quarter has one holder for it", () => {
    const once = handOver([tjj], "czj", "2022Q2", ["2022Q1", "2022Q2"]);
    expect(handOver(once, "swj", "2022Q2", ["2022Q1", "2022Q2"])).toEqual([
      sitting("tjj", null, "2022Q1", true),
      sitting("swj", "2022Q2", null),
    ]);
    expect(handOver(once, "tjj", "2022Q2", ["2022Q1", "2022Q2"]).filter(({ to }) => to === null)).toEqual([
      sitting("tjj", "2022Q2", null),
    ]);
  });

  it("confirms a suggestion when the same organisation is chosen", () => {
    expect(handOver([tjj], "tjj", "2022Q2", ["2022Q1", "2022Q2"])).toEqual([sitting("tjj", null, null)]);
  });

  it("is empty afterwards when nobody follows; what was is kept", () => {
    expect(handOver([tjj], null, "2022Q2", ["2022Q1", "2022Q2"])).toEqual([sitting("tjj", null, "2022Q1", true)]);
    expect(handOver([tjj], null, null, [])).toEqual([]);
  });

  it("moved to an earlier quarter, takes the quarters between as well", () => {
    const later = handOver([tjj], "czj", "2022Q4", ["2022Q1"]);
    expect(handOver(later, "czj", "2022Q2", ["2022Q1", "2022Q2"])).toEqual([
      sitting("tjj", null, "2022Q1", true),
      sitting("czj", "2022Q2", null),
    ]);
  });
});

describe("an organisation that leaves", () => {
  it("keeps its time; the rest goes to its successor, and what others hold is left alone", () => {
    const seat = [sitting("a", null, "2022Q4"), sitting("c", "2023Q1", null)];
    expect(giveUp(seat, "a", "2022Q3", "b")).toEqual([
      sitting("a", null, "2022Q2"),
      sitting("b", "2022Q3", "2022Q4"),
      sitting("c", "2023Q1", null),
    ]);
    expect(giveUp(seat, "c", "2022Q3", null)).toEqual([sitting("a", null, "2022Q4")]);
  });
});
