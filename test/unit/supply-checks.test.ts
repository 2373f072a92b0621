/** 考核数据 on a department's machine: what its figures are compared with, and where each of them stands on the screen. */
import { describe, expect, it } from "vitest";
import { checkSupplies } from "../../electron/services/workbooks/check-supplies.ts";
import { draftPlaceOf, gridPlaceOf } from "../../renderer/features/workbooks/matrix-places.ts";
import type { SuppliedFigure } from "../../shared/domain/assessment/rules.ts";
import { checksBeside, supplySlot } from "../../shared/domain/assessment/supply-checks.ts";
import { defaultCheckSettings } from "../../shared/domain/checks.ts";
import { suppliedCellText, workbookRows } from "../../shared/domain/workbook-entry.ts";
import type { ReturnedCell, ReturnedForm } from "../../shared/merge/returned-form.ts";
import { formWithMatrix, sampleMatrix } from "../exchange/issued-matrix.ts";

const said = (value: number, target: number | null = null): SuppliedFigure => ({ value, target, filling: "reported" });
const cell = (raw: string, value: ReturnedCell["value"]): ReturnedCell => ({
  ...{ sheet: "考核数据", cell: "F9", raw, value, notes: [], doubt: null },
});
const [fai, , archive] = sampleMatrix.lines;
if (!fai || !archive) throw new Error("the sample has no lines");

describe("what a figure is compared with", () => {
  const others = ["o2", "o3", "o4", "o5", "o6"].map((name, at) => [supplySlot("kfai", name), said(10 + at)] as const);
  const codes = (now: readonly (readonly [string, SuppliedFigure])[], incoming = now) =>
    checksBeside({ now: new Map(now), previous: new Map(), yearBefore: new Map() }, defaultCheckSettings)
      .check(fai, "o1", said(200), new Map(incoming))
      .map(({ code }) => code);

  it("the others of its line, as they come in; never itself, never those of another line", () => {
    expect(codes(others)).toEqual(["beyond_others"]);
    expect(codes([], others)).toEqual(["beyond_others"]);
    expect(
      codes(
        others,
        others.map(([slot], at) => [slot, said(100 + at)] as const),
      ),
    ).toEqual([]);
    expect(codes([...others.slice(1), [supplySlot("kfai", "o1"), said(12)]])).toEqual([]);
    expect(codes(others.map(([slot, figure]) => [slot.replace("kfai", "kother"), figure] as const))).toEqual([]);
  });

  it("the same quarter a year before, where the form says what it was", () => {
    const check = (yearBefore: SuppliedFigure | null | undefined) => {
      const [row, ...rows] = sampleMatrix.rows;
      if (!row) throw new Error("nobody is scored");
      const cells = row.cells.map((each, at) => (at === 0 ? { ...each, yearBefore } : each));
      const form = { ...formWithMatrix, matrix: { ...sampleMatrix, rows: [{ ...row, cells }, ...rows] } };
      const figure = { target: cell("20", 20), value: cell("19", 19) };
      const supply = { key: row.key, foundBy: "key", line: "kfai", assessed: "o1", cells: figure, reason: "" } as const;
      const returned: ReturnedForm = { ...empty, supplies: [supply] };
      return checkSupplies(form, returned).problems.map(({ row: key, field, grade, open }) => [
        key,
        field,
        grade,
        open,
      ]);
    };
    expect(check(said(10))).toEqual([["KS1.KFAI", "value", "C", true]]);
    expect(check(undefined)).toEqual([]);
    expect(check(null)).toEqual([]);
  });
});

describe("where figures stand", () => {
  it("is one row of the grid for everybody who is scored, and goes back to the row that is kept", () => {
    const rows = workbookRows(formWithMatrix).filter(({ kind }) => kind === "supply" || kind === "assessed");
    expect(rows).toHaveLength(6 * (3 + 1));
    for (const row of rows)
      for (const field of row.fields) expect(draftPlaceOf(gridPlaceOf(row, field))).toEqual({ row: row.key, field });
    expect(new Set(rows.map((row) => gridPlaceOf(row, "value").row))).toEqual(
      new Set(sampleMatrix.rows.map(({ key }) => key)),
    );
  });

  it("in the words of the sheet: a number plain, 是 as it was written", () => {
    expect(suppliedCellText(fai, cell("1,250.50", 1250.5))).toBe("1250.5");
    expect(suppliedCellText(fai, cell("不适用", "not_applicable"))).toBe("不适用");
    expect(suppliedCellText(archive, cell("是", 1))).toBe("是");
    expect(suppliedCellText(fai, cell("", null))).toBe("");
    const asked = workbookRows(formWithMatrix).find(({ key }) => key === "KS1.KFAI");
    expect(asked).toMatchObject({ fields: ["target", "value"], issued: { target: "5", value: "4.5" } });
  });
});

const empty: ReturnedForm = {
  issueId: formWithMatrix.issueId,
  organisation: formWithMatrix.organisation.code,
  period: formWithMatrix.period,
  baseKnown: true,
  lines: [],
  corrections: [],
  tasks: [],
  contact: { name: "", phone: "", filledOn: "" },
  notes: [],
  checkNumber: { count: 0, sum: 0 },
};
