/** 套表 over two quarters: mapped once, filled twice, next year's form; what is reported, estimated, missing and withdrawn. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preflight } from "../../electron/exchange/preflight.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import type { EntryInput } from "../../shared/contract/entry.ts";
import type { FillEntry, FilledForm } from "../../shared/contract/outside-forms.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { FormCell } from "../../shared/domain/outside-form/form-mapping.ts";
import { changedParts } from "../exchange/zip-entries.ts";
import { addressedCells } from "../support/addressed-cells.ts";
import { type Office, openOffice } from "../support/office.ts";

const blank = (name: string) => {
  const file = path.resolve(import.meta.dirname, "../fixtures/outside-forms", name);
  return { fileName: name, bytes: new Uint8Array(readFileSync(file)) };
};
const city = blank("city-quarterly.xlsx");
const sheet = "2022年一季度";
let office: Office;
let form: string;

const enter = (indicator: string, period: string, value: string, more: Partial<EntryInput> = {}) =>
  office.core.entry.save({
    organisation: "czj",
    period,
    indicator,
    dataPeriod: period,
    value,
    growth: "",
    growthBasis: null,
    vintage: null,
    filling: null,
    remark: "",
    reason: "与上年同期相比口径一致",
    ...more,
  });

/** All that was proposed, taken as it is. */
async function mapped(file: typeof city, name: string, more: readonly FormCell[] = []): Promise<string> {
  const { core } = office;
  const { proposals, sha256, fileName } = await core.outsideForms.look(file, null, true);
  const cells = proposals.map(({ sheet: of, cell, shows }) => ({
    sheet: of,
    cell,
    shows,
    overFormula: false,
    beside: null,
  }));
  const saved = await core.outsideForms.save({ name, fileName, sha256, cells: [...cells, ...more], replaces: null });
  return saved.id;
}

const at = ({ entries }: FilledForm, cell: string): FillEntry | undefined =>
  entries.find((entry) => entry.cell === cell);

async function cellsOf(bytes: Uint8Array, name = sheet): Promise<Map<string, string | number | boolean | null>> {
  const checked = await preflight(bytes, "filled.xlsx");
  if (!checked.ok) throw new Error(checked.rejection.code);
  const read = readTable(bytes, checked.parts);
  if (!read.ok) throw new Error(read.rejection.code);
  const sheet = read.table.sheets.find((one) => one.name === name);
  return new Map(addressedCells(sheet).map(({ address, value }) => [address, value] as const));
}

const refused = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof AppError)) throw new Error("it was not refused");
  return String(error.details["reason"]);
};

beforeAll(async () => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2022-04-20");
  form = await mapped(city, "市季报");
});
afterAll(() => office.close());

describe("a form from above", () => {
  it("is filled with what is reported, in the form's unit; what is not reported stays blank and is listed with the reason", async () => {
    enter("14-fiscal-revenue", "2022Q1", "0", {
      growth: "-3.2",
      growthBasis: "同口径",
      vintage: "快报数",
      remark: "一季度入库为零",
    });
    const { result, form: bytes } = await office.core.outsideForms.fill(form, "2022Q1");
    const cells = await cellsOf(bytes);
    // 489.5 亿元 as the source document prints it; 0 is a value.
    expect(cells.get("D6")).toBe(4_895_000);
    expect(cells.get("D7")).toBe(0);
    expect(cells.get("E7")).toBe(-3.2);
    expect(cells.get("H7")).toBe("一季度入库为零");
    expect(cells.get("A2")).toMatch(/^填报单位（盖章）：.+/);
    expect(cells.get("D10") ?? null).toBeNull();
    expect(at(result, "D7")).toMatchObject({
      value: 0,
      standing: "0 亿元",
      vintage: "快报数",
      source: "命令行录入",
      missing: "",
    });
    expect(at(result, "D7")?.reportedBy).toContain("区财政局");
    expect(at(result, "D6")?.source).toContain("来源文件");
    expect(at(result, "D10")).toMatchObject({ value: null, missing: "未报" });
    expect(result.missing).toBe(result.entries.filter(({ missing }) => missing !== "").length);
    expect(result.notices).toEqual([]);
  });

  it("keeps every part but the sheet as it was packed: chart, validation, comment, print set-up", async () => {
    const { form: bytes } = await office.core.outsideForms.fill(form, "2022Q1");
    expect(await changedParts(city.bytes, bytes)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect((await cellsOf(bytes)).has("D13")).toBe(true);
  });

  it("is filled again next quarter: the same cells mean the next period, an estimate is marked", async () => {
    const { core } = office;
    core.periods.close("2022Q1");
    core.periods.open("2022Q2", "2022-07-20");
    enter("14-fiscal-revenue", "2022Q2", "130.25", { vintage: "预计数" });
    const { result } = await core.outsideForms.fill(form, "2022Q2");
    expect(at(result, "D7")).toMatchObject({ value: 1_302_500, dataPeriod: "2022年上半年", notes: ["预计数"] });
    expect(result.estimates).toBe(1);
    expect(at(result, "D6")).toMatchObject({ value: null, missing: "未报" });
    expect(result.notices).toEqual([expect.stringContaining("表上写的是2022年一季度，现按2022年上半年填列")]);
    const [listed] = core.outsideForms.list();
    expect(listed?.lastFilled).toMatchObject({ period: "2022Q2", by: "命令行" });
  });

  it("says where the figure of a closed period is no longer what it was", async () => {
    const { core } = office;
    enter("14-fiscal-revenue", "2022Q1", "68.9", {
      ...{ growth: "-3.2", growthBasis: "同口径", vintage: "快报数" },
      reason: "一季度入库数核定",
      revision: { source: "市财政局核定函" },
    });
    const result = await core.outsideForms.preview(form, "2022Q1");
    expect(at(result, "D7")).toMatchObject({ value: 689_000 });
    expect(at(result, "D7")?.notes.join()).toMatch(/订正：一季度入库数核定.*本期关闭时为 0/);
    expect(result.notices.join()).toContain("本期已关闭");
  });

  it("fills nothing of next year's form into a cell that sits beside other words", async () => {
    const { core } = office;
    const next = blank("city-quarterly-2023.xlsx");
    const reason = await refused(core.outsideForms.fill(form, "2022Q2", next));
    expect(reason).toContain("2023年一季度!D7");
    expect(reason).toContain("第三产业增加值");
    const seen = await core.outsideForms.look(next, form, true);
    expect(seen.cells.map(({ cell }) => cell)).toContain("D6");
    // 财政总收入 is counted in 亿元 now: nobody but a person says what goes there.
    const fiscal = seen.moved.find(({ cell }) => cell === "D7");
    expect(fiscal?.to).toBeNull();
    expect(seen.moved.find(({ cell }) => cell === "D9")?.to).toEqual({ sheet: "2023年一季度", cell: "D10" });
    const old = seen.moved.map(({ sheet: of, cell, shows, before }) => ({ sheet: of, cell, shows, before }));
    const asBefore = old.map(({ before, ...one }) => ({ ...one, overFormula: false, beside: before }));
    const base = { name: "市季报", fileName: next.fileName, sha256: seen.sha256, replaces: form };
    expect(await refused(core.outsideForms.save({ ...base, cells: asBefore }))).toContain("旁边的文字原为");
    const again = seen.moved.flatMap(({ to, shows, before }) =>
      to ? [{ ...to, shows, overFormula: false, beside: before }] : [],
    );
    const saved = await core.outsideForms.save({ ...base, cells: [...seen.cells, ...again] });
    expect(core.outsideForms.list().map(({ id }) => id)).toEqual([saved.id]);
    // It is still known when the form was last filled in.
    expect(saved.lastFilled?.period).toBe("2022Q2");
    const { result } = await core.outsideForms.fill(saved.id, "2022Q1");
    expect(at(result, "D10")).toMatchObject({ value: 258.9 });
    form = saved.id;
  });

  it("puts a rate into a percent cell as a hundredth, and refuses to put it there as it is", async () => {
    const { core } = office;
    const province = blank("province-progress.xlsx");
    const id = await mapped(province, "省进展表");
    const { form: bytes } = await core.outsideForms.fill(id, "2022Q1");
    const cells = await cellsOf(bytes, "进展情况");
    expect(cells.get("F5")).toBe(-0.032);
    expect(cells.get("C4")).toBe(1807);
    expect(cells.get("D4")).toBe("＞3000");
    const { sha256 } = await core.outsideForms.look(province, null, true);
    const shows = {
      kind: "figure",
      line: "14-gdp",
      period: { rule: "current" },
      field: "growth",
      factor: 1,
      decimals: null,
    } as const;
    const wrong = { sheet: "进展情况", cell: "F4", shows, overFormula: false, beside: null };
    const save = core.outsideForms.save({
      name: "省表",
      fileName: province.fileName,
      sha256,
      cells: [wrong],
      replaces: null,
    });
    expect(await refused(save)).toContain("820%");
    core.outsideForms.retire(id);
    expect(await refused(core.outsideForms.preview(id, "2022Q1"))).toContain("已经停用");
  });

  it("overwrites neither a formula nor a word of the form's own", async () => {
    const { core } = office;
    const { sha256, fileName } = await core.outsideForms.look(city, null, true);
    const shows = {
      kind: "figure",
      line: "14-gdp",
      period: { rule: "current" },
      field: "value",
      factor: 10000,
      decimals: null,
    } as const;
    const save = (cell: string, overFormula = false) =>
      core.outsideForms.save({
        name: "试",
        fileName,
        sha256,
        cells: [{ sheet, cell, shows, overFormula, beside: null }],
        replaces: null,
      });
    expect(await refused(save("D13"))).toContain("有公式");
    expect(await refused(save("B6"))).toContain("已有文字“地区生产总值”");
    expect(await refused(save("B1"))).toContain("合并单元格");
    const over = await save("D13", true);
    const filled = await core.outsideForms.fill(over.id, "2022Q1");
    expect((await cellsOf(filled.form)).get("D13")).toBe(4_895_000);
    // Nothing reported: the formula stays.
    const none = await core.outsideForms.fill(over.id, "2023Q1");
    expect(none.result).toMatchObject({ filled: 0, missing: 1 });
    expect(Buffer.from(none.form).equals(Buffer.from(city.bytes))).toBe(true);
  });

  it("lists what filled each cell in a workbook of its own, figures as numbers", async () => {
    const { list, sha256 } = await office.core.outsideForms.fill(form, "2022Q1");
    const cells = await cellsOf(list, "填列依据");
    const places = [...cells].filter(([, value]) => value === "2023年一季度!D6").map(([address]) => address);
    const row = Number(places[0]?.slice(1));
    expect(cells.get(`F${row}`)).toBe(4_895_000);
    expect([...(await cellsOf(list, "说明")).values()]).toContain(sha256);
  });
});
