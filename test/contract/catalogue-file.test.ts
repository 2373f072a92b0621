/** The catalogue out to a workbook and back: nothing lost, nothing taken in part, nothing that has data deleted. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../electron/db/store.ts";
import { currentCatalogue } from "../../electron/services/catalogue-file/current-catalogue.ts";
import type { CataloguePreview } from "../../shared/contract/catalogue-file.ts";
import { fillEmptyDatabase } from "../support/bare-office.ts";
import {
  type EditedSheet,
  edited,
  exported,
  previewed,
  readIn,
  reportFinance,
  rowsOf,
} from "../support/catalogue-desk.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

type Edit = (sheet: (name: string) => EditedSheet) => void;

const newestChange = (): number => office.core.app.changes(null, 1)[0]?.id ?? 0;
const errorsIn = ({ problems }: CataloguePreview) => problems.filter(({ severity }) => severity === "error");
const said = ({ changes }: { changes: CataloguePreview["changes"] }) =>
  changes.map(({ kind, action, key }) => `${kind} ${action} ${key}`);
const rewritten = async (change: Edit): Promise<Uint8Array> => edited(await exported(office, ["14th"]), change);

/** Whole workbooks are written and read several times over, on machines that do other things too. */
const timeout = 90_000;

describe("there and back", { timeout }, () => {
  it("changes nothing when what was exported is read in, of all plans, of one, of none", async () => {
    for (const plans of [null, ["14th"], ["13th"], []]) {
      const shown = await previewed(office, await exported(office, plans));
      expect(errorsIn(shown)).toEqual([]);
      expect(shown.changes).toEqual([]);
    }
  });

  it("gives an equal catalogue in an empty database, what the office added included", async () => {
    const code = reportFinance(office);
    const bytes = edited(await exported(office), (sheet) => {
      const organisations = sheet("单位");
      const renamed = organisations.row("单位代码", "swj");
      renamed[organisations.column("单位名称")] = "区商务和物流局";
      renamed[organisations.column("分管区领导")] = "王某";
      const lines = sheet("指标");
      const retired = lines.row("指标编码", code);
      retired[lines.column("停用自")] = "2023Q1";
      retired[lines.column("停用原因")] = "改由省统一发布";
      const targets = sheet("目标");
      targets.add({
        指标编码: code,
        目标年: 2025,
        关系: "超过",
        目标值: 520,
        目标原文: "520",
        依据: "人大常委会决定",
        文号: "金人常〔2022〕3号",
        生效日期: "2022-06-30",
        调整原因: "中期调整",
      });
      const holders = sheet("责任分工");
      const lead = holders.rows.find(
        (row) => row[holders.column("指标编码")] === "14-h-utilised-fdi" && row[holders.column("职责")] === "牵头单位",
      );
      if (lead) lead[holders.column("止")] = "2023Q4";
    });
    await readIn(office, bytes);
    const folder = mkdtempSync(path.join(tmpdir(), "jinshui-bare-"));
    const store = openStore({ dataDir: folder, now: () => new Date("2022-04-02T02:00:00Z"), holder: "test" });
    try {
      await fillEmptyDatabase(store, await exported(office));
      const office14 = openStore({ dataDir: office.dataDir, now: () => new Date() });
      const [there, here] = [currentCatalogue(office14.read), currentCatalogue(store.read)];
      office14.close();
      expect(here).toEqual({ ...there, version: here.version });
      expect(here.organisations.find((each) => each.code === "swj")).toMatchObject({
        name: "区商务和物流局",
        leader: "王某",
        aliases: ["区商务局"],
      });
      expect(here.indicators.find((each) => each.code === code)).toMatchObject({
        retiredFrom: "2023Q1",
        targets: [{}, { value: 520, reason: "中期调整" }],
      });
    } finally {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a new plan", { timeout }, () => {
  it("is written into the empty workbook and comes in beside those that are there", async () => {
    const { fileName, bytes } = await office.core.catalogueFile.emptyWorkbook();
    expect(fileName).toBe("规划目录_空白_2022-04-02.xlsx");
    const [, document] = rowsOf(bytes, "文件");
    const written = edited(bytes, (sheet) => {
      sheet("规划").add({
        规划代码: "15th",
        名称: "十五五",
        全称: "十五五规划纲要",
        起始年: 2026,
        结束年: 2030,
        基数年: 2025,
      });
      sheet("任务").add({
        任务编码: "15-other",
        任务名称: "智慧城区",
        规划代码: "15th",
        专栏号: 0,
        专栏名称: "其他重点任务",
        序号: 1,
      });
      sheet("指标").add({
        指标编码: "15-gdp",
        指标名称: "地区生产总值",
        规划代码: "15th",
        分组: "主要指标",
        序号: 1,
        计量单位: "亿元",
        属性: "预期性",
        口径: "年初累计",
        方向: "越高越好",
        报送频次: "季度",
        汇总方式: "一个单位报",
        小数位: 1,
        几个月后有数: 1,
        基数: 2400,
        基数原文: "2400",
        基数年份: 2025,
        把握程度: "高",
      });
      sheet("目标").add({
        指标编码: "15-gdp",
        目标年: 2030,
        关系: "超过",
        目标值: 3600,
        目标原文: "3600",
        依据: "规划纲要",
        生效日期: "2026-01-01",
      });
      sheet("责任分工").add({ 指标名称: "地区生产总值", 单位名称: "区统计局", 职责: "牵头单位" });
      sheet("责任分工").add({ 任务编码: "15-other", 单位代码: "fgw", 职责: "牵头单位" });
      for (const owner of [{ 指标编码: "15-gdp" }, { 任务编码: "15-other" }])
        sheet("出处").add({ ...owner, 文件编号: String(document?.[0]) });
    });
    const before = office.core.catalog.get("14th");
    const report = await readIn(office, written);
    expect(said(report)).toEqual([
      "plan added 15th",
      "task added 15-other",
      "indicator added 15-gdp",
      "target added 15-gdp/2030/2026-01-01",
      "assignment added 15-gdp/lead/tjj",
      "assignment added 15-other/lead/fgw",
    ]);
    const { indicators, tasks, assignments } = office.core.catalog.get("15th");
    expect(indicators).toMatchObject([{ code: "15-gdp", target: 3600, baseline: 2400 }]);
    expect(tasks).toMatchObject([{ code: "15-other", box: 0, boxTitle: "其他重点任务" }]);
    expect(assignments.map(({ item, organisation }) => [item, organisation])).toEqual([
      ["15-gdp", "tjj"],
      ["15-other", "fgw"],
    ]);
    expect(office.core.catalog.get("14th")).toEqual(before);
    expect((await previewed(office, await exported(office))).changes).toEqual([]);
  });
});

describe("what is changed", { timeout }, () => {
  it("is shown field by field with the column's words, written in one operation, and logged with its cell", async () => {
    const bytes = await rewritten((sheet) => {
      const lines = sheet("指标");
      lines.row("指标名称", "地区生产总值")[lines.column("报送频次")] = "半年";
      const targets = sheet("目标");
      targets.row("指标名称", "财政总收入")[targets.column("调整原因")] = "核对过";
    });
    const shown = await previewed(office, bytes);
    expect(shown.changes.find(({ kind }) => kind === "indicator")?.fields).toEqual([
      { field: "frequency", name: "报送频次", before: "季度", after: "半年" },
    ]);
    const before = newestChange();
    const { applied } = await readIn(office, bytes);
    expect(applied).toBe(true);
    const logged = office.core.app.changes(null, 20).filter(({ id }) => id > before);
    expect(new Set(logged.map(({ operation }) => operation)).size).toBe(1);
    expect(logged.map(({ field, before: was, after: is, file }) => [field, was, is, file])).toEqual([
      ["reason", '""', '"核对过"', "规划目录.xlsx"],
      ["frequency", '"quarterly"', '"half_yearly"', "规划目录.xlsx"],
    ]);
    expect(logged[1]?.cell).toMatch(/^指标![A-Z]+\d+$/);
    expect((await previewed(office, await exported(office))).changes).toEqual([]);
  });

  it("is refused by apply when the catalogue moved after the preview", async () => {
    const bytes = await rewritten((sheet) => {
      const lines = sheet("指标");
      lines.row("指标名称", "地区生产总值")[lines.column("序号")] = 99;
    });
    const { session, digest } = await previewed(office, bytes);
    office.core.organisations.edit({
      code: "tjj",
      name: "区统计局",
      shortName: "统计局",
      kind: "区政府部门",
      order: 2,
      contactName: "李某",
      contactPhone: "",
      leader: "",
    });
    const before = newestChange();
    await expect(office.core.catalogueFile.apply(session, digest, "")).rejects.toMatchObject({ code: "STALE_PREVIEW" });
    expect(newestChange()).toBe(before);
  });

  it("lets organisations swap names, and keeps those the workbook does not list, with a word", async () => {
    const bytes = await rewritten((sheet) => {
      const organisations = sheet("单位");
      const [name, short] = [organisations.column("单位名称"), organisations.column("简称")];
      const [a, b] = [organisations.row("单位代码", "swj"), organisations.row("单位代码", "tjj")];
      [a[name], b[name], a[short], b[short]] = [b[name] ?? null, a[name] ?? null, b[short] ?? null, a[short] ?? null];
      organisations.remove((valueUnder) => valueUnder("单位代码") === "yjj");
      // The names beside the codes elsewhere would now be those of the other one.
      for (const other of [sheet("责任分工"), sheet("数据")])
        for (const row of other.rows.slice(1)) row[other.column("单位名称")] = null;
    });
    const shown = await previewed(office, bytes);
    const [missing] = shown.problems.filter(({ code }) => code === "organisations_missing");
    expect(missing?.message).toContain("库中有 1 个单位不在");
    await readIn(office, bytes);
    const names = new Map(office.core.catalog.get("14th").organisations.map((each) => [each.code, each.name]));
    expect([names.get("swj"), names.get("tjj")]).toEqual(["区统计局", "区商务局"]);
    expect(names.size).toBe(office.core.catalog.get("13th").organisations.length);
  });

  it("adds a figure of a document beside the older one, and never over a reported one", async () => {
    const figures = (edit: number) => (sheet: (name: string) => EditedSheet) => {
      const list = sheet("数据");
      const row = list.rows.find(
        (each) => each[list.column("指标名称")] === "地区生产总值" && each[list.column("所属期")] === "2022Q1",
      );
      if (!row) throw new Error("GDP of 2022Q1 ships");
      row[list.column("数值")] = edit;
    };
    const gdp = office.core.catalog.get("14th").indicators.find(({ name }) => name === "地区生产总值")?.code ?? "";
    expect(said(await readIn(office, await rewritten(figures(490.1))))).toEqual([`observation changed ${gdp}@2022Q1`]);
    const detail = office.core.progress.detail(gdp, "2022Q1");
    expect(detail.observations.filter((each) => each.dataPeriod === "2022Q1").map(({ value }) => value)).toEqual([
      490.1, 489.5,
    ]);
    office.core.periods.open("2022Q1", null);
    office.core.entry.save({
      organisation: "tjj",
      period: "2022Q1",
      indicator: gdp,
      dataPeriod: "2022Q1",
      value: "489.9",
      growth: "",
      growthBasis: null,
      vintage: "快报数",
      filling: "reported",
      remark: "",
      reason: "",
    });
    const refused = errorsIn(await previewed(office, await rewritten(figures(488))));
    expect(refused.map(({ code, sheet }) => [code, sheet])).toEqual([["figure_reported", "数据"]]);
  });
});
