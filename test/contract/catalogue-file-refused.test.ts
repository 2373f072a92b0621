/** Workbooks that cannot be taken: refused as a whole, with sheet, cell and what to do; the database stays as it is. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import type { CataloguePreview } from "../../shared/contract/catalogue-file.ts";
import { oleFile } from "../exchange/workbooks.ts";
import { type EditedSheet, edited, exported, previewed } from "../support/catalogue-desk.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
let finished: Uint8Array;
beforeAll(async () => {
  office = openOffice();
  finished = await exported(office, ["13th"]);
}, 60_000);
afterAll(() => office.close());

const errorsIn = ({ problems }: CataloguePreview) => problems.filter(({ severity }) => severity === "error");
const newestChange = (): number => office.core.app.changes(null, 1)[0]?.id ?? 0;

/** Refused by preview and by apply, with nothing written. */
async function refused(bytes: Uint8Array, name = "规划目录.xlsx") {
  const before = newestChange();
  const shown = await previewed(office, bytes, name);
  const errors = errorsIn(shown);
  expect(errors).not.toEqual([]);
  expect(shown.changes).toEqual([]);
  for (const { message } of errors) expect(message).toMatch(/^(?!.*(undefined|“”)).+。$/u);
  const { apply } = office.core.catalogueFile;
  await expect(apply(shown.session, shown.digest, "原因")).rejects.toMatchObject({ code: "INVALID" });
  expect(newestChange()).toBe(before);
  return errors.map(({ code, sheet, cell }) => [code, sheet, cell]);
}

type Spoil = (sheet: (name: string) => EditedSheet) => void;
/** The first line under a head. */
const set =
  (name: string, head: string, value: string | number | null): Spoil =>
  (sheet) => {
    const list = sheet(name);
    const [, first] = list.rows;
    if (first) first[list.column(head)] = value;
  };

describe("a cell that says the wrong thing", { timeout: 60_000 }, () => {
  it.each<[what: string, code: string, sheet: string, head: string, spoil: Spoil]>([
    ["a unit nobody else writes so", "unit_spelling", "指标", "计量单位", set("指标", "计量单位", "亿　元")],
    ["a basis that is none", "option_unknown", "指标", "口径", set("指标", "口径", "流量")],
    ["no baseline year", "blank", "指标", "基数年份", set("指标", "基数年份", null)],
    ["a baseline with its unit", "not_a_number", "指标", "基数", set("指标", "基数", "约1200亿元")],
    ["a target in words", "not_a_number", "目标", "目标值", set("目标", "目标值", "翻一番")],
    ["a range without its bounds", "range_bounds", "目标", "下限", set("目标", "关系", "区间")],
    ["a target of no line", "reference_unknown", "目标", "指标编码", set("目标", "指标编码", "13-nothing")],
  ])("%s", async (_, code, sheet, head, spoil) => {
    const errors = await refused(edited(finished, spoil));
    const column = XLSX.utils.encode_col(columnOf(sheet, head));
    expect(errors).toContainEqual([code, sheet, `${column}2`]);
  });

  it("a code twice, and a line that is a part of itself", async () => {
    const twice = edited(finished, (sheet) => {
      const lines = sheet("指标");
      lines.rows.push([...(lines.rows[1] ?? [])]);
    });
    const errors = await refused(twice);
    expect(errors.map(([code]) => code)).toContain("code_twice");
    const circle = edited(finished, (sheet) => {
      const lines = sheet("指标");
      const [, first] = lines.rows;
      if (first) first[lines.column("总项编码")] = first[lines.column("指标编码")] ?? null;
      if (first) first[lines.column("总项名称")] = first[lines.column("指标名称")] ?? null;
    });
    expect((await refused(circle)).map(([code]) => code)).toEqual(["part_cycle"]);
  });

  it("a name that an organisation outside the workbook has", async () => {
    const bytes = edited(finished, (sheet) => {
      const organisations = sheet("单位");
      organisations.remove((valueUnder) => valueUnder("单位代码") === "yjj");
      organisations.add({ 单位代码: "new", 单位名称: "区应急局", 简称: "新局", 类别: "区政府部门", 序号: 999 });
    });
    const known = office.core.catalog.get("13th").organisations.find(({ code }) => code === "yjj")?.name ?? "";
    const clash = edited(bytes, (sheet) => {
      const organisations = sheet("单位");
      organisations.row("单位代码", "new")[organisations.column("单位名称")] = known;
    });
    const shown = await previewed(office, clash);
    expect(errorsIn(shown).map(({ code }) => code)).toEqual(["name_twice"]);
    expect(errorsIn(shown)[0]?.message).toContain(`库中的“${known}”`);
  });
});

const columnOf = (sheet: string, head: string): number => {
  const rows: unknown[][] = XLSX.utils.sheet_to_json(XLSX.read(finished).Sheets[sheet] ?? {}, { header: 1 });
  return (rows[0] ?? []).indexOf(head);
};

describe("a file that is no catalogue", { timeout: 60_000 }, () => {
  const otherWorkbook = () =>
    new Uint8Array(
      XLSX.write(
        { SheetNames: ["工资"], Sheets: { 工资: XLSX.utils.aoa_to_sheet([["姓名", "金额"]]) } },
        {
          type: "buffer",
          bookType: "xlsx",
        },
      ),
    );
  const encrypted = () => oleFile("EncryptedPackage");

  it.each<[what: string, code: string, name: string, bytes: () => Uint8Array]>([
    ["half a zip", "truncated", "规划目录.xlsx", () => finished.slice(0, finished.length / 2)],
    ["a csv", "format_csv", "规划目录.csv", () => new TextEncoder().encode("指标编码,指标名称\n13-gdp,地区生产总值\n")],
    ["somebody's other workbook", "not_a_catalogue", "工资.xlsx", otherWorkbook],
    ["an encrypted one", "encrypted", "规划目录.xlsx", encrypted],
    ["nothing at all", "empty_file", "规划目录.xlsx", () => new Uint8Array()],
  ])("%s", async (_, code, name, bytes) => {
    expect(await refused(bytes(), name)).toEqual([[code, "", ""]]);
  });

  it("is not even looked at for a department", async () => {
    const department = openOffice();
    try {
      department.core.app.setup({ role: "department", organisation: "czj", section: "", name: "李某" });
      expect(() => department.core.catalogueFile.upload("规划目录.xlsx", finished)).toThrowError(
        expect.objectContaining({ code: "FORBIDDEN" }),
      );
    } finally {
      await department.close();
    }
  });
});
