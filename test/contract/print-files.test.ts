/** Prints as files: workbooks of tables, one file for each organisation, and what stands for a code. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPrintFiles } from "../../electron/services/reports/print-files.ts";
import { type Printed, usualPrint } from "../../shared/contract/printed.ts";
import type { BatchRequest, BatchResult } from "../../shared/contract/reports.ts";
import { type Office, openOffice } from "../support/office.ts";
import { asSheet } from "../support/printed-table.ts";

const period = "2022Q1";
const { pages: _, ...layout } = usualPrint;
const folders: string[] = [];
let office: Office;
beforeAll(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
});
afterAll(async () => {
  await office.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const aFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "prints-"));
  folders.push(folder);
  return folder;
};
const request = { kind: "return-sheet" as const, period, subjects: [] };
const batch = (format: BatchRequest["format"]): BatchRequest => ({
  request,
  format,
  options: layout,
});

/** With a printer that writes the title, and a folder that was chosen, or none. */
function desk(chosen: string | null, change: (models: Printed[]) => Printed[] = (models) => models) {
  const offered: { fileName: string; bytes: Uint8Array }[] = [];
  const files = createPrintFiles({
    reports: {
      models: (asked) => change(office.core.reports.models(asked)),
      pdf: async ([model]) => new TextEncoder().encode(asSheet(model).title),
    },
    outlet: { chooseFolder: async () => chosen },
    tickets: { offer: (file) => String(offered.push(file as (typeof offered)[number])) },
  });
  return { files, offered };
}

async function finished(job: AsyncIterable<{ type: string; result?: BatchResult; done?: number; total?: number }>) {
  const steps: number[] = [];
  for await (const event of job) {
    if (event.type === "done" && event.result) return { steps, result: event.result };
    steps.push(event.done ?? -1);
  }
  throw new Error("never done");
}

describe("one file for each organisation", () => {
  it("goes into a new folder, with progress, and never over what is there", async () => {
    const folder = aFolder();
    const { files } = desk(folder);
    const { steps, result } = await finished(files.run(batch("pdf")));
    const organisations = office.core.reports.subjects("return-sheet", period);
    expect(result.files).toBe(organisations.length);
    expect(steps).toEqual(organisations.map((_each, n) => n));
    const first = path.join(folder, "单位填报单_2022年一季度");
    expect(readdirSync(first)).toHaveLength(organisations.length);
    expect(readdirSync(first)).toContain("区财政局填报单_2022年一季度.pdf");
    await finished(files.run(batch("xlsx")));
    expect(readdirSync(folder).sort()).toEqual(["单位填报单_2022年一季度", "单位填报单_2022年一季度（2）"]);
  });

  it("leaves as one zip where there is no folder to choose", async () => {
    const { files, offered } = desk(null);
    const { result } = await finished(files.run(batch("xlsx")));
    expect(result.delivery).toMatchObject({ kind: "ticket", fileName: "单位填报单_2022年一季度.zip" });
    const names = Object.keys(unzipSync(offered[0]?.bytes ?? new Uint8Array()));
    expect(names).toHaveLength(result.files);
    expect(names.every((name) => name.endsWith(".xlsx"))).toBe(true);
  });

  it("leaves nothing behind when it is cancelled", async () => {
    const folder = aFolder();
    const cancel = new AbortController();
    const job = desk(folder).files.run(batch("pdf"), cancel.signal);
    const cancelled = (async () => {
      for await (const event of job) if (event.type === "progress" && event.done === 2) cancel.abort();
    })();
    await expect(cancelled).rejects.toMatchObject({ code: "CANCELLED" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps prints of the same name apart, and names that a system would not take", async () => {
    const folder = aFolder();
    const named = (models: Printed[]) =>
      models.slice(0, 3).map((model) => ({ ...asSheet(model), title: "甲/乙填报单" }));
    await desk(folder, named).files.toFolder(batch("pdf"), folder);
    expect(readdirSync(folder).sort()).toEqual(
      ["", "（2）", "（3）"].map((number) => `甲／乙填报单_2022年一季度${number}.pdf`).sort(),
    );
    expect(existsSync(path.join(folder, "甲"))).toBe(false);
  });
});

it("makes no workbook of what is no table", async () => {
  const letters = office.core.reports.models({ kind: "indicator-card", period, subjects: ["14-gdp"] });
  await expect(office.core.printFiles.workbook(letters)).rejects.toMatchObject({ code: "INVALID" });
});

it("tells of a print its code, and since when it is frozen", () => {
  const before = office.core.reports.facts(request);
  expect(before.length).toBeGreaterThan(10);
  expect(new Set(before.map(({ frozenAt }) => frozenAt))).toEqual(new Set([null]));
  office.core.periods.close(period);
  const after = office.core.reports.facts(request);
  expect(after.map(({ verification }) => verification)).toEqual(before.map(({ verification }) => verification));
  for (const { frozenAt } of after) expect(frozenAt).toMatch(/^\d{4}-\d\d-\d\dT/);
});
