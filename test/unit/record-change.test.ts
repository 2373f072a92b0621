/** A record as one row of the change log, and the row as its fields again. */
import { describe, expect, it } from "vitest";
import { byField, type FieldChange, firstCell, recordChanges } from "../../electron/db/record-change.ts";

const about = { entity: "observation", entityId: "14-gdp@2022Q1" };
const read = { file: "统计局.xlsx", sheet: "指标填报" };
const value: FieldChange = { field: "value", before: null, after: 87, ...read, cell: "K7" };
const vintage: FieldChange = { field: "vintage", before: "快报数", after: "年报数", ...read, cell: "N7" };

/** As the database has it. */
const logged = (changes: readonly FieldChange[]) =>
  recordChanges(about, changes).map(({ before, after, cell = null, ...row }) => ({
    ...row,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
    cell,
  }));

describe("a record that changed", () => {
  it("is one row, with the cells in the order of its fields", () => {
    expect(recordChanges(about, [value, vintage])).toEqual([
      {
        ...about,
        field: "*",
        before: { value: null, vintage: "快报数" },
        after: { value: 87, vintage: "年报数" },
        file: "统计局.xlsx",
        cell: "指标填报!K7、N7",
      },
    ]);
  });

  it("of one field is a row of that field", () => {
    expect(recordChanges(about, [value])).toEqual([
      { ...about, field: "value", before: null, after: 87, file: "统计局.xlsx", cell: "指标填报!K7" },
    ]);
    expect(recordChanges(about, [{ field: "value", before: 0, after: null }])).toEqual([
      { ...about, field: "value", before: 0, after: null },
    ]);
    expect(recordChanges(about, [])).toEqual([]);
  });

  it("is a row for each sheet or file it was read from", () => {
    const elsewhere = { ...vintage, file: "统计局（补）.xlsx" };
    expect(recordChanges(about, [value, elsewhere]).map(({ field, file }) => [field, file])).toEqual([
      ["value", "统计局.xlsx"],
      ["vintage", "统计局（补）.xlsx"],
    ]);
  });
});

describe("a row of the log by its fields", () => {
  const each = (changes: readonly FieldChange[]) =>
    logged(changes)
      .flatMap(byField)
      .map(({ field, before, after, cell }) => [field, before, after, cell]);

  it("is what went in", () => {
    expect(each([value, vintage])).toEqual([
      ["value", null, "87", "指标填报!K7"],
      ["vintage", '"快报数"', '"年报数"', "指标填报!N7"],
    ]);
  });

  it("knows each cell though two fields stand in one, or one in none", () => {
    const words: FieldChange = { field: "text", before: null, after: "约87", ...read, cell: "K7" };
    const typed: FieldChange = { field: "filling", before: null, after: "reported", ...read };
    expect(each([value, typed, words]).map(([field, , , cell]) => [field, cell])).toEqual([
      ["value", "指标填报!K7"],
      ["filling", null],
      ["text", "指标填报!K7"],
    ]);
  });

  it("does not take a sheet's name apart", () => {
    const odd = "一、产业!二";
    expect(
      each([
        { ...value, sheet: odd },
        { ...vintage, sheet: odd },
      ]).map(([, , , cell]) => cell),
    ).toEqual([`${odd}!K7`, `${odd}!N7`]);
    expect(firstCell(`${odd}!K7、N7`)).toBe(`${odd}!K7`);
  });

  it("leaves a row of one field, or of a thing as a whole, as it is", () => {
    const shipped = { ...about, field: "*", before: null, after: "490", cell: null };
    const batch = { ...about, field: "*", before: null, after: '[{"file":"甲.xlsx"}]', cell: null };
    const report = { ...about, field: "*", before: null, after: '{"state":"received"}', cell: null };
    for (const row of [...logged([value]), shipped, batch, report]) expect(byField(row)).toEqual([row]);
  });
});
