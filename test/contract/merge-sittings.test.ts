/** A sitting of 汇总 outlives the window; its answers are weighed by the rules of entry, and what was decided is kept. */
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Core } from "../../electron/compose.ts";
import { finish } from "../../electron/services/job.ts";
import type { MergeAnswer, MergePreview } from "../../shared/contract/merge.ts";
import { fillLines } from "../support/fill-lines.ts";
import { issuedBefore, issueTo, type Office, officeAfter, startAgain } from "../support/office.ts";

const period = "2022Q1";
const income = { item: "14-fiscal-revenue", row: "财政总收入 2022年一季度" };
const firms = "中小微企业信用担保户数 2022年3月末";
const reform = "主要领域区级财政事权与支出责任划分改革 2022年3月末";
const reason = "已与财政局电话核对";
let begun: Awaited<ReturnType<typeof officeAfter>>;
let office: Office;
let core: Core;
let closeDesk = async (): Promise<void> => {};

beforeAll(async () => {
  begun = await officeAfter(async (first) => {
    first.core.app.setup({ role: "office", organisation: "fgw", section: "", name: "陈立" });
    first.core.periods.open(period, "2022-04-20");
    await issueTo(first, "区财政局", period);
  });
});
afterAll(() => begun.remove());
beforeEach(async () => {
  office = begun.open();
  await office.core.close();
  core = startAgain(office, { door: "browser" });
  closeDesk = () => core.close();
});
afterEach(async () => {
  await closeDesk();
  rmSync(office.folder, { recursive: true, force: true });
});

async function reopen(): Promise<void> {
  await core.close();
  core = startAgain(office, { door: "browser" });
}

type Lines = Parameters<typeof fillLines>[1];
const filled = (lines: Lines): Uint8Array =>
  fillLines(issuedBefore(office, period).get("区财政局") ?? new Uint8Array(), lines);
const reported = (value: number | string | null, more: Lines[string] = {}): Lines => ({
  [income.row]: { 本期数: value, 数据性质: "快报数", 填报情况: "已填报", ...more },
});
const enter = (value: string): void => {
  core.entry.save({
    ...{ organisation: "czj", period, indicator: income.item, dataPeriod: period, value },
    ...{ growth: "", growthBasis: null, vintage: "快报数", filling: null, remark: "", reason: "" },
  });
};
const standing = (indicator = income.item) =>
  core.progress.detail(indicator, period).observations.find(({ retracted }) => !retracted);

async function drop(bytes: Uint8Array, replace = true): Promise<MergePreview> {
  const { session } = core.merge.begin(period, replace);
  await core.merge.upload(session, "财政局.xlsx", bytes);
  return look(session);
}
const look = (session: string): Promise<MergePreview> => finish(core.merge.preview(session));

/** An answer at the cell of a field of a line, as listed. */
function answerAt(
  shown: MergePreview,
  name: string,
  more: Omit<MergeAnswer, "sha256" | "sheet" | "cell">,
  field = "value",
) {
  const [file] = shown.files;
  const cell = file?.cells.find((each) => each.name === name && each.field === field);
  if (!file || !cell) throw new Error(`${name} ${field} is not listed`);
  return { sha256: file.sha256, sheet: cell.sheet, cell: cell.cell, ...more };
}
const answer = async (shown: MergePreview, ...answers: MergeAnswer[]) =>
  (await core.merge.answer(shown.session, answers, [])).answers;
const apply = (shown: MergePreview, answers: MergeAnswer[] = []) =>
  core.merge.apply(shown.session, shown.digest, answers);
const decisions = (batch: string | null) => core.batches.detail(batch ?? "").decisions;

describe("a sitting", () => {
  it("is there again after the window was closed, with its files and answers", async () => {
    enter("70");
    const shown = await drop(filled(reported(68.9)));
    await answer(shown, answerAt(shown, "财政总收入", { choice: "typed", typed: { value: "69.5" }, reason }));
    await reopen();
    const [file] = shown.files;
    expect(core.merge.current()).toMatchObject({
      session: shown.session,
      period,
      files: [{ file: "财政局.xlsx", sha256: file?.sha256 }],
      answers: 1,
    });
    const again = await look(shown.session);
    expect(again).toMatchObject({
      digest: shown.digest,
      dropped: 0,
      answers: [{ choice: "typed", typed: { value: "69.5" }, reason, problem: null }],
    });
    expect(await apply(again)).toMatchObject({ batch: "2022Q1-01" });
    expect(standing()).toMatchObject({ value: 69.5 });
    expect(core.merge.current()).toBeNull();
  });

  it("gives way to another only when told", async () => {
    const shown = await drop(filled(reported(68.9)));
    expect(() => core.merge.begin(period)).toThrow(
      expect.objectContaining({ code: "SITTING_OPEN", details: { files: 1, answers: 0 } }),
    );
    expect(core.merge.current()?.session).toBe(shown.session);
    const { session } = core.merge.begin(period, true);
    await expect(look(shown.session)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(core.merge.discard(session)).toEqual({ discarded: true });
  });

  it("drops an answer about figures that moved, and says so once", async () => {
    enter("70");
    const shown = await drop(filled(reported(68.9)));
    await answer(shown, answerAt(shown, "财政总收入", { choice: "theirs" }));
    enter("71");
    expect(await look(shown.session)).toMatchObject({ answers: [], dropped: 1 });
    expect(await look(shown.session)).toMatchObject({ answers: [], dropped: 0 });
    await expect(apply(shown)).rejects.toMatchObject({ code: "STALE_PREVIEW" });
    expect(standing()?.value).toBe(71);
  });
});

describe("a third value", () => {
  it("that a check questions needs a reason, which is kept with the figure and the decision", async () => {
    enter("70");
    const shown = await drop(filled(reported(68.9)));
    const typed = { choice: "typed", typed: { value: "689000" } } as const;
    const [view] = await answer(shown, answerAt(shown, "财政总收入", typed));
    expect(view).toMatchObject({
      needsReason: true,
      findings: [{ grade: "B" }],
      problem: expect.stringMatching(/原因/),
    });
    const before = core.app.state().log.changes;
    await expect(apply(shown)).rejects.toMatchObject({
      code: "ANSWER_REFUSED",
      details: { count: 1, cells: [expect.stringMatching(/^“指标填报”!K7 /)] },
    });
    expect(core.app.state().log.changes).toBe(before);
    const [explained] = await answer(shown, answerAt(shown, "财政总收入", { ...typed, reason }));
    expect(explained).toMatchObject({ needsReason: false, problem: null });
    const { batch } = await apply(shown);
    expect(standing()).toMatchObject({ value: 689000, answers: [{ code: "scale_slip", grade: "B", reason }] });
    expect(decisions(batch)).toMatchObject([
      {
        ...{ organisation: "czj", sheet: "指标填报", cell: "K7", field: "record", choice: "typed", reason },
        ...{ theirs: { value: 68.9 }, ours: { value: 70 }, typed: { value: "689000" } },
      },
    ]);
  });

  it("is read in words where the line has words", async () => {
    const shown = await drop(filled({ [reform]: { 本期数: "差不多了" } }));
    const name = reform.split(" ")[0] ?? "";
    const at = (value: string) => answerAt(shown, name, { choice: "typed", typed: { value } });
    expect(await answer(shown, at("快了"))).toMatchObject([{ problem: expect.stringMatching(/快了/) }]);
    expect(await answer(shown, at("推进中"))).toMatchObject([{ problem: null }]);
    await apply(shown);
    const item = shown.files[0]?.cells.find((cell) => cell.name === name)?.item;
    expect(standing(item)).toMatchObject({ text: "推进中" });
  });

  it("finishes a file whose cell could not be read", async () => {
    const shown = await drop(filled(reported("#REF!")));
    expect(await answer(shown, answerAt(shown, "财政总收入", { choice: "theirs" }))).toMatchObject([
      { problem: expect.any(String) },
    ]);
    expect(
      await answer(shown, answerAt(shown, "财政总收入", { choice: "typed", typed: { value: "68.9" } })),
    ).toMatchObject([{ problem: null }]);
    await apply(shown);
    expect(standing()).toMatchObject({ value: 68.9, vintage: "快报数" });
    expect((await drop(filled(reported("#REF!")))).files).toMatchObject([{ verdict: "duplicate" }]);
  });

  it("stays when the same file is gone on with: it is the office's, not the return's", async () => {
    enter("70");
    const shown = await drop(filled({ ...reported(68.9), [firms]: { 本期数: "约12" } }));
    await apply(shown, [answerAt(shown, "财政总收入", { choice: "typed", typed: { value: "69.5" }, reason })]);
    expect(standing()?.value).toBe(69.5);
    const rest = await look(shown.session);
    expect(rest).toMatchObject({ dropped: 0, answers: [{ cell: "K7", choice: "ours", problem: null }] });
    await apply(rest, [answerAt(rest, firms.split(" ")[0] ?? "", { choice: "typed", typed: { value: "12" } })]);
    expect(standing()?.value).toBe(69.5);
    expect(core.merge.current()).toBeNull();
  });

  it("says nothing of the figure in the answer about its remark", async () => {
    enter("70");
    const shown = await drop(filled(reported(68.9, { 说明: "同上" })));
    const at = answerAt(shown, "财政总收入", { choice: "typed", typed: { value: "689000" } }, "remark");
    expect(await answer(shown, at)).toMatchObject([{ problem: expect.any(String) }]);
  });
});

describe("taking a return", () => {
  it("is what was answered last, at whichever cell of the record", async () => {
    enter("70");
    const shown = await drop(filled(reported(68.9)));
    await answer(shown, answerAt(shown, "财政总收入", { choice: "theirs" }));
    await answer(shown, answerAt(shown, "财政总收入", { choice: "ours" }, "vintage"));
    const again = await look(shown.session);
    expect(again.answers).toMatchObject([{ cell: "N7", choice: "ours" }]);
    await apply(again);
    expect(standing()?.value).toBe(70);
  });

  it("whose figure a check questions needs a reason as well", async () => {
    const shown = await drop(filled(reported(689000)));
    expect(await answer(shown, answerAt(shown, "财政总收入", { choice: "theirs" }))).toMatchObject([
      { needsReason: true },
    ]);
    await expect(apply(shown)).rejects.toMatchObject({ code: "ANSWER_REFUSED" });
    await apply(shown, [answerAt(shown, "财政总收入", { choice: "theirs", reason })]);
    expect(standing()).toMatchObject({ value: 689000, answers: [{ code: "scale_slip", reason }] });
  });

  it("or keeping ours is decided once: the same file changes nothing and asks nothing", async () => {
    enter("70");
    const bytes = filled(reported(68.9));
    const shown = await drop(bytes);
    const { batch } = await apply(shown, [answerAt(shown, "财政总收入", { choice: "ours", reason })]);
    expect(decisions(batch)).toMatchObject([{ choice: "ours", reason, theirs: { value: 68.9 }, ours: { value: 70 } }]);
    const before = core.app.state().log.changes;
    const again = await drop(bytes);
    expect(again.files).toMatchObject([{ verdict: "duplicate" }]);
    expect((await apply(again)).batch).toBeNull();
    expect(core.app.state().log.changes).toBe(before);
    expect(standing()?.value).toBe(70);
  });
});

describe("what happened to the files of a sitting", () => {
  const folder = (): string =>
    path.join(office.dataDir, "merging", readdirSync(path.join(office.dataDir, "merging"))[0] ?? "");

  it("is said where one is gone", async () => {
    const shown = await drop(filled(reported(68.9)));
    rmSync(path.join(folder(), shown.files[0]?.sha256 ?? ""));
    await reopen();
    expect(core.merge.current()).toMatchObject({ files: [], lost: ["财政局.xlsx"] });
    expect((await look(shown.session)).files).toEqual([]);
  });

  it("is said where the manifest cannot be read; nothing is thrown away unasked", async () => {
    const shown = await drop(filled(reported(68.9)));
    writeFileSync(path.join(folder(), "manifest.json"), '{"format":1,"begun');
    await reopen();
    expect(core.merge.current()).toMatchObject({ session: shown.session, damaged: true, answers: 0 });
    expect(() => core.merge.begin(period)).toThrow(expect.objectContaining({ code: "SITTING_OPEN" }));
    expect((await look(shown.session)).files).toMatchObject([{ verdict: "clean", organisation: "czj" }]);
    core.merge.begin(period, true);
    expect(existsSync(path.join(folder(), shown.files[0]?.sha256 ?? ""))).toBe(false);
  });
});
