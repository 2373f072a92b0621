/** 项目填报 of an issued workbook on a department's machine: checked as it is typed, exported, merged like one filled in by hand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TicketOffice } from "../../electron/ports/types.ts";
import type { Workbook } from "../../shared/contract/workbooks.ts";
import { issueTo, mergeFiles, type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
const org = "kejiyuanqu";
let office: Office;
let department: Office;
let book: Workbook;
let exported: Uint8Array | undefined;

const tickets: TicketOffice = {
  offer: (file) => {
    exported = "bytes" in file ? file.bytes : undefined;
    return "ticket";
  },
};

beforeAll(async () => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
  const fields = {
    organisation: org,
    industry: "",
    content: "",
    totalWan: 20_000,
    plannedStart: null,
    plannedFinish: null,
  };
  const add = (code: string, name: string) =>
    office.core.projects.add({
      ...fields,
      task: null,
      code,
      name,
      stage: "在建",
      on: "2021-10-08",
      reason: "年初下达",
    });
  add("P-001", "科创中心");
  add("P-002", "清单已报厂房");
  const known = { yearPlanWan: 9000, yearDoneWan: 2500, totalDoneWan: 6000, progress: "主体封顶", problems: "无" };
  office.core.projects.report({ code: "P-002", month: "2022-03", ...known, reason: "" });
  const before = { yearPlanWan: null, yearDoneWan: null, totalDoneWan: 5000, progress: "", problems: "" };
  office.core.projects.report({ code: "P-001", month: "2021-12", ...before, reason: "" });
  const issued = await issueTo(office, "河南科技园区", period);
  department = openOffice({ createIfMissing: false, door: "browser", tickets });
  department.core.app.setup({ role: "department", organisation: org, section: "", name: "李敏" });
  book = await department.core.workbooks.open("填报表.xlsx", issued);
}, 60_000);
afterAll(async () => {
  await office.close();
  await department.close();
});

const keyOf = (code: string): string => book.form.projects?.find(({ project }) => project === code)?.key ?? "";
function type(code: string, fields: Record<string, string>): void {
  const scope = { kind: "workbook", issue: book.opened.issue } as const;
  const row = keyOf(code);
  const known = department.core.drafts.list(scope).find((each) => each.row === row);
  const put = { row, fields: { ...known?.fields, ...fields }, expected: known?.revision ?? 0 };
  expect(department.core.drafts.put({ scope, rows: [put] }).conflicts).toEqual([]);
}
const check = () => department.core.workbooks.check(book.opened.issue);
const problemsOf = async (code: string) =>
  (await check()).problems
    .filter(({ row }) => row === keyOf(code))
    .map(({ field, grade, open }) => [field, grade, open]);

describe("项目填报 on a department's machine", { timeout: 60_000 }, () => {
  it("asks for what no list has said", async () => {
    expect(await check()).toMatchObject({ missing: expect.arrayContaining([keyOf("P-001")]) });
    expect((await check()).missing).not.toContain(keyOf("P-002"));
  });

  it("says at once what the office would ask", async () => {
    type("P-001", { yearDoneWan: "1,200", totalDoneWan: "4000" });
    expect(await problemsOf("P-001")).toEqual([["totalDoneWan", "B", true]]);
    type("P-001", { remark: "上年数经审计核减" });
    expect(await problemsOf("P-001")).toEqual([["totalDoneWan", "B", false]]);
    type("P-001", { totalDoneWan: "6200", stage: "拟竣工" });
    expect(await problemsOf("P-001")).toEqual([["stage", null, true]]);
    type("P-001", { stageOn: "2022年3月" });
    expect((await problemsOf("P-001")).map(([field]) => field)).toContain("stageOn");
    type("P-001", { stageOn: "2022-03-15" });
    expect(await problemsOf("P-001")).toEqual([]);
    expect((await check()).checkNumber).toContain("累计完成1项，合计6200.0000");
  });

  it("prints the sheet for the stamp with every project", async () => {
    const { sections } = await department.core.workbooks.sheet(book.opened.issue);
    const rows = sections.find(({ title }) => title.includes("项目填报"))?.rows ?? [];
    expect(rows.map((row) => row.map(({ text }) => text).slice(1, 8))).toEqual([
      ["科创中心", "—", "1,200", "6200", "", "拟竣工", "2022-03-15"],
      ["清单已报厂房", "9000", "2500", "6000", "", "在建", "2021-10-08"],
    ]);
  });

  it("exports the return that the office merges without a question", async () => {
    await department.core.workbooks.export(book.opened.issue, true);
    const report = await mergeFiles(office, { "返回.xlsx": exported ?? new Uint8Array() });
    const cells = (report.files[0]?.cells ?? []).filter(({ kind }) => kind === "project");
    expect(cells.map(({ field, outcome }) => [field, outcome])).toEqual([
      ["yearDoneWan", "take"],
      ["totalDoneWan", "take"],
      ["stage", "take"],
      ["stageOn", "take"],
      ["remark", "take"],
    ]);
    expect(office.core.projects.get("P-001", period).project).toMatchObject({
      ...{ yearDoneWan: 1200, totalDoneWan: 6200, stage: "拟竣工", since: "2022-03-15" },
    });
  });
});
