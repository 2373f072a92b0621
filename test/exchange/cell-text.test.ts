/** What a person sees in a cell: ours to say, and the same as the library says. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CellObject, read, utils, write } from "xlsx";
import { preflight } from "../../electron/exchange/preflight.ts";
import { parsingOptions, readTable, tableOf } from "../../electron/exchange/reader/read-table.ts";
import type { Table } from "../../electron/exchange/table.ts";

const folder = path.resolve(import.meta.dirname, "../fixtures");
const fixtures = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.xls[xm]$/.test(name));

const textsOf = ({ sheets }: Table) =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) => cells.map(({ column, text }) => `${name}!${row},${column} ${text}`)),
  );

function texts(bytes: Uint8Array): { readonly ours: string[]; readonly theirs: string[] } {
  const [ours, theirs] = [readTable(bytes), tableOf(read(bytes, parsingOptions))];
  if (!ours.ok || !theirs.ok) throw new Error("not read");
  return { ours: textsOf(ours.table), theirs: textsOf(theirs.table) };
}

describe("the text of a cell", () => {
  it.each(fixtures)("is what the library makes of it: %s", async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    if (!(await preflight(bytes, path.basename(name))).ok) return;
    const { ours, theirs } = texts(bytes);
    expect(ours).toEqual(theirs);
  });

  it("is the same for any format and value", () => {
    const formats = ["General", "@", "0", "0.0", "#,##0.00", "0.00%", "yyyy-mm-dd", "yyyy年m月", "h:mm", "0.0E+0"];
    const sections = [
      '0.0;-0.0;"—";@',
      '0;0;0;"“"@"”"',
      '[>=1000]0,"千";0',
      '"增长"0.0',
      "[红色]0.0",
      "# ?/?",
      "0.0_ ",
    ];
    const cell: fc.Arbitrary<CellObject> = fc.record({
      v: fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.double({ min: 0, max: 60_000, noNaN: true }),
        fc.boolean(),
        fc.constantFrom("约87", "", "1,807", " 空格 ", "真"),
      ),
      z: fc.constantFrom(...formats, ...sections),
    }) as fc.Arbitrary<CellObject>;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), fc.boolean(), (cells, date1904) => {
        const typed = cells.map((one) => ({
          ...one,
          t: { number: "n", boolean: "b", string: "s" }[typeof one.v as "number"],
        }));
        const sheet = {
          "!ref": `A1:A${cells.length}`,
          ...Object.fromEntries(typed.map((one, at) => [`A${at + 1}`, one])),
        };
        const book = utils.book_new(sheet as never, "表");
        book.Workbook = { WBProps: { date1904 } };
        const { ours, theirs } = texts(new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer));
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 150 },
    );
  });

  it("is an error's name, whichever it is", () => {
    const sheet = utils.aoa_to_sheet([["a"]]);
    for (const [at, v] of [0x00, 0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a].entries()) sheet[`B${at + 1}`] = { t: "e", v };
    sheet["!ref"] = "A1:B7";
    const { ours, theirs } = texts(new Uint8Array(write(utils.book_new(sheet, "表"), { type: "buffer" }) as Buffer));
    expect(ours).toEqual(theirs);
    expect(ours.join()).toContain("#DIV/0!");
  });
});
