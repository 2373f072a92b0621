/** A mapped table means the same whatever the order of its rows, the figures in it and the quarter it is of. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { fitOf, isSameShape } from "../../shared/domain/mapping/fit.ts";
import { mappingFrom } from "../../shared/domain/mapping/from-proposal.ts";
import { mappedCells } from "../../shared/domain/mapping/mapped-cells.ts";
import type { PlainSheet } from "../../shared/domain/mapping/mapping.ts";
import { proposeSheets } from "../../shared/domain/mapping/propose.ts";

const lines = ["地区生产总值", "财政总收入", "社会消费品零售总额", "固定资产投资", "进出口总额"].map((name, at) => ({
  code: `l${at}`,
  name,
  unit: "亿元",
}));
const months = [3, 6, 9, 12] as const;

interface Reported {
  readonly name: string;
  readonly figure: number;
  readonly growth: number;
}

function table(rows: readonly Reported[], year: number, quarter: number, blanks: number): PlainSheet {
  const month = months[quarter - 1];
  return {
    name: `${year}年${month}月`,
    rows: [
      [`${year}年1-${month}月主要指标`, "", "", ""],
      ...Array.from({ length: blanks }, () => ["", "", "", ""]),
      ["指标", "单位", `1-${month}月累计`, "同比增长%"],
      ...rows.map(({ name, figure, growth }) => [name, "亿元", String(figure), String(growth)]),
      ["注：快报数", "", "", ""],
    ],
  };
}

const mapped = (sheet: PlainSheet) =>
  mappingFrom(
    "tjj",
    proposeSheets([sheet], lines).map((one) => ({
      ...one,
      headHeight: one.head.height,
      rows: one.rows.map((row) => ({ ...row, row: row.name })),
    })),
  );

const figure = fc.integer({ min: -1e7, max: 1e7 }).map((tenths) => tenths / 10);
const reported = fc
  .tuple(...lines.map(({ name }) => fc.record({ name: fc.constant(name), figure, growth: figure })))
  .chain((rows) => fc.shuffledSubarray([...rows], { minLength: rows.length }));
const when = fc.record({
  year: fc.integer({ min: 2021, max: 2026 }),
  quarter: fc.integer({ min: 1, max: 4 }),
  blanks: fc.integer({ min: 0, max: 3 }),
});

it("is known in any quarter with any figures, and says of every line what stands in that line's row", () => {
  fc.assert(
    fc.property(reported, when, reported, when, (before, then, rows, now) => {
      const first = table(before, then.year, then.quarter, then.blanks);
      const mapping = mapped(first);
      expect(mapping.sheets[0]?.rows).toHaveLength(lines.length);
      const later = table(rows, now.year, now.quarter, now.blanks);
      const fit = fitOf(mapping, [later]);
      if (!fit) throw new Error("the shape is known");
      expect(isSameShape(fit)).toBe(true);
      expect(fit.period).toBe(`${now.year}Q${now.quarter}`);
      const figures = mappedCells(fit, `${now.year}Q${now.quarter}`).filter(({ field }) => field === "value");
      const told = figures.map(({ line, row, column }) => [line, later.rows[row]?.[column]]);
      const meant = rows.map(({ name, figure: given }) => [
        lines.find((one) => one.name === name)?.code,
        String(given),
      ]);
      expect(new Map(told as [string, string][])).toEqual(new Map(meant as [string, string][]));
      expect(figures).toHaveLength(lines.length);
    }),
    { numRuns: 60 },
  );
});

it("is another shape with a row more or less, or a month's column for the one from January on", () => {
  fc.assert(
    fc.property(reported, when, fc.nat(lines.length - 1), (rows, { year, quarter, blanks }, at) => {
      const mapping = mapped(table(rows, year, quarter, blanks));
      const less = fitOf(mapping, [table(rows.toSpliced(at, 1), year, quarter, blanks)]);
      expect(less?.missing).toHaveLength(1);
      const more = fitOf(mapping, [table([...rows, { name: "新指标", figure: 1, growth: 1 }], year, quarter, blanks)]);
      expect(more?.added).toEqual(["新指标"]);
      const month = table(rows, year, quarter, blanks);
      const other = month.rows.map((row) => row.map((text) => text.replace(/^1-(\d+)月累计$/, "$1月累计")));
      expect(fitOf(mapping, [{ ...month, rows: other }])).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});
