/** A small catalogue written by hand. */
import type { z } from "zod";
import { catalogueSeed, type IndicatorSeed, type Place } from "../../shared/domain/seed.ts";

const place: Place = { document: "plan", chapter: "第二章" };

const line = (code: string, order: number, more: Partial<IndicatorSeed> = {}): IndicatorSeed => ({
  code,
  plan: "15th",
  collection: "headline",
  category: "经济发展",
  order,
  name: `指标${order}`,
  unit: "亿元",
  attribute: "预期性",
  basis: "flow",
  direction: "higher",
  frequency: "quarterly",
  aggregation: "lead",
  decimals: 1,
  availabilityMonths: 1,
  growthUnit: "%",
  baseline: { value: 3000, text: "3000", year: 2025, comparable: true },
  comparableBaseline: null,
  targets: [
    {
      year: 2030,
      operator: ">",
      wording: "突破",
      value: 4000,
      text: "4000",
      authority: "规划纲要",
      documentNumber: "",
      effectiveOn: "2026-01-01",
      reason: "",
    },
  ],
  places: [place],
  notes: [],
  scope: "",
  tags: [],
  task: null,
  partOf: null,
  annualOf: null,
  variants: [],
  parts: [],
  confidence: "高",
  retiredFrom: null,
  retiredReason: "",
  ...more,
});

/** Two organisations, three lines (the third a composition), one task: every sheet has a row. Each call a fresh copy. */
export function smallCatalogue() {
  const seed = {
    version: 3,
    documents: [{ key: "plan", title: "十五五规划纲要", date: "2026" }],
    plans: [
      {
        code: "15th",
        name: "十五五",
        title: "十五五规划纲要",
        firstYear: 2026,
        lastYear: 2030,
        baselineYear: 2025,
        documentNumber: "",
        adoptedOn: "2026-03-01",
      },
    ],
    organisations: [
      {
        code: "fgw",
        name: "区发展改革委",
        shortName: "发改委",
        kind: "区政府部门",
        order: 1,
        suggested: false,
        isOffice: true,
      },
      {
        code: "tjj",
        name: "区统计局",
        shortName: "统计局",
        kind: "区政府部门",
        order: 2,
        suggested: false,
        isOffice: false,
      },
    ],
    indicators: [
      line("15-gdp", 1, {
        variants: [{ what: "baseline", value: 3010, text: "3010", note: "快报", place }],
        notes: ["第一条", "第二条\n换行"],
      }),
      line("15-new", 2, {
        basis: "cumulative",
        baseline: { value: null, text: "—", year: 2025, comparable: true },
        task: "15-t1",
      }),
      line("15-mix", 3, {
        unit: "%",
        basis: "composition",
        frequency: "annual",
        growthUnit: null,
        baseline: { value: 85, text: "0:15:85", year: 2025, comparable: true },
        parts: [
          { name: "第一产业", baseline: 0, target: 0 },
          { name: "第二产业", baseline: 15, target: 12 },
          { name: "第三产业", baseline: 85, target: 88 },
        ],
      }),
    ],
    tasks: [
      {
        code: "15-t1",
        plan: "15th",
        box: 1,
        boxTitle: "专栏",
        order: 1,
        name: "任务",
        aim: "",
        deadline: "2028",
        places: [place],
        tags: [],
      },
    ],
    assignments: [
      { organisation: "fgw", indicator: "15-gdp", role: "lead", suggested: false },
      { organisation: "tjj", indicator: "15-gdp", role: "provider", suggested: false },
      { organisation: "fgw", indicator: "15-new", role: "lead", suggested: false },
      { organisation: "fgw", indicator: "15-mix", role: "lead", suggested: false },
      { organisation: "fgw", task: "15-t1", role: "lead", suggested: true },
    ],
    observations: [
      {
        indicator: "15-gdp",
        organisation: null,
        dataPeriod: "2026Q1",
        value: 700,
        text: null,
        planTotal: false,
        seriesBreak: false,
        growth: 5.2,
        growthBasis: "不变价",
        vintage: "快报数",
        remark: "",
        place,
      },
    ],
  } satisfies z.input<typeof catalogueSeed>;
  return catalogueSeed.parse(seed);
}
