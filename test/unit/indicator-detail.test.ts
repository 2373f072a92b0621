import { describe, expect, it } from "vitest";
import { byPeriod } from "../../renderer/features/indicators/observation-history.ts";
import { whereIn } from "../../renderer/features/indicators/place-text.ts";
import { relationsOf } from "../../renderer/features/indicators/relations.ts";
import { lastDayOf } from "../../renderer/features/indicators/target-times.ts";
import type { Target } from "../../shared/contract/catalog.ts";
import type { ObservationView } from "../../shared/contract/progress.ts";
import { progressRow } from "../support/progress-row.ts";

const record = (change: Partial<ObservationView>): ObservationView => ({
  id: 1,
  dataPeriod: "2021",
  dataPeriodLabel: "2021年",
  organisation: "tjj",
  organisationName: "区统计局",
  reportedIn: "2022Q1",
  value: 1,
  text: null,
  planTotal: false,
  seriesBreak: false,
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
  ...change,
});

describe("the records of a line", () => {
  it("stand by vintage, the strongest first; what was corrected or taken back is older", () => {
    const [period] = byPeriod(
      [
        record({ id: 1, vintage: "预计数" }),
        record({ id: 2 }),
        record({ id: 3 }),
        record({ id: 4, vintage: "年报数" }),
        record({ id: 5, vintage: "年报数", retracted: true }),
      ],
      false,
    );
    expect(period?.standing.map(({ id }) => id)).toEqual([4, 3, 1]);
    expect(period?.older.map(({ id }) => id)).toEqual([5, 2]);
  });

  it("come newest data period first, and each organisation by itself where each reports", () => {
    const records = [
      record({ id: 1 }),
      record({ id: 2, dataPeriod: "2022Q1" }),
      record({ id: 3, organisation: "duling" }),
    ];
    expect(byPeriod(records, false).map(({ key }) => key)).toEqual(["2022Q1", "2021"]);
    expect(byPeriod(records, true).map(({ standing }) => standing.map(({ id }) => id))).toEqual([[2], [1], [3]]);
  });
});

describe("the times of a target", () => {
  const target = (effectiveOn: string): Target => ({
    year: 2025,
    operator: "≥",
    wording: "",
    value: 1,
    lower: null,
    upper: null,
    text: "1",
    authority: "规划纲要",
    documentNumber: "",
    effectiveOn,
    note: "",
    reason: "",
  });

  it("end the day before the next version takes effect", () => {
    const versions = [target("2021-06-22"), target("2023-03-01"), target("2024-01-01")];
    expect(versions.map((each) => lastDayOf(each, versions))).toEqual(["2023-02-28", "2023-12-31", null]);
  });

  it("have no end among milestones of one day", () => {
    const versions = [target("2021-06-22"), target("2021-06-22")];
    expect(versions.map((each) => lastDayOf(each, versions))).toEqual([null, null]);
  });
});

describe("what a line belongs to", () => {
  it("is its total, its parts, the plan's line, its yearly goals and its task", () => {
    const whole = progressRow({ code: "w", name: "合计" });
    const part = progressRow({
      code: "p",
      name: "分项",
      partOf: "w",
      task: "t1",
      box: { number: 1, title: "六大工程" },
    });
    const goal = progressRow({ code: "g", name: "增速", annualOf: "p", targetYear: 2022 });
    const all = [whole, part, goal];
    const said = (row: (typeof all)[number]) =>
      relationsOf(row, all).map(({ label, items }) => [label, ...items.map(({ name }) => name)]);
    expect(said(whole)).toEqual([["其中", "分项"]]);
    expect(said(part)).toEqual([
      ["所属合计指标", "合计"],
      ["年度目标", "2022年　增速"],
      ["专栏任务", "专栏1　六大工程"],
    ]);
    expect(said(goal)).toEqual([["对应规划指标", "分项"]]);
  });
});

it("a row of the indicator table has a number, a row of a 专栏 its name", () => {
  expect(whereIn({ chapter: "第二章", row: "3" })).toBe("第二章　第 3 行");
  expect(whereIn({ chapter: "第三章", row: "“151”工程" })).toBe("第三章　“151”工程");
});
