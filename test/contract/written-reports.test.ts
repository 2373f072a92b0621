/** The words of a report: edits are kept, it is said when figures move, 定稿 keeps it as it was. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EditedText } from "../../shared/contract/written.ts";
import { type Office, openOffice } from "../support/office.ts";

const blank = { growth: "", growthBasis: null, vintage: null, filling: null, remark: "", reason: "" } as const;
const period = "2022Q1";
const report = { kind: "leaders-page", period } as const;
let office: Office;
const say = (indicator: string, organisation: string, value: string, reason = ""): void => {
  office.core.entry.save({
    ...blank,
    organisation,
    indicator,
    period,
    dataPeriod: period,
    value,
    vintage: "快报数",
    reason,
  });
};
const textOf = (id: string): EditedText => {
  const found = office.core.written.get(report).texts.find((text) => text.id === id);
  if (!found) throw new Error(`no text ${id}`);
  return found;
};
const save = (id: string, text: string) => office.core.written.save({ ...report, id, text, expected: textOf(id).text });
const forbidden = expect.objectContaining({ code: "FORBIDDEN" });
const refused = expect.objectContaining({ code: "REFUSED" });

beforeAll(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
});
afterAll(() => office.close());

describe("a draft", () => {
  it("reads sensibly with nothing entered: one page, no chart, nobody blamed", () => {
    const { document, texts } = office.core.written.get(report);
    expect(document.blocks.some(({ type }) => type === "chart")).toBe(false);
    expect(textOf("conclusion").text).toContain("目前都没有可以评价的数据");
    expect(textOf("matters-none").text).toBe("本期各单位没有报告需区级协调的事项。");
    expect(texts.some(({ id }) => id === "moves")).toBe(false);
  });

  it("keeps what was changed, prints it, and logs it with what it was before", () => {
    const before = textOf("conclusion").text;
    save("conclusion", "一季度数据陆续报送，总体平稳。");
    const changed = textOf("conclusion");
    expect(changed).toMatchObject({ text: "一季度数据陆续报送，总体平稳。", generated: before });
    expect(changed.edit).toMatchObject({ replaced: before, moved: false });
    const print = JSON.stringify(office.core.reports.model("leaders-page", period));
    expect(print).toContain("总体平稳");
    const [newest] = office.core.app.changes(null, 1);
    expect(newest).toMatchObject({
      before: JSON.stringify(before),
      after: JSON.stringify("一季度数据陆续报送，总体平稳。"),
    });
  });

  it("refuses to write over what another window has changed", () => {
    expect(() =>
      office.core.written.save({ ...report, id: "conclusion", text: "甲", expected: "还是原来的文字" }),
    ).toThrow(expect.objectContaining({ code: "CHANGED_MEANWHILE" }));
  });

  it("says when the figures have moved; mine is kept, or the new one taken", () => {
    say("14-patents", "scjgj", "26.7");
    const moved = textOf("conclusion");
    expect(moved.edit).toMatchObject({ moved: true });
    expect(moved.text).toBe("一季度数据陆续报送，总体平稳。");
    expect(moved.generated).not.toBe(moved.edit?.replaced);
    office.core.written.keep({ ...report, id: "conclusion" });
    expect(textOf("conclusion").edit).toMatchObject({ moved: false, replaced: moved.generated });
    office.core.written.reset({ ...report, id: "conclusion" });
    expect(textOf("conclusion")).toMatchObject({ text: moved.generated, edit: null });
  });

  it("is the office's alone, and made in its quarter only", async () => {
    const department = openOffice();
    department.core.periods.open(period, null);
    department.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
    expect(() => department.core.written.get(report)).toThrow(forbidden);
    await department.close();
    expect(() => office.core.written.get({ kind: "midterm", period })).toThrow(
      expect.objectContaining({ code: "INVALID" }),
    );
    expect(office.core.reports.models({ kind: "midterm", period })).toEqual([]);
  });
});

describe("定稿", () => {
  it("waits until the period is closed", () => {
    expect(office.core.written.get(report).notYet).not.toBe("");
    expect(() => office.core.written.finalise(report)).toThrow(refused);
  });

  it("keeps the report as it is, with its day and a code that stays known; no text can be changed", () => {
    office.core.periods.close(period);
    const { document, final } = office.core.written.finalise(report);
    expect(final).not.toBeNull();
    expect(document.date).toBe("2022年4月2日");
    expect(office.core.reports.model("leaders-page", period)).toEqual(document);
    expect(office.core.reports.verify(document.verification)).toMatchObject([{ kind: "leaders-page", period }]);
    expect(() => save("conclusion", "改一改")).toThrow(refused);
  });

  it("can be taken back with a reason; the words stay, the old code says that it was withdrawn", () => {
    const { verification } = office.core.written.get(report).document;
    const view = office.core.written.withdraw({ ...report, reason: "错别字" });
    expect(view.final).toBeNull();
    expect(view.document.date).toBe("");
    expect(office.core.reports.verify(verification)[0]?.title).toContain("已撤销");
    save("conclusion", "改好了。");
    expect(office.core.written.finalise(report).document.verification).not.toBe(verification);
  });
});

describe("总结评估 of a plan that was never reported on here", () => {
  it("counts 十三五 from its table: 15 met, 5 not, the structure apart", () => {
    const key = { kind: "final", period: "2020Q4" } as const;
    const view = office.core.written.get(key);
    expect(view.texts.find(({ id }) => id === "conclusion")?.text).toContain(
      "21项主要指标中，√已完成15项，■未完成5项；结构性指标1项单独评价。",
    );
    office.core.written.finalise(key);
    expect(office.core.reports.model("final", "2020Q4")).toMatchObject({ date: "2022年4月2日" });
  });
});
