import { describe, expect, it } from "vitest";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import { type CopyChoice, codeInPlan, copyStructure } from "../../shared/domain/copy-plan.ts";

const plan = {
  code: "15th",
  name: "十五五",
  title: "十五五规划纲要",
  firstYear: 2026,
  lastYear: 2030,
  baselineYear: 2025,
  documentNumber: "金政〔2026〕3号",
  adoptedOn: "2026-04-01",
};
const ofOld = { plan: "14th" };
const lines = shippedCatalogue.indicators.filter((line) => line.plan === ofOld.plan);
const tasks = shippedCatalogue.tasks.filter((task) => task.plan === ofOld.plan);
const assignments = shippedCatalogue.assignments.map(({ indicator, task, ...each }) => ({
  ...each,
  item: indicator ?? task ?? "",
}));
const copy = (choice: Partial<CopyChoice> = {}) =>
  copyStructure({ plan: { code: "14th", firstYear: 2021 }, lines, tasks, assignments }, plan, {
    collections: ["headline", "box", "chapter", "annual"],
    tasks: true,
    document: "plan-15th",
    ...choice,
  });

describe("codes of a copied plan", () => {
  it("begin with the new plan's number, whatever the old ones began with", () => {
    expect(codeInPlan("14-gdp", "14th", "15th")).toBe("15-gdp");
    expect(codeInPlan("x-114-9", "14th", "15th")).toBe("15-x-114-9");
  });
});

describe("a copied structure", () => {
  it("keeps what is measured and how, and nothing that was measured or aimed at", () => {
    for (const [index, line] of copy().lines.entries()) {
      const old = lines[index];
      const kept = ["name", "category", "unit", "basis", "direction", "frequency", "aggregation", "decimals"] as const;
      for (const field of kept) expect(line[field]).toBe(old?.[field]);
      expect(line.availabilityMonths).toBe(old?.availabilityMonths);
      expect(line.baseline).toEqual({ value: null, text: "—", year: 2025, comparable: true });
      expect(line.targets).toHaveLength(1);
      expect(line.targets[0]).toMatchObject({ value: null, text: "待定", documentNumber: "金政〔2026〕3号" });
      expect(line.targets[0]?.operator).not.toBe("range");
      expect([line.notes, line.variants, line.comparableBaseline]).toEqual([[], [], null]);
      expect(line.places).toEqual([{ document: "plan-15th" }]);
      expect(line.parts.every(({ baseline, target }) => baseline === null && target === null)).toBe(true);
    }
  });

  it("aims at the plan's last year, of a yearly goal at the same year of the plan", () => {
    const copied = copy().lines;
    const goals = copied.filter(({ collection }) => collection === "annual");
    expect(goals.length).toBeGreaterThan(0);
    for (const goal of goals) {
      const old = lines.find(({ code }) => codeInPlan(code, "14th", "15th") === goal.code);
      expect(goal.targets[0]?.year).toBe((old?.targets[0]?.year ?? 0) + 5);
    }
    expect(
      copied.filter((line) => line.collection !== "annual").every(({ targets }) => targets[0]?.year === 2030),
    ).toBe(true);
  });

  it("refers only to what is copied with it", () => {
    const { lines: headline, tasks: none, assignments: holders } = copy({ collections: ["headline"], tasks: false });
    const codes = new Set(headline.map(({ code }) => code));
    expect(none).toEqual([]);
    expect(holders.every(({ indicator, task }) => task === undefined && codes.has(indicator ?? ""))).toBe(true);
    expect(holders.length).toBeGreaterThan(headline.length - 1);
    expect(headline.every(({ task, partOf, annualOf }) => task === null && partOf === null && annualOf === null)).toBe(
      true,
    );
  });

  it("tells namesakes of two tasks apart where the tasks stay behind", () => {
    const withoutTasks = copy({ collections: ["box"], tasks: false }).lines;
    const ofTask = lines.filter(({ collection, task, scope }) => collection === "box" && task !== null && scope === "");
    expect(ofTask.length).toBeGreaterThan(0);
    for (const { code, task } of ofTask) {
      const copied = withoutTasks.find((line) => line.code === codeInPlan(code, "14th", "15th"));
      expect(copied?.scope).toBe(tasks.find((each) => each.code === task)?.name);
    }
  });
});
