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
