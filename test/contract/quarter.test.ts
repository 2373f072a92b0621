/** A quarter as the planner lives it, on the real plan: issue, fill in, merge, judge. */
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { finish } from "../../electron/services/job.ts";
import type { MergeAnswer } from "../../shared/contract/merge.ts";
import { fillLines } from "../support/fill-lines.ts";
import { enterRevenue, returnedRevenue, standingOf } from "../support/fiscal-revenue.ts";
import { issueAll, issuedBefore, mergeFiles, type Office, officeAfter, preview } from "../support/office.ts";

let begun: Awaited<ReturnType<typeof officeAfter>>;
let office: Office;
let issued: Map<string, Uint8Array>;

beforeAll(async () => {
  begun = await officeAfter((first) => {
    first.core.periods.open("2022Q1", "2022-04-20");
    return issueAll(first, "2022Q1");
  });
});
afterAll(() => begun.remove());
beforeEach(() => {
  office = begun.open();
  issued = issuedBefore(office, "2022Q1");
});
afterEach(() => office.close());

const of = (name: string): Uint8Array => {
  const bytes = issued.get(name);
  if (!bytes) throw new Error(`${name} was not issued`);
  return bytes;
};
const finance = (value: number | string, more = {}): Uint8Array => returnedRevenue(of("区财政局"), value, more);
const standing = (indicator: string, dataPeriod: string) => standingOf(office.core, indicator, dataPeriod);
const enterFinance = (value: string) => enterRevenue(office.core, value);

describe("issuing", () => {
  it("asks each line of its provider, else of its lead", () => {
    const { assignments, organisations } = office.core.catalog.get("14th");
    const holder = (item: string, role: string) => assignments.find((a) => a.item === item && a.role === role);
    expect([...issued.keys()]).toEqual(
      expect.arrayContaining(["区统计局", "区财政局", "区商务局", "区科技局", "区市场监管局", "区人社局"]),
    );
    for (const name of issued.keys()) {
      const { code } = organisations.find((o) => o.name === name || o.shortName === name) ?? { code: "" };
      for (const { indicator } of office.core.forms.form(code, "2022Q1").lines) {
        const line = assignments.filter((a) => a.item === indicator);
        const asked = line.some((a) => a.role === "support" && a.organisation === code)
          ? code
          : (holder(indicator, "provider") ?? holder(indicator, "lead"))?.organisation;
        expect([indicator, asked]).toEqual([indicator, code]);
      }
    }
    const lines = office.core.forms
      .form("区统计局", "2022Q1")
      .lines.map((line) => `${line.name} ${line.dataPeriodLabel}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        "地区生产总值 2021年",
        "地区生产总值 2022年一季度",
        "社会消费品零售总额 2021年",
        "社会消费品零售总额 2022年一季度",
      ]),
    );
  });

  it("shows the figures the sources give beside the blanks", () => {
    const [, quarter] = office.core.forms.form("区统计局", "2022Q1").lines;
    expect(quarter).toMatchObject({
      baselineText: "1807",
      targetText: "＞3000",
      samePeriodLastYear: "未报",
      lastFullYear: "未报",
    });
    expect(quarter?.current?.value).toBe(489.5);
  });

  it("is registered, and a second issue is a second version", async () => {
    await issueAll(office, "2022Q1");
    const versions = office.core.issue.register("2022Q1").filter((file) => file.organisation === "czj");
    expect(versions.map((file) => file.version)).toEqual([1, 2]);
  });

  it("needs an open period", async () => {
    office.core.periods.close("2022Q1");
    await expect(issueAll(office, "2022Q1")).rejects.toMatchObject({ code: "PERIOD_CLOSED" });
    await expect(issueAll(office, "2022Q2")).rejects.toMatchObject({ code: "PERIOD_NOT_OPEN" });
  });
});

describe("merging", () => {
  it("takes what was filled in, in one operation, with file and cell in the log", async () => {
    const report = await mergeFiles(office, { "财政局.xlsx": finance(68.9) });
    expect(report.files).toMatchObject([{ verdict: "clean", organisation: "czj" }]);
    expect(standing("14-fiscal-revenue", "2022Q1")).toMatchObject({ value: 68.9, vintage: "快报数" });
    const change = office.core.app.changes(null, 50).find((c) => c.entity === "observation");
    // The record is one row; the cells stand in the order of its fields.
    expect(change).toMatchObject({ field: "*", file: "财政局.xlsx", kind: "merge" });
    expect(Object.entries(JSON.parse(change?.after ?? "null"))).toEqual([
      ["value", 68.9],
      ["vintage", "快报数"],
      ["filling", "reported"],
    ]);
    expect(change?.cell).toMatch(/^指标填报!K(\d+)、N\1、O\1$/);
  });

  it("changes nothing when only previewed", async () => {
    const shown = await preview(office, { "财政局.xlsx": finance(68.9) });
    expect(shown.totals.changed).toBeGreaterThan(0);
    expect(standing("14-fiscal-revenue", "2022Q1")).toBeUndefined();
  });

  it("changes nothing when the same folder comes again", async () => {
    const bytes = finance(68.9);
    await mergeFiles(office, { "财政局.xlsx": bytes });
    const before = office.core.app.state().log.changes;
    const again = await mergeFiles(office, { "财政局 - 副本.xlsx": bytes });
    expect(again.files[0]?.verdict).toBe("duplicate");
    expect(again.batch).toBeNull();
    expect(office.core.app.state().log.changes).toBe(before);
  });

  it("asks about a figure that the office changed meanwhile, and never overwrites it unasked", async () => {
    enterFinance("70");
    const shown = await preview(office, { "财政局.xlsx": finance(68.9) });
    const conflict = shown.files[0]?.cells.find((cell) => cell.field === "value");
    expect(conflict).toMatchObject({ outcome: "conflict", base: null, ours: 70, theirs: 68.9, by: "命令行" });
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(70);
  });

  it("weighs a return against what was saved while it was read", async () => {
    const { merge } = office.core;
    const { session } = merge.begin("2022Q1");
    await merge.upload(session, "财政局.xlsx", finance(68.9));
    let saved = 70;
    let isRead = false;
    const saving = async () => {
      for (; !isRead; saved++) {
        enterFinance(String(saved));
        await setImmediate();
      }
    };
    const read = finish(merge.preview(session)).finally(() => {
      isRead = true;
    });
    await Promise.all([saving(), read]);
    const { files } = await finish(merge.preview(session));
    expect(saved).toBeGreaterThan(71);
    expect(files[0]?.cells.find(({ field }) => field === "value")).toMatchObject({
      outcome: "conflict",
      ours: saved - 1,
    });
  });

  it.each([
    ["theirs", 68.9],
    ["ours", 70],
  ] as const)("a conflict answered %s leaves %d, and the file is settled", async (choice, value) => {
    enterFinance("70");
    const files = { "财政局.xlsx": finance(68.9) };
    const shown = await preview(office, files);
    const answers: MergeAnswer[] = (shown.files[0]?.cells ?? [])
      .filter((cell) => cell.outcome === "conflict")
      .map(({ sheet, cell }) => ({ sha256: shown.files[0]?.sha256 ?? "", sheet, cell, choice }));
    await office.core.merge.apply(shown.session, shown.digest, answers);
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(value);
    expect((await preview(office, files)).files[0]?.verdict).toBe("duplicate");
  });

  it("keeps asking about a figure of the office's after its remark was taken from a return", async () => {
    enterFinance("70");
    await mergeFiles(office, { "财政局.xlsx": finance(68.9, { 说明: "来自国库报表系统" }) });
    expect(standing("14-fiscal-revenue", "2022Q1")).toMatchObject({ value: 70, remark: "来自国库报表系统" });
    const again = await mergeFiles(office, { "财政局.xlsx": finance(68.9, { 说明: "来自国库报表系统" }) });
    expect(again.files[0]?.cells.find((cell) => cell.field === "value")).toMatchObject({
      outcome: "conflict",
      ours: 70,
    });
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(70);
  });

  it("takes a corrected return of the same workbook as a correction", async () => {
    await mergeFiles(office, { "财政局.xlsx": finance(68.9) });
    const report = await mergeFiles(office, { "财政局（更正）.xlsx": finance(69.1) });
    expect(report.files[0]?.cells.find((cell) => cell.field === "value")?.outcome).toBe("correction");
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(69.1);
  });

  it("never turns a cleared cell into a deletion", async () => {
    const cleared = fillLines(of("区统计局"), { "地区生产总值 2022年一季度": { 本期数: null } });
    const report = await mergeFiles(office, { "统计局.xlsx": cleared });
    expect(report.files[0]?.cells.find((cell) => cell.field === "value")).toMatchObject({
      outcome: "question",
      base: 489.5,
    });
    expect(standing("14-gdp", "2022Q1")?.value).toBe(489.5);
  });

  it("never takes text for a number", async () => {
    const report = await mergeFiles(office, { "财政局.xlsx": finance("约68.9") });
    expect(report.files[0]?.cells.find((cell) => cell.field === "value")).toMatchObject({
      outcome: "question",
      raw: "约68.9",
    });
    expect(standing("14-fiscal-revenue", "2022Q1")).toBeUndefined();
  });

  it("holds back a figure that looks ten thousand times too large", async () => {
    const report = await mergeFiles(office, { "财政局.xlsx": finance(689000) });
    expect(report.files[0]?.cells.find((cell) => cell.field === "value")).toMatchObject({
      outcome: "question",
      code: "scale_mixed",
      theirs: 68.9,
    });
    expect(standing("14-fiscal-revenue", "2022Q1")).toBeUndefined();
  });

  it("holds back 9400 (万) in a line of 亿美元 even before anything was ever reported", async () => {
    const bytes = fillLines(of("区商务局"), { "实际利用外资 2022年一季度": { 本期数: 9400, 填报情况: "已填报" } });
    const report = await mergeFiles(office, { "商务局.xlsx": bytes });
    expect(report.files[0]?.cells.find((cell) => cell.field === "value")).toMatchObject({
      outcome: "question",
      code: "scale_mixed",
    });
    expect(standing("14-fdi", "2022Q1")).toBeUndefined();
  });

  it("explains a foreign and a broken file and merges the good one beside them", async () => {
    const report = await mergeFiles(office, {
      "损坏.xlsx": new TextEncoder().encode("不是表格"),
      "财政局.xlsx": finance(68.9),
    });
    const broken = report.files.find((file) => file.file === "损坏.xlsx");
    expect(broken?.verdict).toBe("unreadable");
    expect(broken?.message).toMatch(/表格/);
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(68.9);
  });

  it("refuses to apply a preview that no longer holds", async () => {
    const shown = await preview(office, { "财政局.xlsx": finance(68.9) });
    enterFinance("70");
    await expect(office.core.merge.apply(shown.session, shown.digest, [])).rejects.toMatchObject({
      code: "STALE_PREVIEW",
    });
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(70);
  });

  it("takes nothing once the period is closed, and nothing of another period", async () => {
    const other = await preview(office, { "财政局.xlsx": finance(68.9) }, "2022Q2");
    expect(other.files[0]).toMatchObject({ verdict: "stale", reason: "other_period", cells: [] });
    office.core.periods.close("2022Q1");
    const closed = await mergeFiles(office, { "财政局.xlsx": finance(68.9) });
    expect(closed.files[0]).toMatchObject({ verdict: "stale", reason: "closed_period", cells: [] });
    expect(standing("14-fiscal-revenue", "2022Q1")).toBeUndefined();
  });

  it("lists the cells of an older issue as questions", async () => {
    const old = finance(68.9);
    await issueAll(office, "2022Q1");
    const report = await mergeFiles(office, { "旧版.xlsx": old });
    expect(report.files[0]).toMatchObject({ verdict: "stale", reason: "older_issue" });
    expect(report.files[0]?.cells.every((cell) => cell.outcome === "question")).toBe(true);
    expect(standing("14-fiscal-revenue", "2022Q1")).toBeUndefined();
  });

  it("merges two files of one organisation that fill in different lines", async () => {
    const a = finance(68.9);
    const b = fillLines(of("区财政局"), {
      "财政总收入 2021年": { 本期数: 262, 数据性质: "年报数", 填报情况: "已填报" },
    });
    await mergeFiles(office, { "预算科.xlsx": a, "国库科.xlsx": b });
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(68.9);
    expect(standing("14-fiscal-revenue", "2021")?.value).toBe(262);
  });

  it("asks when two files of one organisation fill the same line differently", async () => {
    const report = await mergeFiles(office, { "甲.xlsx": finance(68.9), "乙.xlsx": finance(67) });
    const values = report.files.flatMap((file) => file.cells).filter((cell) => cell.field === "value");
    expect(values.map((cell) => [cell.outcome, cell.code])).toEqual([
      ["question", "files_differ"],
      ["question", "files_differ"],
    ]);
  });

  it("adds one figure when two files of one organisation say the same", async () => {
    await mergeFiles(office, { "甲.xlsx": finance(68.9), "乙.xlsx": finance(68.9, { 说明: "来自国库报表系统" }) });
    const figures = office.core.progress
      .detail("14-fiscal-revenue", "2022Q1")
      .observations.filter((o) => o.dataPeriod === "2022Q1");
    expect(new Set(figures.map((o) => o.value))).toEqual(new Set([68.9]));
    expect(figures[0]?.remark).toBe("来自国库报表系统");
  });

  it("updates the contact from the stamp block, and shows it before", async () => {
    const before = office.core.catalog.get("14th").organisations.find((o) => o.code === "czj")?.contactName;
    expect(before).toBe("");
    const { fillWorkbook } = await import("../support/fill-workbook.ts");
    const { contactCell } = await import("../support/stamp-cell.ts");
    const bytes = fillWorkbook(finance(68.9), "指标填报", { [contactCell(finance(68.9))]: "周宁" });
    const report = await mergeFiles(office, { "财政局.xlsx": bytes });
    expect(report.files[0]?.cells).toContainEqual(
      expect.objectContaining({ field: "contactName", theirs: "周宁", outcome: "take" }),
    );
    const contact = () => office.core.catalog.get("14th").organisations.find((o) => o.code === "czj")?.contactName;
    expect(contact()).toBe("周宁");
    office.core.batches.undo(report.batch ?? "");
    expect(contact()).toBe("");
  });
});

/** Every asked line of 财政局 but these, each left blank with a word about it. */
const explainedBlanks = (but: readonly string[]) =>
  Object.fromEntries(
    office.core.forms
      .form("czj", "2022Q1")
      .lines.map((line) => `${line.name} ${line.dataPeriodLabel}`)
      .filter((name) => !but.includes(name))
      .map((name) => [name, { 填报情况: "未取得", 说明: "待国库决算后报送" }]),
  );

describe("the register", () => {
  it("says received and submitted once every asked line is there or explained", async () => {
    const row = () => office.core.forms.register("2022Q1").find((r) => r.organisation === "czj");
    const asked = office.core.forms.form("czj", "2022Q1").lines.length;
    expect(row()).toMatchObject({ state: "not_started", lines: asked, filled: 0, receivedAt: null });
    await mergeFiles(office, { "甲.xlsx": finance(68.9) });
    expect(row()).toMatchObject({ state: "draft", filled: 1, late: false });
    const rest = fillLines(of("区财政局"), {
      ...explainedBlanks(["财政总收入 2022年一季度"]),
      "财政总收入 2021年": { 本期数: 262, 数据性质: "年报数", 填报情况: "已填报" },
    });
    await mergeFiles(office, { "乙.xlsx": rest });
    expect(row()).toMatchObject({ state: "submitted", filled: asked });
  });

  it("keeps late late", async () => {
    office.setDate("2022-04-21");
    await mergeFiles(office, { "甲.xlsx": finance(68.9) });
    expect(office.core.forms.register("2022Q1").find((r) => r.organisation === "czj")?.late).toBe(true);
  });

  it("takes an explained blank for an answer", async () => {
    const explained = fillLines(of("区财政局"), {
      ...explainedBlanks([]),
      "财政总收入 2021年": { 本期数: 262, 数据性质: "年报数", 填报情况: "已填报" },
    });
    await mergeFiles(office, { "甲.xlsx": explained });
    expect(office.core.forms.register("2022Q1").find((r) => r.organisation === "czj")?.state).toBe("submitted");
  });
});
