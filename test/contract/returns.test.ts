/** 退回 from the first return to the corrected one: what is asked, the copy, and what becomes of it when it comes back. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import type { MergePreview } from "../../shared/contract/merge.ts";
import { writtenParts } from "../exchange/written-parts.ts";
import { fillLines } from "../support/fill-lines.ts";
import { fillWorkbook } from "../support/fill-workbook.ts";
import { standingOf } from "../support/fiscal-revenue.ts";
import { nothingPrinted } from "../support/nothing-printed.ts";
import { issuedBefore, issueTo, mergeFiles, type Office, officeAfter, preview } from "../support/office.ts";
import { enterGdp, returnedWithProblems } from "../support/returned-with-problems.ts";

const period = "2022Q1";
const name = "统计局 一季度.xlsx";
let begun: Awaited<ReturnType<typeof officeAfter>>;
let office: Office;
let returned: Uint8Array;

beforeAll(async () => {
  begun = await officeAfter(async (first) => {
    first.core.periods.open(period, "2022-04-20");
    await issueTo(first, "区统计局", period);
    enterGdp(first.core, "1950");
  });
});
afterAll(() => begun.remove());
beforeEach(() => {
  office = begun.open();
  returned = returnedWithProblems(issuedBefore(office, period).get("区统计局") ?? new Uint8Array());
});
afterEach(() => office.close());

const report = () => office.core.submissions.get({ organisation: "tjj", period });
const fileIn = ({ files }: MergePreview) => {
  const [file] = files;
  if (!file) throw new Error("nothing was read");
  return file;
};

/** Sends back what is suggested of a file dropped on the office. */
async function sendBack(bytes: Uint8Array, more: { returnReport?: boolean; file?: string } = {}) {
  const { file = name, returnReport = true } = more;
  const shown = await preview(office, { [file]: bytes });
  const { sha256 } = fileIn(shown);
  return office.core.returns.writeOne({
    session: shown.session,
    sha256,
    own: [],
    replyDue: "2022-04-21",
    returnReport,
  });
}

/** Cells of 指标填报 in one of the colours of a mark. */
function tintedCells(bytes: Uint8Array): string[] {
  const { part, sheetXml } = writtenParts(bytes);
  const styles = part("xl/styles.xml");
  const elements = (section: string, of: RegExp) =>
    new RegExp(`<${section}[ >].*?</${section}>`, "s").exec(styles)?.[0].match(of) ?? [];
  const fills = elements("fills", /<fill>.*?<\/fill>|<fill\/>/gs);
  const looks = elements("cellXfs", /<xf [^>]*\/>|<xf .*?<\/xf>/gs);
  return [...sheetXml("指标填报").matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].flatMap(([, cell = "", look]) => {
    const fill = fills[Number(/fillId="(\d+)"/.exec(looks[Number(look)] ?? "")?.[1])] ?? "";
    return /F2A59B|FFE45C/.test(fill) ? [cell] : [];
  });
}

/** The organisation mends everything it was asked about, and answers. */
const corrected = (copy: Uint8Array): Uint8Array =>
  fillWorkbook(
    fillWorkbook(
      fillLines(copy, {
        "地区生产总值 2021年": { 本期数: 1950 },
        "社会消费品零售总额 2021年": { 本期数: 990 },
        "社会消费品零售总额 2022年一季度": { 本期数: 260 },
      }),
      "指标填报",
      { C11: null, K11: null },
    ),
    "数据核实反馈单",
    { G6: "以市局反馈数为准", G8: "单位填错" },
  );

describe("what a file can be sent back for", () => {
  it("is every open cell once, in words for the organisation, with what to do", async () => {
    const shown = await preview(office, { [name]: returned });
    const offer = await office.core.returns.offer(shown.session, fileIn(shown).sha256);
    expect(offer).toMatchObject({ organisationName: "区统计局", number: 1, canReturn: true });
    expect(offer.queries.map(({ cell, gravity, suggested }) => [cell, gravity, suggested])).toEqual([
      ["K6", "asked", true],
      ["K8", "asked", true],
      ["K9", "asked", true],
      ["K11", "wrong", true],
    ]);
    expect(offer.queries[0]?.message).toBe("下发时为未填，报送1960，现掌握的数为1950，不一致。");
    expect(offer.queries[2]).toMatchObject({
      message: "填了“2600000万元”，本表单位是亿元，折合 260 亿元，请确认。",
      advice: "按亿元填260，单位不写入单元格。",
    });
  });

  it("leaves out what the office has answered, and takes what it adds", async () => {
    const shown = await preview(office, { [name]: returned });
    const { sha256 } = fileIn(shown);
    const { core } = office;
    await core.merge.answer(shown.session, [{ sha256, sheet: "指标填报", cell: "K6", choice: "ours" }], []);
    const offer = await core.returns.offer(shown.session, sha256);
    expect(offer.queries.filter(({ suggested }) => suggested).map(({ cell }) => cell)).toEqual(["K8", "K9", "K11"]);
    const { copy } = await core.returns.writeOne({
      session: shown.session,
      sha256,
      chosen: [{ key: offer.queries[1]?.key ?? "", remark: "请附月报" }],
      own: [{ sheet: "指标填报", cell: "K7", message: "请附依据", advice: "" }],
      replyDue: null,
      returnReport: false,
    });
    expect(core.returns.queries(copy.id)).toMatchObject([
      { cell: "K8", message: expect.stringMatching(/超过 20%。\n请附月报$/) },
      { cell: "K7", name: "地区生产总值", dataPeriod: period, raw: "489.7", message: "请附依据" },
    ]);
    expect(report().state, "nobody asked for it").toBe("draft");
  });

  it("is refused of a file with nothing to ask, and of one that is nobody's", async () => {
    const fine = fillLines(issuedBefore(office, period).get("区统计局") ?? new Uint8Array(), {
      "地区生产总值 2022年一季度": { 本期数: 489.7, 数据性质: "快报数", 填报情况: "已填报" },
    });
    await expect(sendBack(fine)).rejects.toMatchObject({ code: "INVALID", details: { name } });
    await expect(sendBack(strToU8("PK nothing"))).rejects.toMatchObject({ code: "INVALID" });
    expect(office.core.returns.list(period)).toEqual([]);
  });
});

describe("the copy", () => {
  it("is their file with marks and a feedback sheet; the report is 已退回, received and in time", async () => {
    const { copy, bytes } = await sendBack(returned);
    expect(copy).toMatchObject({ number: 1, madeBy: "patched", fileName: "统计局 一季度_退回第1次.xlsx", queries: 4 });
    const book = XLSX.read(bytes);
    const sheet = book.Sheets["指标填报"];
    expect(sheet?.["K9"]).toMatchObject({ v: "2600000万元" });
    expect(sheet?.["K9"]?.c?.[0]?.t).toMatch(/^【退回第1次·核实】填了“2600000万元”[\s\S]*修改建议：按亿元填260/);
    const lines = XLSX.utils.sheet_to_json<string[]>(book.Sheets["数据核实反馈单"] ?? {}, { header: 1 });
    expect(lines[4]).toEqual(["序号", "表名／单元格", "指标", "原填数", "核实事项", "修改建议", "单位回复"]);
    expect(lines[8]?.slice(0, 2)).toEqual([4, "指标填报！K11"]);
    expect(lines[2]?.join()).toMatch(/区统计局.*JS-2022Q1-TJJ-01.*请于2022年4月21日前/);
    expect(report()).toMatchObject({
      state: "returned",
      returns: 1,
      returnReason: "见数据核实反馈单（退回第1次）",
      late: false,
    });
    expect(office.core.app.changes(null, 3)[0]).toMatchObject({ kind: "return_copy" });
  });

  it("of a file that cannot be marked is a new form with their values", async () => {
    const signed = zipSync({ ...unzipSync(returned), "_xmlsignatures/origin.sigs": new Uint8Array() });
    const { copy, bytes } = await sendBack(signed);
    expect(copy.madeBy).toBe("rewritten");
    const sheet = XLSX.read(bytes).Sheets["指标填报"];
    expect([sheet?.["K6"]?.v, sheet?.["K9"]?.v, sheet?.["O6"]?.v, sheet?.["C11"]?.v]).toEqual([
      1960,
      "2600000万元",
      "已填报",
      "不存在的指标",
    ]);
    expect(sheet?.["K9"]?.c?.[0]?.t).toContain("退回第1次");
    const again = fileIn(await preview(office, { "再报.xlsx": bytes }));
    const first = fileIn(await preview(office, { [name]: returned }));
    const gist = (file: typeof again) => file.cells.map(({ cell, outcome, theirs }) => [cell, outcome, theirs]);
    expect(gist(again), "nothing was lost or turned into something else").toEqual(gist(first));
  });

  it("is made of every file with something to ask at once, and the others are named", async () => {
    const shown = await preview(office, { [name]: returned, "乱码.xlsx": strToU8("no workbook") });
    const job = office.core.returns.writeAll({ session: shown.session, replyDue: null, returnReport: true });
    let step = await job.next();
    while (!step.done) step = await job.next();
    expect(step.value.written.map(({ copy }) => copy.sourceName)).toEqual([name]);
    expect(step.value.skipped.map(({ file }) => file)).toEqual(["乱码.xlsx"]);

    const twice = office.core.returns.writeAll({ session: shown.session, replyDue: null, returnReport: true });
    let again = await twice.next();
    while (!again.done) again = await twice.next();
    expect(again.value.written, "the same file is not sent back again by the way").toEqual([]);
    expect(again.value.skipped[0]).toMatchObject({ file: name, reason: expect.stringContaining("已退回过") });
  });
});

describe("the corrected copy", () => {
  it("takes over from what the first return brought, without a question, and its replies are kept", async () => {
    await mergeFiles(office, { [name]: returned });
    const { copy, bytes } = await sendBack(returned);
    const answer = fillLines(corrected(bytes), { "地区生产总值 2022年一季度": { 本期数: 489.9 } });
    const shown = await preview(office, { "统计局 更正.xlsx": answer });
    const file = fileIn(shown);
    expect(file.verdict, JSON.stringify(file.cells)).toBe("clean");
    expect(file.cells.find(({ cell }) => cell === "K7")).toMatchObject({ outcome: "correction", theirs: 489.9 });
    expect(file.cells.find(({ cell }) => cell === "K9")).toMatchObject({ outcome: "take", reply: "单位填错" });
    const { batch } = await office.core.merge.apply(shown.session, shown.digest, []);
    expect(standingOf(office.core, "14-gdp", period)?.value).toBe(489.9);
    expect(standingOf(office.core, "14-retail-sales", period)?.value).toBe(260);
    expect(office.core.returns.queries(copy.id).map(({ reply }) => reply)).toEqual([
      "以市局反馈数为准",
      "",
      "单位填错",
      "",
    ]);
    expect(report()).toMatchObject({ state: "submitted", returns: 1 });
    const history = office.core.progress.cell({ indicator: "14-retail-sales", dataPeriod: period, organisation: null });
    expect(history.queries).toMatchObject([{ number: 1, organisationName: "区统计局", reply: "单位填错" }]);

    office.core.batches.undo(batch ?? "");
    expect(standingOf(office.core, "14-gdp", period)?.value, "the first return stands again").toBe(489.7);
    expect(report().state).toBe("returned");
  });

  it("is waited for though the rest of the file before it is taken in", async () => {
    await sendBack(returned);
    await mergeFiles(office, { [name]: returned });
    expect(standingOf(office.core, "14-gdp", period)?.value, "what needed no answer").toBe(489.7);
    expect(report().state).toBe("returned");
  });

  it("may be sent back again: the newest 退回 counts, and only its replies", async () => {
    const { bytes } = await sendBack(returned);
    const stillWrong = fillLines(corrected(bytes), { "社会消费品零售总额 2022年一季度": { 本期数: "约260亿元" } });
    const { copy, bytes: second } = await sendBack(stillWrong, { file: "统计局 一季度_退回第1次.xlsx" });
    expect(copy).toMatchObject({ number: 2, fileName: "统计局 一季度_退回第2次.xlsx", queries: 1 });
    // Marked is what is asked now; what was put right looks as it was issued.
    expect(tintedCells(bytes).length).toBeGreaterThan(3);
    expect(tintedCells(second)).toEqual(["K9"]);
    const answered = fillWorkbook(
      fillLines(second, { "社会消费品零售总额 2022年一季度": { 本期数: 260 } }),
      "数据核实反馈单（2）",
      { G6: "确数为260" },
    );
    const file = fileIn(await preview(office, { "三.xlsx": answered }));
    expect(file).toMatchObject({ verdict: "clean", answers: 2 });
    expect(file.cells.flatMap(({ cell, reply }) => (reply === undefined ? [] : [[cell, reply]]))).toEqual([
      ["K9", "确数为260"],
    ]);
  });

  it("that comes back untouched changes nothing, and is still with the organisation", async () => {
    await mergeFiles(office, { [name]: returned });
    const { bytes } = await sendBack(returned);
    const file = fileIn(await preview(office, { "未改.xlsx": bytes }));
    expect(file).toMatchObject({ organisation: "tjj", verdict: "check" });
    const report1 = await mergeFiles(office, { "未改.xlsx": bytes });
    expect(report1.totals.changed).toBe(0);
    expect(standingOf(office.core, "14-gdp", period)?.value).toBe(489.7);
    expect(report().state).toBe("returned");
  });

  it("puts a figure back to what was issued where that was asked about; without the number of the newest 退回 it is asked", async () => {
    const issued = issuedBefore(office, period).get("区统计局") ?? new Uint8Array();
    const wrong = fillLines(issued, {
      "地区生产总值 2022年一季度": {
        本期数: 600,
        数据性质: "快报数",
        填报情况: "已填报",
        说明: "口径调整所致，见月报",
      },
    });
    await mergeFiles(office, { "一.xlsx": wrong });
    const shown = await preview(office, { "一.xlsx": wrong, [name]: returned });
    const own = [{ sheet: "指标填报", cell: "K7", message: "与市反馈数不符", advice: "" }];
    const { bytes } = await office.core.returns.writeOne({
      ...{ session: shown.session, sha256: shown.files[1]?.sha256 ?? "", chosen: [], own },
      ...{ replyDue: null, returnReport: true },
    });
    const back = fillLines(bytes, { "地区生产总值 2022年一季度": { 本期数: 489.5 } });
    const cells = fileIn(await preview(office, { "二.xlsx": back })).cells;
    expect(cells.find(({ cell }) => cell === "K7")).toMatchObject({ outcome: "correction", theirs: 489.5, ours: 600 });

    const unnumbered = fillLines(issued, { "地区生产总值 2022年一季度": { 本期数: 489.6, 说明: "按市反馈数更正" } });
    const asked = fileIn(await preview(office, { "三.xlsx": unnumbered })).cells;
    expect(asked.find(({ cell }) => cell === "K7")).toMatchObject({ outcome: "question", code: "earlier_return" });
  });
});

it("the copy is in the archive and in the list, and can be fetched again", async () => {
  await office.close();
  const offered: string[] = [];
  const offer = (file: { fileName: string }) => String(offered.push(file.fileName));
  office = begun.open({ printer: { ...nothingPrinted, pdf: async () => new Uint8Array() }, tickets: { offer } });
  const { copy, bytes } = await sendBack(returned);
  office.core.returns.open(copy.id);
  expect(offered).toEqual([copy.fileName]);
  expect(office.core.returns.list(period)).toMatchObject([{ id: copy.id, number: 1, organisationName: "区统计局" }]);
  const target = path.join(office.folder, "archive.zip");
  await office.core.archive.toFile(period, target);
  const files = unzipSync(readFileSync(target));
  const place = Object.keys(files).find((one) => one.endsWith("统计局 一季度_退回第1次.xlsx"));
  expect(Buffer.compare(files[place ?? ""] ?? Buffer.alloc(0), bytes)).toBe(0);
});
