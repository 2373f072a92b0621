/** 考核数据 as part of its provider's report: what is blank keeps it open, is named to whoever submits and counted for whoever collects. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readExported } from "../support/exported-list.ts";
import { fillLines } from "../support/fill-lines.ts";
import { sayOfEach } from "../support/fill-matrix.ts";
import { issueTo, mergeFiles, type Office, officeAfter } from "../support/office.ts";
import { fai, first, period, scoredOffice, second } from "../support/scored-office.ts";

const provider = "tjj";

let prepared: Awaited<ReturnType<typeof scoredOffice>>;
let office: Office;
let bytes: Uint8Array;

beforeAll(async () => {
  prepared = await scoredOffice();
});
afterAll(() => prepared.remove());
beforeEach(async () => {
  office = prepared.open();
  const nothingToSay = { 填报情况: "无数据" };
  bytes = fillLines(await issueTo(office, "区统计局", period), {
    "地区生产总值 2021年": nothingToSay,
    "社会消费品零售总额 2021年": nothingToSay,
  });
  return () => office.close();
});

const view = () => office.core.submissions.get({ organisation: provider, period });
const names = (): string[] => office.core.assessment.matrix(period).rows.map(({ name }) => name);
/** All of it, said to be missing or of no concern, but for what is named. */
const filledBut = (blank: Readonly<Record<string, readonly string[]>>, word = "未取得"): Uint8Array =>
  sayOfEach(bytes, word, blank);
const save = (organisation: string, value: string, target = "10") =>
  office.core.assessment.saveMatrix({
    period,
    cells: [{ line: "fai", organisation, value, target, expected: standing(organisation) }],
    source: "",
    reason: "",
    revision: false,
  });
const standing = (organisation: string) =>
  office.core.assessment
    .matrix(period)
    .rows.find((row) => row.organisation === organisation)
    ?.cells.find(({ line }) => line === "fai")?.current ?? null;
const registered = () =>
  office.core.collecting.register(period).organisations.find((row) => row.organisation === provider);

describe("a report whose 考核数据 are not complete", () => {
  it("is 已收 and not 已提交 while a figure is blank; the last one said submits it", async () => {
    await mergeFiles(office, { "区统计局.xlsx": filledBut({ [fai]: [first, second] }) });
    expect(view()).toMatchObject({
      state: "draft",
      receivedAt: expect.any(String),
      blanks: [],
      blankSupplies: [
        { line: "fai", name: fai, assessed: "jingbalu", assessedName: first },
        { line: "fai", name: fai, assessed: "huayuanlu", assessedName: second },
      ],
    });
    await mergeFiles(office, { "区统计局2.xlsx": filledBut({}) });
    expect(view()).toMatchObject({ state: "submitted", blankSupplies: [] });
  });

  it("is no 零报告 once one of the figures is there", () => {
    save("jingbalu", "12");
    expect(() => office.core.submissions.submit({ organisation: provider, period, nil: true })).toThrow(
      expect.objectContaining({ code: "INVALID", details: expect.objectContaining({ field: "零报告" }) }),
    );
  });

  it.each(["未取得", "不适用"])("%s is said: nothing of it is blank", async (word) => {
    await mergeFiles(office, { "区统计局.xlsx": filledBut({}, word) });
    expect(view()).toMatchObject({ state: "submitted", blankSupplies: [] });
    expect(standing("jingbalu")).toMatchObject({
      value: null,
      filling: word === "未取得" ? "not_obtained" : "not_applicable",
    });
  });

  it("a target alone is no figure; 0 is one", async () => {
    await mergeFiles(office, { "区统计局.xlsx": filledBut({ [fai]: [first, second] }) });
    save("jingbalu", "", "12");
    save("huayuanlu", "0");
    expect(view().blankSupplies.map(({ assessed }) => assessed)).toEqual(["jingbalu"]);
    save("jingbalu", "未取得", "12");
    expect(view().blankSupplies).toEqual([]);
    // Who clears the word has said nothing again.
    save("jingbalu", "", "12");
    expect(view().blankSupplies).toHaveLength(1);
  });

  it("cannot be submitted by hand: organisation and line are named, as in the answer in words", async () => {
    await mergeFiles(office, { "区统计局.xlsx": filledBut({ [fai]: [first, second] }) });
    expect(() => office.core.submissions.submit({ organisation: provider, period, nil: false })).toThrow(
      expect.objectContaining({
        code: "REPORT_INCOMPLETE",
        details: expect.objectContaining({ lines: [], supplies: [`${fai}（${first}、${second}）`] }),
      }),
    );
    save("jingbalu", "8");
    save("huayuanlu", "不适用");
    expect(office.core.submissions.submit({ organisation: provider, period, nil: false }).state).toBe("submitted");
  });

  it("is counted in 回收登记, 填报情况 and 审核", async () => {
    expect(registered()?.missing).toMatchObject({ supplies: 84 });
    await mergeFiles(office, { "区统计局.xlsx": filledBut({ [fai]: [first, second] }) });
    expect(registered()?.missing).toEqual({ lines: 0, tasks: 0, projects: 0, supplies: 2 });
    expect(office.core.forms.register(period).find((row) => row.organisation === provider)).toMatchObject({
      supplies: 84,
      suppliesFilled: 82,
    });
    const { supplies } = office.core.submissions.completeness(period);
    expect(supplies.find(({ code }) => code === provider)).toMatchObject({ asked: 84, notObtained: 82, blank: 2 });
    expect(supplies.find(({ code }) => code === "czj")).toMatchObject({ asked: 21, notObtained: 0, blank: 21 });
    expect(office.core.review.overview(period).find((row) => row.organisation === provider)).toMatchObject({
      supplies: 84,
      suppliesUnsaid: 2,
    });
  });

  it("is counted in 下发登记 and in the Excel of 审核", async () => {
    expect(office.core.issue.register(period)).toMatchObject([{ organisation: provider, projects: 0, supplies: 84 }]);
    const [review] = readExported(
      (await office.core.tables.workbook({ table: "review", period, filter: "all" })).bytes,
    );
    const row = review?.rows.find((cells) => cells["单位"]?.v === "区统计局");
    const counts = ["应报项目", "已报项目", "应报考核数据", "已报考核数据"].map((head) => row?.[head]?.v);
    expect(counts).toEqual([0, 0, 84, 0]);
  });

  it("is not asked for what the form did not ask, nor for what is no longer the provider's", async () => {
    const { draft } = office.core.assessment.scheme(2022);
    const other = (code: string, change: object) =>
      draft.lines.map((line) => (line.code === code ? { ...line, ...change } : line));
    office.core.assessment.saveScheme(
      { ...draft, lines: other("fai", { provider: "fgw" }) },
      1,
      "改由区发展改革委提供",
    );
    await mergeFiles(office, { "区统计局.xlsx": filledBut({ [fai]: names() }) });
    expect(view()).toMatchObject({ state: "submitted", blankSupplies: [] });
  });

  it("a form that went out before the scheme asks for none of it", async () => {
    const early = await officeAfter(async (made) => {
      made.core.periods.open(period, "2022-04-20");
    });
    const other = early.open();
    try {
      const nothing = { 填报情况: "无数据" };
      const file = fillLines(await issueTo(other, "区统计局", period), {
        "地区生产总值 2021年": nothing,
        "社会消费品零售总额 2021年": nothing,
      });
      other.core.assessment.saveScheme(other.core.assessment.scheme(2022).draft, 0, "");
      await mergeFiles(other, { "区统计局.xlsx": file });
      expect(other.core.submissions.get({ organisation: provider, period })).toMatchObject({ state: "submitted" });
    } finally {
      await other.close();
      early.remove();
    }
  });

  it("exempt as a whole, it is asked for none", () => {
    office.core.dueExceptions.except({
      ...{ period, organisations: [provider], indicators: [], kind: "exempt", due: null },
      reason: "机构改革期间免报本期",
    });
    expect(view().blankSupplies).toEqual([]);
    expect(office.core.forms.form(provider, period).matrix).toBeUndefined();
    expect(office.core.submissions.completeness(period).supplies.some(({ code }) => code === provider)).toBe(false);
  });
});
