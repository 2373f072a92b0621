/** Versions of targets: since when a new one judges, what it must say, which may be taken back (01 §1.2). */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SetTargetInput } from "../../shared/contract/targets.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });
const pending = "14-good-air-days";
const set = (change: Partial<SetTargetInput["target"]> = {}, more: Partial<SetTargetInput> = {}) =>
  office.core.targets.set({
    indicator: pending,
    target: {
      year: 2025,
      operator: "≥",
      wording: "",
      value: 85,
      lower: null,
      upper: null,
      text: "85",
      authority: "市下达",
      documentNumber: "郑环〔2022〕5号",
      effectiveOn: "2022-05-01",
      note: "",
      ...change,
    },
    reason: "市里下达了目标值",
    corrects: null,
    ...more,
  });
const verdict = (period: string, code = pending) => {
  const found = office.core.progress.table("14th", period).indicators.find((row) => row.code === code);
  if (!found) throw new Error(`no line ${code}`);
  return found;
};

describe("a target that comes from above", () => {
  it("judges from the quarter in which it takes effect; the quarter before stays pending", () => {
    office.core.periods.open("2022Q1", null);
    set();
    expect(verdict("2022Q1").verdict).toBe("target_pending");
    const judged = verdict("2022Q2");
    expect(judged.verdict).not.toBe("target_pending");
    expect(judged.target).toBe(85);
    expect(judged.why).toMatchObject({ targetAuthority: "市下达", targetDocument: "郑环〔2022〕5号" });
    expect(judged.explanation.find(({ label }) => label === "目标来源")?.text).toMatch(/市下达.*郑环〔2022〕5号/);
  });

  it("leaves a closed quarter as it was found, even one that it would have counted in", () => {
    office.core.periods.open("2022Q1", null);
    office.core.periods.close("2022Q1");
    set({ effectiveOn: "2022-01-01" });
    expect(verdict("2022Q1")).toMatchObject({ frozen: true, verdict: "target_pending" });
    expect(verdict("2022Q2").target).toBe(85);
  });

  it("stands beside the one before, each with its days, who set it and when, and is in the log", () => {
    set();
    const [adopted, newer] = office.core.targets.history(pending);
    expect(adopted).toMatchObject({ value: null, until: "2022-04-30" });
    expect(newer).toMatchObject({
      value: 85,
      until: null,
      by: "命令行",
      at: "2022-04-02T02:00:00.000Z",
      reason: "市里下达了目标值",
    });
    const [logged] = office.core.app.changes(null, 1);
    expect(logged).toMatchObject({ entity: "target", field: "*", before: null });
    expect(logged?.summary).toMatch(/85.*市下达.*2022-05-01/);
  });
});

describe("what a version must say", () => {
  it.each([
    ["no 文号", { documentNumber: "" }, {}, { field: "文号" }],
    ["a reason that says nothing", {}, { reason: "调整" }, { field: "调整理由" }],
    ["a text that contradicts the value", { text: "58" }, {}, { path: "targets.1.value" }],
    ["a range without bounds", { operator: "range" as const, value: null, lower: 80 }, {}, { path: "targets.1.lower" }],
    ["a year outside the plan", { year: 2019 }, {}, { path: "targets.1.year" }],
    ["the day and year of another version", { effectiveOn: "2021-01-01" }, {}, { path: "targets.1.year" }],
    ["a day after the plan", { effectiveOn: "2026-02-01" }, {}, { field: "生效日期" }],
    ["a correction of nothing", { authority: "文字更正" as const }, {}, { field: "更正哪一个目标" }],
  ])("refuses %s", (_, change, more, details) => {
    expect(() => set(change, more)).toThrow(refused("INVALID", details));
    expect(office.core.targets.history(pending)).toHaveLength(1);
  });

  it("needs no 文号 for a goal of the district's own, nor for a correction that says what it corrects", () => {
    set({ authority: "区政府年度目标", documentNumber: "" });
    const [, first] = office.core.targets.history(pending);
    set(
      { authority: "文字更正", documentNumber: "", value: 86, text: "86", effectiveOn: "2022-06-01" },
      { corrects: first?.id ?? "", reason: "印发时误写为85" },
    );
    expect(office.core.targets.history(pending).at(-1)?.note).toContain("更正 2022-05-01 起执行的目标“85”");
  });
});

describe("taking a version back", () => {
  it("is possible while no closed period was judged by it, with a reason, and is logged", () => {
    const newer = set().at(-1);
    if (!newer) throw new Error("no version");
    expect(() => office.core.targets.withdraw(newer.id, "错")).toThrow(refused("INVALID", { field: "调整理由" }));
    const left = office.core.targets.withdraw(newer.id, "文件尚未正式印发");
    expect(left.map(({ value }) => value)).toEqual([null]);
    expect(verdict("2022Q2").verdict).toBe("target_pending");
    const logged = office.core.app.changes(null, 2);
    expect(logged.map(({ field, after }) => [field, after])).toEqual([
      ["withdrawReason", '"文件尚未正式印发"'],
      ["*", null],
    ]);
  });

  it("is refused once a closed period was judged by it, and for the only one", () => {
    const newer = set({ effectiveOn: "2022-02-01" }).at(-1);
    office.core.periods.open("2022Q1", null);
    office.core.periods.close("2022Q1");
    expect(office.core.targets.history(pending).at(-1)?.usedIn).toBe("2022Q1");
    expect(() => office.core.targets.withdraw(newer?.id ?? "", "文件尚未正式印发")).toThrow(
      refused("REFUSED", { reason: expect.stringContaining("2022年一季度") }),
    );
    const [only] = office.core.targets.history("14-rd-intensity");
    expect(() => office.core.targets.withdraw(only?.id ?? "", "文件尚未正式印发")).toThrow(refused("REFUSED"));
  });
});

it("the mark that copying a plan leaves gives way to the plan's own target of the same day", () => {
  const plan = {
    code: "15th",
    name: "十五五",
    title: "十五五规划纲要",
    firstYear: 2026,
    lastYear: 2030,
    baselineYear: 2025,
  };
  const fifteenth = { ...plan, documentNumber: "", adoptedOn: "" };
  office.core.plans.copy({ from: "14th", plan: fifteenth, collections: ["headline"], tasks: false });
  const adopted = { year: 2030, value: 5000, text: "5000", authority: "规划纲要", effectiveOn: "2026-01-01" } as const;
  set({ ...adopted, documentNumber: "金政〔2026〕3号" }, { indicator: "15-gdp" });
  expect(office.core.targets.history("15-gdp").map(({ text }) => text)).toEqual(["5000"]);
});
