/** 退回 of 考核数据: what is asked, the copy, and what becomes of it when it comes back corrected, or only answered. */
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import type { MergePreview } from "../../shared/contract/merge.ts";
import { fillMatrix } from "../support/fill-matrix.ts";
import { fillWorkbook } from "../support/fill-workbook.ts";
import { issueTo, mergeFiles, type Office, preview } from "../support/office.ts";
import { fai, first, period, scoredOffice, second } from "../support/scored-office.ts";

const name = "统计局 一季度.xlsx";
const sheetName = "考核数据";
const feedbackName = "数据核实反馈单";

let prepared: Awaited<ReturnType<typeof scoredOffice>>;
let office: Office;
let issued: Uint8Array;

beforeAll(async () => {
  prepared = await scoredOffice((lines) =>
    lines.map((line) => (line.code === "archive" ? { ...line, provider: "tjj", when: "every_quarter" } : line)),
  );
});
afterAll(() => prepared.remove());
beforeEach(async () => {
  office = prepared.open();
  issued = await issueTo(office, "区统计局", period);
  return () => office.close();
});

type Given = Parameters<typeof fillMatrix>[1];
const filled = (lines: Given, reasons: Readonly<Record<string, string>> = {}) => fillMatrix(issued, lines, reasons);
/** A slip of scale, a text for a figure, and one that nobody asks about. */
const returned = () =>
  filled({
    [fai]: {
      [first]: { value: 95_000, target: 10 },
      [second]: { value: "见附件", target: 10 },
      人民路街道: { value: 9.5, target: 10 },
    },
  });
const standing = (organisation: string) =>
  office.core.assessment
    .matrix(period)
    .rows.find((row) => row.organisation === organisation)
    ?.cells.find(({ line }) => line === "fai")?.current ?? null;
const report = () => office.core.submissions.get({ organisation: "tjj", period });
const fileIn = ({ files }: MergePreview) => {
  const [file] = files;
  if (!file) throw new Error("nothing was read");
  return file;
};
const cellOf = (file: ReturnType<typeof fileIn>, assessed: string, field = "value") =>
  file.cells.find((cell) => cell.kind === "assessment" && cell.assessed === assessed && cell.field === field);

async function sendBack(bytes: Uint8Array, own: { cell: string; message: string }[] = []) {
  const shown = await preview(office, { [name]: bytes });
  return office.core.returns.writeOne({
    ...{ session: shown.session, sha256: fileIn(shown).sha256, replyDue: "2022-04-21", returnReport: true },
    own: own.map((one) => ({ ...one, sheet: sheetName, advice: "" })),
  });
}

/** Puts 单位回复 into the rows of the 数据核实反馈单, by 序号. */
const replied = (copy: Uint8Array, replies: Readonly<Record<number, string>>): Uint8Array =>
  fillWorkbook(
    copy,
    feedbackName,
    Object.fromEntries(Object.entries(replies).map(([position, text]) => [`G${Number(position) + 5}`, text])),
  );

describe("考核数据 that are sent back", () => {
  it("are asked by organisation and line, with what to do in that sheet", async () => {
    const shown = await preview(office, { [name]: returned() });
    const { queries } = await office.core.returns.offer(shown.session, fileIn(shown).sha256);
    expect(queries).toMatchObject([
      {
        ...{ item: "fai|jingbalu", name: `${first} ${fai}`, field: "value", dataPeriodLabel: "2022年一季度" },
        ...{ raw: "95000.00", gravity: "important", suggested: true },
        message: "填了 95000 亿元，与目标 10 亿元 相比约大 1万倍，疑似计量单位用错。",
        advice: "核对计量单位（本表为亿元）后重填；属实的说明原因。",
      },
      {
        ...{ item: "fai|huayuanlu", name: `${second} ${fai}`, raw: "见附件", gravity: "asked" },
        message: "填了“见附件”，不是数字。请只填一个数字，单位亿元；没有数的填“未取得”，与该单位无关的填“不适用”。",
        advice: "按亿元填写，只填数字；没有数的填“未取得”，与该单位无关的填“不适用”。",
      },
    ]);
  });

  it("an oddity is to be explained in 说明 of its row", async () => {
    const shown = await preview(office, { [name]: filled({ [fai]: { [first]: { value: 35, target: 10 } } }) });
    const { queries } = await office.core.returns.offer(shown.session, fileIn(shown).sha256);
    expect(queries).toMatchObject([
      {
        message: "填了 35 亿元，超过目标 10 亿元 的 3 倍。",
        advice: "请核对；有误的改正，属实的在本行“说明”栏写明原因（不少于6个字）。",
      },
    ]);
  });

  it("go back in their own file: cells are marked, the sheet of questions names them, the report is 已退回", async () => {
    const { copy, bytes } = await sendBack(returned(), [{ cell: "C7", message: "请核对单位名称" }]);
    expect(copy).toMatchObject({ number: 1, madeBy: "patched", queries: 3 });
    const book = XLSX.read(bytes);
    const queries = office.core.returns.queries(copy.id);
    const slip = queries.find(({ item }) => item === "fai|jingbalu");
    expect(book.Sheets[sheetName]?.[slip?.cell ?? ""]).toMatchObject({ v: 95_000 });
    expect(book.Sheets[sheetName]?.[slip?.cell ?? ""]?.c?.[0]?.t).toMatch(/^【退回第1次·准强制】填了 95000 亿元/);
    const lines = XLSX.utils.sheet_to_json<string[]>(book.Sheets[feedbackName] ?? {}, { header: 1 });
    expect(lines[5]).toEqual([
      ...[1, `${sheetName}！${slip?.cell}`, `${first} ${fai}\n（2022年一季度）`, "95000.00"],
      `【准强制】${slip?.message}`,
      slip?.advice,
    ]);
    expect(report()).toMatchObject({ state: "returned", returns: 1 });
  });

  it("what the office adds of its own accord knows whose figure of which line it is about", async () => {
    const shown = await preview(office, { [name]: returned() });
    const cell = cellOf(fileIn(shown), "renminlu")?.cell ?? "";
    const { copy } = await sendBack(returned(), [{ cell, message: "请附统计月报" }]);
    expect(office.core.returns.queries(copy.id).find((query) => query.message === "请附统计月报")).toMatchObject({
      ...{ item: "fai|renminlu", name: `人民路街道 ${fai}`, dataPeriod: period, field: "value", raw: "9.50" },
    });
  });

  it("corrected, they are taken without a question, and the replies are kept and shown", async () => {
    await mergeFiles(office, { [name]: returned() });
    expect([standing("jingbalu"), standing("renminlu")?.value]).toEqual([null, 9.5]);
    const { copy, bytes } = await sendBack(returned());
    const corrected = replied(
      fillMatrix(bytes, { [fai]: { [first]: { value: 9.5 }, [second]: { value: "未取得" } } }),
      { 1: "误按万元填报", 2: "市局尚未反馈" },
    );
    const shown = await preview(office, { "更正.xlsx": corrected });
    const file = fileIn(shown);
    expect(file).toMatchObject({ verdict: "clean", answers: 1 });
    expect(cellOf(file, "jingbalu")).toMatchObject({ outcome: "take", theirs: 9.5, reply: "误按万元填报" });
    expect(cellOf(file, "huayuanlu")).toMatchObject({ outcome: "take", theirs: "not_obtained", reply: "市局尚未反馈" });
    await office.core.merge.apply(shown.session, shown.digest, []);
    expect(standing("jingbalu")).toEqual({ value: 9.5, target: 10, filling: "reported" });
    expect(standing("huayuanlu")).toEqual({ value: null, target: 10, filling: "not_obtained" });
    expect(office.core.returns.queries(copy.id).map(({ reply }) => reply)).toEqual(["误按万元填报", "市局尚未反馈"]);
  });

  it("only answered, the figure is asked as before with the reply beside it; the office's word takes it", async () => {
    const { copy, bytes } = await sendBack(returned());
    const answered = replied(bytes, { 1: "含跨区项目一次性入统" });
    const shown = await preview(office, { "回复.xlsx": answered });
    const file = fileIn(shown);
    const asked = cellOf(file, "jingbalu");
    expect(asked).toMatchObject({ outcome: "question", code: "scale_slip", reply: "含跨区项目一次性入统" });
    const place = { sha256: file.sha256, sheet: asked?.sheet ?? "", cell: asked?.cell ?? "" };
    await office.core.merge.apply(shown.session, shown.digest, [
      { ...place, choice: "theirs", reason: "单位已说明，含跨区项目" },
    ]);
    expect(standing("jingbalu")?.value).toBe(95_000);
    expect(office.core.returns.queries(copy.id).map(({ reply }) => reply)).toEqual(["含跨区项目一次性入统", ""]);
    // The text is still there: the report is not complete.
    expect(report().state).not.toBe("submitted");
  });

  it("that come back untouched change nothing, and are still with the organisation", async () => {
    await mergeFiles(office, { [name]: returned() });
    const { bytes } = await sendBack(returned());
    const { totals } = await mergeFiles(office, { "未改.xlsx": bytes });
    expect(totals.changed).toBe(0);
    expect(standing("renminlu")?.value).toBe(9.5);
    expect(report().state).toBe("returned");
  });

  it("a figure put back to what was issued is taken where it was asked about, and asked without the newest 退回", async () => {
    const save = (value: string) =>
      office.core.assessment.saveMatrix({
        ...{ period, source: "", reason: "", revision: false },
        cells: [{ line: "fai", organisation: "jingbalu", value, target: "10", expected: standing("jingbalu") }],
      });
    save("8");
    issued = await issueTo(office, "区统计局", period);
    const wrong = filled({ [fai]: { [first]: { value: 9 } } });
    await mergeFiles(office, { "一.xlsx": wrong });
    const shown = await preview(office, {
      [name]: fillMatrix(wrong, { [fai]: { [second]: { value: "见附件" } } }),
    });
    const cell = cellOf(fileIn(shown), "jingbalu")?.cell ?? "";
    const { bytes } = await office.core.returns.writeOne({
      ...{ session: shown.session, sha256: fileIn(shown).sha256, chosen: [], replyDue: null, returnReport: true },
      own: [{ sheet: sheetName, cell, message: "与统计月报不符", advice: "" }],
    });
    const back = fillMatrix(bytes, { [fai]: { [first]: { value: 8 }, [second]: { value: "" } } });
    expect(cellOf(fileIn(await preview(office, { "二.xlsx": back })), "jingbalu")).toMatchObject({
      ...{ outcome: "correction", theirs: 8, ours: 9 },
    });
    const unnumbered = filled({ [fai]: { [first]: { value: 8.5 } } });
    expect(cellOf(fileIn(await preview(office, { "三.xlsx": unnumbered })), "jingbalu")).toMatchObject({
      ...{ outcome: "question", code: "earlier_return" },
    });
  });

  it("in a file that cannot be marked go back in a new form with their values, words and reasons", async () => {
    const theirs = fillMatrix(
      returned(),
      {
        [fai]: { 丰产路街道: { value: "不适用", target: 12 }, 东风路街道: { value: "未取得" } },
        重点项目手续按期办结: { [first]: { value: "是" }, [second]: { value: "否" } },
      },
      { [first]: "含跨区项目一次性入统" },
    );
    const signed = zipSync({ ...unzipSync(theirs), "_xmlsignatures/origin.sigs": new Uint8Array() });
    const { copy, bytes } = await sendBack(signed);
    expect(copy.madeBy).toBe("rewritten");
    const gist = async (file: Uint8Array, as: string) =>
      fileIn(await preview(office, { [as]: file })).cells.map((cell) => [
        ...[cell.assessed, cell.item, cell.field, cell.outcome, cell.code, cell.theirs, cell.raw],
      ]);
    expect(await gist(bytes, "再报.xlsx"), "nothing was lost or turned into something else").toEqual(
      await gist(theirs, name),
    );
    const marked = office.core.returns.queries(copy.id).find(({ item }) => item === "fai|jingbalu");
    expect(XLSX.read(bytes).Sheets[sheetName]?.[marked?.cell ?? ""]?.c?.[0]?.t).toContain("退回第1次");
  });
});
