/** 统计月报: a block of figures checked like entry and kept as one operation. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StatisticsBlock, StatisticsCell } from "../../shared/contract/statistics.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
  office.core.periods.open("2022Q1", null);
  office.core.periods.open("2022Q2", null);
});
afterEach(() => office.close());

const streetLine = "14-c11-elder-centres-per-street";
const cell = (organisation: string, indicator: string, value: string, more: Partial<StatisticsCell> = {}) => ({
  organisation,
  indicator,
  dataPeriod: "2022Q2",
  value,
  growth: "",
  reason: "",
  expected: null,
  ...more,
});
const block = (cells: StatisticsCell[], more: Partial<StatisticsBlock> = {}): StatisticsBlock => ({
  period: "2022Q2",
  vintage: "快报数",
  growthBasis: null,
  remark: "",
  cells,
  ...more,
});
const { check, save } = {
  check: (cells: StatisticsCell[], more = {}) => office.core.statistics.check(block(cells, more)),
  save: (cells: StatisticsCell[], more = {}) => office.core.statistics.save(block(cells, more)),
};
const standing = (indicator: string, dataPeriod = "2022Q2", organisation?: string) =>
  office.core.progress
    .detail(indicator, "2022Q2")
    .observations.find(
      (each) =>
        each.dataPeriod === dataPeriod &&
        !each.retracted &&
        (organisation === undefined || each.organisation === organisation),
    );
const changes = () => office.core.app.changes(null, 500);
const streetsForm = () =>
  office.core.statistics.form({
    shape: "organisations",
    period: "2022Q2",
    indicator: streetLine,
    columns: ["2022Q2"],
  });
const outcomes = (result: { cells: readonly { outcome: string }[] }) => result.cells.map(({ outcome }) => outcome);

describe("what a block may hold", () => {
  it("offers lines of many organisations, who answers for lines, and the quarters of the plan", () => {
    const { lines, organisations, columns } = office.core.statistics.choices("2022Q2");
    expect(lines.map(({ code, organisations: asked }) => [code, asked])).toContainEqual([streetLine, 17]);
    expect(organisations.find(({ code }) => code === "tjj")?.lines).toBeGreaterThan(0);
    expect(columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["2022年上半年", "2021年全年", "2020年全年"]),
    );
    expect(columns[0]?.code).toBe("2022Q2");
  });

  it("has the streets in the catalogue's order, by every name they go by", () => {
    const { rows } = streetsForm();
    expect(rows).toHaveLength(17);
    expect(rows[0]).toMatchObject({ name: "经八路街道", names: ["经八路街道", "经八路"], unit: "所" });
  });

  it("keeps a year's figure of an annual line under the full year, and locks its quarters", () => {
    const { rows } = office.core.statistics.form({
      shape: "lines",
      period: "2022Q2",
      organisation: "",
      columns: ["2022Q1", "2021Q4"],
    });
    const slots = (indicator: string) =>
      rows.find((each) => each.indicator === indicator)?.slots.map((slot) => slot.dataPeriod);
    expect(slots("14-gdp-per-capita") ?? slots("14-rd-intensity")).toEqual([null, "2021"]);
    expect(slots("14-gdp")).toEqual(["2022Q1", "2021"]);
    expect(rows.find((each) => each.indicator === "14-gdp")).toMatchObject({
      organisation: "tjj",
      slots: [{ current: { value: 489.5 } }, {}],
    });
  });
});

describe("saving a block", () => {
  it("writes all clean cells as one operation, each logged, and moves the line's verdict", () => {
    const { rows } = streetsForm();
    const result = save(
      rows.map((row, index) => cell(row.organisation, streetLine, index < 13 ? "1" : "0")),
      { remark: "区统计月报" },
    );
    expect(result.saved).toBe(17);
    const logged = changes().filter(({ kind, entity }) => kind === "entry" && entity === "observation");
    expect(logged).toHaveLength(17);
    expect(new Set(logged.map(({ operation }) => operation)).size).toBe(1);
    expect(logged[0]).toMatchObject({ kind: "entry", summary: "录入2022年上半年统计月报" });
    expect(standing(streetLine, "2022Q2", "经八路街道") ?? standing(streetLine)).toMatchObject({
      vintage: "快报数",
      remark: "区统计月报",
    });
    const { indicators } = office.core.progress.table("14th", "2022Q2");
    expect(indicators.find(({ code }) => code === streetLine)?.progress).toBe(13 / 17);
    expect(office.core.forms.form("jingbalu", "2022Q2").lines[0]).toBeDefined();
  });

  it("leaves what is blank, — or equal as it stands", () => {
    save([cell("jingbalu", streetLine, "2")]);
    const before = changes().length;
    const expected = {
      value: 2,
      growth: null,
      growthBasis: null,
      vintage: "快报数",
      filling: "reported",
      remark: null,
    } as const;
    const result = save([
      cell("jingbalu", streetLine, "2.0", { expected }),
      cell("huayuanlu", streetLine, "  "),
      cell("renminlu", streetLine, "—"),
    ]);
    expect(result.saved).toBe(0);
    expect(outcomes(result)).toEqual(["same", "no_figure"]);
    expect(changes()).toHaveLength(before);
  });

  it("takes a growth alone without touching the figure", () => {
    const current = office.core.statistics
      .form({ shape: "lines", period: "2022Q2", organisation: "tjj", columns: ["2022Q1"] })
      .rows.find(({ indicator }) => indicator === "14-gdp")?.slots[0]?.current;
    const result = save(
      [cell("tjj", "14-gdp", "", { dataPeriod: "2022Q1", growth: "3.5%", expected: current ?? null })],
      { vintage: null, growthBasis: "不变价" },
    );
    expect(result.saved).toBe(1);
    expect(standing("14-gdp", "2022Q1")).toMatchObject({ value: 489.5, growth: 3.5, growthBasis: "不变价" });
  });

  it("writes the others when some are unreadable, questioned or blocked, and these say why", () => {
    const result = save([
      cell("tjj", "14-gdp", "约999"),
      cell("swj", "14-fdi", "3.2"),
      cell("czj", "14-fiscal-revenue", "1380000"),
    ]);
    const by = new Map(result.cells.map((each) => [each.indicator, each]));
    expect(by.get("14-gdp")).toMatchObject({
      outcome: "refused",
      error: { code: "NOT_A_NUMBER", details: { text: "约999" } },
    });
    expect(by.get("14-fiscal-revenue")).toMatchObject({
      outcome: "question",
      findings: [{ grade: "B", code: "scale_slip" }],
    });
    expect(standing("14-fiscal-revenue")).toBeUndefined();
    expect(standing("14-gdp")).toBeUndefined();
  });

  it("keeps a questioned figure with its reason, which is logged with it", () => {
    const asked = cell("czj", "14-fiscal-revenue", "1380000");
    expect(outcomes(save([{ ...asked, reason: "属实" }]))).toEqual(["question"]);
    expect(save([{ ...asked, reason: "国库口径调整，已核实" }]).saved).toBe(1);
    expect(changes().find(({ field }) => field === "reason")?.after).toBe('"国库口径调整，已核实"');
  });

  it("checks a figure against those pasted beside it", () => {
    const result = check([
      cell("czj", "14-fiscal-revenue", "120", { dataPeriod: "2022Q2" }),
      cell("czj", "14-fiscal-revenue", "130", { dataPeriod: "2022Q1" }),
    ]);
    expect(result.cells.find((each) => each.dataPeriod === "2022Q2")).toMatchObject({
      outcome: "question",
      findings: [{ code: "ytd_falls" }],
    });
  });
});

describe("refusals", () => {
  it("says of a cell that someone changed it meanwhile, and writes the others", () => {
    save([cell("jingbalu", streetLine, "1")]);
    const result = save([cell("jingbalu", streetLine, "2"), cell("huayuanlu", streetLine, "1")]);
    expect(result.saved).toBe(1);
    expect(result.cells.find(({ organisation }) => organisation === "jingbalu")).toMatchObject({
      outcome: "refused",
      before: { value: 1 },
      error: { code: "CHANGED_MEANWHILE" },
    });
    expect(standing(streetLine, "2022Q2")?.value).toBe(1);
  });

  it("takes figures only from those who answer for the line, as entry does", () => {
    const result = check([cell("mzj", streetLine, "1"), cell("rsj", "14-gdp", "1000"), cell("tjj", "14-none", "1")]);
    expect(result.cells.map(({ error }) => error?.code)).toEqual(["NOT_ASSIGNED", "NOT_ASSIGNED", "UNKNOWN_LINE"]);
  });

  it("refuses a figure of a time that has not come", () => {
    const result = check([cell("tjj", "14-gdp", "1000", { dataPeriod: "2022Q3" })]);
    expect(result.cells[0]?.error?.code).toBe("WRONG_DATA_PERIOD");
  });

  it("does not write into a closed period", () => {
    office.core.periods.close("2022Q2");
    expect(() => save([cell("jingbalu", streetLine, "1")])).toThrow(expect.objectContaining({ code: "PERIOD_CLOSED" }));
    expect(standing(streetLine)).toBeUndefined();
  });

  it("is the office's alone", async () => {
    const department = openOffice({ door: "browser" });
    department.core.app.setup({ role: "department", organisation: "tjj", section: "", name: "李敏" });
    expect(() => department.core.statistics.check(block([]))).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
    expect(() => department.core.statistics.save(block([]))).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
    await department.close();
  });
});
