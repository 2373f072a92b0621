import { describe, expect, it } from "vitest";
import { sheetVerification } from "../../electron/services/reports/verification.ts";
import type { Sheet, SheetCell, SheetSection } from "../../shared/contract/sheets.ts";

const sectionOf = (cell: SheetCell): SheetSection => ({
  title: "",
  columns: [{ key: "order", head: ["序号"], widthMm: 8 }],
  rows: [[cell]],
});

const sheet: Omit<Sheet, "verification"> = {
  kind: "main-indicators",
  formVersion: "JS-P01·第1版",
  title: "主要指标进展情况表",
  subtitle: "（截至2022年3月底）",
  tableNumber: "监测表1",
  confidentiality: "内部资料",
  info: [],
  demo: false,
  orientation: "landscape",
  sections: [sectionOf({ text: "489.5", kind: "number", marks: [] })],
  empty: "",
  closing: [],
  signature: [],
  summary: "",
  legend: "",
  notes: ["甲"],
};

describe("verification code", () => {
  it("is two groups of four hexadecimal digits", () => {
    expect(sheetVerification(sheet)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  it("is the same for the same content, however the model was put together, and for a sheet that carries it already", () => {
    const reversed = Object.fromEntries(Object.entries(sheet).reverse()) as typeof sheet;
    const code = sheetVerification(sheet);
    expect(sheetVerification(reversed)).toBe(code);
    const stamped: Sheet = { ...sheet, verification: code };
    expect(sheetVerification(stamped)).toBe(code);
  });

  it("changes with a figure, a word, a mark or the demo flag", () => {
    const others = [
      { ...sheet, sections: [sectionOf({ text: "489.6", kind: "number", marks: [] })] },
      { ...sheet, sections: [sectionOf({ text: "489.5", kind: "number", marks: [1] })] },
      { ...sheet, notes: ["乙"] },
      { ...sheet, demo: true },
    ];
    expect(new Set([sheet, ...others].map(sheetVerification)).size).toBe(5);
  });
});
