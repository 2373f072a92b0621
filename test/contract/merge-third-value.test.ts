/** A third value the office types in 汇总, and what becomes of it afterwards. */
import { rmSync } from "node:fs";
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

describe("a third value", () => {
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

describe("an answer", () => {
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
});
