import { describe, expect, it } from "vitest";
import { askedFor, blankMeans, type DueFacts, dueDataPeriod, dueState } from "../../shared/domain/due.ts";
import { plan14 } from "./line-builder.ts";

const gdp: DueFacts = { basis: "flow", frequency: "quarterly", availabilityMonths: 1 };
const patents: DueFacts = { basis: "stock", frequency: "quarterly", availabilityMonths: 1 };
const research: DueFacts = { basis: "ratio", frequency: "annual", availabilityMonths: 9 };
const perHead: DueFacts = { basis: "ratio", frequency: "annual", availabilityMonths: 6 };
const green: DueFacts = { basis: "cumulative", frequency: "half_yearly", availabilityMonths: 1 };
const laboratories: DueFacts = { basis: "stock", frequency: "on_event", availabilityMonths: 0 };

const none = new Set<string>();
const quarters = ["2021Q4", "2022Q1", "2022Q2", "2022Q3", "2022Q4", "2023Q1"];
const dueOver = (line: DueFacts) => quarters.map((period) => dueDataPeriod(line, plan14, period));

describe("what falls due when", () => {
  it("asks a quarterly amount for every quarter, the fourth as the year", () => {
    expect(dueOver(gdp)).toEqual(["2021", "2022Q1", "2022Q2", "2022Q3", "2022", "2023Q1"]);
  });

  it("asks for R&D intensity of 2021 in 2022Q3 and nowhere else", () => {
    expect(dueOver(research)).toEqual([null, null, null, "2021", null, null]);
  });

  it("asks for GDP per head of 2021 in 2022Q2", () => {
    expect(dueOver(perHead)).toEqual([null, null, "2021", null, null, null]);
  });

  it("asks a half-yearly line twice a year", () => {
    expect(dueOver(green)).toEqual(["2021", null, "2022Q2", null, "2022", null]);
  });

  it("asks a month later what takes longer than a month", () => {
    expect(dueOver({ ...patents, availabilityMonths: 2 })).toEqual([
      "2021Q3",
      "2021Q4",
      "2022Q1",
      "2022Q2",
      "2022Q3",
      "2022Q4",
    ]);
  });

  it("stays inside the plan's years", () => {
    expect(dueDataPeriod(research, plan14, "2021Q3")).toBeNull();
    expect(dueDataPeriod(gdp, plan14, "2026Q1")).toBeNull();
    expect(dueDataPeriod(research, plan14, "2026Q3")).toBe("2025");
  });
});

describe("what a form asks for", () => {
  it("asks again for a full year that never came (补报)", () => {
    expect(askedFor(gdp, plan14, "2022Q1", none)).toEqual([
      { dataPeriod: "2021", optional: false, late: true },
      { dataPeriod: "2022Q1", optional: false, late: false },
    ]);
    expect(askedFor(gdp, plan14, "2022Q1", new Set(["2021"])).map((a) => a.dataPeriod)).toEqual(["2022Q1"]);
  });

  it("asks again only for the latest of several missing years", () => {
    expect(askedFor(gdp, plan14, "2024Q1", new Set(["2023"])).map((a) => a.dataPeriod)).toEqual(["2022", "2024Q1"]);
  });

  it("asks again for an annual figure that never came, but not for a quarter's level", () => {
    expect(askedFor(research, plan14, "2022Q4", none).map((a) => a.dataPeriod)).toEqual(["2021"]);
    expect(askedFor(patents, plan14, "2022Q1", none).map((a) => a.dataPeriod)).toEqual(["2022Q1"]);
  });

  it("does not ask twice for the year that falls due just now", () => {
    expect(askedFor(gdp, plan14, "2021Q4", none).map((a) => a.dataPeriod)).toEqual(["2021"]);
  });

  it("lets an on_event line be left blank", () => {
    expect(askedFor(laboratories, plan14, "2022Q1", none)).toEqual([
      { dataPeriod: "2022Q1", optional: true, late: false },
    ]);
  });
});

describe("due state", () => {
  it("is not due in a quarter that asks for nothing, and due in the one that does", () => {
    expect(dueState(research, plan14, "2022Q1", null)).toBe("not_due");
    expect(dueState(research, plan14, "2022Q3", null)).toBe("due");
    expect(dueState(research, plan14, "2022Q4", null)).toBe("overdue");
    expect(dueState(research, plan14, "2022Q4", "2021")).toBe("not_due");
  });

  it("counts full years where only they are judged", () => {
    expect(dueState(gdp, plan14, "2021Q4", null)).toBe("due");
    expect(dueState(gdp, plan14, "2022Q2", "2021")).toBe("due");
    expect(dueState(gdp, plan14, "2022Q3", "2021")).toBe("due");
    expect(dueState(gdp, plan14, "2023Q1", "2021")).toBe("overdue");
    expect(dueState(gdp, plan14, "2024Q1", "2021")).toBe("stale");
  });

  it("is stale by more than one due period", () => {
    expect(dueState(patents, plan14, "2022Q1", "2021Q4")).toBe("due");
    expect(dueState(patents, plan14, "2022Q1", "2021Q3")).toBe("overdue");
    expect(dueState(patents, plan14, "2022Q1", "2021Q2")).toBe("stale");
  });

  it("asks for what falls due now before it complains of what never came", () => {
    expect(dueState(gdp, plan14, "2022Q1", null)).toBe("due");
    expect(dueState(green, plan14, "2022Q1", null)).toBe("overdue");
  });

  it("never is overdue on an on_event line", () => {
    expect(dueState(laboratories, plan14, "2025Q4", null)).toBe("not_due");
  });
});

describe("what a blank on the printed sheet means", () => {
  it("tells 未报 from 本季不报", () => {
    expect(blankMeans(gdp, plan14, "2022Q1", "本期")).toBe("未报");
    expect(blankMeans(gdp, plan14, "2022Q1", "上年全年")).toBe("未报");
    expect(blankMeans(research, plan14, "2022Q1", "本期")).toBe("本季不报");
    expect(blankMeans(research, plan14, "2022Q1", "上年全年")).toBe("本季不报");
    expect(blankMeans(research, plan14, "2022Q3", "上年全年")).toBe("未报");
    expect(blankMeans(laboratories, plan14, "2022Q1", "本期")).toBe("本季不报");
  });

  it("has nothing to expect of the year before the plan", () => {
    expect(blankMeans(gdp, plan14, "2021Q2", "上年全年")).toBe("—");
  });
});
