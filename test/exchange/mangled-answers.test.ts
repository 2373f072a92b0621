/** Questions that spoilt files raise (05 §5.4, rows 29–49 and 57) are answered in the merge, and what is taken is what was shown. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MergeAnswer } from "../../shared/contract/merge.ts";
import { mergeFiles, type Office, preview } from "../support/office.ts";
import { mangledFile, sampleOffice } from "../support/sample-issues.ts";

let samples: Awaited<ReturnType<typeof sampleOffice>>;
beforeAll(async () => {
  samples = await sampleOffice();
});
afterAll(() => samples.remove());

describe("what is asked is answered in place", () => {
  /** In an office of its own, since what is answered is taken. */
  async function answered(
    name: string,
    answers: readonly Omit<MergeAnswer, "sha256">[],
    prepare: (own: Office) => unknown = () => undefined,
  ) {
    const own = samples.open();
    try {
      await prepare(own);
      const period = /^3[89]/.test(name) ? "2022Q2" : "2022Q1";
      const file = { [`${name}.xlsx`]: mangledFile(name) };
      const shown = await preview(own, file, period);
      const sha256 = shown.files[0]?.sha256 ?? "";
      await own.core.merge.apply(
        shown.session,
        shown.digest,
        answers.map((answer) => ({ ...answer, sha256 })),
      );
      const [again] = (await preview(own, file, period)).files;
      const line = (organisation: string, indicator: string, dataPeriod: string) =>
        own.core.forms
          .form(organisation, period)
          .lines.find((each) => each.indicator === indicator && each.dataPeriod === dataPeriod)?.current;
      const revenue = line("czj", "14-fiscal-revenue", "2022Q1");
      const product = line("tjj", "14-gdp", "2022Q1");
      return { shown, again, revenue, product };
    } finally {
      await own.close();
    }
  }
  const at = (cell: string, choice: MergeAnswer["choice"], reason?: string) => ({
    sheet: "指标填报",
    cell,
    choice,
    ...(reason === undefined ? {} : { reason }),
  });

  it("29: the result of the link is taken, figure and remark each by itself", async () => {
    const { revenue, again } = await answered("29-external-link", [at("K7", "theirs"), at("P7", "ours")]);
    expect(revenue).toMatchObject({ value: 68.9, remark: null });
    expect(again?.verdict).toBe("duplicate");
  });

  it("30: the serial behind the date is taken", async () => {
    const reason = "已与区统计局核实为全年数";
    expect((await answered("30-number-became-date", [at("K7", "theirs", reason)])).product?.value).toBe(1807.5);
  });

  it("35: another figure is typed, since there is none to take", async () => {
    const { revenue } = await answered("35-several-numbers", [{ ...at("K7", "typed"), typed: { value: "67.5" } }]);
    expect(revenue).toMatchObject({ value: 67.5, vintage: "快报数" });
  });

  it("36: the figure is taken and its words go behind the remark", async () => {
    const { revenue, again } = await answered("36-words-behind", [at("K7", "theirs")]);
    expect(revenue).toMatchObject({ value: 68.9, remark: "财政快报；其中市级分成12.3亿元" });
    expect(again?.verdict).toBe("duplicate");
  });

  it("36: kept out, they go nowhere", async () => {
    expect((await answered("36-words-behind", [at("K7", "ours")])).revenue).toMatchObject({
      value: null,
      remark: "财政快报",
    });
  });

  it("42: the figure on the picture is typed", async () => {
    const { revenue } = await answered("42-picture", [{ ...at("K7", "typed"), typed: { value: "68.9" } }]);
    expect(revenue).toMatchObject({ value: 68.9, filling: "reported" });
  });

  it("46: nothing of it is taken unasked, all of it once it is confirmed", async () => {
    const own = samples.open();
    const file = { "金水区_2022Q1_区教育局_填报表.xlsx": mangledFile("46-other-department") };
    const value = () => own.core.forms.form("czj", "2022Q1").lines[1]?.current?.value ?? null;
    await mergeFiles(own, file);
    expect(value()).toBeNull();
    const [read] = (await preview(own, file)).files;
    await mergeFiles(own, file, [{ ...at("K7", "theirs"), sha256: read?.sha256 ?? "" }]);
    expect(value()).toBe(68.9);
    await own.close();
  });

  it("57 库中已改: all three are shown, and one is chosen", async () => {
    const changed = (own: Office) =>
      own.core.entry.save({
        indicator: "14-gdp",
        organisation: "tjj",
        period: "2022Q1",
        dataPeriod: "2022Q1",
        value: "491",
        growth: "",
        growthBasis: null,
        vintage: "快报数",
        filling: "reported",
        remark: "",
        reason: "",
      });
    const { shown, product } = await answered("57-changed-meanwhile", [at("K7", "theirs")], changed);
    const cell = shown.files[0]?.cells.find((each) => each.cell === "K7");
    expect(cell).toMatchObject({ outcome: "conflict", base: 489.5, theirs: 492.6, ours: 491 });
    expect(cell?.message).toMatch(
      /^“指标填报”!K7 地区生产总值：下发时为489\.5，报送 492\.6，库中现为 491（.+ 2022-04-02修改）。请选择采用哪一个。$/,
    );
    expect(product?.value).toBe(492.6);
  });
});
