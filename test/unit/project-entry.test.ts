import { describe, expect, it } from "vitest";
import { emptyFigure } from "../../shared/domain/projects/project.ts";
import {
  askedFields,
  earlierAmounts,
  givenFields,
  isUnreportedProject,
  projectEntryFields,
  type SaidFigure,
} from "../../shared/domain/projects/project-entry.ts";

const said = (organisation: string | null, more: Partial<SaidFigure>): SaidFigure => ({
  ...emptyFigure,
  organisation,
  ...more,
});

describe("what a list has said of a project", () => {
  it("is asked no more; what the organisation said itself still is", () => {
    expect(givenFields([])).toEqual([]);
    expect(givenFields([said(null, { yearDoneWan: 0, totalDoneWan: 10 })])).toEqual(["yearDoneWan", "totalDoneWan"]);
    expect(givenFields([said("kjj", { yearDoneWan: 5, progress: "施工" })])).toEqual([]);
  });

  it("is told field by field: whoever repeated a value did not say it", () => {
    const list = said(null, { totalDoneWan: 10, progress: "封顶" });
    const own = said("kjj", { totalDoneWan: 10, progress: "封顶", yearDoneWan: 3 });
    expect(givenFields([own, list])).toEqual(["totalDoneWan", "progress"]);
    // A list that comes after a report and says the same leaves it the organisation's word.
    const later = said(null, { totalDoneWan: 12, progress: "封顶", yearDoneWan: 3 });
    expect(givenFields([later, own, list])).toEqual(["totalDoneWan", "progress"]);
  });

  it("leaves the cells that it lacks: of a known project the words alone", () => {
    expect(askedFields([])).toEqual(projectEntryFields);
    expect(askedFields(["yearDoneWan"])).not.toContain("yearDoneWan");
    expect(askedFields(["yearDoneWan", "totalDoneWan", "progress"])).toEqual(["problems"]);
  });
});

describe("a project without a word", () => {
  const nothing = { yearDoneWan: null, totalDoneWan: null, filling: null };
  it.each([
    [null, [], true],
    [nothing, [], true],
    [{ ...nothing, filling: "reported" }, [], true],
    [{ ...nothing, filling: "nil" }, [], false],
    [{ ...nothing, yearDoneWan: 0 }, [], false],
    [{ ...nothing, totalDoneWan: 5 }, ["totalDoneWan"], true],
    [null, ["yearDoneWan", "totalDoneWan"], false],
  ] as const)("%j with %j given: %s", (current, given, unreported) => {
    expect(isUnreportedProject(current, given)).toBe(unreported);
  });
});

describe("amounts of earlier months", () => {
  it("本年 of the same year only, 累计 of any, of months before the one asked for", () => {
    const figures = [
      { ...emptyFigure, month: "2021-12", yearDoneWan: 900, totalDoneWan: 3000 },
      { ...emptyFigure, month: "2022-03", yearDoneWan: 500, totalDoneWan: null },
      { ...emptyFigure, month: "2022-06", yearDoneWan: 800, totalDoneWan: 3800 },
    ];
    expect(earlierAmounts(figures, "2022-06")).toEqual({ month: "2022-03", yearDoneWan: 500, totalDoneWan: 3000 });
    expect(earlierAmounts(figures, "2022-03")).toEqual({ month: "2021-12", yearDoneWan: null, totalDoneWan: 3000 });
    expect(earlierAmounts(figures, "2021-12")).toBeNull();
  });
});
