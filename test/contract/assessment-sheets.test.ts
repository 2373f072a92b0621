/** 考核排名表 and 考核成绩单 of what stands in the database, and as frozen. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SheetCell } from "../../shared/contract/sheets.ts";
import { type Office, openOffice } from "../support/office.ts";
import { asSheet, tableOf } from "../support/printed-table.ts";

const period = "2022Q1";
let office: Office;
beforeAll(() => {
  office = openOffice();
  office.core.periods.open(period, null);
});
afterAll(() => office.close());

const texts = (row: readonly SheetCell[] | undefined): string[] => row?.map(({ text }) => text) ?? [];
const ranking = () => asSheet(office.core.reports.model("assessment-ranking", period));

it("prints nothing while nobody has a score; then who is where, who is 暂计, and each score line by line", () => {
  const { assessment, reports } = office.core;
  expect(reports.models({ kind: "assessment-ranking", period })).toEqual([]);
  assessment.saveScheme(assessment.scheme(2022).draft, 0, "");
  const cell = (organisation: string, value: string) => ({
    line: "rev",
    organisation,
    value,
    target: "10",
    expected: null,
  });
  const given = { period, source: "", reason: "", revision: false };
  assessment.saveMatrix({ ...given, cells: [cell("jingbalu", "9"), cell("huayuanlu", "9.5")] });

  const sheet = ranking();
  expect(sheet.info.join()).toContain("示例方案");
  expect(sheet.sections.map(({ title, rows }) => [title, rows.length])).toEqual([
    ["2022年一季度　街道", 17],
    ["2022年一季度　园区", 4],
  ]);
  const [first, second, third] = sheet.sections[0]?.rows ?? [];
  expect(texts(first).slice(0, 3)).toEqual(["1", "花园路街道", "95.00"]);
  expect(texts(second).slice(0, 3)).toEqual(["2", "经八路街道", "90.00"]);
  expect(texts(third)[2]).toBe("—");
  expect(texts(first).at(-1)).toMatch(/^暂计，缺\d+项$/);

  expect(reports.subjects("assessment-card", period).map(({ code }) => code)).toEqual(["huayuanlu", "jingbalu"]);
  const card = asSheet(reports.model("assessment-card", period, "jingbalu"));
  const line = tableOf(card).rows.find((row) => row.some(({ text }) => text.startsWith("一般公共预算收入")));
  expect(texts(line).slice(1, 6)).toEqual(["一般公共预算收入（税收部分）", "12", "9.00亿元", "10.00亿元", "90.00"]);
  expect(tableOf(card).rows).toHaveLength(12);
});

it("stays as it was when the quarter is closed, under the same code", () => {
  office.core.periods.close(period);
  const before = ranking();
  office.core.assessment.saveMatrix({
    period,
    cells: [
      {
        line: "rev",
        organisation: "jingbalu",
        value: "10",
        target: "10",
        expected: { value: 9, target: 10, filling: "reported" },
      },
    ],
    source: "财政局函〔2022〕8号",
    reason: "财政局更正三月入库数",
    revision: true,
  });
  expect(ranking()).toEqual(before);
});
