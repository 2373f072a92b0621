/** A department's machine: an issued workbook opened, filled in, exported; the office merges it like one filled in by hand. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TicketOffice } from "../../electron/ports/types.ts";
import type { MergePreview } from "../../shared/contract/merge.ts";
import type { Workbook } from "../../shared/contract/workbooks.ts";
import { dataPeriodLabel } from "../../shared/domain/period.ts";
import { fillLines } from "../support/fill-lines.ts";
import { issueTo, mergeFiles, type Office, openOffice, preview } from "../support/office.ts";

const period = "2022Q1";
let office: Office;
let department: Office;
let issued: Uint8Array;
let ticketed: Uint8Array | undefined;

const tickets: TicketOffice = {
  offer: (file) => {
    ticketed = "bytes" in file ? file.bytes : undefined;
    return "ticket";
  },
};

beforeAll(async () => {
  office = openOffice();
  office.core.periods.open("2021Q4", null);
  office.core.periods.open(period, "2022-04-20");
  const [task] = office.core.taskProgress.form("kjj", period);
  const instruct = (item: string) =>
    office.core.remarks.instruct({ item, period, leader: "李明", givenOn: "2022-03-05", text: "请抓紧推进" });
  instruct(task?.task ?? "");
  instruct(office.core.forms.form("kjj", period).lines[0]?.indicator ?? "");
  issued = await issueTo(office, "区科技局", period);
  department = openOffice({ createIfMissing: false, door: "browser", tickets });
  department.core.app.setup({ role: "department", organisation: "kjj", section: "", name: "李敏" });
});
afterAll(async () => {
  await office.close();
  await department.close();
});

const type = (book: Workbook, row: string, fields: Record<string, string>): void => {
  const scope = { kind: "workbook", issue: book.opened.issue } as const;
  const known = department.core.drafts.list(scope).find((each) => each.row === row);
  const put = { row, fields: { ...known?.fields, ...fields }, expected: known?.revision ?? 0 };
  expect(department.core.drafts.put({ scope, rows: [put] }).conflicts).toEqual([]);
};
const exported = async (book: Workbook): Promise<Uint8Array> => {
  await department.core.workbooks.export(book.opened.issue, true);
  if (!ticketed) throw new Error("nothing was handed over");
  return ticketed;
};
const lineOf = (book: Workbook, at: number) => {
  const line = book.form.lines[at];
  if (!line) throw new Error(`no line ${at}`);
  return line;
};

function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

describe("an issued workbook on a department's machine", () => {
  it("is filled in, exported, and merged clean: figures, tasks, corrections, contact", async () => {
    const book = await department.core.workbooks.open("金水区_2022Q1_区科技局_填报表.xlsx", issued);
    const [first, second] = [lineOf(book, 0), lineOf(book, 1)];
    const [task] = book.form.tasks ?? [];
    const asked = new Set(book.form.lines.map(({ indicator, dataPeriod }) => `${indicator}@${dataPeriod}`));
    const correction = book.form.corrections
      .flatMap(({ indicator, name, basis, dataPeriods }) =>
        dataPeriods.map((code) => ({
          name,
          at: dataPeriodLabel(code, basis),
          asked: asked.has(`${indicator}@${code}`),
          basis,
        })),
      )
      .find((each) => !each.asked && each.basis !== "milestone" && each.basis !== "composition");
    if (!task || !correction) throw new Error("the form has no task or nothing to correct");
    type(book, first.key, { value: "60", vintage: "快报数", remark: "据科技统计快报，口径一致" });
    type(book, second.key, { filling: "未取得" });
    type(book, task.key, { state: "推进中", done: "已入库42家\n=持续推进", answer: "已列入本季重点" });
    type(book, book.form.instructions?.[0]?.key ?? "", { answer: "已专题研究" });
    type(book, "FIX1", {
      indicator: correction.name,
      dataPeriod: correction.at,
      value: "11",
      remark: "年报核定后更正",
    });
    type(book, "contact", { contactName: "李敏", contactPhone: "0371-63526001", filledOn: "2022年4月10日" });
    const check = await department.core.workbooks.check(book.opened.issue);
    expect(check.problems.filter(({ open }) => open)).toEqual([]);
    expect(check.checkNumber).toBe("本期数1项，合计60.0000；往期订正1项，合计11.0000");
    const shown = await preview(office, { "返回.xlsx": await exported(book) });
    const [file] = shown.files;
    expect(file).toMatchObject({
      verdict: "clean",
      message: "",
      organisation: "kjj",
      checkNumber: { count: 1, sum: 60, agrees: true },
    });
    expect(file?.cells.filter(({ outcome }) => outcome !== "take" && outcome !== "correction")).toEqual([]);
    // The office sees of it what it sees of one filled in by hand.
    const byHand = fillLines(issued, {
      [`${first.name} ${first.dataPeriodLabel}`]: { 本期数: 60, 数据性质: "快报数", 说明: "据科技统计快报，口径一致" },
      [`${second.name} ${second.dataPeriodLabel}`]: { 填报情况: "未取得" },
    });
    const seen = ({ cells }: MergePreview["files"][number]) =>
      cells
        .filter(
          ({ item, dataPeriod, kind }) =>
            kind === "figure" &&
            book.form.lines.some((line) => line.indicator === item && line.dataPeriod === dataPeriod),
        )
        .map(({ sheet, cell, item, field, base, theirs, outcome, code }) => ({
          sheet,
          cell,
          item,
          field,
          base,
          theirs,
          outcome,
          code,
        }));
    const [hand] = (await preview(office, { "手填.xlsx": byHand })).files;
    expect(file && seen(file)).toEqual(hand && seen(hand));
    expect(hand && seen(hand).length).toBeGreaterThan(3);
    const merged = await mergeFiles(office, { "返回.xlsx": await exported(book) });
    expect(merged.applied).toBe(true);
    expect(file?.cells.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["value", "vintage", "filling", "remark", "state", "done", "answer", "contactName"]),
    );
  });

  it("opened by hand before: what was filled in is there as typed, what cannot be read is asked in place and never exported", async () => {
    const bytes = await issueTo(office, "区财政局", period);
    const [line] = office.core.forms.form("czj", period).lines;
    if (!line) throw new Error("nothing is asked");
    const byHand = fillLines(bytes, {
      [`${line.name} ${line.dataPeriodLabel}`]: { 本期数: "约30", 数据性质: "快报数" },
    });
    await expect(department.core.workbooks.open("财政局.xlsx", byHand)).rejects.toMatchObject({
      code: "INVALID",
      details: { reason: expect.stringContaining("下发给区财政局") },
    });
    const other = openOffice({ createIfMissing: false, door: "browser", tickets });
    try {
      other.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
      const book = await other.core.workbooks.open("财政局.xlsx", byHand);
      const { issue } = book.opened;
      const scope = { kind: "workbook", issue } as const;
      const [draft] = other.core.drafts.list(scope);
      expect(draft).toMatchObject({ row: line.key, fields: { value: "约30", vintage: "快报数" } });
      const { problems } = await other.core.workbooks.check(issue);
      expect(problems).toContainEqual(
        expect.objectContaining({
          row: line.key,
          field: "value",
          open: true,
          message: expect.stringContaining("不是确数"),
        }),
      );
      await expect(other.core.workbooks.export(issue, true)).rejects.toMatchObject({ code: "INVALID" });
      // Another copy of the same form: what was typed here stays, and what the copy says is told.
      const again = await other.core.workbooks.open(
        "副本.xlsx",
        fillLines(bytes, { [`${line.name} ${line.dataPeriodLabel}`]: { 本期数: 31 } }),
      );
      expect(again.notes).toEqual([expect.stringContaining("“31”")]);
      expect(other.core.drafts.list(scope)[0]?.fields["value"]).toBe("约30");
      // Blanks go out only when they are meant.
      const known = other.core.drafts.list(scope)[0];
      other.core.drafts.put({ scope, rows: [{ row: line.key, fields: {}, expected: known?.revision ?? 0 }] });
      await expect(other.core.workbooks.export(issue, false)).rejects.toMatchObject({ code: "REPORT_INCOMPLETE" });
    } finally {
      await other.close();
    }
  });

  it("issued again: what was typed goes along by key, and what the office has issued otherwise is said", async () => {
    const [code, name] = ["tjj", "区统计局"] as const;
    const other = openOffice({ createIfMissing: false, door: "browser", tickets });
    try {
      other.core.app.setup({ role: "department", organisation: code, section: "", name: "王芳" });
      const before = await other.core.workbooks.open("第一版.xlsx", await issueTo(office, name, period));
      const [line] = before.form.lines;
      if (!line) throw new Error("nothing is asked");
      const scope = { kind: "workbook", issue: before.opened.issue } as const;
      other.core.drafts.put({
        scope,
        rows: [{ row: line.key, fields: { remark: "据部门台账填报", vintage: "快报数" }, expected: 0 }],
      });
      office.core.entry.save({
        organisation: code,
        period,
        indicator: line.indicator,
        dataPeriod: line.dataPeriod,
        value: "",
        growth: "",
        growthBasis: null,
        vintage: null,
        filling: "not_obtained",
        remark: "区里代填",
        reason: "",
        expected: line.current,
      });
      const again = await other.core.workbooks.open("第二版.xlsx", await issueTo(office, name, period));
      expect(again.opened.version).toBe(2);
      expect(again.notes).toEqual([expect.stringContaining("带入 1 行"), expect.stringContaining("区里代填")]);
      const carried = other.core.drafts.list({ kind: "workbook", issue: again.opened.issue });
      expect(carried).toMatchObject([{ row: line.key, fields: { remark: "据部门台账填报", vintage: "快报数" } }]);
      expect(other.core.workbooks.list().map(({ version, superseded }) => [version, superseded])).toEqual([
        [2, false],
        [1, true],
      ]);
    } finally {
      await other.close();
    }
  });

  it("is taken off the list with what was typed, said where that is in no return yet; the file can be opened again", async () => {
    const machine = openOffice({ createIfMissing: false, door: "browser", tickets });
    try {
      machine.core.app.setup({ role: "department", organisation: "kjj", section: "", name: "李敏" });
      const { opened, form } = await machine.core.workbooks.open("表.xlsx", issued);
      const scope = { kind: "workbook", issue: opened.issue } as const;
      const [line] = form.lines;
      const listed = () => machine.core.workbooks.list().map(({ unexported }) => unexported);
      expect(listed()).toEqual([false]);
      machine.core.drafts.put({ scope, rows: [{ row: line?.key ?? "", fields: { value: "60" }, expected: 0 }] });
      expect(listed()).toEqual([true]);
      expect(machine.core.workbooks.remove(opened.issue)).toEqual([]);
      expect(machine.core.drafts.list(scope)).toEqual([]);
      await expect(machine.core.workbooks.get(opened.issue)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await machine.core.workbooks.open("表.xlsx", issued);
      expect(listed()).toEqual([false]);
    } finally {
      await machine.close();
    }
  });

  it("refuses what is no issued form, or a damaged one, in plain words", async () => {
    const open = (bytes: Uint8Array) => department.core.workbooks.open("表.xlsx", bytes);
    await expect(open(new TextEncoder().encode("序号,指标\n1,2"))).rejects.toMatchObject({ code: "INVALID" });
    const hurt = withPart(issued, "xl/sharedStrings.xml", (xml) =>
      xml.replace(/<t[^>]*>[A-Za-z0-9+/=]{400,}<\/t>/, "<t>AAAA</t>"),
    );
    await expect(open(hurt)).rejects.toMatchObject({ details: { reason: expect.stringContaining("请") } });
  });
});
