/** 考核数据 as it comes back: issued to its providers, filled in, merged with the batch, taken back and taken in again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MergeAnswer, MergeCell, MergePreview } from "../../shared/contract/merge.ts";
import { fillLines } from "../support/fill-lines.ts";
import { fillMatrix, sayOfEach } from "../support/fill-matrix.ts";
import { issueTo, mergeFiles, type Office, preview } from "../support/office.ts";
import { fai, first, period, scoredOffice, second } from "../support/scored-office.ts";

const rev = "一般公共预算收入";

let prepared: Awaited<ReturnType<typeof scoredOffice>>;
let office: Office;
let bytes: Uint8Array;

beforeAll(async () => {
  prepared = await scoredOffice();
});
afterAll(() => prepared.remove());
beforeEach(async () => {
  office = prepared.open();
  bytes = await issueTo(office, "区统计局", period);
  return () => office.close();
});

const assessment = () => office.core.assessment;
const standing = (line: string, organisation: string) =>
  assessment()
    .matrix(period)
    .rows.find((row) => row.organisation === organisation)
    ?.cells.find((cell) => cell.line === line)?.current ?? null;
const cells = (shown: Pick<MergePreview, "files">, file = 0): MergeCell[] =>
  (shown.files[file]?.cells ?? []).filter(({ kind }) => kind === "assessment");
const outcomes = (shown: Pick<MergePreview, "files">, file = 0) =>
  cells(shown, file).map(({ assessed, field, theirs, outcome, code }) => [assessed, field, theirs, outcome, code]);
const filled = (value: number | string | null, target: number | null = 10, name = first, reasons = {}) =>
  fillMatrix(bytes, { [fai]: { [name]: { value, target } } }, reasons);
const save = (organisation: string, value: string) =>
  assessment().saveMatrix({
    period,
    cells: [{ line: "fai", organisation, value, target: "10", expected: standing("fai", organisation) }],
    source: "",
    reason: "",
    revision: false,
  });
const answer = (shown: MergePreview, more: Partial<MergeAnswer>): MergeAnswer[] => {
  const [file] = shown.files;
  const [cell] = cells(shown);
  if (!file || !cell) throw new Error("nothing to answer");
  return [{ sha256: file.sha256, sheet: cell.sheet, cell: cell.cell, choice: "theirs", ...more }];
};

describe("考核数据 in the workbook of its provider", () => {
  it("is issued to whoever supplies lines, and merged as one record in the batch's operation", async () => {
    const report = await mergeFiles(office, { "区统计局.xlsx": filled(9, 10, first) });
    expect(outcomes(report)).toEqual([
      ["jingbalu", "target", 10, "take", ""],
      ["jingbalu", "value", 9, "take", ""],
    ]);
    expect(cells(report)[0]).toMatchObject({ name: `${first} ${fai}`, unit: "亿元", dataPeriodLabel: "2022年一季度" });
    expect(standing("fai", "jingbalu")).toEqual({ value: 9, target: 10, filling: "reported" });
    expect(standing("fai", "huayuanlu")).toBeNull();
    const [entry, ...others] = assessment().entries(period);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ figures: 1, batch: report.batch });
    expect(office.core.app.verify().log.ok).toBe(true);
  });

  it("whoever supplies nothing has no such sheet", async () => {
    const other = await issueTo(office, "区教育局", period);
    expect(() => fillMatrix(other, { [fai]: { [first]: { value: 1 } } })).toThrow("考核数据");
  });

  it("taken back and taken in again with its batch; what was changed since stays and is named", async () => {
    const both = fillMatrix(bytes, {
      [fai]: { [first]: { value: 9, target: 10 }, [second]: { value: 8, target: 10 } },
    });
    const { batch } = await mergeFiles(office, { "区统计局.xlsx": both });
    if (batch === null) throw new Error("nothing was merged");
    save("huayuanlu", "7.5");
    expect(office.core.batches.undo(batch)).toMatchObject({
      reversed: 1,
      kept: [{ kind: "assessment", name: `${second} ${fai}`, dataPeriod: period }],
      failed: [],
    });
    expect(standing("fai", "jingbalu")).toBeNull();
    expect(standing("fai", "huayuanlu")?.value).toBe(7.5);
    expect(office.core.batches.restore(batch)).toMatchObject({ reversed: 1, failed: [] });
    expect(standing("fai", "jingbalu")).toEqual({ value: 9, target: 10, filling: "reported" });
    expect(office.core.batches.get(batch)).toMatchObject({ batch: { cells: 2 }, files: [{ cells: 2 }] });
    // The entry belongs to its batch: it is not taken back by itself.
    const entry = assessment()
      .entries(period)
      .find((each) => each.batch === batch);
    expect(() => assessment().undoEntry(entry?.operation ?? 0)).toThrow(expect.objectContaining({ code: "INVALID" }));
    expect(office.core.app.verify().log.ok).toBe(true);
  });

  it("a figure that was changed meanwhile is a conflict: keep, take, or a third one", async () => {
    save("jingbalu", "8");
    const shown = await preview(office, { "区统计局.xlsx": filled(9) });
    expect(outcomes(shown).map(([, field, , outcome, code]) => [field, outcome, code])).toEqual(
      [
        ["value", "conflict", "changed_meanwhile"],
        ["target", "conflict", "changed_meanwhile"],
      ].toSorted(),
    );
    const report = await office.core.merge.apply(
      shown.session,
      shown.digest,
      answer(shown, { choice: "typed", typed: { value: "8.6" } }),
    );
    expect(standing("fai", "jingbalu")).toEqual({ value: 8.6, target: 10, filling: "reported" });
    const { decisions } = office.core.batches.get(report.batch ?? "");
    expect(decisions).toMatchObject([{ item: "fai|jingbalu", choice: "typed", typed: "8.6" }]);
    expect(decisions[0]?.name).toContain(fai);
  });

  it("a newer return of the same issue corrects an earlier one; a blank is asked, 未取得 is meant", async () => {
    await mergeFiles(office, { "区统计局.xlsx": filled(9) });
    const again = await mergeFiles(office, { "区统计局（更正）.xlsx": filled(9.5) });
    expect(outcomes(again)).toContainEqual(["jingbalu", "value", 9.5, "correction", "superseded"]);
    expect(standing("fai", "jingbalu")?.value).toBe(9.5);
    bytes = await issueTo(office, "区统计局", period);
    const blank = await preview(office, { "区统计局2.xlsx": filled(null) });
    expect(outcomes(blank)).toEqual([["jingbalu", "value", null, "question", "cleared"]]);
    office.core.merge.discard(blank.session);
    await mergeFiles(office, { "区统计局3.xlsx": filled("未取得") });
    expect(standing("fai", "jingbalu")).toEqual({ value: null, target: 10, filling: "not_obtained" });
  });

  it("a slip waits for a reason of the office; an oddity with 说明 goes in with it", async () => {
    const shown = await preview(office, { "区统计局.xlsx": filled(95_000) });
    expect(outcomes(shown)).toContainEqual(["jingbalu", "value", 95_000, "question", "scale_slip"]);
    const [without] = (await office.core.merge.answer(shown.session, answer(shown, {}), [])).answers;
    expect(without).toMatchObject({ needsReason: true, findings: [{ grade: "B" }] });
    await expect(office.core.merge.apply(shown.session, shown.digest, answer(shown, {}))).rejects.toMatchObject({
      code: "ANSWER_REFUSED",
    });
    office.core.merge.discard(shown.session);
    const explained = await mergeFiles(office, {
      "区统计局.xlsx": filled(35, 10, first, { [first]: "新引进项目一次性入统" }),
    });
    expect(outcomes(explained)).toContainEqual(["jingbalu", "value", 35, "take", "far_over_target"]);
    expect(standing("fai", "jingbalu")?.value).toBe(35);
  });

  it("an accepted report of the provider takes nothing, from a file or by hand, until it is unlocked", async () => {
    const file = filled(9);
    const nothingToSay = { 填报情况: "无数据" };
    bytes = fillLines(bytes, {
      "地区生产总值 2021年": nothingToSay,
      "社会消费品零售总额 2021年": nothingToSay,
    });
    bytes = sayOfEach(bytes, "未取得");
    await mergeFiles(office, { "区统计局.xlsx": filled(8, 10, second) });
    office.core.submissions.accept(period, ["tjj"]);
    const shown = await preview(office, { "区统计局2.xlsx": file });
    expect(outcomes(shown)).toContainEqual(["jingbalu", "value", 9, "rejected", "report_accepted"]);
    expect(() => save("jingbalu", "9")).toThrow(expect.objectContaining({ code: "REPORT_ACCEPTED" }));
    expect(
      assessment()
        .matrix(period)
        .providers.find(({ code }) => code === "tjj")?.lock,
    ).toBe("REPORT_ACCEPTED");
    office.core.submissions.unlock({ organisation: "tjj", period }, "2022-04-30", "补报固定资产投资数据");
    expect(save("jingbalu", "9")).toEqual({ saved: 1 });
  });

  it("a line that has another unit since takes nothing", async () => {
    const { draft } = assessment().scheme(2022);
    const lines = draft.lines.map((line) => (line.code === "fai" ? { ...line, unit: "万元" } : line));
    assessment().saveScheme({ ...draft, lines }, 1, "统一改用万元统计口径");
    expect(outcomes(await preview(office, { "区统计局.xlsx": filled(9) }))).toContainEqual([
      "jingbalu",
      "value",
      9,
      "rejected",
      "unknown_line",
    ]);
  });

  it("two files of one provider: what differs is asked, what does not goes in, in either order", async () => {
    const one = fillMatrix(bytes, { [fai]: { [first]: { value: 9, target: 10 }, [second]: { value: 8, target: 10 } } });
    const other = fillMatrix(bytes, { [fai]: { [first]: { value: 9.2, target: 10 } } });
    for (const files of [
      { "甲.xlsx": one, "乙.xlsx": other },
      { "乙.xlsx": other, "甲.xlsx": one },
    ]) {
      const shown = await preview(office, files);
      const asked = [0, 1].flatMap((file) => outcomes(shown, file)).filter(([, , , outcome]) => outcome === "question");
      expect(new Set(asked.map(([assessed, , , , code]) => `${assessed} ${code}`))).toEqual(
        new Set(["jingbalu files_differ"]),
      );
      office.core.merge.discard(shown.session);
    }
    await mergeFiles(office, { "甲.xlsx": one, "乙.xlsx": other });
    expect(standing("fai", "jingbalu")).toBeNull();
    expect(standing("fai", "huayuanlu")?.value).toBe(8);
  });

  it("two files of one provider: a figure far from those that the other file brings is asked about", async () => {
    const retail = "限额以上社会消费品零售额增速";
    const others = ["花园路街道", "人民路街道", "杜岭街道", "大石桥街道", "南阳路街道"];
    const most = fillMatrix(bytes, { [retail]: Object.fromEntries(others.map((name) => [name, { value: 5 }])) });
    const last = fillMatrix(bytes, { [retail]: { [first]: { value: 60 } } });
    const alone = await preview(office, { "乙.xlsx": last });
    expect(outcomes(alone)).toEqual([["jingbalu", "value", 60, "take", ""]]);
    office.core.merge.discard(alone.session);
    const shown = await preview(office, { "甲.xlsx": most, "乙.xlsx": last });
    expect(outcomes(shown, 1)).toEqual([["jingbalu", "value", 60, "question", "beyond_others"]]);
  });

  it("the line of another provider has its own sheet", async () => {
    const treasury = await issueTo(office, "区财政局", period);
    const report = await mergeFiles(office, {
      "区财政局.xlsx": fillMatrix(treasury, { [rev]: { [first]: { value: 6, target: 6.4 } } }),
    });
    expect(outcomes(report)).toHaveLength(2);
    expect(standing("rev", "jingbalu")?.value).toBe(6);
  });

  it("a department has its own lines in its matrix, enters them by hand, and nobody else's", () => {
    office.core.app.setup({ role: "department", organisation: "tjj", section: "", name: "周宁" });
    const matrix = assessment().matrix(period);
    expect(new Set(matrix.lines.map(({ provider }) => provider))).toEqual(new Set(["tjj"]));
    expect(matrix.rows).toHaveLength(21);
    expect(save("jingbalu", "9")).toEqual({ saved: 1 });
    const cells = [{ line: "rev", organisation: "jingbalu", value: "6", target: "6", expected: null }];
    expect(() => assessment().saveMatrix({ period, cells, source: "", reason: "", revision: false })).toThrow(
      expect.objectContaining({ code: "NOT_ASSIGNED" }),
    );
  });
});
