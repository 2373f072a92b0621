/** 单位填报单: what is typed is printed, blanks are told from noughts, the stamp holds together with the end of the table. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SheetPage } from "../../renderer/print/sheet.tsx";
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

it("keeps the last rows and the stamp block in one part that is never broken", () => {
  const markup = renderToStaticMarkup(<SheetPage sheet={sheet(new Map())} />);
  const tail = markup.slice(markup.indexOf('<tbody class="tail">'));
  expect(tail).toContain("指标K2");
  expect(tail).toContain("指标K3");
  expect(tail).not.toContain("指标K1");
  expect(tail).toContain("填表人：<i>李敏</i>");
  expect(tail).toContain("核对数：本期数2项，合计12.5000");
});
