/** 重点任务台账 and 填报情况汇总表 of what stands in the database. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SheetCell } from "../../shared/contract/sheets.ts";
import { type Office, openOffice } from "../support/office.ts";
import { asSheet, tableOf } from "../support/printed-table.ts";

const blank = { growth: "", growthBasis: null, vintage: null, filling: null, remark: "", reason: "" } as const;
const period = "2022Q1";
let office: Office;
beforeAll(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
});
afterAll(() => office.close());

const texts = (row: readonly SheetCell[] | undefined): string[] => row?.map(({ text }) => text) ?? [];

describe("重点任务台账", () => {
  const ledger = () => asSheet(office.core.reports.model("task-ledger", period));
  const rowOf = (name: string) => tableOf(ledger()).rows.find((row) => row.some(({ text }) => text === name));

  it("has every task once, its quantities one below the other beside what is said of the whole", () => {
    const { tasks } = office.core.catalog.get("14th");
    const { rows } = tableOf(ledger());
    const heads = rows.filter((row) => row.length === 12);
    expect(heads.map((row) => row[2]?.text)).toEqual(tasks.map(({ name }) => name));
    const most = tasks.toSorted((a, b) => b.indicators.length - a.indicators.length)[0];
    expect(rowOf(most?.name ?? "")?.[0]?.rowSpan).toBe(most?.indicators.length);
    const quantities = tasks.reduce((sum, { indicators }) => sum + Math.max(1, indicators.length), 0);
    expect(rows).toHaveLength(quantities);
    for (const row of rows) expect([3, 12]).toContain(row.length);
  });

  it("says 未报 of a task that nobody has spoken of, and of one that was reported what was said", () => {
    const { tasks, assignments } = office.core.catalog.get("14th");
    const [task] = tasks;
    const lead = assignments.find(({ item, role }) => item === task?.code && role === "lead");
    if (!task || !lead) throw new Error("the first task has no lead");
    expect(texts(rowOf(task.name))[7]).toBe("未报");
    office.core.taskProgress.save({
      task: task.code,
      organisation: lead.organisation,
      period,
      state: "推进中",
      done: "入库企业二十家",
      problems: "认定周期偏长",
      nextSteps: "集中办理",
      matters: "请区级明确口径",
    });
    const row = texts(rowOf(task.name));
    expect(row[4]).toBe("入库企业二十家");
    expect(row[7]).toBe("→推进中");
    expect(row[8]).toBe("认定周期偏长\n需区级协调：请区级明确口径");
    expect(row[9]).toBe("集中办理");
    expect(ledger().info.at(-1)).toMatch(new RegExp(`^${tasks.length}项任务：推进中1　未报${tasks.length - 1}$`));
  });
});

describe("填报情况汇总表", () => {
  const summary = () => asSheet(office.core.reports.model("filing-summary", period));

  it("binds no more rows together than leave room on a page: half of it stayed empty", () => {
    const [, gaps] = summary().sections;
    const bound = gaps?.rows.map(([whose]) => whose?.rowSpan ?? 1) ?? [];
    expect(Math.max(...bound)).toBe(8);
    const named = gaps?.rows.filter((row) => row.length === 5).map(([whose]) => whose?.text);
    expect(named?.length, "whoever has many is named in each part").toBeGreaterThan(new Set(named).size);
    expect(gaps?.rows).toHaveLength(office.core.submissions.completeness(period).gaps.length);
  });

  it("adds up: asked = answered + missing, by organisation and in all; a figure moves one cell", () => {
    const sumsOf = () => {
      const { rows } = tableOf(summary());
      const numbers = (row: readonly SheetCell[]) => row.filter(({ kind }) => kind === "number" || kind === "nil");
      const own = rows.slice(0, -1).map(numbers);
      const total = numbers(rows.at(-1) ?? []);
      for (const [asked, answered, , , , notObtained, silent] of [...own, total])
        expect(asked?.value).toBe((answered?.value ?? 0) + (notObtained?.value ?? 0) + (silent?.value ?? 0));
      for (const column of [0, 1, 3, 5, 6, 7, 8, 9])
        expect(total[column]?.value).toBe(own.reduce((sum, row) => sum + (row[column]?.value ?? 0), 0));
      return total;
    };
    const before = sumsOf();
    expect(tableOf(summary(), 1).rows.length).toBe(before[6]?.value);
    office.core.entry.save({
      ...blank,
      organisation: "czj",
      indicator: "14-fiscal-revenue",
      period,
      dataPeriod: period,
      value: "68.9",
      growth: "12.6",
      vintage: "快报数",
    });
    const after = sumsOf();
    expect(after[1]?.value).toBe((before[1]?.value ?? 0) + 1);
    expect(tableOf(summary(), 1).rows.length).toBe((before[6]?.value ?? 0) - 1);
  });
});

describe("重点项目四个库情况表", () => {
  it("sums each pool without taking silence for 0, and lists every project of the pools once", () => {
    expect(asSheet(office.core.reports.model("project-pools", period)).sections).toEqual([]);
    const fields = {
      organisation: "kjj",
      industry: "科技",
      content: "",
      plannedStart: null,
      plannedFinish: "2021",
      task: null,
    };
    const add = (code: string, stage: "在建" | "储备" | "退库", totalWan: number | null) =>
      office.core.projects.add({ ...fields, code, name: `项目${code}`, totalWan, stage, on: "2022-01-10", reason: "" });
    add("P-1", "在建", 20_000);
    add("P-2", "在建", null);
    add("P-3", "储备", null);
    add("P-4", "退库", 5000);
    const { sections } = asSheet(office.core.reports.model("project-pools", period));
    expect(sections.map(({ title }) => title)).toEqual(["一、按所在库汇总", "二、储备项目", "三、在建项目"]);
    const sums = sections[0]?.rows.map((row) => texts(row).slice(0, 3));
    expect(sums).toEqual([
      ["储备", "1", "—"],
      ["拟开工", "0", "—"],
      ["在建", "2", "20000"],
      ["拟竣工", "0", "—"],
      ["四个库合计", "3", "20000"],
      ["竣工", "0", "—"],
    ]);
    expect(texts(sections[2]?.rows[0])).toContain("逾期未竣工");
    for (const { columns, rows } of sections) for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe("指标卡", () => {
  const card = (line: string, at = period) => {
    const print = office.core.reports.model("indicator-card", at, line);
    if (print.kind !== "indicator-card") throw new Error("not a card");
    return print;
  };

  it("says the verdict, its numbers and why, as the detail of the line does", () => {
    const { row } = office.core.progress.detail("14-gdp", period);
    const found = card("14-gdp");
    expect(found.verdict).toContain("待评价");
    expect(found.explanation).toEqual(row.explanation);
    expect(found.facts.find(({ label }) => label === "2025年目标")?.text).toBe(row.targetText);
    expect(found.sections.map(({ title }) => title)).toEqual(["目标沿革", "近期数据"]);
  });

  it("shows of a data period the last that was said, and nothing of later ones", () => {
    office.core.periods.open("2022Q2", null);
    const income = { ...blank, organisation: "czj", indicator: "14-fiscal-revenue", vintage: "快报数" } as const;
    office.core.entry.save({
      ...income,
      period,
      dataPeriod: period,
      value: "69.1",
      growth: "12.7",
      reason: "按入库数更正",
    });
    office.core.entry.save({ ...income, period: "2022Q2", dataPeriod: "2022Q2", value: "140", growth: "10" });
    const periodsOf = (at: string) =>
      card("14-fiscal-revenue", at).sections[1]?.rows.map((row) => texts(row).slice(0, 2));
    expect(periodsOf(period)?.[0]).toEqual(["2022年一季度", "69.1"]);
    expect(periodsOf(period)?.flat()).not.toContain("68.9");
    expect(periodsOf("2022Q2")?.[0]).toEqual(["2022年上半年", "140.0"]);
  });

  it("of a headline line is frozen with its period; of another one it is as of today and says so", () => {
    const before = card("14-gdp");
    const other = office.core.reports
      .subjects("indicator-card", period)
      .find(({ code }) => office.core.progress.detail(code, period).row.collection === "box");
    office.core.periods.close(period);
    expect(card("14-gdp").verification).toBe(before.verification);
    expect(card(other?.code ?? "").notes.at(-1)).toContain("未随填报期封存");
    expect(card("14-gdp").notes.join()).not.toContain("未随填报期封存");
  });
});
