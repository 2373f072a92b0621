import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTsv, parseTsv } from "../../renderer/components/grid/tsv.ts";

describe("cells on the clipboard", () => {
  it.each([
    [
      "Excel, with a line end behind the last row",
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "LibreOffice, without",
      "1\t2\n3\t4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["an old Mac", "1\r2", [["1"], ["2"]]],
    [
      "blanks between and behind",
      "1\t\t3\t\r\n\t\t\t\r\n",
      [
        ["1", "", "3", ""],
        ["", "", "", ""],
      ],
    ],
    ["an empty last row that was copied", "1\r\n\r\n", [["1"], [""]]],
    ["nothing", "", [[""]]],
  ])("of %s", (_, text, cells) => {
    expect(parseTsv(text)).toEqual(cells);
  });

  it("may hold line ends, tabs and quotes", () => {
    expect(parseTsv('"第一行\r\n第二行"\t"a\tb"\t"说""是"""\r\n4\t5\t6\r\n')).toEqual([
      ["第一行\n第二行", "a\tb", '说"是"'],
      ["4", "5", "6"],
    ]);
  });

  it("keep a quote that is only a sign: never closed, or with text behind", () => {
    expect(parseTsv('"十四五"规划\t5"\n"开口\t7')).toEqual([
      ['"十四五"规划', '5"'],
      ['"开口', "7"],
    ]);
  });

  it("are never interpreted", () => {
    const cells = ["12.5%", "1,807", "１８０７", " 3 ", "=1+1", "007", "—"];
    expect(parseTsv(cells.join("\t"))).toEqual([cells]);
  });

  it("come back as they were copied, whatever they hold", () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^["\t\n a1]{0,6}$/)).map((text) => text.replace(/\r/g, ""));
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(`${formatTsv(rows)}\r\n`)).toEqual(rows);
      }),
    );
  });
});
