import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CataloguePreview } from "../../shared/contract/catalogue-file.ts";
import { type EditedSheet, edited, exported, previewed, readIn, reportFinance } from "../support/catalogue-desk.ts";
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
const line = (code: string) => office.core.catalog.get("14th").indicators.find((each) => each.code === code);
const rewritten = async (change: Edit): Promise<Uint8Array> => edited(await exported(office, ["14th"]), change);

/** Takes a line out of every sheet that speaks of it. */
const withoutLine =
  (code: string): Edit =>
  (sheet) => {
    for (const name of ["指标", "目标", "构成", "责任分工", "数据", "出处", "其他说法"])
      sheet(name).remove((valueUnder) => valueUnder("指标编码") === code);
  };

/** Whole workbooks are written and read several times over, on machines that do other things too. */
const timeout = 90_000;

describe("what is taken out", { timeout }, () => {
  it("goes when nothing depends on it, its targets and responsibilities with it", async () => {
    const [unused] = office.core.catalog.get("14th").indicators.filter(({ collection, partOf, code }) => {
      const { indicators } = office.core.catalog.get("14th");
      return collection === "chapter" && partOf === null && !indicators.some((each) => each.partOf === code);
    });
    const code = unused?.code ?? "";
    const before = newestChange();
    const report = await readIn(office, await rewritten(withoutLine(code)));
    expect(said(report)).toEqual([`indicator removed ${code}`]);
    expect(line(code)).toBeUndefined();
    const logged = office.core.app.changes(null, 50).filter(({ id }) => id > before);
    expect(new Set(logged.map(({ entity }) => entity))).toEqual(new Set(["assignment", "target", "indicator"]));
    expect(logged.every(({ field, after }) => field === "*" && after === null)).toBe(true);
    expect(office.core.app.verify().database.ok).toBe(true);
  });

  it("retires when it has figures, with the reason, and only once", async () => {
    const code = reportFinance(office);
    const bytes = await rewritten(withoutLine(code));
    const shown = await previewed(office, bytes);
    expect(said(shown)).toEqual([`indicator retired ${code}`]);
    expect(shown.reasonNeeded).toBe(true);
    const before = newestChange();
    await expect(office.core.catalogueFile.apply(shown.session, shown.digest, " ")).rejects.toMatchObject({
      code: "INVALID",
      details: { field: "停用原因" },
    });
    expect(newestChange()).toBe(before);
    await office.core.catalogueFile.apply(shown.session, shown.digest, "改由省统一发布");
    expect(line(code)).toMatchObject({ retiredFrom: "2022Q2", retiredReason: "改由省统一发布" });
    expect((await previewed(office, bytes)).changes).toEqual([]);
  });

  it("stays when it was issued or a period was closed over it, even without a figure", async () => {
    office.core.periods.open("2022Q1", null);
    office.core.periods.close("2022Q1");
    const code = "14-h-registered-unemployment";
    const known =
      office.core.catalog.get("14th").indicators.find(({ name }) => name === "城镇登记失业率")?.code ?? code;
    expect(said(await previewed(office, await rewritten(withoutLine(known))))).toEqual([`indicator retired ${known}`]);
  });

  it("leaves plans alone that the workbook does not list", async () => {
    const shown = await previewed(office, await exported(office, ["14th"]));
    expect(shown.changes).toEqual([]);
    expect(office.core.catalog.get("13th").indicators.length).toBeGreaterThan(0);
  });

  it("ends the term of whoever has reported, and refuses to put another in the same place", async () => {
    const code = reportFinance(office);
    const hands =
      (change: (row: (string | number | boolean | null)[], sheet: EditedSheet) => void): Edit =>
      (sheet) => {
        const holders = sheet("责任分工");
        for (const row of holders.rows)
          if (row[holders.column("指标编码")] === code && row[holders.column("单位代码")] === "czj")
            change(row, holders);
      };
    const swapped = await previewed(
      office,
      await rewritten(
        hands((row, holders) => {
          row[holders.column("单位代码")] = "tjj";
          row[holders.column("单位名称")] = "区统计局";
        }),
      ),
    );
    expect(errorsIn(swapped).map(({ code: each }) => each)).toContain("holder_has_figures");
    const handedOver = await readIn(
      office,
      await rewritten((sheet) => {
        const holders = sheet("责任分工");
        const role = holders.row("指标编码", code)[holders.column("职责")] ?? "牵头单位";
        hands((row) => {
          row[holders.column("止")] = "2022Q1";
        })(sheet);
        holders.add({ 指标编码: code, 单位代码: "tjj", 职责: String(role), 起: "2022Q2" });
      }),
    );
    expect(said(handedOver).map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
      "assignment changed",
      "assignment added",
    ]);
    expect((await previewed(office, await exported(office))).changes).toEqual([]);
  });
});

describe("limits that figures and closed periods set", { timeout }, () => {
  it.each([
    ["口径", "期末数", "figures_kept"],
    ["计量单位", "万元", "figures_kept"],
    ["汇总方式", "各单位合计", "figures_kept"],
    ["报送频次", "年度", "frequency_kept"],
  ])("%s of a line with figures stays", async (head, value, code) => {
    const line14 = reportFinance(office);
    const bytes = await rewritten((sheet) => {
      const lines = sheet("指标");
      lines.row("指标编码", line14)[lines.column(head)] = value;
    });
    const shown = await previewed(office, bytes);
    expect(errorsIn(shown).map((each) => each.code)).toEqual([code]);
    expect(errorsIn(shown)[0]?.cell).toMatch(/^[A-Z]+\d+$/);
    expect(errorsIn(shown)[0]?.message).not.toMatch(/undefined|“”/);
    expect(shown.changes).toEqual([]);
  });

  it("a target that judged a closed period is neither rewritten nor taken out; a new version stands beside it", async () => {
    const code = reportFinance(office);
    office.core.periods.close("2022Q1");
    const row = (sheet: EditedSheet) => sheet.row("指标编码", code);
    const changed = await rewritten((sheet) => {
      const targets = sheet("目标");
      row(targets)[targets.column("目标值")] = 520;
      row(targets)[targets.column("目标原文")] = "520";
    });
    expect(errorsIn(await previewed(office, changed)).map((each) => [each.code, each.sheet])).toEqual([
      ["target_in_force", "目标"],
    ]);
    const replaced = await rewritten((sheet) => {
      const targets = sheet("目标");
      row(targets)[targets.column("生效日期")] = "2022-06-01";
    });
    expect(errorsIn(await previewed(office, replaced)).map((each) => [each.code, each.sheet])).toEqual([
      ["target_in_force", "指标"],
    ]);
    const beside = await rewritten((sheet) => {
      const targets = sheet("目标");
      const now = [...row(targets)];
      now[targets.column("生效日期")] = "2022-06-01";
      targets.rows.push(now);
    });
    expect(said(await readIn(office, beside)).map((each) => each.split(" ")[1])).toEqual(["added"]);
  });

  it("the years of a plan cannot leave out a period that was opened", async () => {
    office.core.periods.open("2022Q1", null);
    const bytes = await rewritten((sheet) => {
      const plans = sheet("规划");
      plans.row("规划代码", "14th")[plans.column("结束年")] = 2021;
    });
    expect(errorsIn(await previewed(office, bytes)).map(({ code }) => code)).toContain("periods_outside");
  });
});
