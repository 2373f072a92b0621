/** A sitting of 汇总: it survives the window, its answers are weighed by the rules of entry, and it is over when all is decided. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Core, CoreOptions } from "../../electron/compose.ts";
import { createCore } from "../../electron/compose.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";
import { finish } from "../../electron/services/job.ts";
import type { MergeAnswer, MergeCell, MergePreview } from "../../shared/contract/merge.ts";
import { answerProblem } from "../../shared/text/merge-answers.ts";
import { fillLines } from "../support/fill-lines.ts";
import { enterRevenue, returnedRevenue, standingOf } from "../support/fiscal-revenue.ts";
import { nothingPrinted } from "../support/nothing-printed.ts";
import { issueTo, mergeFiles, type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
const row = "财政总收入 2022年一季度";
const reason = "已与区财政局周宁电话核实";
const options: Partial<CoreOptions> = { door: "browser" };

let office: Office;
let core: Core;
let issued: Uint8Array;
/** Everything the sitting's window opened, to be closed. */
let reopened: Core[];

beforeEach(async () => {
  office = openOffice(options);
  core = office.core;
  core.app.setup({ role: "office", organisation: "fgw", section: "", name: "陈立" });
  core.periods.open(period, "2022-04-20");
  issued = await issueTo(office, "区财政局", period);
  reopened = [];
});
afterEach(async () => {
  for (const each of reopened) await each.close();
  await office.close();
});

/** The window is closed and opened again; nothing but the data directory is left of the one before. */
async function reopen(): Promise<Core> {
  await core.close();
  core = createCore({
    ...options,
    door: "browser",
    dataDir: office.dataDir,
    mode: "write",
    startReader: forkReader(path.resolve(import.meta.dirname, "../../electron/exchange/reader/child.ts")),
    printer: nothingPrinted,
    clock: { now: () => new Date("2022-04-02T02:00:00Z") },
  });
  reopened.push(core);
  return core;
}

const finance = (value: number | string, more = {}): Uint8Array => returnedRevenue(issued, value, more);
const enter = (value: string): unknown => enterRevenue(core, value);
const standing = () => standingOf(core, "14-fiscal-revenue", period);

async function drop(files: Readonly<Record<string, Uint8Array>>, replace = false): Promise<MergePreview> {
  const { session } = core.merge.begin(period, replace);
  for (const [name, bytes] of Object.entries(files)) await core.merge.upload(session, name, bytes);
  return finish(core.merge.preview(session));
}

function openCell(shown: MergePreview): Pick<MergeAnswer, "sha256" | "sheet" | "cell"> & MergeCell {
  for (const file of shown.files)
    for (const cell of file.cells)
      if (["conflict", "question", "rejected"].includes(cell.outcome)) return { ...cell, sha256: file.sha256 };
  throw new Error("nothing is open");
}

const at = ({ sha256, sheet, cell }: ReturnType<typeof openCell>) => ({ sha256, sheet, cell });

/** A conflict: the office entered 70 after issuing, the workbook comes back with 68.9. */
async function conflict(): Promise<MergePreview> {
  enter("70");
  return drop({ "财政局.xlsx": finance(68.9) });
}

describe("a sitting", () => {
  it("is there again after the window was closed, with its files and answers, and can be finished", async () => {
    const shown = await conflict();
    const cell = openCell(shown);
    await core.merge.answer(shown.session, [{ ...at(cell), choice: "theirs", reason }], []);
    await reopen();
    expect(core.merge.current()).toMatchObject({
      ...{ session: shown.session, period, answers: 1 },
      files: [{ file: "财政局.xlsx" }],
    });
    const again = await finish(core.merge.preview(shown.session));
    expect(again.answers).toMatchObject([{ choice: "theirs", reason, problem: null }]);
    expect(again.digest).toBe(shown.digest);
    const report = await core.merge.apply(shown.session, again.digest, []);
    expect(report.batch).toBe("2022Q1-01");
    expect(standing()?.value).toBe(68.9);
    expect(core.merge.current(), "nothing is left to decide").toBeNull();
  });

  it("stays, without the answers carried out, while something is open", async () => {
    const shown = await drop({ "财政局.xlsx": finance("同上") });
    await core.merge.apply(shown.session, shown.digest, []);
    expect(core.merge.current()).toMatchObject({ session: shown.session, answers: 0 });
    const { texts } = core.written.get({ kind: "leaders-page", period });
    expect(texts.find(({ id }) => id === "watch-more")?.text, "a report says whose figures wait").toMatch(
      /有1份填报单的数据待核定/,
    );
  });

  it("is replaced only when one says so", async () => {
    await conflict();
    expect(() => core.merge.begin(period)).toThrow(
      expect.objectContaining({ code: "SITTING_OPEN", details: { files: 1, answers: 0 } }),
    );
    await drop({ "另一份.xlsx": finance(69) }, true);
    expect(core.merge.current()?.files).toMatchObject([{ file: "另一份.xlsx" }]);
  });

  it("lets a file be taken out, with the answers about it", async () => {
    const shown = await conflict();
    const cell = openCell(shown);
    await core.merge.answer(shown.session, [{ ...at(cell), choice: "ours" }], []);
    core.merge.remove(shown.session, cell.sha256);
    expect(core.merge.current()).toBeNull();
    expect((await finish(core.merge.preview(shown.session))).files).toEqual([]);
  });

  it("whose manifest cannot be read says so: the files are there, and are replaced only when one says so", async () => {
    const shown = await conflict();
    const manifest = path.join(office.dataDir, "merging", shown.session, "manifest.json");
    expect(JSON.parse(readFileSync(manifest, "utf8"))).toMatchObject({ format: 1, period });
    writeFileSync(manifest, "{");
    await reopen();
    expect(core.merge.current()).toMatchObject({ session: shown.session, damaged: true, answers: 0 });
    expect(() => core.merge.begin(period)).toThrow(expect.objectContaining({ code: "SITTING_OPEN" }));
    expect((await finish(core.merge.preview(shown.session))).files).toMatchObject([{ organisation: "czj" }]);
    await drop({ "另一份.xlsx": finance(69) }, true);
    expect(core.merge.current()).toMatchObject({ damaged: false, files: [{ file: "另一份.xlsx" }] });
  });

  it("leaves out a file that is gone from the disk, and names it", async () => {
    const shown = await drop({ "甲.xlsx": finance(68.9), "乙.xlsx": finance(69.1) });
    const [first] = shown.files;
    rmSync(path.join(office.dataDir, "merging", shown.session, first?.sha256 ?? ""));
    await reopen();
    expect(core.merge.current()).toMatchObject({ files: [{ file: "乙.xlsx" }], lost: ["甲.xlsx"] });
    expect((await finish(core.merge.preview(shown.session))).files).toHaveLength(1);
  });
});

describe("an answer", () => {
  it("about figures that have moved since is dropped, and counted", async () => {
    const shown = await conflict();
    await core.merge.answer(shown.session, [{ ...at(openCell(shown)), choice: "theirs", reason }], []);
    enter("71");
    const again = await finish(core.merge.preview(shown.session));
    expect(again).toMatchObject({ answers: [], dropped: 1 });
    await expect(core.merge.apply(shown.session, shown.digest, [])).rejects.toMatchObject({ code: "STALE_PREVIEW" });
    expect(standing()?.value).toBe(71);
  });

  it("may be a third value: read as on the entry screen, with the rest of the record as returned", async () => {
    const shown = await conflict();
    const place = at(openCell(shown));
    const typed = (value: string, why = reason) =>
      core.merge.answer(shown.session, [{ ...place, choice: "typed", typed: { value }, reason: why }], []);
    expect((await typed("约69")).answers[0]?.problem).toContain("约69");
    expect((await typed("")).answers[0]?.problem).toBe(answerProblem.blankUnexplained);
    expect((await typed("６９．５亿元")).answers[0]).toMatchObject({ problem: null });
    await core.merge.apply(shown.session, shown.digest, []);
    expect(standing()).toMatchObject({ value: 69.5, vintage: "快报数", filling: "reported" });
    const [decision] = core.batches.get("2022Q1-01").decisions;
    expect(decision).toMatchObject({
      ...{ name: "财政总收入", choice: "typed", typed: "６９．５亿元", reason },
      ...{ theirs: expect.stringContaining("68.9"), ours: expect.stringContaining("70") },
    });
  });

  it("that a check questions waits for a reason, which is kept with the figure", async () => {
    const shown = await drop({ "财政局.xlsx": finance("689000亿元") });
    const cell = openCell(shown);
    expect(cell).toMatchObject({ outcome: "question", grade: "B" });
    const without = await core.merge.answer(shown.session, [{ ...at(cell), choice: "theirs" }], []);
    expect(without.answers).toMatchObject([{ problem: answerProblem.reasonNeeded, needsReason: true }]);
    const refused = core.merge.apply(shown.session, shown.digest, []);
    await expect(refused).rejects.toMatchObject({ code: "ANSWER_REFUSED", details: { count: 1 } });
    expect(core.batches.list()).toEqual([]);
    const withReason = await core.merge.answer(shown.session, [{ ...at(cell), choice: "theirs", reason }], []);
    expect(withReason.answers).toMatchObject([{ problem: null, needsReason: false }]);
    await core.merge.apply(shown.session, shown.digest, []);
    expect(standing()).toMatchObject({ value: 689_000, answers: [{ kind: "reason", reason }] });
  });

  it("can finish a cell that could not be read, without asking the organisation again", async () => {
    const shown = await drop({ "财政局.xlsx": finance("同上") });
    const place = at(openCell(shown));
    const theirs = await core.merge.answer(shown.session, [{ ...place, choice: "theirs" }], []);
    expect(theirs.answers[0]?.problem).toBe(answerProblem.nothingToTake);
    await core.merge.answer(shown.session, [{ ...place, choice: "typed", typed: { value: "68.9" }, reason }], []);
    await core.merge.apply(shown.session, shown.digest, []);
    expect(standing()).toMatchObject({ value: 68.9, vintage: "快报数" });
    expect(core.merge.current()).toBeNull();
  });

  it("that keeps what is there settles the file: the same bytes again are a duplicate", async () => {
    const shown = await conflict();
    await core.merge.answer(shown.session, [{ ...at(openCell(shown)), choice: "ours", reason }], []);
    await core.merge.apply(shown.session, shown.digest, []);
    expect(standing()?.value).toBe(70);
    expect(core.batches.get("2022Q1-01").decisions).toMatchObject([{ choice: "ours", reason }]);
    const again = await drop({ "财政局（再发）.xlsx": finance(68.9) });
    expect(again.files).toMatchObject([{ verdict: "duplicate", cells: [] }]);
  });

  it("keeps out a clean figure that somebody knows to be wrong", async () => {
    const shown = await drop({ "财政局.xlsx": finance(68.9) });
    const [file] = shown.files;
    const cell = file?.cells.find(({ field }) => field === "value");
    if (!file || !cell) throw new Error("a figure was returned");
    const place = { sha256: file.sha256, sheet: cell.sheet, cell: cell.cell };
    await core.merge.answer(shown.session, [{ ...place, choice: "ours", reason: "单位来电更正，待重报" }], []);
    await core.merge.apply(shown.session, shown.digest, []);
    expect(standing()).toBeUndefined();
  });

  it("is taken back by withdrawing it", async () => {
    const shown = await conflict();
    const place = at(openCell(shown));
    await core.merge.answer(shown.session, [{ ...place, choice: "theirs", reason }], []);
    await core.merge.answer(shown.session, [], [place]);
    await core.merge.apply(shown.session, shown.digest, []);
    expect(standing()?.value).toBe(70);
  });

  it("to a cell that is not in the preview is refused", async () => {
    const shown = await conflict();
    const answer = { ...at(openCell(shown)), cell: "ZZ99", choice: "ours" as const };
    await expect(core.merge.answer(shown.session, [answer], [])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("on the command line", () => {
  it("a sitting ends with the command", async () => {
    const cli = openOffice();
    try {
      cli.core.periods.open(period, "2022-04-20");
      const bytes = await issueTo(cli, "区财政局", period);
      const filled = fillLines(bytes, { [row]: { 本期数: "同上" } });
      await mergeFiles(cli, { "财政局.xlsx": filled });
      expect(cli.core.merge.current()).toBeNull();
    } finally {
      await cli.close();
    }
  });
});
