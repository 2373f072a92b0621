/** Forms as other programs save them, with one of the four stamps left, or moved about: recognised, or explained. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { preflight } from "../../electron/exchange/preflight.ts";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import type { Table } from "../../electron/exchange/table.ts";
import { sampleForm } from "./issued-workbook.ts";

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, "../fixtures/recognise", name));

/** As the reader process reads it; reading without the unpacked parts must say the same. */
async function tableOf(name: string): Promise<Table> {
  const bytes = fixture(name);
  const checked = await preflight(bytes, name);
  if (!checked.ok) throw new Error(checked.rejection.code);
  const read = readTable(bytes, checked.parts);
  if (!read.ok) throw new Error(read.rejection.code);
  expect(readTable(bytes)).toEqual(read);
  return read.table;
}

async function returned(name: string) {
  const table = await tableOf(name);
  const identity = recognise(table);
  if (!isIdentity(identity)) throw new Error(identity.code);
  const form = readForm(table, identity, sampleForm);
  if ("code" in form) throw new Error(form.code);
  return { identity, form };
}

const keyOf = (at: number) => sampleForm.lines[at]?.key;

describe.each(["openpyxl", "libreoffice"])("saved by %s", (program) => {
  it.each([
    ["meta", { how: "meta", issueId: sampleForm.issueId, checksumOk: true }, true],
    ["properties", { how: "properties", issueId: sampleForm.issueId, organisation: "stats" }, false],
    ["code", { how: "template_code", issueId: null, templateCode: sampleForm.templateCode }, false],
    ["keys", { how: "keys", issueId: null, templateCode: null }, false],
  ])("is recognised by its %s alone, and the base known only with _meta", async (stamp, expected, baseKnown) => {
    const { identity, form } = await returned(`${program}-${stamp}.xlsx`);
    expect(identity).toMatchObject(expected);
    expect(form.baseKnown).toBe(baseKnown);
    const values = Object.fromEntries(
      Object.entries(form.lines[0]?.cells ?? {}).map(([field, { value, doubt }]) => [field, doubt?.code ?? value]),
    );
    expect(values).toMatchObject({ value: 489.5, growth: 5.2, vintage: "快报数", filling: "reported" });
    expect(form.lines.map(({ foundBy }) => foundBy)).toEqual(
      sampleForm.lines.map(() => (stamp === "keys" ? "key" : "name")),
    );
  });

  it("and left without any stamp is said to be such", async () => {
    expect(recognise(await tableOf(`${program}-nothing.xlsx`))).toMatchObject({ code: "stamps_lost" });
  });

  it("and disarranged is read as it was filled in, and everything that was done to it is said", async () => {
    const { identity, form } = await returned(`${program}-disarranged.xlsx`);
    expect(identity).toMatchObject({ how: "meta", checksumOk: true });
    expect(form.lines.find(({ key }) => key === keyOf(0))?.cells).toMatchObject({
      value: { value: 489.5, doubt: null },
      growth: { value: 5.2 },
      vintage: { value: "快报数" },
      filling: { value: "reported" },
    });
    expect(form.lines.map(({ key }) => key)).toEqual([keyOf(3), keyOf(2), keyOf(0)]);
    const codes = form.notes.map(({ code }) => code);
    for (const code of [
      "sheet_renamed",
      "column_moved",
      "rows_hidden",
      "rows_sorted",
      "row_missing",
      "row_without_key",
    ])
      expect(codes).toContain(code);
  });
});

it("with macros is read like any other", async () => {
  expect(await preflight(fixture("libreoffice-meta.xlsm"), "返回.xlsm")).toMatchObject({ ok: true, kind: "xlsm" });
  const { identity, form } = await returned("libreoffice-meta.xlsm");
  expect(identity).toMatchObject({ how: "meta" });
  expect(form.lines[0]?.cells.value?.value).toBe(489.5);
});
