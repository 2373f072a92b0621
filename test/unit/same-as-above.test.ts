import { describe, expect, it } from "vitest";
import { type ReadRow, takeFromAbove } from "../../electron/exchange/read/same-as-above.ts";
import type { ReturnedCell } from "../../shared/merge/returned-form.ts";

const cell = (raw: string, value: number | string | null): ReturnedCell => ({
  ...{ sheet: "指标填报", cell: "K7", raw, value, notes: [] },
  doubt: raw === "约5" ? { code: "approximate", details: {}, handling: "ask", hasProposal: true } : null,
});
const row = (at: number, raw: string, value: number | string | null, more: Partial<ReadRow<"value">> = {}) => ({
  ...{ row: at, hidden: false, name: `第${at}行`, unitOf: () => "亿元", issuedOf: () => null },
  cells: { value: cell(raw, value) },
  ...more,
});
const proposals = (...rows: ReadRow<"value">[]) =>
  takeFromAbove(rows).map(({ value }) => [value?.value ?? null, value?.doubt?.hasProposal ?? null]);

describe("同上", () => {
  it("proposes what stands above, and through several of them", () => {
    expect(proposals(row(6, "12", 12), row(7, "同上", null), row(8, "〃", null))).toEqual([
      [12, null],
      [12, true],
      [12, true],
    ]);
  });

  it("means the row one sees above it", () => {
    const hidden = row(7, "13", 13, { hidden: true });
    expect(proposals(row(6, "12", 12), hidden, row(8, "同上", null)).at(-1)).toEqual([12, true]);
  });

  it.each([
    ["the first row", [row(6, "同上", null)]],
    ["below a blank", [row(6, "", null), row(7, "同上", null)]],
    ["below a figure in doubt", [row(6, "约5", 5), row(7, "同上", null)]],
    ["below a row that somebody put in", [row(6, "12", 12), row(8, "同上", null)]],
    ["below another unit", [row(6, "12", 12, { unitOf: () => "万家" }), row(7, "同上", null)]],
    ["in a figure given in words", [row(6, "12", 12), row(7, "同上", null, { unitOf: () => null })]],
  ])("proposes nothing in %s", (_, rows) => {
    expect(proposals(...rows).at(-1)).toEqual([null, false]);
  });

  it("that was issued so and left is no question", () => {
    expect(proposals(row(6, "12", 12), row(7, "同上", "同上", { issuedOf: () => "同上" })).at(-1)).toEqual([
      "同上",
      null,
    ]);
  });
});
