/** The rules by which reports with words speak: every one of them, and that no number is said that is not known. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact, WrittenText } from "../../shared/contract/documents.ts";
import type { Progress, ProgressRow } from "../../shared/contract/progress.ts";
import type { WrittenKind } from "../../shared/domain/print-kinds.ts";
import { type Verdict, verdicts } from "../../shared/domain/vocabulary.ts";
import { buildWrittenReport } from "../../shared/domain/written-report/build.ts";
import { conclusion, whereTrouble } from "../../shared/domain/written-report/counts.ts";
import type { WrittenInput } from "../../shared/domain/written-report/input.ts";
import { kindRules } from "../../shared/domain/written-report/kinds.ts";
import { gapMoves, verdictMoves } from "../../shared/domain/written-report/moves.ts";
import { missingFigures, variants } from "../../shared/domain/written-report/open-questions.ts";
import { projection } from "../../shared/domain/written-report/projection.ts";
import { textsOf } from "../../shared/domain/written-report/texts.ts";
import { told } from "../../shared/domain/written-report/told.ts";
import { requiredTold, watchParagraph } from "../../shared/domain/written-report/watch.ts";
import { progressRow } from "../support/progress-row.ts";

const plan = {
  code: "14th",
  name: "十四五",
  title: "第十四个五年规划",
  firstYear: 2021,
  lastYear: 2025,
  baselineYear: 2020,
  documentNumber: "金政〔2021〕24号",
  adoptedOn: "2021-06-22",
};

/** 财政总收入 of the mock 专报: 270.0 in 2022 of 249 → 500 is 11.6 % against 40.0 %. */
const fiscal = progressRow({
  code: "fiscal",
  name: "财政总收入",
  order: 2,
  value: 270,
  valueAt: "2022",
  valueAtLabel: "2022年",
  baseline: 249,
  target: 500,
  targetText: "＞500",
  elapsedShare: 0.4,
  progress: 0.116,
  gap: -28.4,
  verdict: "behind",
  lead: "区财政局",
  why: {
    formula: "log",
    baseline: 249,
    target: 500,
    requiredPerYear: 0.228,
    plannedPerYear: 0.15,
    requiredAs: "growth",
  },
});
const labs = progressRow({
  ...fiscal,
  code: "labs",
  name: "重点实验室数量",
  verdict: "far_behind",
  gap: -40,
  category: "创新驱动",
});
const patents = progressRow({
  ...fiscal,
  code: "patents",
  name: "万人有效发明专利拥有量",
  verdict: "ahead",
  gap: 27.5,
});

function progressOf(indicators: readonly ProgressRow[], period = "2023Q2"): Progress {
  return { plan: "14th", period, periodShare: 0.5, indicators: [...indicators], tasks: [], counts: {}, composites: 0 };
}

function inputOf(rows: readonly ProgressRow[], more: Partial<WrittenInput> = {}): WrittenInput {
  return {
    kind: "leaders-page",
    plan,
    period: "2023Q2",
    progress: progressOf(rows),
    at: () => null,
    leaderOf: () => null,
    reasonOf: () => null,
    matters: [],
    variants: [],
    inQuestion: [],
    providers: [],
    office: "区发展改革委",
    demo: false,
    edits: new Map(),
    finalOn: null,
    ...more,
  };
}

describe("what is said", () => {
  it("counts lines per verdict and says where the trouble is, never an average", () => {
    const input = inputOf([fiscal, labs, patents]);
    expect(conclusion(input).text).toBe("3项主要指标中，▲快于预期1项，▼滞后于预期1项，■明显滞后1项。");
    expect(whereTrouble(input).text).toBe("需关注的指标分布在经济发展1项、创新驱动1项。");
  });

  it("says that nothing can be judged where nothing was reported", () => {
    const empty = buildWrittenReport(inputOf([progressRow()], { kind: "midterm" }));
    expect(textsOf(empty).find(({ id }) => id === "watch-none")?.text).toBe("目前没有可以评价的数据，报数后再列。");
    expect(conclusion(inputOf([progressRow()])).text).toBe("1项主要指标目前都没有可以评价的数据：○待评价1项。");
  });

  it("tells of a line its numbers, who leads it, which leader, the reason as reported, the rate still required", () => {
    const input = inputOf([fiscal], {
      leaderOf: () => "陈副区长",
      reasonOf: () => ({ text: "土地相关税收减少。", organisation: "区财政局" }),
    });
    expect(watchParagraph(fiscal, input, false).text).toBe(
      "财政总收入2022年为270.0亿元，2025年目标＞500，五年进度11.6%，与时序进度差−28.4个百分点，评价为滞后于预期。" +
        "牵头单位区财政局，分管区领导陈副区长。区财政局说明：“土地相关税收减少”。" +
        "今后需年均增长22.8%才能实现目标，规划初为15.0%。",
    );
    expect(watchParagraph(fiscal, inputOf([fiscal]), true).text).toContain(
      "评价为滞后于预期。牵头单位区财政局。报送单位未说明原因。",
    );
  });

  it("quotes a remark as it was written, its own quotation marks inside ours", () => {
    const reasonOf = () => ({ text: "受“减税降费”影响；", organisation: "区财政局" });
    expect(watchParagraph(fiscal, inputOf([fiscal], { reasonOf }), false).text).toContain(
      "区财政局说明：“受‘减税降费’影响”。",
    );
  });

  it("names whose returned figures still wait for a decision, and says nothing where nobody's do", () => {
    const questionOf = (inQuestion: readonly string[]) =>
      textsOf(buildWrittenReport(inputOf([fiscal], { inQuestion, kind: "midterm" }))).find(
        ({ id }) => id === "in-question",
      )?.text;
    expect(questionOf(["区住建局", "区文旅体局"])).toBe(
      "已收到、但报送数据与库中不一致或有疑问尚未核定的填报单2份：区住建局、区文旅体局；核定前，所涉数据按库中现值。",
    );
    expect(questionOf([])).toBeUndefined();
  });

  it("tells of a line with a falling target what it has to fall by", () => {
    const rate = progressRow({
      unit: "%",
      decimals: 1,
      why: { requiredPerYear: -0.4, plannedPerYear: -0.2, requiredAs: "amount" },
    });
    expect(requiredTold(rate).text).toBe("今后每年需降低0.40个百分点才能实现目标，规划初为0.20个百分点。");
  });

  it("tells which verdicts rose and fell, and the largest moves of the gap", () => {
    const before = progressOf(
      [
        { ...fiscal, verdict: "on_track", gap: -5 },
        { ...patents, verdict: "on_track", gap: 2.5 },
      ],
      "2023Q1",
    );
    const now = progressOf([fiscal, patents]);
    expect(verdictMoves(now, before)?.text).toBe(
      "与2023年一季度相比，主要指标评价上升1项，为万人有效发明专利拥有量（由基本符合预期变为快于预期）；评价下降1项，为财政总收入（由基本符合预期变为滞后于预期）。",
    );
    expect(gapMoves(now, before)?.text).toBe(
      "与2023年一季度的评价相比，与时序进度差改善最多的是万人有效发明专利拥有量，由+2.5变为+27.5个百分点，提高25.0个百分点；" +
        "与时序进度差回落最多的是财政总收入，由−5.0变为−28.4个百分点，下降23.4个百分点。",
    );
    expect(gapMoves(now, now)).toBeNull();
    expect(verdictMoves(now, progressOf([progressRow({ code: "fiscal" })]))).toBeNull();
  });

  it("names lines without data with who owes them, and what other documents say", () => {
    const owed = { ...fiscal, provider: "区统计局", figures: { ...fiscal.figures, current: "未报" as const } };
    expect(missingFigures(inputOf([owed])).text).toBe("主要指标中应报未报或数据陈旧的1项：财政总收入（区统计局）。");
    const variant = { line: "fiscal", what: "target" as const, text: "突破300亿元", document: "区委全会报道" };
    expect(variants(inputOf([fiscal], { variants: [variant] }))?.text).toBe(
      "其他材料所载与规划纲要不一致的1处，均以规划纲要为准：财政总收入的目标，《区委全会报道》载为“突破300亿元”，规划纲要为＞500。",
    );
    expect(variants(inputOf([fiscal]))).toBeNull();
  });

  it("projects a line on its own method, and none that has no path", () => {
    const half = { elapsedShare: 0.5, progress: 0.4 };
    expect(projection({ ...half, why: { formula: "linear", baseline: 10, target: 20 } })).toBeCloseTo(18, 9);
    expect(projection({ ...half, why: { formula: "cumulative", baseline: 0, target: 200 } })).toBeCloseTo(160, 9);
    expect(projection({ ...half, why: { formula: "log", baseline: 100, target: 200 } })).toBeCloseTo(100 * 2 ** 0.8, 9);
    expect(projection({ ...half, why: { formula: "cap", baseline: 4, target: 4 } })).toBeNull();
    expect(projection({ progress: null, elapsedShare: null, why: {} })).toBeNull();
  });
});

describe("the report as a document", () => {
  it("is made in its quarters only", () => {
    const made = (kind: WrittenKind) =>
      ["2023Q1", "2023Q2", "2023Q4", "2025Q4"].filter((period) => kindRules[kind].isMadeAt(plan, period));
    expect(made("leaders-page")).toHaveLength(4);
    expect(made("annual-analysis")).toEqual(["2023Q4", "2025Q4"]);
    expect(made("midterm")).toEqual(["2023Q2"]);
    expect(made("final")).toEqual(["2025Q4"]);
    expect(kindRules.final.isMadeAt({ firstYear: 2016, lastYear: 2020 }, "2020Q4")).toBe(true);
  });

  it("puts what was changed by hand in place of what the figures give, and knows both", () => {
    const edits = new Map([
      ["conclusion", "总体平稳。"],
      ["reason/fiscal", "减税降费"],
    ]);
    const document = buildWrittenReport(inputOf([fiscal], { edits }));
    const texts = new Map(textsOf(document).map((text) => [text.id, text]));
    expect(texts.get("conclusion")).toMatchObject({ text: "总体平稳。", heading: "一、总体结论" });
    expect(texts.get("conclusion")?.generated).toContain("▼滞后于预期1项");
    expect(texts.get("reason/fiscal")).toMatchObject({
      text: "减税降费",
      generated: "未说明",
      label: "财政总收入：主要原因",
    });
    const table = document.blocks.find((block) => block.type === "table");
    expect(table?.type === "table" && table.rows[0]?.map(({ text }) => text)).toContain("减税降费");
  });

  it("names every text once", () => {
    for (const kind of ["leaders-page", "annual-analysis", "midterm", "final"] as const) {
      const ids = textsOf(buildWrittenReport(inputOf([fiscal, labs, patents], { kind }))).map(({ id }) => id);
      expect(new Set(ids).size, kind).toBe(ids.length);
    }
  });
});

/** What is left of a text when everything that its facts show is taken out of it, the longest first. */
function untold({ generated, facts }: Pick<WrittenText, "generated" | "facts">): string {
  return facts
    .map(({ shown }) => shown)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, shown) => rest.replaceAll(shown, "□"), generated);
}

/** The number that is shown is the fact's value, rounded. */
function isShownTruly({ value, shown }: Fact): boolean {
  const digits = /^[＞＜≤≥+]?([−-]?\d+(?:\.\d+)?)%?$/.exec(shown)?.[1];
  if (value === null || digits === undefined) return true;
  const places = digits.split(".")[1]?.length ?? 0;
  return Math.abs(Math.abs(Number(digits.replace("−", "-"))) - Math.abs(value)) <= 0.5 * 10 ** -places + 1e-9;
}

describe("every number of a sentence is among its facts", () => {
  const row = fc
    .record({
      code: fc.integer({ min: 1, max: 99_999 }).map((n) => `line-${n}`),
      value: fc.option(fc.double({ min: -5000, max: 5000, noNaN: true })),
      progress: fc.option(fc.double({ min: -2, max: 3, noNaN: true })),
      gap: fc.double({ min: -99, max: 99, noNaN: true }),
      verdict: fc.constantFrom<Verdict>(...verdicts),
      collection: fc.constantFrom("headline" as const, "box" as const, "chapter" as const, "annual" as const),
      decimals: fc.integer({ min: 0, max: 2 }),
      required: fc.double({ min: -3, max: 3, noNaN: true }),
      current: fc.constantFrom("未报" as const, "本季不报" as const, "—" as const),
      notes: fc.array(fc.constantFrom("基数1626照录规划原表。", "口径存疑。"), { maxLength: 1 }),
      name: fc.constantFrom("PM2.5年均浓度", "地区生产总值", "每千人拥有执业医师数"),
    })
    .map(({ value, progress, gap, required, current, ...more }) =>
      progressRow({
        ...more,
        value,
        valueAt: value === null ? null : "2022",
        valueAtLabel: value === null ? null : "2022年",
        progress: value === null ? null : progress,
        gap: value === null || progress === null ? null : gap,
        elapsedShare: 0.4,
        lead: "区统计局",
        figures: { lastYear: "—", current, growth: "—", growthUnit: "%" },
        why: { requiredPerYear: required, plannedPerYear: 0.1, requiredAs: required > 0 ? "growth" : "amount" },
      }),
    );
  const rows = fc.uniqueArray(row, { selector: ({ code }) => code, maxLength: 14 });

  it("in reports of any kind, of any figures", () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        fc.constantFrom<WrittenKind>("leaders-page", "annual-analysis", "midterm", "final"),
        (now, before, kind) => {
          const input = inputOf(now, {
            kind,
            period: kind === "annual-analysis" ? "2023Q4" : "2023Q2",
            at: (period) => progressOf(before, period),
            reasonOf: ({ code }) => ({ text: `受 3 家企业停产影响（${code}）`, organisation: "第2工业园" }),
            matters: [{ task: "t1", taskName: "“5+1”工程", organisation: "科技局", text: "请协调 20 亩用地。" }],
            providers: ["区统计局"],
          });
          for (const text of textsOf(buildWrittenReport(input))) {
            expect(untold(text), text.generated).not.toMatch(/\d/);
            for (const fact of text.facts) expect(isShownTruly(fact), JSON.stringify(fact)).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("by the way sentences are put together: facts are remembered in their order, also those of parts", () => {
    const count: Fact = { line: null, name: "项数", period: "", what: "滞后", value: 2, shown: "2" };
    const inner = told`其中${count}项`;
    expect(told`共${{ ...count, shown: "5", value: 5 }}项，${inner}。`).toMatchObject({
      text: "共5项，其中2项。",
      facts: [{ shown: "5" }, { shown: "2" }],
    });
  });
});
