/** 考核数据 of an issued workbook on a department's machine: checked as it is typed, exported, merged like one filled in by hand. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as XLSX from "xlsx";
import type { TicketOffice } from "../../electron/ports/types.ts";
import type { MergePreview } from "../../shared/contract/merge.ts";
import type { Workbook } from "../../shared/contract/workbooks.ts";
import { supplyKey } from "../../shared/domain/assessment/form-matrix.ts";
import { fillMatrix } from "../support/fill-matrix.ts";
import { issueTo, mergeFiles, type Office, openOffice, preview } from "../support/office.ts";

const period = "2022Q1";
const fai = "固定资产投资";
const onscale = "新增“四上”单位";
const retail = "限额以上社会消费品零售额增速";
const [first, second, third] = ["经八路街道", "花园路街道", "人民路街道"] as const;
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

let office: Office;
let issued: Uint8Array;
const machines: Office[] = [];
let ticketed: Uint8Array | undefined;

const tickets: TicketOffice = {
  offer: (file) => {
    ticketed = "bytes" in file ? file.bytes : undefined;
    return "ticket";
  },
};

beforeAll(async () => {
  office = openOffice();
  for (const [year, quarter] of [
    [2021, "2021Q1"],
    [2022, period],
  ] as const) {
    office.core.periods.open(quarter, quarter === period ? "2022-04-20" : null);
    office.core.assessment.saveScheme(office.core.assessment.scheme(year).draft, 0, "");
  }
  office.core.assessment.saveMatrix({
    period: "2021Q1",
    cells: [{ line: "fai", organisation: "huayuanlu", value: "10", target: "10", expected: null }],
    source: "",
    reason: "",
    revision: false,
  });
  issued = await issueTo(office, "区统计局", period);
}, 60_000);
afterAll(async () => {
  for (const each of [office, ...machines]) await each.close();
});

/** A machine of its own, with the workbook opened. */
async function opened(bytes: Uint8Array, organisation = "tjj") {
  const machine = openOffice({ createIfMissing: false, door: "browser", tickets });
  machines.push(machine);
  machine.core.app.setup({ role: "department", organisation, section: "", name: "王芳" });
  const book = await machine.core.workbooks.open("填报表.xlsx", bytes);
  const { issue } = book.opened;
  return {
    machine,
    book,
    type: (row: string, fields: Record<string, string>) => typeInto(machine, issue, row, fields),
    check: () => machine.core.workbooks.check(issue),
    exported: async (): Promise<Uint8Array> => {
      await machine.core.workbooks.export(issue, true);
      if (!ticketed) throw new Error("nothing was handed over");
      return ticketed;
    },
  };
}

function typeInto(machine: Office, issue: string, row: string, fields: Record<string, string>): void {
  const scope = { kind: "workbook", issue } as const;
  const known = machine.core.drafts.list(scope).find((each) => each.row === row);
  const put = { row, fields: { ...known?.fields, ...fields }, expected: known?.revision ?? 0 };
  expect(machine.core.drafts.put({ scope, rows: [put] }).conflicts).toEqual([]);
}

/** By names, as a person looks for the cell. */
function keyOf({ form }: Workbook, name: string, line?: string): string {
  const row = form.matrix?.rows.find((each) => each.name === name);
  const asked = form.matrix?.lines.find((each) => each.name === line);
  if (!row || (line !== undefined && !asked)) throw new Error(`${name} ${line}`);
  return asked ? supplyKey(row, asked) : row.key;
}

const standing = (line: string, organisation: string) =>
  office.core.assessment
    .matrix(period)
    .rows.find((row) => row.organisation === organisation)
    ?.cells.find((cell) => cell.line === line)?.current ?? null;

const seen = ({ files }: Pick<MergePreview, "files">) =>
  (files[0]?.cells ?? [])
    .filter(({ kind }) => kind === "assessment")
    .map(({ sheet, cell, assessed, field, theirs, outcome, code }) => [
      ...[sheet, cell, assessed, field, theirs, outcome, code],
    ]);

/** The sheets of the package, part by part. */
const sheetParts = (bytes: Uint8Array): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/sheet")));

describe("考核数据 on a department's machine", { timeout: 60_000 }, () => {
  it("is asked for figure by figure, and says at once what the office would ask", async () => {
    const { machine, book, type, check } = await opened(issued);
    const [one, two, reason] = [keyOf(book, first, fai), keyOf(book, second, fai), keyOf(book, second)];
    const problemsOf = async (row: string) =>
      (await check()).problems.filter((each) => each.row === row).map(({ field, grade, open }) => [field, grade, open]);
    expect(book.opened.asked).toBe(book.form.lines.length + (book.form.tasks?.length ?? 0) + 21 * 4);
    expect((await check()).missing).toEqual(expect.arrayContaining([one, two]));
    type(one, { value: "约9", target: "10" });
    expect(await problemsOf(one)).toEqual([["value", null, true]]);
    type(one, { value: "是的" });
    const [unread] = (await check()).problems.filter((each) => each.row === one);
    expect(unread?.message).toContain("没有数的填“未取得”");
    expect(unread?.message).not.toContain("填报情况");
    type(one, { value: "9" });
    expect(await problemsOf(one)).toEqual([]);
    // 上年同期 went out with the form: 15 is half as much again as the 10 of a year before.
    type(two, { value: "15", target: "16" });
    expect(await problemsOf(two)).toEqual([["value", "C", true]]);
    await expect(machine.core.workbooks.export(book.opened.issue, true)).rejects.toMatchObject({ code: "INVALID" });
    type(reason, { reason: "去年同期项目停工，今年复工" });
    expect(await problemsOf(two)).toEqual([["value", "C", false]]);
    // A slip goes out with a reason too: the office decides besides.
    type(two, { value: "150000" });
    expect(await problemsOf(two)).toEqual([["value", "B", false]]);
    type(keyOf(book, third, retail), { value: "不适用" });
    expect(await problemsOf(keyOf(book, third, retail))).toEqual([]);
    type(keyOf(book, third), { reason: "写了说明而没有改数" });
    expect(await problemsOf(keyOf(book, third))).toEqual([]);
    type(keyOf(book, third, retail), { value: "" });
    expect(await problemsOf(keyOf(book, third))).toEqual([["reason", null, false]]);
    // 未取得 is an answer, and may be explained.
    type(keyOf(book, third, retail), { value: "未取得" });
    expect(await problemsOf(keyOf(book, third))).toEqual([]);
    const { checkNumber, missing } = await check();
    expect(checkNumber).toContain("考核数据已填3项，共84项");
    expect(missing).not.toContain(keyOf(book, third, retail));
    expect(machine.core.workbooks.list()[0]).toMatchObject({ filled: book.opened.filled + 3 });
  });

  it("exports the return that the office merges without a question, the same as one typed in a spreadsheet", async () => {
    const { machine, book, type, exported } = await opened(issued);
    type(keyOf(book, first, fai), { value: "9", target: "１０" });
    type(keyOf(book, second, fai), { value: "15", target: "16" });
    type(keyOf(book, second), { reason: "去年同期项目停工，今年复工" });
    type(keyOf(book, third, retail), { value: "6.1%" });
    type(keyOf(book, first, retail), { value: "不适用" });
    const printed = await machine.core.workbooks.sheet(book.opened.issue);
    const rows = printed.sections
      .find(({ title }) => title.includes("考核数据"))
      ?.rows.map((row) => row.map(({ text }) => text));
    expect(rows).toHaveLength(21);
    expect(rows?.find((row) => row[1] === second)).toEqual(expect.arrayContaining(["街道", "—", "16", "15", "未填"]));
    expect(printed.closing.join("")).toContain("考核数据已填4项，共84项");
    const bytes = await exported();
    const byHand = fillMatrix(
      issued,
      {
        [fai]: { [first]: { value: 9, target: 10 }, [second]: { value: 15, target: 16 } },
        [retail]: { [third]: { value: 6.1 }, [first]: { value: "不适用" } },
      },
      { [second]: "去年同期项目停工，今年复工" },
    );
    const [typed, hand] = [
      await preview(office, { "返回.xlsx": bytes }),
      await preview(office, { "手填.xlsx": byHand }),
    ];
    expect(seen(typed)).toEqual(seen(hand));
    expect(seen(typed)).toHaveLength(6);
    expect(seen(typed).every(([, , , , , outcome]) => outcome === "take")).toBe(true);
    expect(typed.files[0]?.verdict).toBe(hand.files[0]?.verdict);
    await mergeFiles(office, { "返回.xlsx": bytes });
    expect(standing("fai", "jingbalu")).toEqual({ value: 9, target: 10, filling: "reported" });
    expect(standing("fai", "huayuanlu")).toEqual({ value: 15, target: 16, filling: "reported" });
    expect(standing("retail", "renminlu")).toMatchObject({ value: 6.1, filling: "reported" });
    expect(standing("retail", "jingbalu")).toEqual({ value: null, target: null, filling: "not_applicable" });
    expect(office.core.app.verify().log.ok).toBe(true);
  });

  it("goes out byte by byte as it came where nothing was typed into it", async () => {
    const { book, type, exported } = await opened(issued);
    const [line] = book.form.lines;
    type(line?.key ?? "", { filling: "未取得" });
    const [before, after] = [sheetParts(issued), sheetParts(await exported())];
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed).toHaveLength(1);
  });

  it("takes in what was typed in a spreadsheet before, and leaves words that cannot be read to be mended", async () => {
    const begun = fillMatrix(
      issued,
      { [fai]: { [first]: { value: "9.0", target: 10 }, [second]: { value: "约8" } } },
      { [first]: "据统计快报，尚未核定" },
    );
    const { machine, book, check, exported, type } = await opened(begun);
    const scope = { kind: "workbook", issue: book.opened.issue } as const;
    expect(new Map(machine.core.drafts.list(scope).map(({ row, fields }) => [row, fields]))).toEqual(
      new Map([
        [keyOf(book, first, fai), { value: "9", target: "10" }],
        [keyOf(book, first), { reason: "据统计快报，尚未核定" }],
        [keyOf(book, second, fai), { value: "约8" }],
      ]),
    );
    expect((await check()).problems.filter(({ open }) => open)).toMatchObject([{ row: keyOf(book, second, fai) }]);
    type(keyOf(book, second, fai), { value: "8" });
    const [file] = (await preview(office, { "返回.xlsx": await exported() })).files;
    expect(file?.cells.find(({ assessed, field }) => assessed === "huayuanlu" && field === "value")?.theirs).toBe(8);
  });

  it("is filled in without a window by names, and refused where nobody is called so", async () => {
    const { machine } = await opened(issued);
    const none = { lines: {}, tasks: {}, projects: {}, corrections: [], contact: {} };
    const { bytes } = await machine.core.workbooks.fill("表.xlsx", issued, {
      ...none,
      supplies: { [fai]: { [third]: { value: 7, target: 8 } } },
      supplyReasons: { renminlu: "据统计快报，尚未核定" },
    });
    const [file] = (await preview(office, { "返回.xlsx": bytes })).files;
    expect(file?.cells.find(({ assessed, field }) => assessed === "renminlu" && field === "value")?.theirs).toBe(7);
    for (const supplies of [{ 没有的指标: { [third]: { value: 7 } } }, { [fai]: { 没有的街道: { value: 7 } } }])
      await expect(
        machine.core.workbooks.fill("表.xlsx", issued, { ...none, supplies, supplyReasons: {} }),
      ).rejects.toMatchObject({ code: "INVALID" });
  });

  it("a workbook of whoever supplies nothing has no such part", async () => {
    const other = await issueTo(office, "区教育局", period);
    const { book, check } = await opened(other, "jyj");
    expect(book.form.matrix).toBeUndefined();
    expect((await check()).checkNumber).not.toContain("考核数据");
  });

  it("a workbook with nothing else: 是 and 否, counts, who filled it in, and the 核对数 on its sheet", async () => {
    const own = openOffice();
    machines.push(own);
    own.core.periods.open(period, "2022-04-20");
    const { draft } = own.core.assessment.scheme(2022);
    const lines = draft.lines.map((line) =>
      ["archive", "complaints"].includes(line.code)
        ? { ...line, provider: "yjj", when: "every_quarter" as const }
        : line,
    );
    own.core.assessment.saveScheme({ ...draft, lines }, 0, "");
    const { book, type, check, exported } = await opened(await issueTo(own, "区应急局", period), "yjj");
    const [archive, complaints] = ["重点项目手续按期办结", "涉企诉求逾期未办结"] as const;
    type(keyOf(book, first, archive), { value: "√" });
    expect((await check()).problems).toMatchObject([{ open: true, message: expect.stringContaining("是否为“是”") }]);
    type(keyOf(book, first, archive), { value: "是" });
    type(keyOf(book, second, archive), { value: "否" });
    type(keyOf(book, first, complaints), { value: "-1" });
    expect((await check()).problems).toMatchObject([{ grade: "A", open: true }]);
    type(keyOf(book, first, complaints), { value: "0" });
    type("contact", { contactName: "王芳", contactPhone: "0371-63526001", filledOn: "2022年4月10日" });
    const { problems, checkNumber } = await check();
    expect(problems).toEqual([]);
    expect(checkNumber).toBe("考核数据已填3项，共42项");
    const bytes = await exported();
    const sheet = XLSX.read(bytes).Sheets["考核数据"] ?? {};
    const texts = Object.values(sheet).map((cell) => String((cell as XLSX.CellObject).w ?? ""));
    expect(texts).toEqual(expect.arrayContaining(["已填3项，共42项", "王芳", "0371-63526001", "2022年4月10日"]));
    const shown = await mergeFiles(own, { "返回.xlsx": bytes });
    expect(shown.files[0]).toMatchObject({ verdict: "clean", message: "" });
    expect(seen(shown).map(([, , assessed, , theirs, outcome]) => [assessed, theirs, outcome])).toEqual(
      expect.arrayContaining([
        ["jingbalu", 1, "take"],
        ["huayuanlu", 0, "take"],
        ["jingbalu", 0, "take"],
      ]),
    );
  });

  it.skipIf(!hasLibreOffice)("saved again by LibreOffice it is opened, filled in and merged alike", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "matrix-"));
    try {
      const begun = fillMatrix(issued, { [fai]: { 大石桥街道: { value: 8.5, target: 9 } } });
      writeFileSync(path.join(folder, "in.xlsx"), begun);
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      const out = ["--headless", profile, "--convert-to", "xlsx", "--outdir", path.join(folder, "out")];
      execFileSync("soffice", [...out, path.join(folder, "in.xlsx")], { stdio: "pipe", timeout: 50_000 });
      const { book, type, exported } = await opened(readFileSync(path.join(folder, "out", "in.xlsx")));
      type(keyOf(book, "南阳路街道", fai), { value: "7.5", target: "8" });
      const shown = await preview(office, { "返回.xlsx": await exported() });
      expect(shown.files[0]).toMatchObject({ verdict: "clean", message: "" });
      expect(seen(shown).map(([, , assessed, field, theirs, outcome]) => [assessed, field, theirs, outcome])).toEqual(
        expect.arrayContaining([
          ["dashiqiao", "value", 8.5, "take"],
          ["nanyanglu", "target", 8, "take"],
          ["nanyanglu", "value", 7.5, "take"],
        ]),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("what stood in a workbook that was opened before this sheet could be typed into is not cleared", async () => {
    const begun = fillMatrix(issued, { [fai]: { [first]: { value: 9, target: 10 } } });
    const { machine, book, exported } = await opened(begun);
    const { issue } = book.opened;
    const row = keyOf(book, first, fai);
    const [known] = machine.core.drafts.list({ kind: "workbook", issue });
    machine.core.drafts.put({
      scope: { kind: "workbook", issue },
      rows: [{ row, fields: null, expected: known?.revision ?? 0 }],
    });
    const kept = path.join(machine.dataDir, "workbooks", `${issue}.json`);
    const { suppliesTaken, ...before } = JSON.parse(readFileSync(kept, "utf8"));
    expect(suppliesTaken).toBe(true);
    writeFileSync(kept, JSON.stringify(before));
    await machine.core.workbooks.get(issue);
    expect(machine.core.drafts.list({ kind: "workbook", issue })).toMatchObject([
      { row, fields: { value: "9", target: "10" } },
    ]);
    const again = await opened(await exported());
    expect(again.machine.core.drafts.list({ kind: "workbook", issue })).toMatchObject([
      { row, fields: { value: "9", target: "10" } },
    ]);
  });

  it("issued again: figures go along, but not those of a line that is counted otherwise since", async () => {
    const { machine, book, type } = await opened(issued);
    type(keyOf(book, first, onscale), { value: "9", target: "10" });
    type(keyOf(book, first, retail), { value: "6.1" });
    const { draft } = office.core.assessment.scheme(2022);
    const lines = draft.lines.map((line) => (line.code === "onscale" ? { ...line, unit: "百家" } : line));
    office.core.assessment.saveScheme({ ...draft, lines }, 1, "统一改用百家统计口径");
    const again = await machine.core.workbooks.open("第二版.xlsx", await issueTo(office, "区统计局", period));
    office.core.assessment.saveScheme(draft, 2, "仍按原来的单位统计");
    expect(again.notes.join("")).toContain(`${first} ${onscale}在新版中不再要求填报`);
    const carried = machine.core.drafts.list({ kind: "workbook", issue: again.opened.issue });
    expect(carried).toMatchObject([{ row: keyOf(again, first, retail), fields: { value: "6.1" } }]);
  });
});
