/**
 * Do tables that were taken away print and calculate in a real office program? Needs LibreOffice with its Calc; without
 * them these tests are skipped, and say so.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import * as XLSX from "xlsx";
import { count, figure, percent, text } from "../../electron/exchange/printed-workbook/list-cells.ts";
import { printedTable, writeTables } from "../../electron/exchange/printed-workbook/write.ts";
import { worksheetsOf } from "../../electron/services/tables/assemble.ts";
import { type ListColumn, listSheet } from "../../electron/services/tables/list-sheet.ts";
import type { Sheet, SheetCell } from "../../shared/contract/sheets.ts";
import { number, text as printedText, word } from "../../shared/domain/sheet-cells.ts";

const lines = 400;
const folder = mkdtempSync(path.join(tmpdir(), "printed-libreoffice-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const column = (key: string, widthMm: number | null) => ({ key, head: [key], widthMm });
const printed = (rows: SheetCell[][]): Sheet => ({
  kind: "main-indicators",
  formVersion: "JS-P01·第1版",
  orientation: "landscape",
  title: "主要指标进展情况表",
  subtitle: "（截至2022年3月底）",
  tableNumber: "监测表1",
  confidentiality: "内部资料",
  info: ["制表单位（盖章）：区发展改革委"],
  demo: false,
  sections: [{ title: "", columns: [column("序号", 12), column("名称", null), column("本期累计", 30)], rows }],
  empty: "无可列项目",
  closing: [],
  signature: [{ label: "单位负责人：", text: "" }],
  summary: "",
  legend: "",
  notes: ["为快报数"],
  verification: "7C3E-04B9",
});
const printedRow = (_: unknown, n: number): SheetCell[] => [
  word(String(n + 1)),
  printedText(n % 50 === 0 ? `一个名称很长、要占好几行才写得下的监测指标第${n}项（全区口径）` : `=监测指标第${n}项`),
  number((n + 0.25).toFixed(1), n + 0.25),
];

interface Listed {
  readonly name: string;
  readonly value: number | null;
}
const listed = Array.from({ length: lines }, (_, n): Listed => ({ name: `指标${n}`, value: n % 7 === 0 ? null : n }));
const columns: readonly ListColumn<Listed>[] = [
  { head: "名称", mm: 60, cell: ({ name }) => text(name), sum: text("合计") },
  { head: "数", mm: 30, cell: ({ value }) => figure(value, 1), sum: count(7) },
  { head: "进度", mm: 30, cell: ({ value }) => percent(value === null ? null : value / lines) },
  // So wide that it takes two pages side by side.
  ...Array.from({ length: 14 }, (_, n) => ({ head: `说明${n}`, mm: 40, cell: () => text("说明") })),
];
const list = {
  title: "指标清单",
  about: "",
  asAt: "截至2022年3月底",
  filters: [],
  source: "填报",
  unit: "",
  notes: [],
  sheets: [listSheet("清单", columns, listed, "没有指标"), listSheet("空表", columns, [], "没有指标")],
};

const files = {
  many: await writeTables([{ name: "表", table: printedTable(printed(Array.from({ length: lines }, printedRow))) }]),
  none: await writeTables([{ name: "表", table: printedTable(printed([])) }]),
  list: await writeTables(worksheetsOf(list, { at: "2022-04-20 10:00", by: "陈立", demo: false })),
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, `${name}.xlsx`), bytes);

/** All of them in one go, with a profile of its own; false where there is no program that can. */
function converted(to: "pdf" | "xlsx"): boolean {
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  const given = Object.keys(files).map((name) => path.join(folder, `${name}.xlsx`));
  const how = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", to, "--outdir", path.join(folder, to)];
  spawnSync("soffice", [...how, ...given], { stdio: "ignore", timeout: 150_000 });
  return existsSync(path.join(folder, to, `list.${to}`));
}

const hasCalc = spawnSync("soffice", ["--version"]).status === 0 && converted("pdf");
if (!hasCalc) process.stdout.write("skipped: LibreOffice with Calc is not installed on this machine\n");

/** Pages, and the paper that all of them are on. */
function pagesOf(name: keyof typeof files): { readonly count: number; readonly paper: ReadonlySet<string> } {
  const pdf = readFileSync(path.join(folder, "pdf", `${name}.pdf`), "latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  return {
    count: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    paper: new Set(boxes.map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`)),
  };
}

it.skipIf(!hasCalc)(
  "prints on landscape A4, as many pages as the rows take, a wide list over two pages side by side",
  () => {
    const [many, none, wide] = [pagesOf("many"), pagesOf("none"), pagesOf("list")];
    expect(none.count).toBe(1);
    // Some 25 to 35 rows to a page.
    expect(many.count).toBeGreaterThan(10);
    expect(many.count).toBeLessThan(20);
    expect(wide.count, "twice as many as one page wide would take").toBeGreaterThan(2 * 8);
    for (const { paper } of [many, none, wide]) expect([...paper]).toEqual(["842×595"]);
  },
);

it.skipIf(!hasCalc)(
  "is read as what it is: numbers with their formats, texts that calculate nothing, empty cells",
  { timeout: 180_000 },
  () => {
    expect(converted("xlsx")).toBe(true);
    const sheetOf = (name: keyof typeof files, sheet: string) =>
      XLSX.read(readFileSync(path.join(folder, "xlsx", `${name}.xlsx`)), { cellNF: true, cellFormula: true }).Sheets[
        sheet
      ] ?? {};
    const cells = (sheet: XLSX.WorkSheet): XLSX.CellObject[] =>
      Object.entries(sheet).flatMap(([key, cell]) => (key.startsWith("!") ? [] : [cell as XLSX.CellObject]));
    const many = cells(sheetOf("many", "表"));
    expect(many.filter(({ f }) => f !== undefined)).toEqual([]);
    expect(many.find(({ v }) => v === "=监测指标第1项")).toBeDefined();
    expect(many.filter(({ t, v }) => t === "n" && Number(v) % 1 === 0.25)).toHaveLength(lines);
    const shown = cells(sheetOf("list", "清单"));
    expect(shown.filter(({ t }) => t === "n").length, "two for each line that has a figure, and the sum").toBe(
      2 * listed.filter(({ value }) => value !== null).length + 1,
    );
    expect(
      shown.some(({ w }) => w === "12.5%"),
      "50 of 400",
    ).toBe(true);
    expect(cells(sheetOf("list", "空表")).some(({ v }) => v === "没有指标")).toBe(true);
  },
);
