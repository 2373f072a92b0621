import { describe, expect, it } from "vitest";
import { buildStructure, type StructureInput } from "../../shared/domain/charts/structure.ts";
import type { Observation } from "../../shared/domain/observation.ts";

const line: StructureInput["line"] = {
  name: "三次产业结构",
  basis: "composition",
  baseline: { value: null, year: 2015, comparable: true },
  targets: [
    {
      year: 2020,
      operator: "≥",
      value: 91,
      text: "0.1:8.9:91",
      authority: "规划纲要",
      documentNumber: "",
      effectiveOn: "2016-01-01",
    },
  ],
  parts: [
    { name: "第一产业", baseline: 0.1, target: 0.1 },
    { name: "第二产业", baseline: 9.9, target: 8.9 },
    { name: "第三产业", baseline: 90, target: 91 },
  ],
};
const plan = { firstYear: 2016, lastYear: 2020 };

const observed = (dataPeriod: string, text: string, more: Partial<Observation> = {}): Observation => ({
  dataPeriod,
  value: 90,
  text,
  growth: null,
  growthBasis: null,
  vintage: "年报数",
  filling: "reported",
  sequence: 1,
  ...more,
});

const rowsOf = (period: string, observations: readonly Observation[]) =>
  buildStructure({ line, plan, period, observations })?.rows.map(({ kind, label, shares }) => [kind, label, shares]);

describe("a composition over the years", () => {
  it("leaves a missing year in its place, without shares", () => {
    expect(rowsOf("2018Q4", [observed("2016", "0.1:9.8:90.1"), observed("2018", "0.1:9.4:90.5")])).toEqual([
      ["baseline", "2015年", [0.1, 9.9, 90]],
      ["actual", "2016年", [0.1, 9.8, 90.1]],
      ["missing", "2017年", null],
      ["actual", "2018年", [0.1, 9.4, 90.5]],
      ["target", "2020年", [0.1, 8.9, 91]],
    ]);
  });

  it("shows an estimate as such, and the judged figure in its place once there is one", () => {
    const estimate = observed("2016", "0.1:9:90.9", { vintage: "预计数" });
    expect(rowsOf("2016Q4", [estimate])?.[1]).toEqual(["estimate", "2016年", [0.1, 9, 90.9]]);
    const final = observed("2016", "0.1:9.8:90.1", { sequence: 2 });
    expect(rowsOf("2016Q4", [estimate, final])?.[1]).toEqual(["actual", "2016年", [0.1, 9.8, 90.1]]);
  });

  it("of the running year shows the newest figure up to the period, and calls no year missing that has not ended", () => {
    const quarters = [
      observed("2016Q1", "0.1:9.5:90.4"),
      observed("2016Q2", "0.1:9.4:90.5"),
      observed("2016Q3", "0.1:9.3:90.6"),
    ];
    const rows = rowsOf("2016Q2", quarters);
    expect(rows?.[1]).toEqual(["actual", "2016年上半年", [0.1, 9.4, 90.5]]);
    expect(rows?.some(([kind]) => kind === "missing")).toBe(false);
    expect(rowsOf("2016Q1", [])?.map(([kind]) => kind)).toEqual(["baseline", "target"]);
  });

  it("takes the parts of the target in force, and shows none that cannot be read as parts", () => {
    const [first] = line.targets;
    if (first === undefined) throw new Error("no target");
    const adjusted = { ...line, targets: [first, { ...first, text: "0.1:9.9:90", effectiveOn: "2018-01-01" }] };
    const at = (period: string) =>
      buildStructure({ line: adjusted, plan, period, observations: [] })?.rows.at(-1)?.shares;
    expect(at("2017Q4")).toEqual([0.1, 8.9, 91]);
    expect(at("2018Q1")).toEqual([0.1, 9.9, 90]);
  });

  it("is nothing for a line that is no composition", () => {
    const input = { line: { ...line, basis: "ratio" as const }, plan, period: "2018Q4", observations: [] };
    expect(buildStructure(input)).toBeNull();
  });
});
