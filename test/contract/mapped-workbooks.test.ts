/** 沿用旧表: a department's own table is mapped once by a person, and taken in the next quarter without asking. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish } from "../../electron/services/job.ts";
import type { MappingProposal } from "../../shared/contract/mappings.ts";
import { mappingFrom } from "../../shared/domain/mapping/from-proposal.ts";
import { type Office, openOffice } from "../support/office.ts";

const ledger = (name: string): Uint8Array =>
  readFileSync(path.resolve(import.meta.dirname, `../fixtures/ledgers/${name}.xlsx`));

let office: Office;
beforeAll(() => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2022-04-20");
});
afterAll(() => office.close());

const propose = (name: string, organisation: string | null = null) =>
  office.core.mappings.proposeFile(`${name}.xlsx`, ledger(name), organisation);

async function sitting(name: string, period = "2022Q1") {
  const { session } = office.core.merge.begin(period);
  await office.core.merge.upload(session, `${name}.xlsx`, ledger(name));
  const shown = await finish(office.core.merge.preview(session));
  const [file] = shown.files;
  if (!file) throw new Error("one file went in");
  return { session, shown, file };
}

const only = ({ sheets: [sheet] }: MappingProposal) => {
  if (!sheet) throw new Error("one sheet was found");
  return sheet;
};
const linesOf = (proposal: MappingProposal) =>
  Object.fromEntries(only(proposal).rows.map(({ label, line, factor }) => [label.trim(), line && [line, factor]]));
const rolesOf = (proposal: MappingProposal) => only(proposal).columns.map(({ role }) => role);
const values = (cells: readonly { field: string; item: string; theirs: unknown; outcome: string; cell: string }[]) =>
  cells
    .filter(({ field }) => field === "value")
    .map(({ item, theirs, outcome, cell }) => [item, theirs, outcome, cell]);

const lineOf = (organisation: string, indicator: string) =>
  office.core.forms
    .form(organisation, "2022Q1")
    .lines.find((line) => line.indicator === indicator && line.dataPeriod === "2022Q1");
const revenue = () => lineOf("czj", "14-fiscal-revenue")?.current;

describe("what a table seems to say", () => {
  it("of a bureau's: two rows of heads, a month beside the figure from January on", async () => {
    const proposal = await propose("bureau-2022Q1");
    expect(proposal).toMatchObject({ organisation: "tjj", period: "2022Q1", near: null });
    expect(rolesOf(proposal)).toEqual(["name", "unit", "ignore", "ignore", "value", "growth", "ignore"]);
    expect(linesOf(proposal)).toMatchObject({
      "一、地区生产总值": ["14-gdp", 1],
      "二、社会消费品零售总额": ["14-retail-sales", 1],
      "其中：限额以上": null,
    });
  });

  it("of a finance table: 万元 above it is proposed with its factor", async () => {
    const proposal = await propose("finance-2022Q1");
    expect(proposal.period).toBe("2022Q1");
    expect(rolesOf(proposal)).toEqual(["ignore", "name", "ignore", "value", "growth"]);
    expect(linesOf(await propose("finance-2022Q1", "czj"))).toMatchObject({ 财政总收入: ["14-fiscal-revenue", 1e-4] });
  });

  it("of streets: indicators in the columns are read on their side, and which row is ours is left open", async () => {
    const proposal = await propose("streets", "tjj");
    expect(only(proposal)).toMatchObject({ transposed: true });
    expect(linesOf(proposal)["社会消费品零售总额（亿元）"]).toEqual(["14-retail-sales", 1]);
    expect(
      only(proposal)
        .columns.filter(({ role }) => role === "value")
        .map(({ label }) => label),
    ).toEqual(["合计"]);
  });

  it("of the office's old form", async () => {
    const proposal = await propose("office");
    expect(proposal).toMatchObject({ organisation: "tjj", period: "2022Q1" });
    expect(rolesOf(proposal)).toEqual(["ignore", "name", "unit", "value", "growth", "remark"]);
  });

  it("of a messy one: notes are no rows, a name that comes twice cannot be mapped", async () => {
    const rows = only(await propose("messy", "tjj")).rows;
    expect(rows.map(({ label }) => label)).toEqual(["GDP", "消费", "社会消费品零售总额", "限额以上", "限额以上"]);
    expect(rows.at(-1)).toMatchObject({ row: null, line: null });
  });
});

describe("over two quarters", () => {
  it("is unrecognised until a person has mapped it, then brings what is new, in our unit", async () => {
    const before = await sitting("finance-2022Q1");
    expect(before.file).toMatchObject({ verdict: "unrecognised", reason: "not_ours", cells: [] });
    const staged = { session: before.session, sha256: before.file.sha256 };
    const mapping = mappingFrom("czj", (await office.core.mappings.propose(staged, "czj", [])).sheets);
    const shown = await office.core.mappings.preview(staged, "2022Q1", mapping);
    expect(shown.map(({ name, field, theirs, ours, raw }) => [name, field, theirs, ours, raw])).toEqual([
      ["财政总收入", "value", 68.9012, null, "689012"],
      ["财政总收入", "growth", 4.2, null, "4.2"],
      ["中小微企业信用担保额", "value", 15.23, null, "152300"],
    ]);
    const saved = office.core.mappings.save("财政收支", mapping, null);
    expect(saved).toMatchObject({ name: "财政收支", organisationName: "区财政局", lines: 2, retired: false });

    const { session, shown: preview, file } = await sitting("finance-2022Q1");
    expect(file).toMatchObject({ organisation: "czj", period: "2022Q1", version: null });
    expect(file.checkNumber).toEqual({ count: 2, sum: 84.1312, agrees: true });
    expect(values(file.cells)).toEqual([
      ["14-fiscal-revenue", 68.9012, "take", "D4"],
      ["14-a2022-guaranteed-amount", 15.23, "take", "D8"],
    ]);
    const report = await office.core.merge.apply(session, preview.digest, []);
    expect(revenue()).toMatchObject({ value: 68.9012, growth: 4.2, filling: "reported" });
    const logged = office.core.app.changes(null, 100, {});
    expect(logged).toContainEqual(
      expect.objectContaining({
        field: "*",
        file: "finance-2022Q1.xlsx",
        cell: expect.stringContaining("财政收支!D4、"),
      }),
    );

    expect(office.core.batches.undo(report.batch ?? "")).toMatchObject({ reversed: 2, kept: [], failed: [] });
    expect(revenue()).toBeNull();
    expect(office.core.batches.restore(report.batch ?? "")).toMatchObject({ reversed: 2 });
  });

  it("asks about what differs from ours, and changes none of it by itself", async () => {
    office.core.mappings.save("统计局月报", mappingFrom("tjj", (await propose("bureau-2022Q1")).sheets), null);
    const { session, shown, file } = await sitting("bureau-2022Q1");
    // The plan's own figures stand: 地区生产总值 says the same, 零售额 does not.
    expect(values(file.cells)).toContainEqual(["14-retail-sales", 236.4, "question", "E9"]);
    expect(file.cells.filter(({ outcome }) => outcome === "take")).toEqual([]);
    await office.core.merge.apply(session, shown.digest, []);
    expect(lineOf("tjj", "14-retail-sales")?.current?.value).toBe(258.9);
  });

  it("knows next quarter's by its shape: other figures, other words of the quarter", async () => {
    office.core.periods.open("2022Q2", "2022-07-20");
    const { file } = await sitting("finance-2022Q2", "2022Q2");
    expect(file).toMatchObject({ organisation: "czj", period: "2022Q2" });
    expect(values(file.cells)).toEqual([
      ["14-fiscal-revenue", 137.15, "take", "D4"],
      ["14-a2022-guaranteed-amount", 16.075, "take", "D8"],
    ]);
  });

  it("takes last quarter's file for last quarter's, never for this one's", async () => {
    const { file } = await sitting("bureau-2022Q1", "2022Q2");
    expect(file).toMatchObject({ verdict: "stale", reason: "other_period", cells: [] });
  });

  it("says what is different about one with a row more, takes nothing, and offers what was chosen before", async () => {
    const { file } = await sitting("bureau-2022Q2-row-added", "2022Q2");
    expect(file).toMatchObject({ verdict: "unrecognised", reason: "mapping_differs", cells: [] });
    expect(file.message).toMatch(/统计局月报.*规模以上工业增加值/);
    const proposal = await propose("bureau-2022Q2-row-added");
    expect(proposal.near).toMatchObject({ name: "统计局月报", missing: [] });
    expect(only(proposal).rows[0]).toMatchObject({ line: "14-gdp", confidence: "certain" });
    const replaced = office.core.mappings.save(
      "统计局月报",
      mappingFrom("tjj", proposal.sheets),
      proposal.near?.id ?? null,
    );
    expect(office.core.mappings.list().map(({ id, name }) => [id === replaced.id, name])).toEqual([
      [true, "统计局月报"],
      [false, "财政收支"],
    ]);
    expect((await sitting("bureau-2022Q2-row-added", "2022Q2")).file).toMatchObject({ organisation: "tjj" });
  });
});

describe("what a mapping would bring", () => {
  const previewOf = async (name: string) => {
    const { session, file } = await sitting(name);
    const staged = { session, sha256: file.sha256 };
    const proposal = await office.core.mappings.propose(staged, "tjj", []);
    // Somebody ticked every row that has a line; the messy table says no unit of its own.
    const sheets = proposal.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, factor: row.factor ?? 1 })),
    }));
    return office.core.mappings.preview(staged, "2022Q1", mappingFrom("tjj", sheets));
  };

  it("of a table on its side: the figure in the row that was said to be ours", async () => {
    expect(await previewOf("streets")).toMatchObject([
      { cell: "B3", line: "14-retail-sales", theirs: 236.4, ours: 258.9, asked: "" },
    ]);
  });

  it("of a messy one: what is not a plain figure is asked about as in any return", async () => {
    const figures = (await previewOf("messy")).filter(({ field }) => field === "value");
    expect(figures).toMatchObject([
      { cell: "C7", line: "14-gdp", raw: "约489.5", theirs: 489.5 },
      { cell: "C11", line: "14-retail-sales", raw: "２３６．４", theirs: 236.4, asked: "" },
    ]);
    expect(figures[0]?.asked).toMatch(/不是确数/);
  });
});

describe("keeping mappings", () => {
  it("renames and retires; a retired one is no longer known, and is retired once", async () => {
    const [row] = office.core.mappings.list().filter(({ name }) => name === "财政收支");
    const id = row?.id ?? "";
    expect(office.core.mappings.rename(id, "财政月报").name).toBe("财政月报");
    expect(office.core.mappings.retire(id).retired).toBe(true);
    expect((await sitting("finance-2022Q2", "2022Q2")).file.reason).toBe("not_ours");
    expect(() => office.core.mappings.retire(id)).toThrow(/REFUSED/);
  });

  it("refuses a line that is taken from two rows", async () => {
    const mapping = mappingFrom("tjj", (await propose("office")).sheets);
    const rows = mapping.sheets[0]?.rows ?? [];
    const twice = {
      ...mapping,
      sheets: mapping.sheets.map((sheet) => ({ ...sheet, rows: rows.map((one) => ({ ...one, line: "14-gdp" })) })),
    };
    expect(() => office.core.mappings.save("重复", twice, null)).toThrow(/两个地方|INVALID/);
  });
});
