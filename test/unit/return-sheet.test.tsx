/** 单位填报单: what is typed is printed, blanks are told from noughts, the stamp holds together with the end of the table. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SheetPage } from "../../renderer/print/sheet.tsx";
import { usualRule } from "../../shared/domain/assessment/scheme.ts";
import type { Form, FormLine } from "../../shared/domain/form.ts";
import { buildReturnSheet, checkNumberOfForm } from "../../shared/domain/return-sheet.ts";

const line = (key: string, value: number | null): FormLine => ({
  key,
  indicator: key,
  name: `指标${key}`,
  unit: "家",
  decimals: 0,
  growthUnit: null,
  reportMode: "期末数",
  dataPeriod: "2022Q1",
  dataPeriodLabel: "2022年3月末",
  baselineText: "",
  targetText: "",
  samePeriodLastYear: "未报",
  lastFullYear: "—",
  optional: false,
  current:
    value === null
      ? null
      : { value, growth: null, growthBasis: null, vintage: null, filling: "reported", remark: null },
});
const form: Form = {
  organisation: { code: "kjj", name: "区科技局", contactName: "李敏", contactPhone: "" },
  period: "2022Q1",
  periodLabel: "2022年一季度",
  due: "2022-04-20",
  targetYear: 2025,
  lines: [line("K1", 0), line("K2", null), line("K3", 12.5)],
  corrections: [],
};
const sheet = (typed: ReadonlyMap<string, Record<string, string>>) => ({
  ...buildReturnSheet({ form, typed, checkNumber: checkNumberOfForm(form), templateCode: null, demo: false }),
  verification: "0000-0000",
});
const texts = (typed: ReadonlyMap<string, Record<string, string>>) =>
  sheet(typed).sections[0]?.rows.map((row) => row[6]?.text);

it("prints 0 as 0, a blank as 未填, and what was typed instead of what was issued", () => {
  expect(texts(new Map())).toEqual(["0", "未填", "12.5"]);
  expect(
    texts(
      new Map([
        ["K2", { filling: "无数据" }],
        ["K3", { value: "13" }],
      ]),
    ),
  ).toEqual(["0", "—", "13"]);
  expect(checkNumberOfForm(form)).toBe("本期数2项，合计12.5000");
});

it("prints 考核数据 by who is scored; what does not fit beside each other goes into a second table with its own 说明", () => {
  const lines = ["L1", "L2", "L3", "L4"].map((key) => ({
    ...{ key, code: key, name: `考核${key}`, unit: "亿元", decimals: 2, direction: "higher" as const },
    rule: usualRule.completion,
  }));
  const known = { value: 8, target: 10, filling: "reported" as const };
  const cells = lines.map(() => ({ current: null, previous: known }));
  const matrix = { lines, rows: [{ key: "S1", organisation: "jingbalu", name: "经八路街道", kind: "街道", cells }] };
  const typed = new Map([
    ["S1.L2", { target: "12", value: "0" }],
    ["S1.L4", { value: "不适用" }],
    ["S1", { reason: "据统计快报核定" }],
  ]);
  const { sections } = buildReturnSheet({
    ...{ form: { ...form, lines: [], matrix }, typed, checkNumber: "", templateCode: null, demo: false },
  });
  expect(sections.map(({ title }) => title)).toEqual(["一、考核数据（1/2）", "二、考核数据（2/2）"]);
  expect(sections.map(({ rows }) => rows[0]?.map(({ text }) => text).slice(1))).toEqual([
    ["经八路街道", "街道", "8", "—", "未填", "8", "12", "0", "8", "—", "未填", "据统计快报核定"],
    ["经八路街道", "街道", "8", "—", "不适用", "据统计快报核定"],
  ]);
});

it("keeps the last rows and the stamp block in one part that is never broken", () => {
  const markup = renderToStaticMarkup(<SheetPage sheet={sheet(new Map())} />);
  const tail = markup.slice(markup.indexOf('<tbody class="tail">'));
  expect(tail).toContain("指标K2");
  expect(tail).toContain("指标K3");
  expect(tail).not.toContain("指标K1");
  expect(tail).toContain("填表人：<i>李敏</i>");
  expect(tail).toContain("核对数：本期数2项，合计12.5000");
});
