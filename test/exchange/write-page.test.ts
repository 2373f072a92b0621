import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guideSheetName, indicatorSheetName } from "../../electron/exchange/layout/indicator-sheet.ts";
import { writeWorkbook } from "../../electron/exchange/write/index.ts";
import { pageBreaks } from "../../electron/exchange/write/page.ts";
import type { FormLine, IssuedForm } from "../../shared/domain/form.ts";
import { sampleForm } from "./issued-workbook.ts";
import { writtenParts } from "./written-parts.ts";

const formOf = (count: number, more: Partial<FormLine> = {}): IssuedForm => ({
  ...sampleForm,
  lines: Array.from(
    { length: count },
    (_, index) => ({ ...sampleForm.lines[0], key: `K${String(index).padStart(8, "0")}`, ...more }) as FormLine,
  ),
});

const partsOf = async (form: IssuedForm) => writtenParts(await writeWorkbook(form));

describe("the printed page", () => {
  it("is A4, as wide as one page, with page numbers and repeated heads", async () => {
    const parts = await partsOf(formOf(3));
    const xml = parts.sheetXml(indicatorSheetName);
    expect(xml).toMatch(
      /<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/,
    );
    expect(parts.sheetXml(guideSheetName)).toMatch(/<pageSetup [^>]*orientation="portrait"/);
    for (const name of [indicatorSheetName, guideSheetName]) expect(parts.sheetXml(name)).toContain("— &amp;P —");
    expect(parts.workbook).toMatch(
      new RegExp(
        `<definedName name="_xlnm.Print_Titles" localSheetId="1">'${indicatorSheetName}'!\\$5:\\$5</definedName>`,
      ),
    );
    expect(xml).toMatch(/<pane xSplit="3" ySplit="5"/);
    expect(xml).toMatch(/<col min="1" max="1"[^>]*hidden="(1|true)"/);
  });

  it("holds up to ten ordinary lines with the stamp block", async () => {
    for (const count of [1, 2, 10])
      expect((await partsOf(formOf(count))).breaks(indicatorSheetName), String(count)).toEqual([]);
  });

  it("keeps the last two lines with the stamp block, whatever the number of lines", async () => {
    for (let count = 11; count <= 60; count++) {
      const breaks = (await partsOf(formOf(count))).breaks(indicatorSheetName);
      expect(breaks.length, `${count} lines`).toBeGreaterThan(0);
      const lastLineRow = 5 + count;
      expect(breaks.at(-1), `${count} lines`).toBeLessThanOrEqual(lastLineRow - 2);
    }
  });

  it("gives long names, targets and remarks the height they need", async () => {
    const long = "数字经济核心产业增加值占地区生产总值比重".repeat(3);
    const plain = (await partsOf(formOf(1))).height(indicatorSheetName, 6);
    expect((await partsOf(formOf(1, { name: long }))).height(indicatorSheetName, 6)).toBeGreaterThan(plain * 2);
    const current = {
      value: 1,
      growth: null,
      growthBasis: null,
      vintage: null,
      filling: null,
      remark: long.repeat(30),
    };
    expect((await partsOf(formOf(1, { current }))).height(indicatorSheetName, 6)).toBe(409);
  });
});

describe("where pages end", () => {
  const heights = fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 8, maxLength: 90 });

  it("never parts the tail and never overfills a page", () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 6 }), (rows, tail) => {
        const headRow = 2;
        const room = 120 * 6 + 120;
        const tailFrom = rows.length - tail;
        const breaks = pageBreaks({ heights: rows, room, headRow, tailFrom });
        const starts = [0, ...breaks.map((row) => row + 1)];
        starts.forEach((start, page) => {
          const end = starts[page + 1] ?? rows.length;
          const used = rows.slice(start, end).reduce((sum, each) => sum + each, page === 0 ? 0 : (rows[headRow] ?? 0));
          expect(used).toBeLessThanOrEqual(room);
          expect(end).toBeGreaterThan(start);
        });
        for (const start of starts) expect(start).toBeLessThanOrEqual(tailFrom);
      }),
    );
  });
});
