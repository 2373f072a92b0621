/** 导出 Excel: what is taken away of each list is what the list shows, with numbers that are numbers. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish } from "../../electron/services/job.ts";
import type { TableRequest } from "../../shared/contract/tables.ts";
import { inOrder } from "../../shared/domain/gravity.ts";
import { canonicalDecimal } from "../../shared/domain/number.ts";
import { batchText } from "../../shared/text/exchange-screens.ts";
import { verdictLabel } from "../../shared/text/verdict.ts";
import { columnOf, type ReadSheet, readExported } from "../support/exported-list.ts";
import { enterRevenue, returnedRevenue } from "../support/fiscal-revenue.ts";
import { issueTo, type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
const plan = "14th";
let office: Office;
let issued: Uint8Array;

beforeAll(async () => {
  office = openOffice({ door: "browser" });
  const { core } = office;
  core.app.setup({ role: "office", organisation: "fgw", section: "", name: "陈立" });
  core.periods.open(period, "2022-04-20");
  const lead = core.catalog
    .get(plan)
    .assignments.find(({ item, role }) => item === "14-key-labs" && role === "lead")?.organisation;
  core.entry.save({
    organisation: lead ?? "",
    period,
    indicator: "14-key-labs",
    dataPeriod: period,
    value: "58",
    growth: "",
    growthBasis: null,
    vintage: null,
    filling: null,
    remark: "",
    reason: "",
  });
  issued = await issueTo(office, "区财政局", period);
});
afterAll(() => office.close());

async function exported(request: TableRequest): Promise<ReadSheet[]> {
  return readExported((await office.core.tables.workbook(request)).bytes);
}
async function only(request: TableRequest): Promise<ReadSheet> {
  const [sheet] = await exported(request);
  if (!sheet) throw new Error("no worksheet");
  return sheet;
}

const allLines = {
  collection: "all",
  text: "",
  category: null,
  attribute: null,
  organisation: null,
  goal: null,
  box: null,
  year: null,
  verdict: null,
  mine: false,
  group: "category",
  order: null,
} as const;
const allTasks = {
  text: "",
  box: null,
  standing: null,
  verdict: null,
  organisation: null,
  goal: null,
  mine: false,
  retired: false,
} as const;
const allProjects = { text: "", stage: null, organisation: null, industry: null, late: null } as const;

/** At the 15 digits a spreadsheet holds. */
const kept = (value: number | null) => (value === null ? null : canonicalDecimal(value));

describe("指标", () => {
  const listed = () => office.core.progress.table(plan, period).indicators;

  it("has every line once, in full precision and in the format of its column", async () => {
    const sheet = await only({ table: "indicators", plan, period, filters: allLines });
    expect(columnOf(sheet, "指标编码").toSorted()).toEqual(
      listed()
        .map(({ code }) => code)
        .toSorted(),
    );
    const lines = new Map(listed().map((line) => [line.code, line]));
    for (const row of sheet.rows) {
      const line = lines.get(String(row["指标编码"]?.v));
      if (!line) throw new Error("a line that is not listed");
      expect(row["最新值"]?.v ?? null, line.code).toBe(kept(line.value));
      expect(row["与时序进度差（百分点）"]?.v ?? null, line.code).toBe(kept(line.gap));
      expect(row["五年进度"]?.v ?? null).toBe(kept(line.progress));
      if (line.progress !== null) expect(row["五年进度"]?.z).toBe("0.0%");
      if (line.value !== null)
        expect(row["最新值"]?.z).toBe(line.decimals === 0 ? "0" : `0.${"0".repeat(line.decimals)}`);
      if (typeof line.figures.current === "number") expect(row["本期累计"]?.v).toBe(line.figures.current);
      expect(row["进展评价"]?.v).toBe(verdictLabel[line.verdict]);
    }
    expect(sheet.rows.some((row) => row["五年进度"]?.t === "n")).toBe(true);
  });

  it("lists what the filters leave, in the order asked for, and says by which", async () => {
    const filters = { ...allLines, collection: "headline", order: "gap", text: "收入" } as const;
    const sheet = await only({ table: "indicators", plan, period, filters });
    const shown = inOrder(
      listed().filter(({ collection, name }) => collection === "headline" && name.includes("收入")),
      "gap",
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(columnOf(sheet, "指标编码")).toEqual(shown.map(({ code }) => code));
    expect(sheet.said).toContain("筛选条件：来源：主要指标；名称含：收入；按差排序，最差的在前");
    expect(sheet.said.find((each) => each.startsWith("截　　止："))).toBe("截　　止：截至2022年3月底");
    expect(sheet.said.some((each) => each.startsWith("数据来源："))).toBe(true);
    expect(sheet.said.at(-1)).toMatch(/导出时间：2022-04-02 \d\d:\d\d　导出人：陈立（区发展改革委）$/);
  });

  it("prints on landscape A4 with its head on every page, frozen on the screen", async () => {
    const { xml, heads } = await only({ table: "indicators", plan, period, filters: allLines });
    expect(xml).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"|<pageSetup[^>]*orientation="landscape"[^>]*paperSize="9"/,
    );
    // Twenty-six columns on one page would be too small to read; as many pages high as there are rows for.
    expect(xml).toMatch(/fitToWidth="[2-4]"/);
    expect(xml).toMatch(/fitToHeight="0"/);
    expect(xml).toMatch(/<pane [^>]*ySplit="\d+"[^>]*state="frozen"/);
    expect(new Set(heads).size).toBe(heads.length);
  });

  it("has a sentence in place of rows where nothing is left", async () => {
    const sheet = await only({ table: "indicators", plan, period, filters: { ...allLines, text: "没有这样的指标" } });
    expect(sheet.rows).toEqual([]);
    expect(sheet.said).toContain("没有符合条件的指标");
  });
});

it("专栏任务: a row for each quantity, filtered as on the screen", async () => {
  const { tasks } = office.core.catalog.get(plan);
  const sheet = await only({ table: "tasks", plan, period, filters: allTasks });
  const rows = tasks.reduce((sum, { indicators }) => sum + Math.max(1, indicators.length), 0);
  expect(sheet.rows).toHaveLength(rows);
  expect(new Set(columnOf(sheet, "任务"))).toEqual(new Set(tasks.map(({ name }) => name)));
  const box = tasks[0]?.box ?? 0;
  const one = await only({ table: "tasks", plan, period: null, filters: { ...allTasks, box } });
  expect(new Set(columnOf(one, "专栏"))).toEqual(new Set([box]));
});

it("重点项目: amounts are numbers, days are days, and no text becomes a formula", async () => {
  const add = (code: string, name: string, totalWan: number | null, plannedStart: string | null) =>
    office.core.projects.add({
      code,
      name,
      organisation: "czj",
      industry: "@行业",
      content: "+扩建",
      totalWan,
      plannedStart,
      plannedFinish: "2024",
      task: null,
      stage: "在建",
      on: "2022-03-01",
      reason: "",
    });
  add("2203-1", '=HYPERLINK("http://x")', 12000.5, "2022-03-15");
  add("2203-2", "-某项目", null, null);
  const [list, byStage] = await exported({ table: "projects", period, filters: allProjects });
  if (!list || !byStage) throw new Error("no worksheet");
  const row = list.rows.find((each) => each["项目代码"]?.v === "2203-1");
  expect(row?.["项目名称"]).toMatchObject({ t: "s", v: '=HYPERLINK("http://x")' });
  expect(row?.["总投资"]).toMatchObject({ t: "n", v: 12000.5 });
  // 2022-03-15 is day 44635 of a spreadsheet.
  expect(row?.["计划开工"]).toMatchObject({ t: "n", v: 44635, z: "yyyy-mm-dd" });
  expect(row?.["计划竣工"]?.v).toBe("2024年");
  const other = list.rows.find((each) => each["项目代码"]?.v === "2203-2");
  expect(other?.["总投资"]?.v, "not said is no 0, nor an empty text").toBeUndefined();
  expect(list.formulas + byStage.formulas).toBe(0);
  expect(columnOf(byStage, "项目数").reduce<number>((sum, each) => sum + Number(each), 0)).toBe(2);
  const none = await only({ table: "projects", period, filters: { ...allProjects, stage: "储备" } });
  expect(none.rows).toEqual([]);
  expect(none.said).toContain("筛选条件：所在库：储备");
});

describe("下发与汇总", () => {
  it("填报情况: the counts of the board with their sums; rates are shares", async () => {
    const view = office.core.submissions.completeness(period);
    const [organisations, lines, gaps] = await exported({
      table: "completeness",
      period,
      filters: { kind: null, onlyMissing: false },
    });
    if (!organisations || !lines || !gaps) throw new Error("no worksheet");
    expect(organisations.rows).toHaveLength(view.byOrganisation.length);
    expect(columnOf(lines, "应报").reduce<number>((sum, each) => sum + Number(each), 0)).toBe(view.total.asked);
    expect(organisations.said).toContain(String(view.total.asked));
    expect(organisations.rows[0]?.["实报率"]).toMatchObject({ t: "n", z: "0.0%" });
    expect(gaps.rows).toHaveLength(view.gaps.length);
    const kind = view.byOrganisation.at(-1)?.kind ?? "";
    const narrow = await only({ table: "completeness", period, filters: { kind, onlyMissing: true } });
    expect(new Set(columnOf(narrow, "类别"))).toEqual(new Set([kind]));
  });

  it("历期对照: organisation by period", async () => {
    const over = office.core.submissions.overTime(plan);
    const [standings, counts] = await exported({ table: "over-time", plan });
    if (!standings || !counts) throw new Error("no worksheet");
    expect(standings.heads).toEqual(["单位", "类别", "2022年一季度"]);
    expect(columnOf(standings, "单位")).toEqual(over.organisations.map(({ name }) => name));
    expect(new Set(columnOf(standings, "2022年一季度"))).toEqual(new Set(["未报"]));
    expect(new Set(columnOf(counts, "应报期数"))).toEqual(new Set([1]));
  });

  it("回收登记 and 审核: every organisation once, times as times", async () => {
    const register = office.core.forms.register(period);
    const all = await only({ table: "register", period, filter: "all" });
    expect(columnOf(all, "单位")).toEqual(register.map(({ name }) => name));
    const finance = all.rows.find((row) => row["单位"]?.v === "区财政局");
    expect(finance?.["下发时间"]).toMatchObject({ t: "n", z: "yyyy-mm-dd hh:mm" });
    expect(finance?.["截止日期"]).toMatchObject({ t: "n", w: "2022-04-20" });
    const accepted = await only({ table: "register", period, filter: "accepted" });
    expect(accepted.rows).toEqual([]);
    expect(accepted.said).toContain("筛选条件：已接收");
    const review = await only({ table: "review", period, filter: "all" });
    expect(review.rows).toHaveLength(office.core.review.overview(period).length);
  });

  it("差异清单 of a sitting has each listed cell with its decision; of the batch, what was before and is after", async () => {
    const { merge, batches } = office.core;
    enterRevenue(office.core, "68.8");
    const { session } = merge.begin(period);
    await merge.upload(session, "财政局.xlsx", returnedRevenue(issued, 68.9, { 同比: 5.3, 增速口径: "同口径" }));
    const shown = await finish(merge.preview(session));
    const listed = shown.files.flatMap(({ cells }) => cells);
    const before = await only({ table: "differences", session });
    expect(before.rows).toHaveLength(listed.length);
    const at = (sheet: ReadSheet, cell: string) => sheet.rows.find((row) => row["单元格"]?.v === cell);
    const value = listed.find(({ field, item }) => field === "value" && item === "14-fiscal-revenue");
    if (!value) throw new Error("the figure is not listed");
    expect(at(before, value.cell)).toMatchObject({
      库中现值: { t: "n", v: 68.8 },
      报送值: { t: "n", v: 68.9 },
      比对结果: { v: "数值不一致" },
      处理: { v: "待处理" },
    });
    const sha256 = shown.files[0]?.sha256 ?? "";
    const reason = "已与区财政局周宁电话核实";
    const place = { sha256, sheet: value.sheet, cell: value.cell };
    await merge.answer(session, [{ ...place, choice: "theirs", reason }], []);
    const after = await only({ table: "differences", session });
    expect(at(after, value.cell)).toMatchObject({ 处理: { v: batchText.detail.choices.theirs }, 理由: { v: reason } });

    const again = await finish(merge.preview(session));
    const { batch } = await merge.apply(session, again.digest, []);
    if (batch === null) throw new Error("nothing was taken in");
    const [changes, files, decisions] = await exported({ table: "batch", batch });
    if (!changes || !files || !decisions) throw new Error("no worksheet");
    expect(at(changes, value.cell)).toMatchObject({
      单位: { v: "区财政局" },
      文件名: { v: "财政局.xlsx" },
      工作表: { v: "指标填报" },
      "指标、任务、项目": { v: "财政总收入" },
      所属期: { v: "2022年一季度" },
      内容: { v: "本期数" },
      入库前: { t: "n", v: 68.8 },
      入库后: { t: "n", v: 68.9 },
      处理: { v: batchText.detail.choices.theirs },
      理由: { v: reason },
    });
    expect(columnOf(files, "文件名")).toEqual(["财政局.xlsx"]);
    expect(decisions.rows).toHaveLength(batches.get(batch).decisions.length);
    const list = await only({ table: "batches" });
    expect(columnOf(list, "批次")).toEqual([batch]);
  });
});

it("考核排名: scores, ranks and movement; without a scheme it says what to do", async () => {
  const { assessment } = office.core;
  const request = { table: "ranking", period, order: "" } as const;
  await expect(exported(request)).rejects.toMatchObject({ code: "INVALID" });
  assessment.saveScheme(assessment.scheme(2022).draft, 0, "");
  const cell = (organisation: string, value: string) => ({
    line: "rev",
    organisation,
    value,
    target: "10",
    expected: null,
  });
  assessment.saveMatrix({
    period,
    source: "",
    reason: "",
    revision: false,
    cells: [cell("jingbalu", "9"), cell("huayuanlu", "9.5")],
  });
  const sheet = await only(request);
  expect(sheet.rows).toHaveLength(21);
  expect(columnOf(sheet, "单位").slice(0, 2)).toEqual(["花园路街道", "经八路街道"]);
  expect(sheet.rows[0]?.["得分"]).toMatchObject({ t: "n", v: 95, w: "95.00" });
  expect(columnOf(sheet, "得分").slice(2), "no score is no 0").toEqual(Array(19).fill(null));
});

it("考核数据: a column for target and figure of every line, blank where nothing was supplied", async () => {
  const { matrix } = office.core.assessment;
  const line = matrix(period).lines.find(({ code }) => code === "rev");
  const sheet = await only({ table: "supplies", period, provider: line?.provider ?? "" });
  expect(sheet.rows).toHaveLength(21);
  const heads = sheet.heads.filter((head) => head.startsWith(line?.name ?? "?"));
  expect(heads).toHaveLength(3);
  const [, target = "", value = ""] = heads;
  const rowOf = (name: string) => sheet.rows.find((row) => row["单位"]?.v === name);
  expect(rowOf("花园路街道")?.[target]).toMatchObject({ t: "n", v: 10 });
  expect(rowOf("花园路街道")?.[value]).toMatchObject({ t: "n", v: 9.5 });
  expect(columnOf(sheet, value).filter((given) => given !== null)).toHaveLength(2);
});

it("核对与申诉: how each stands, and everything that was said with who and when", async () => {
  const { assessment } = office.core;
  assessment.confirm(period, "huayuanlu", "李敏");
  assessment.object({ period, organisation: "jingbalu", line: "rev", text: "三月份入库数未计入", person: "王芳" });
  const [states, records] = await exported({ table: "statements", period });
  if (!states || !records) throw new Error("two worksheets");
  const stateOf = (name: string) => states.rows.find((row) => row["单位"]?.v === name)?.["核对情况"]?.v;
  expect([stateOf("花园路街道"), stateOf("经八路街道"), stateOf("文化路街道")]).toEqual([
    "已确认",
    "申诉待答复",
    "未核对",
  ]);
  expect(records.rows.map((row) => [row["单位"]?.v, row["事项"]?.v, row["内容"]?.v ?? null, row["核对人"]?.v])).toEqual(
    [
      ["花园路街道", "核对确认", null, "李敏"],
      ["经八路街道", "申诉", "三月份入库数未计入", "王芳"],
    ],
  );
});

it("a department takes away its own lines, and nothing of the office's", async () => {
  const seat = openOffice({ door: "browser" });
  try {
    seat.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
    const { bytes } = await seat.core.tables.workbook({
      table: "indicators",
      plan,
      period,
      filters: { ...allLines, mine: true },
    });
    const [sheet] = readExported(bytes);
    const own = seat.core.progress.table(plan, period).indicators.filter(({ answering }) => answering.includes("czj"));
    expect(sheet && columnOf(sheet, "指标编码").toSorted()).toEqual(own.map(({ code }) => code).toSorted());
    for (const request of [
      { table: "register", period, filter: "all" },
      { table: "batches" },
      { table: "ranking", period, order: "" },
      { table: "supplies", period, provider: "" },
      { table: "statements", period },
      { table: "over-time", plan },
    ] as const)
      await expect(seat.core.tables.workbook(request)).rejects.toMatchObject({ code: "FORBIDDEN" });
  } finally {
    await seat.close();
  }
});
