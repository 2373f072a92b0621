import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import type { Table, TableSheet } from "../../electron/exchange/table.ts";
import { writeForm } from "../../electron/exchange/write/index.ts";
import type { ProjectEntryField } from "../../shared/domain/projects/project-entry.ts";
import type { ReturnedForm } from "../../shared/merge/returned-form.ts";
import { addressedCells } from "../support/addressed-cells.ts";
import { fillProjects } from "../support/fill-projects.ts";
import { mirrored, tableOf, withCells, withSheet } from "./edited-table.ts";
import { formWithProjects as form } from "./project-form.ts";

const sheetName = "项目填报";
let issued: Uint8Array;
let filled: Uint8Array;
beforeAll(async () => {
  issued = (await writeForm(form)).bytes;
  filled = fillProjects(issued, {
    科创中心P0000001: {
      ...{ yearDoneWan: 1200, totalDoneWan: "6,200万元", filling: "已填报", stage: "拟竣工", stageOn: "2022年3月15日" },
      ...{ progress: "装修收尾", problems: "——", remark: "年内竣工" },
    },
    科创中心P0000002: { totalDoneWan: 0 },
  });
});

function understood(table: Table): ReturnedForm {
  const identity = recognise(table);
  if (!isIdentity(identity)) throw new Error(identity.code);
  const read = readForm(table, identity, form);
  if ("code" in read) throw new Error(read.code);
  return read;
}
const projectsIn = ({ tasks }: ReturnedForm) => tasks.filter(({ kind }) => kind === "project");
const valuesIn = (read: ReturnedForm, key: string) =>
  Object.fromEntries(
    Object.entries(projectsIn(read).find((row) => row.key === key)?.cells ?? {}).map(([field, { value }]) => [
      field,
      value,
    ]),
  );
const codes = ({ notes }: ReturnedForm) => notes.map(({ code }) => code);
const cell = (read: ReturnedForm, field: ProjectEntryField) =>
  projectsIn(read).find(({ key }) => key === "P0000001")?.cells[field];

const whole = {
  ...{ yearDoneWan: 1200, totalDoneWan: 6200, filling: "reported", stage: "拟竣工", stageOn: "2022-03-15" },
  ...{ progress: "装修收尾", problems: null, remark: "年内竣工" },
};

describe("项目填报 as issued", () => {
  it("comes back, untouched, as nothing changed", () => {
    const read = understood(tableOf(issued));
    expect(codes(read)).toEqual(["nothing_filled"]);
    expect(valuesIn(read, "P0000001")).toMatchObject({ stage: "在建", stageOn: "2021-10-08", totalDoneWan: null });
  });

  it("has cells only for what no list has said, and those alone are unlocked and in _meta", async () => {
    const { cells } = await writeForm(form);
    const fields = (key: string) => cells.filter((one) => one.key === key).map(({ field }) => field);
    expect(fields("P0000001")).toHaveLength(8);
    expect(fields("P0000002")).not.toContain("yearDoneWan");
    expect(fields("P0000003")).toEqual(["problems"]);
    expect(cells.find(({ key, field }) => key === "P0000002" && field === "filling")?.base).toBe("not_obtained");
  });
});

describe("项目填报 as returned", () => {
  it("gives back what was said, amounts in 万元 and days as days", () => {
    const read = understood(tableOf(filled));
    expect(valuesIn(read, "P0000001")).toEqual(whole);
    expect(valuesIn(read, "P0000002")).toMatchObject({ totalDoneWan: 0, progress: "=1+1 不是公式" });
    expect(codes(read)).toEqual([]);
  });

  it("is found with its rows sorted and hidden, columns moved, the sheet renamed", () => {
    const turned = withSheet(tableOf(filled), sheetName, (sheet) => {
      const { rows, ...rest } = mirrored(sheet);
      const at = rows.map((row) => row.row);
      const keyed = rows.filter(({ cells }) => cells.some(({ text }) => /^P000000\d$/.test(text)));
      const places = keyed.map(({ row }) => row);
      const moved = new Map(keyed.map((row, index) => [row, places.at(-1 - index) ?? row.row]));
      const sorted = rows.map((row) => ({ ...row, row: moved.get(row) ?? row.row, hidden: moved.get(row) === at[5] }));
      return { ...rest, name: "Sheet3", rows: sorted.toSorted((a, b) => a.row - b.row) };
    });
    const read = understood(turned);
    expect(valuesIn(read, "P0000001")).toEqual(whole);
    expect(codes(read)).toEqual(expect.arrayContaining(["rows_sorted", "sheet_renamed", "column_moved"]));
  });

  it("without keys is found by the project's code, and asked; a row that is gone is said", () => {
    const lost = withSheet(tableOf(filled), sheetName, (sheet) => ({
      ...sheet,
      rows: sheet.rows
        .filter(({ cells }) => !cells.some(({ text }) => text === "P0000002"))
        .map((row) => ({ ...row, cells: row.cells.filter(({ text }) => !/^P000000\d$/.test(text)) })),
    }));
    const read = understood(lost);
    expect(projectsIn(read).map(({ key, foundBy }) => [key, foundBy])).toEqual([
      ["P0000001", "name"],
      ["P0000003", "name"],
    ]);
    expect(codes(read)).toContain("row_missing");
  });

  it("says what was changed outside the entry cells, a list's figure among them", () => {
    const sheet = tableOf(issued).sheets.find(({ name }) => name === sheetName) as TableSheet;
    const given = addressedCells(sheet).find(({ value }) => value === 6000);
    const read = understood(withCells(tableOf(issued), sheetName, { [given?.address ?? ""]: 6500 }));
    expect(read.notes).toContainEqual(
      expect.objectContaining({
        code: "locked_changed",
        details: expect.objectContaining({ issued: "6000", now: "6500" }),
      }),
    );
  });

  it("says where the 核对数 it prints is of other amounts", () => {
    const changed = withSheet(tableOf(issued), sheetName, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((one) =>
          one.text.startsWith("本年完成") && one.formula !== undefined
            ? { ...one, text: "本年完成1项，合计900.0000；累计完成0项，合计0.0000" }
            : one,
        ),
      })),
    }));
    expect(understood(changed).notes).toContainEqual(
      expect.objectContaining({
        code: "check_number_differs",
        sheet: sheetName,
        details: expect.objectContaining({ count: 0 }),
      }),
    );
  });

  it("asks about a sheet that is missing", () => {
    const table = tableOf(issued);
    const read = understood({ ...table, sheets: table.sheets.filter(({ name }) => name !== sheetName) });
    expect(read.notes).toContainEqual(expect.objectContaining({ code: "sheet_missing", sheet: sheetName }));
  });

  it.each([
    ["yearDoneWan", "0.12亿元", "other_scale", 1200],
    ["yearDoneWan", "约1200", "approximate", 1200],
    ["totalDoneWan", "已投入", "not_a_number", null],
    ["stage", "续建项目", "option_unknown", "在建"],
    ["stage", "停工", "option_unknown", null],
    ["stageOn", "3月15日", "day_unclear", null],
    ["filling", "没有数", "option_unknown", null],
  ] as const)("%s: %s is asked about (%s)", (field, typed, code, proposal) => {
    const read = understood(tableOf(fillProjects(issued, { 科创中心P0000001: { [field]: typed } })));
    expect(cell(read, field)).toMatchObject({ value: proposal, raw: typed, doubt: { code, handling: "ask" } });
  });
});

const runs = (program: string, ...args: string[]): boolean => {
  try {
    return execFileSync(program, args, { stdio: "pipe" }).length >= 0;
  } catch {
    return false;
  }
};
const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((program) => runs(program, "--version"));
const hasOpenpyxl = runs("python3", "-c", "import openpyxl");
if (!soffice) console.warn("read-projects.test: no LibreOffice on this machine, its round trip is skipped");
if (!hasOpenpyxl) console.warn("read-projects.test: no openpyxl on this machine, its round trip is skipped");

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "projects-"));
  try {
    writeFileSync(path.join(folder, "in.xlsx"), filled);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("项目填报 saved by another program", () => {
  it.skipIf(!soffice)("LibreOffice", { timeout: 120_000 }, () => {
    const bytes = inFolder((folder) => {
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      const args = ["--headless", profile, "--convert-to", "xlsx", "--outdir", path.join(folder, "out")];
      execFileSync(soffice ?? "", [...args, path.join(folder, "in.xlsx")], { stdio: "pipe", timeout: 100_000 });
      return readFileSync(path.join(folder, "out", "in.xlsx"));
    });
    expect(valuesIn(understood(tableOf(bytes)), "P0000001")).toEqual(whole);
  });

  it.skipIf(!hasOpenpyxl)("openpyxl", { timeout: 60_000 }, () => {
    const bytes = inFolder((folder) => {
      const script = "import openpyxl; b = openpyxl.load_workbook('in.xlsx'); b.save('out.xlsx')";
      execFileSync("python3", ["-c", script], { cwd: folder, stdio: "pipe" });
      return readFileSync(path.join(folder, "out.xlsx"));
    });
    expect(valuesIn(understood(tableOf(bytes)), "P0000001")).toEqual(whole);
  });
});
