/** Parts of a composition and states of milestones on their way: issued, filled in, merged, judged. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { byField } from "../../electron/db/record-change.ts";
import type { MergeFile } from "../../shared/contract/merge.ts";
import { fillLines } from "../support/fill-lines.ts";
import { issueTo, type Office, openOffice, preview } from "../support/office.ts";
import { asSheet, tableOf } from "../support/printed-table.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

async function issuedTo(name: string, period: string): Promise<Uint8Array> {
  office.core.periods.open(period, null);
  return issueTo(office, name, period);
}
const row = (plan: string, indicator: string, period: string) =>
  office.core.progress.table(plan, period).indicators.find((each) => each.code === indicator);
const observed = (indicator: string, period: string, dataPeriod: string) =>
  office.core.progress
    .detail(indicator, period)
    .observations.find((each) => each.dataPeriod === dataPeriod && !each.retracted);
const cellsOf = ({ cells }: MergeFile, item: string) => cells.filter((cell) => cell.item === item);

describe("三次产业结构 in a workbook", () => {
  const code = "13-industry-structure";
  const line = "三次产业结构 2020年";

  it("goes out with its parts and comes back unchanged when nobody touches it", async () => {
    const issued = await issuedTo("区统计局", "2020Q4");
    const [file] = (await preview(office, { "统计局.xlsx": issued }, "2020Q4")).files;
    expect(file && cellsOf(file, code)).toEqual([]);
  });

  it("is taken with its parts, judged on the last one, and told as it was written", async () => {
    const issued = await issuedTo("区统计局", "2020Q4");
    const returned = fillLines(issued, { [line]: { 本期数: "0.02：13.44：86.54", 数据性质: "普查修订数" } });
    const shown = await preview(office, { "统计局.xlsx": returned }, "2020Q4");
    expect(shown.files[0] && cellsOf(shown.files[0], code)).toContainEqual(
      expect.objectContaining({
        field: "value",
        base: "0.02:13.46:86.52",
        ours: "0.02:13.46:86.52",
        theirs: "0.02:13.44:86.54",
        raw: "0.02：13.44：86.54",
        outcome: "take",
      }),
    );
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(observed(code, "2020Q4", "2020")).toMatchObject({ value: 86.54, text: "0.02:13.44:86.54" });
    expect(row("13th", code, "2020Q4")).toMatchObject({
      value: 86.54,
      verdict: "missed",
      why: { structure: "0.02:13.44:86.54" },
    });
    const logged = office.core.app
      .changes(null, 40)
      .flatMap(byField)
      .filter(({ field }) => field === "text");
    expect(logged).toHaveLength(1);
    expect(logged[0]?.cell).toMatch(/^指标填报!K\d+$/);
  });

  it("sees a change of a part that leaves the judged one as it is", async () => {
    const issued = await issuedTo("区统计局", "2020Q4");
    const returned = fillLines(issued, { [line]: { 本期数: "0.03:13.45:86.52", 数据性质: "普查修订数" } });
    const shown = await preview(office, { "统计局.xlsx": returned }, "2020Q4");
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(observed(code, "2020Q4", "2020")).toMatchObject({ value: 86.52, text: "0.03:13.45:86.52" });
  });

  it("refuses parts that do not add up to 100, by cell and with the reason", async () => {
    const issued = await issuedTo("区统计局", "2020Q4");
    const returned = fillLines(issued, { [line]: { 本期数: "0.02:13.46:87.52", 数据性质: "普查修订数" } });
    const shown = await preview(office, { "统计局.xlsx": returned }, "2020Q4");
    const cell = shown.files[0] && cellsOf(shown.files[0], code).find(({ field }) => field === "value");
    expect(cell).toMatchObject({ outcome: "rejected", grade: "A", code: "composition_sum" });
    expect(cell?.message).toMatch(/“指标填报”!K\d+ 三次产业结构各项合计 101，应为 100/);
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(observed(code, "2020Q4", "2020")).toMatchObject({ text: "0.02:13.46:86.52" });
  });

  it("asks where the parts cannot be read, and takes nothing", async () => {
    const issued = await issuedTo("区统计局", "2020Q4");
    const returned = fillLines(issued, { [line]: { 本期数: "13.46:86.54" } });
    const [file] = (await preview(office, { "统计局.xlsx": returned }, "2020Q4")).files;
    const cell = file && cellsOf(file, code).find(({ field }) => field === "value");
    expect(cell).toMatchObject({ outcome: "question", code: "parts_unreadable", theirs: null });
    expect(cell?.message).toContain("第一产业：第二产业：第三产业");
  });

  it("undone, the parts before stand again", async () => {
    const issued = await issuedTo("区统计局", "2020Q4");
    const returned = fillLines(issued, { [line]: { 本期数: "0.02:13.44:86.54", 数据性质: "普查修订数" } });
    const shown = await preview(office, { "统计局.xlsx": returned }, "2020Q4");
    const { batch } = await office.core.merge.apply(shown.session, shown.digest, []);
    office.core.batches.undo(batch ?? "");
    expect(row("13th", code, "2020Q4")).toMatchObject({ value: 86.52, why: { structure: "0.02:13.46:86.52" } });
  });
});

describe("a milestone in a workbook", () => {
  const code = "14-b7-old-communities";
  const line = "老旧小区改造基本完成 2022年6月末";

  it.each([
    ["推进中", 0, "推进中", "on_track"],
    ["滞后", 0, "滞后", "behind"],
    ["是", 1, "已完成", "reached"],
    ["1", 1, "已完成", "reached"],
    [1, 1, "已完成", "reached"],
    ["否", 0, null, "not_assessed"],
    [0, 0, null, "not_assessed"],
  ] as const)("%s is taken as its state", async (typed, value, text, verdict) => {
    const issued = await issuedTo("区住建局", "2022Q2");
    const returned = fillLines(issued, { [line]: { 本期数: typed } });
    const shown = await preview(office, { "住建局.xlsx": returned }, "2022Q2");
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(observed(code, "2022Q2", "2022Q2")).toMatchObject({ value, text });
    expect(row("14th", code, "2022Q2")).toMatchObject({ verdict });
  });

  it("asks where a state is none of the list", async () => {
    const issued = await issuedTo("区住建局", "2022Q2");
    const returned = fillLines(issued, { [line]: { 本期数: "差不多了" } });
    const [file] = (await preview(office, { "住建局.xlsx": returned }, "2022Q2")).files;
    const cell = file && cellsOf(file, code).find(({ field }) => field === "value");
    expect(cell).toMatchObject({ outcome: "question", code: "option_unknown", raw: "差不多了" });
    expect(cell?.message).toContain("推进中");
  });

  it("asks which state counts when the office has entered another one meanwhile", async () => {
    const issued = await issuedTo("区住建局", "2022Q2");
    office.core.entry.save({
      organisation: "zjj",
      period: "2022Q2",
      indicator: code,
      dataPeriod: "2022Q2",
      value: "滞后",
      growth: "",
      growthBasis: null,
      vintage: null,
      filling: null,
      remark: "",
      reason: "",
    });
    const returned = fillLines(issued, { [line]: { 本期数: "推进中" } });
    const shown = await preview(office, { "住建局.xlsx": returned }, "2022Q2");
    const cell = shown.files[0] && cellsOf(shown.files[0], code).find(({ field }) => field === "value");
    expect(cell).toMatchObject({ outcome: "conflict", base: null, ours: "滞后", theirs: "推进中" });
    const answer = { sha256: shown.files[0]?.sha256 ?? "", sheet: cell?.sheet ?? "", cell: cell?.cell ?? "" };
    await office.core.merge.apply(shown.session, shown.digest, [{ ...answer, choice: "theirs" }]);
    expect(observed(code, "2022Q2", "2022Q2")).toMatchObject({ value: 0, text: "推进中" });
  });
});

describe("a form shows a figure in words as it was given", () => {
  it("and refuses a save over a state that someone else has changed", () => {
    office.core.periods.open("2022Q2", null);
    const state = { organisation: "zjj", period: "2022Q2", indicator: "14-b7-old-communities", dataPeriod: "2022Q2" };
    const blank = { growth: "", growthBasis: null, vintage: null, filling: null, remark: "", reason: "" };
    const first = office.core.entry.save({ ...state, ...blank, value: "推进中" });
    expect(first.after).toMatchObject({ value: 0, text: "推进中" });
    const asked = office.core.forms.form("zjj", "2022Q2").lines.find(({ indicator }) => indicator === state.indicator);
    expect(asked).toMatchObject({ reportMode: "进展状态", current: { text: "推进中" }, currentText: "推进中" });
    office.core.entry.save({ ...state, ...blank, value: "滞后" });
    expect(() => office.core.entry.save({ ...state, ...blank, value: "已完成", expected: first.after })).toThrow(
      expect.objectContaining({ code: "CHANGED_MEANWHILE" }),
    );
  });

  it("and last year's state by its word, on screen and on the printed sheet; 0 would say something else", () => {
    office.core.periods.open("2022Q2", null);
    const state = { organisation: "zjj", indicator: "14-b7-old-communities" };
    const blank = { growth: "", growthBasis: null, vintage: null, filling: null, remark: "", reason: "" };
    office.core.entry.save({ ...state, ...blank, period: "2022Q2", dataPeriod: "2022Q2", value: "推进中" });
    office.core.periods.open("2023Q2", null);
    const asked = office.core.forms.form("zjj", "2023Q2").lines.find(({ indicator }) => indicator === state.indicator);
    expect(asked).toMatchObject({ samePeriodLastYear: "推进中", lastFullYear: "未报" });
    const { rows } = tableOf(asSheet(office.core.reports.model("return-sheet", "2023Q2", "zjj")));
    const printed = rows.find((row) => row.some(({ text }) => text === asked?.name));
    expect(printed?.slice(4, 6)).toMatchObject([
      { text: "推进中", kind: "word" },
      { text: "未报", kind: "nil" },
    ]);
  });
});
