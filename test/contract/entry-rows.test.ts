/** The rows of a report judged and kept together. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TypedRow } from "../../shared/contract/entry.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
  office.core.periods.open("2022Q1", null);
});
afterEach(() => office.close());

const of = { organisation: "czj", period: "2022Q1" };
const asked = () => office.core.forms.form(of.organisation, of.period).lines;
const line = () => {
  const found = asked().find(({ name, dataPeriod }) => name === "财政总收入" && dataPeriod === "2022Q1");
  if (!found) throw new Error("not asked");
  return found;
};
const row = (more: Partial<TypedRow> = {}): TypedRow => ({
  indicator: line().indicator,
  dataPeriod: "2022Q1",
  value: "",
  growth: "",
  growthBasis: "",
  vintage: "",
  filling: "",
  remark: "",
  reason: "",
  exempt: false,
  expected: null,
  ...more,
});
const judge = (...rows: TypedRow[]) => office.core.entry.judge({ ...of, rows });
const save = (...rows: TypedRow[]) => office.core.entry.saveRows({ ...of, rows });
const operations = () => office.core.app.changes(null, 500);

describe("rows of a report", () => {
  it("are judged without being written", () => {
    const before = operations();
    expect(judge(row({ value: "68.9", filling: "已填报" })).rows).toMatchObject([
      { outcome: "ready", before: null, after: { value: 68.9, filling: "reported" } },
    ]);
    expect(line().current).toBeNull();
    expect(operations()).toEqual(before);
  });

  it("a figure of an earlier period that stands is replaced only with a reason, which is kept with it; a first one needs none", () => {
    const past = { dataPeriod: "2021Q3" };
    expect(save(row({ ...past, value: "200" })).rows).toMatchObject([{ outcome: "ready" }]);
    const standing = judge(row({ ...past, value: "" })).rows[0]?.before ?? null;
    const replacing = { ...past, value: "203", filling: "已填报", expected: standing };
    const [asked] = save(row(replacing)).rows;
    expect(asked).toMatchObject({ outcome: "question", before: { value: 200 } });
    expect(asked?.findings.find(({ code }) => code === "earlier_figure_replaced")).toMatchObject({
      grade: "C",
      message: expect.stringContaining("原来报的是 200"),
    });
    const reason = "市财政局决算后核定";
    expect(save(row({ ...replacing, reason })).saved).toBe(1);
    const { records } = office.core.progress.cell({ indicator: line().indicator, ...past, organisation: "czj" });
    expect(records.map(({ value, standing: stands }) => [value, stands])).toEqual([
      [203, "stands"],
      [200, "replaced"],
    ]);
    expect(records[0]?.answers).toMatchObject([{ code: "earlier_figure_replaced", reason }]);
  });

  it("are kept where they are ready, the others say why and stay", () => {
    const earlier = asked().find(({ dataPeriod }) => dataPeriod !== "2022Q1");
    const result = save(
      row({ value: "68.9", vintage: "快报数" }),
      ...(earlier ? [row({ indicator: earlier.indicator, dataPeriod: earlier.dataPeriod, value: "约12" })] : []),
    );
    expect(result.saved).toBe(1);
    expect(line().current).toMatchObject({ value: 68.9, vintage: "快报数", filling: "reported" });
    if (earlier)
      expect(result.rows.find(({ dataPeriod }) => dataPeriod !== "2022Q1")).toMatchObject({
        outcome: "refused",
        error: { code: "NOT_A_NUMBER" },
      });
  });

  it("that were begun on what is no longer there are refused with what is", () => {
    save(row({ value: "70" }));
    expect(save(row({ value: "68.9" })).rows).toMatchObject([
      { outcome: "refused", error: { code: "CHANGED_MEANWHILE" }, before: { value: 70 } },
    ]);
    expect(line().current?.value).toBe(70);
  });

  it("a word that is none of its list is refused by its column, a text too long is not cut", () => {
    expect(judge(row({ value: "1", vintage: "快报" })).rows).toMatchObject([
      { outcome: "refused", error: { code: "INVALID", details: { field: "数据性质" } } },
    ]);
    expect(judge(row({ value: "1", remark: "长".repeat(501) })).rows).toMatchObject([
      { outcome: "refused", error: { code: "INVALID", details: { field: "来源及说明" } } },
    ]);
  });

  it("a contradiction is blocked, and passes by the office's exemption with its reason only", () => {
    const contradiction = { value: "68.9", filling: "无数据" };
    expect(save(row(contradiction)).rows).toMatchObject([{ outcome: "blocked" }]);
    expect(save(row({ ...contradiction, exempt: true, reason: "按" })).saved).toBe(0);
    expect(save(row({ ...contradiction, exempt: true, reason: "上级核定口径，按此报送" })).saved).toBe(1);
  });

  it("saying again what stands, or nothing where nothing stands, is no change and no operation", () => {
    const before = operations();
    expect(save(row({ value: " " })).rows).toMatchObject([{ outcome: "same" }]);
    expect(operations()).toEqual(before);
  });
});

it("the last figure before this one stands beside the line", () => {
  expect(line().last, "of the plan's own baseline at first").toMatchObject({ dataPeriodLabel: "2020年" });
  save(row({ value: "68.9" }));
  office.core.periods.open("2022Q2", null);
  const next = office.core.forms
    .form(of.organisation, "2022Q2")
    .lines.find(({ name, dataPeriod }) => name === "财政总收入" && dataPeriod === "2022Q2");
  expect(next?.last).toMatchObject({ value: 68.9, dataPeriodLabel: "2022年一季度" });
});
