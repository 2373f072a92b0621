import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import { writeCatalogueWorkbook } from "../../electron/exchange/catalogue-workbook/write.ts";
import { preflight } from "../../electron/exchange/preflight.ts";
import type { Table } from "../../electron/exchange/table.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import { catalogueProblemMessage } from "../../shared/text/catalogue-problems.ts";
import { anyCatalogue } from "./any-catalogue.ts";
import { catalogueIn, noticesOf, smallTable } from "./catalogue-tables.ts";
import { type Change, mirrored, tableOf, under, withCells, withSheet } from "./edited-table.ts";
import { smallCatalogue } from "./small-catalogue.ts";

const bookOf = (name: string): XLSX.WorkBook => ({
  SheetNames: [name],
  Sheets: { [name]: XLSX.utils.aoa_to_sheet([["一"]]) },
});

describe("the catalogue workbook there and back", () => {
  it("brings the shipped catalogue back as it was, through a file that passes pre-flight", async () => {
    const bytes = await writeCatalogueWorkbook(shippedCatalogue);
    expect(await preflight(bytes, "规划目录.xlsx")).toMatchObject({ ok: true, kind: "xlsx" });
    expect(catalogueIn(tableOf(bytes))).toEqual(shippedCatalogue);
  });

  it("gives the same bytes for the same catalogue", async () => {
    expect(await writeCatalogueWorkbook(smallCatalogue())).toEqual(await writeCatalogueWorkbook(smallCatalogue()));
  });

  it("brings any catalogue back, whatever its texts look like", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyCatalogue, async (seed) => {
        expect(catalogueIn(tableOf(await writeCatalogueWorkbook(seed)))).toEqual(seed);
      }),
      { numRuns: 60 },
    );
  });

  it("holds no formula, whatever a text begins with", async () => {
    const seed = smallCatalogue();
    for (const organisation of seed.organisations) organisation.shortName = `=cmd|' /C calc'!A${organisation.order}`;
    const cells = tableOf(await writeCatalogueWorkbook(seed)).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells),
    );
    expect(cells.filter(({ formula, type }) => formula !== undefined || type === "error")).toEqual([]);
    expect(cells.some(({ value }) => value === "=cmd|' /C calc'!A1")).toBe(true);
  });

  const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
  if (!hasLibreOffice) process.stdout.write("skipped: LibreOffice (soffice) is not installed on this machine\n");

  it.skipIf(!hasLibreOffice)("survives being saved again by LibreOffice", { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "catalogue-workbook-"));
    try {
      const file = path.join(folder, "catalogue.xlsx");
      writeFileSync(file, await writeCatalogueWorkbook(shippedCatalogue));
      const profile = pathToFileURL(path.join(folder, "profile")).href;
      const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx"];
      execFileSync("soffice", [...options, "--outdir", path.join(folder, "out"), file], {
        stdio: "ignore",
        timeout: 150_000,
      });
      const saved = readFileSync(path.join(folder, "out", "catalogue.xlsx"));
      expect(catalogueIn(tableOf(new Uint8Array(saved)))).toEqual(shippedCatalogue);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a workbook as people edit it", () => {
  it("reads columns in any order", () => {
    const turned = { ...smallTable, sheets: smallTable.sheets.map(mirrored) };
    expect(catalogueIn(withSheet(turned, "说明", () => smallTable.sheets[0] as Table["sheets"][number]))).toEqual(
      smallCatalogue(),
    );
  });

  it("skips blank rows and finds the heads below a title", () => {
    const shifted = withSheet(smallTable, "单位", (sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ row, ...rest }) => ({ ...rest, row: row * 2 + 3 })),
    }));
    const titled = withCells(shifted, "单位", { A1: "全区单位一览", A5: "　" });
    expect(catalogueIn(titled)).toEqual(smallCatalogue());
  });

  it("says which columns and sheets of the office's own it did not read", () => {
    const own = withCells(smallTable, "单位", { Z1: "电话", Z2: "0371-63500000" });
    const sheet = { name: "草稿", hidden: false, rows: [], merges: [] };
    const more = { ...own, sheets: [...own.sheets, sheet] };
    expect(catalogueIn(more)).toEqual(smallCatalogue());
    expect(noticesOf(more).map(catalogueProblemMessage)).toEqual([
      "“草稿”：这张工作表不属于规划目录，没有读取。",
      "“单位”!Z1：“电话”不是规划目录的栏目，没有读取。",
    ]);
  });

  it("takes a name instead of a code, dates as Excel keeps them, numbers typed as text, words without their sign", () => {
    const changed = [
      ["目标", "指标编码", null],
      ["目标", "关系", "超过"],
      ["目标", "目标值", "4,000"],
      ["目标", "目标原文", 4000],
      ["目标", "生效日期", { type: "number", value: 46023, text: "1/1/26", format: "m/d/yy" }],
      ["数据", "所属期", "２０２６q1"],
      ["单位", "主管单位", { type: "boolean" as const, value: true, text: "TRUE" } as unknown as Change],
    ] as const;
    const edited = changed.reduce<Table>(
      (table, [sheet, head, change]) => withCells(table, sheet, { [under(table, sheet, head, 2)]: change as Change }),
      smallTable,
    );
    expect(catalogueIn(edited)).toEqual(smallCatalogue());
  });

  it("reads dates of a workbook that counts from 1904, as old Macs do", () => {
    const bytes = new Uint8Array(
      XLSX.write(
        {
          SheetNames: ["日期"],
          Sheets: { 日期: { A1: { t: "n", v: 44561, z: "yyyy-mm-dd" }, "!ref": "A1" } },
          Workbook: { WBProps: { date1904: true } },
        },
        { type: "buffer", bookType: "xlsx" },
      ),
    );
    const read = tableOf(bytes);
    expect(read.datesFrom1904).toBe(true);
    expect(
      tableOf(new Uint8Array(XLSX.write(bookOf("日期"), { type: "buffer", bookType: "xlsx" }))).datesFrom1904,
    ).toBe(undefined);
    const serial = Math.round((Date.UTC(2026, 0, 1) - Date.UTC(1904, 0, 1)) / 86_400_000);
    const cell = under(smallTable, "目标", "生效日期", 2);
    const dated = withCells(smallTable, "目标", {
      [cell]: { type: "number", value: serial, text: "1/1/26", format: "m/d/yy" },
    });
    expect(catalogueIn({ ...dated, datesFrom1904: true })).toEqual(smallCatalogue());
  });

  it("takes a new line written below the last one", () => {
    const row = {
      指标编码: "15-jobs",
      指标名称: "新增就业",
      规划代码: "15th",
      分组: "正文指标",
      序号: 1,
      属性: "约束性",
      口径: "五年累计",
      方向: "越高越好",
      报送频次: "季度",
      汇总方式: "一个单位报",
      小数位: 0,
      几个月后有数: 1,
      基数年份: 2025,
      把握程度: "高",
    };
    const target = {
      指标名称: "新增就业",
      目标年: 2030,
      关系: "不低于",
      目标值: 10,
      目标原文: "10",
      依据: "规划纲要",
      生效日期: "2026年1月1日",
    };
    const add = (table: Table, sheet: string, at: number, cells: Readonly<Record<string, Change>>) =>
      withCells(
        table,
        sheet,
        Object.fromEntries(Object.entries(cells).map(([head, change]) => [under(table, sheet, head, at), change])),
      );
    const written = add(add(add(smallTable, "指标", 5, row), "目标", 5, target), "出处", 6, {
      指标编码: "15-jobs",
      文件名称: "十五五规划纲要",
    });
    const line = catalogueIn(written).indicators.at(-1);
    expect(line).toMatchObject({
      code: "15-jobs",
      name: "新增就业",
      collection: "chapter",
      basis: "cumulative",
      unit: "",
    });
    expect(line).toMatchObject({
      baseline: { value: null, text: "", comparable: true },
      places: [{ document: "plan" }],
    });
    expect(line?.targets).toEqual([
      {
        year: 2030,
        operator: "≥",
        wording: "",
        value: 10,
        text: "10",
        authority: "规划纲要",
        documentNumber: "",
        effectiveOn: "2026-01-01",
        reason: "",
      },
    ]);
    expect(noticesOf(written).map(({ code, details }) => [code, details["line"]])).toEqual([
      ["lead_missing", "新增就业"],
    ]);
  });

  it("says when a name no longer fits its code, and when a formula was read", () => {
    const renamed = withCells(smallTable, "指标", { [under(smallTable, "指标", "指标名称", 2)]: "地区生产总值" });
    const computed = withCells(renamed, "目标", {
      [under(smallTable, "目标", "目标值", 2)]: {
        type: "number",
        value: 4000.0000000000005,
        text: "4000",
        formula: "2*2000",
      },
    });
    const said = noticesOf(computed).map(({ code, sheet, cell }) => [code, `${sheet}!${cell}`]);
    expect(said).toContainEqual(["name_differs", "目标!A2"]);
    expect(said).toContainEqual(["formula_result", `目标!${under(smallTable, "目标", "目标值", 2)}`]);
    expect(catalogueIn(computed).indicators[0]?.targets[0]?.value).toBe(4000);
  });
});
