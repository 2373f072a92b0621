import { describe, expect, it } from "vitest";
import { preflight } from "../../electron/exchange/preflight.ts";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import { writeWorkbook } from "../../electron/exchange/write/index.ts";
import { type EntryRecord, entryFields, type IssuedForm } from "../../shared/domain/form.ts";
import { planMerge } from "../../shared/merge/plan.ts";
import { sampleForm } from "./issued-workbook.ts";

const reported: EntryRecord = {
  value: 258.9,
  growth: -3.2,
  growthBasis: "现价",
  vintage: "快报数",
  filling: "reported",
  remark: "商务局\n快报",
};

const form: IssuedForm = {
  ...sampleForm,
  lines: sampleForm.lines.map((line) =>
    line.indicator === "retail"
      ? { ...line, current: reported, samePeriodLastYear: 267.4, baselineText: "979.4" }
      : line,
  ),
};

const unknownOrigin = { fromThisIssue: false, by: null, at: null };

describe("what is issued", () => {
  it("comes back, untouched, as nothing changed: read, recognised, every line found, no word to say", async () => {
    const bytes = await writeWorkbook(form);
    expect(await preflight(bytes, "金水区_2022Q1_区统计局_填报表.xlsx")).toMatchObject({ ok: true, kind: "xlsx" });
    const result = readTable(bytes);
    if (!result.ok) throw new Error(result.rejection.code);
    const identity = recognise(result.table);
    if (!isIdentity(identity)) throw new Error(identity.code);
    expect(identity).toMatchObject({
      how: "meta",
      issueId: form.issueId,
      templateCode: form.templateCode,
      checksumOk: true,
    });
    expect(result.table.properties).not.toEqual({});
    const returned = readForm(result.table, identity, form);
    if ("code" in returned) throw new Error(returned.code);
    expect(returned.notes.map(({ code, details }) => [code, details])).toEqual([["nothing_filled", {}]]);
    expect(returned.corrections).toEqual([]);
    expect(returned.lines.map(({ key }) => key)).toEqual(form.lines.map(({ key }) => key));
    const retail = returned.lines.find(({ indicator }) => indicator === "retail");
    expect(Object.fromEntries(entryFields.map((field) => [field, retail?.cells[field]?.value]))).toEqual(reported);
    const plan = planMerge(returned, {
      olderIssue: false,
      figure: (indicator) => {
        const stands = indicator === "retail" ? reported : null;
        return { base: stands, ours: stands, origin: { record: unknownOrigin, remark: unknownOrigin }, decimals: 1 };
      },
    });
    expect(plan.figures.flatMap(({ cells }) => cells)).toEqual([]);
    expect(plan.unchanged).toBe(form.lines.length * entryFields.length);
  });
});
