/** What was answered when a check questioned a figure: kept with the figure, shown with it, the office's to exempt. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EntryInput } from "../../shared/contract/entry.ts";
import { shippedSettings } from "../../shared/contract/settings.ts";
import { fillLines } from "../support/fill-lines.ts";
import { issueTo, mergeFiles, type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2022-04-20");
});
afterEach(() => office.close());

const patents = "14-patents";
const reason = "新增两批授权，数据属实";
const blank = { growth: "", growthBasis: null, vintage: null, filling: null, remark: "", reason: "" } as const;
const holderOf = (line: string) => {
  const { assignments } = office.core.catalog.get("14th");
  return assignments.find((a) => a.item === line && a.role === "lead")?.organisation ?? "";
};
const enter = (value: string, more: Partial<EntryInput> = {}) =>
  office.core.entry.save({
    ...blank,
    organisation: holderOf(patents),
    period: "2022Q1",
    indicator: patents,
    dataPeriod: "2022Q1",
    value,
    ...more,
  });
const standing = () => office.core.progress.detail(patents, "2022Q1").observations.find((o) => !o.retracted);
const contradiction = { filling: "nil" } as const;

describe("a reason", () => {
  it("is kept with the figure, one answer for each finding, and shown with who and when", () => {
    enter("33", { reason });
    const answer = { code: "change_over_20", grade: "C", kind: "reason", reason, at: "2022-04-02T02:00:00.000Z" };
    expect(standing()?.answers).toMatchObject([answer]);
    const form = office.core.forms.form(holderOf(patents), "2022Q1");
    expect(form.lines.find(({ indicator }) => indicator === patents)?.answers).toMatchObject([answer]);
  });

  it("is of that figure only: the next one has none of it", () => {
    enter("33", { reason });
    enter("25.1");
    expect(standing()?.answers).toEqual([]);
    expect(office.core.progress.detail(patents, "2022Q1").observations.map(({ answers }) => answers.length)).toContain(
      1,
    );
  });

  it("that a return gives in its remark is kept when the figure is taken", async () => {
    const { organisations } = office.core.catalog.get("14th");
    const name = organisations.find(({ code }) => code === holderOf(patents))?.name ?? "";
    const bytes = await issueTo(office, name, "2022Q1");
    const label = office.core.forms
      .form(holderOf(patents), "2022Q1")
      .lines.find(({ indicator }) => indicator === patents);
    const row = `${label?.name} ${label?.dataPeriodLabel}`;
    const filled = (说明: string) =>
      fillLines(bytes, { [row]: { 本期数: 33, 数据性质: "快报数", 填报情况: "已填报", 说明 } });
    await mergeFiles(office, { "一.xlsx": filled("") });
    expect(standing()?.value).not.toBe(33);
    await mergeFiles(office, { "二.xlsx": filled(reason) });
    expect(standing()).toMatchObject({ value: 33, answers: [{ code: "change_over_20", kind: "reason", reason }] });
  });
});

describe("an exemption", () => {
  it("lets the office keep what grade A forbids, for a reason, and is in the log", () => {
    expect(() => enter("25.1", { ...contradiction, reason })).toThrow(
      expect.objectContaining({ code: "CHECK_FAILED" }),
    );
    expect(() => enter("25.1", { ...contradiction, exempt: true, reason: "属实" })).toThrow(
      expect.objectContaining({ code: "REASON_REQUIRED" }),
    );
    enter("25.1", { ...contradiction, exempt: true, reason });
    expect(standing()?.answers).toMatchObject([
      { code: "value_contradicts_filling", grade: "A", kind: "exemption", reason },
    ]);
    expect(office.core.app.changes(null, 10)).toContainEqual(
      expect.objectContaining({ field: "exemption", after: JSON.stringify("数值与填报情况矛盾") }),
    );
  });

  it("is refused to a department", () => {
    const organisation = holderOf(patents);
    office.core.app.setup({ role: "department", organisation, section: "", name: "王芳" });
    expect(() => enter("25.1", { ...contradiction, exempt: true, reason })).toThrow(
      expect.objectContaining({ code: "FORBIDDEN" }),
    );
  });
});

describe("a preview of other bands", () => {
  const closer = { ...shippedSettings, verdicts: { ...shippedSettings.verdicts, behind: -4 } };

  it("says what would change and saves nothing", () => {
    office.core.periods.open("2022Q2", null);
    enter("27", { period: "2022Q2", dataPeriod: "2022Q2" });
    const shown = office.core.settings.preview(closer, "14th", "2022Q2");
    expect(shown.changed).toContainEqual(
      expect.objectContaining({ code: patents, before: "on_track", after: "behind" }),
    );
    expect(shown.after.behind ?? 0).toBeGreaterThan(shown.before.behind ?? 0);
    expect(office.core.settings.get()).toEqual(shippedSettings);
    const counts = office.core.progress.table("14th", "2022Q2").counts;
    expect(shown.before).toEqual(counts);
  });

  it("changes nothing of a closed period", () => {
    office.core.periods.open("2022Q2", null);
    enter("27", { period: "2022Q2", dataPeriod: "2022Q2" });
    office.core.periods.close("2022Q2");
    expect(office.core.settings.preview(closer, "14th", "2022Q2")).toMatchObject({ frozen: true, changed: [] });
  });
});
