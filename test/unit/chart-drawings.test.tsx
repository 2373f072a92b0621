/** Charts drawn for paper: at a given width, at once, with nothing to press; and the geometry behind them. */
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BulletBars } from "../../renderer/charts/bullet-bars.tsx";
import { fitText } from "../../renderer/charts/fit-text.ts";
import { hatchPath } from "../../renderer/charts/hatch.ts";
import { textWidth } from "../../renderer/charts/label-layout.ts";
import { ReturnHeat } from "../../renderer/charts/return-heat.tsx";
import { ScoreBars } from "../../renderer/charts/score-bars.tsx";
import { segmentWidths } from "../../renderer/charts/segment-widths.ts";
import { StructureBars } from "../../renderer/charts/structure-bars.tsx";
import { TaskBars } from "../../renderer/charts/task-bars.tsx";
import { VerdictBars } from "../../renderer/charts/verdict-bars.tsx";
import type { Standing } from "../../shared/domain/assessment/result.ts";
import type { ProgressBullet } from "../../shared/domain/charts/progress-bullets.ts";

const words = (markup: string) => markup.replace(/<[^>]+>/g, "|");

describe("segments of a bar", () => {
  const bars = fc.record({
    amounts: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 13 }),
    width: fc.integer({ min: 40, max: 900 }),
    least: fc.constantFrom(0, 16),
  });

  it("fill the bar, and a larger amount is never narrower than a smaller one", () => {
    fc.assert(
      fc.property(bars, ({ amounts, width, least }) => {
        const widths = segmentWidths(amounts, width, least);
        expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(width, 6);
        for (const [a, one] of amounts.entries())
          for (const [b, other] of amounts.entries())
            if (one >= other) expect(widths[a] ?? 0).toBeGreaterThanOrEqual((widths[b] ?? 0) - 1e-6);
      }),
    );
  });

  it("have room for their number, or share what there is", () => {
    fc.assert(
      fc.property(bars, ({ amounts, width }) => {
        const least = Math.min(16, width / amounts.length);
        for (const each of segmentWidths(amounts, width, 16)) expect(each).toBeGreaterThanOrEqual(least - 1e-6);
      }),
    );
  });

  it("are exactly in proportion where shares are read from an axis", () => {
    expect(segmentWidths([0.02, 13.46, 86.52], 1000, 0)).toEqual(
      [0.2, 134.6, 865.2].map((each) => expect.closeTo(each, 6)),
    );
    expect(segmentWidths([0, 50, 50], 100, 0)).toEqual([0, 50, 50]);
  });
});

it("keeps hatching inside its area", () => {
  const path = hatchPath("diagonal", { x: 10, y: 20, width: 30, height: 16 });
  const points = [...path.matchAll(/[ML](\S+) (\d+(?:\.\d+)?)/g)];
  expect(points.length).toBeGreaterThan(4);
  for (const [, x, y] of points) {
    expect(Number(x)).toBeGreaterThanOrEqual(10);
    expect(Number(x)).toBeLessThanOrEqual(40);
    expect(Number(y)).toBeGreaterThanOrEqual(20);
    expect(Number(y)).toBeLessThanOrEqual(36);
  }
});

it("shortens a text to its room and says so", () => {
  expect(fitText("数字经济核心产业增加值", 60, 12)).toBe("数字经济…");
  expect(textWidth(fitText("数字经济核心产业增加值", 60, 12), 12)).toBeLessThanOrEqual(60);
  expect(fitText("地区", 60, 12)).toBe("地区");
});

const bullet = (more: Partial<ProgressBullet>): ProgressBullet => ({
  code: "14-a",
  name: "地区生产总值",
  progress: 0.5,
  elapsedShare: 0.25,
  gap: 25,
  verdict: "ahead",
  instead: "—",
  href: null,
  ...more,
});

describe("on paper", () => {
  it("a line without a progress has words in place of a bar, never an empty one", () => {
    const none = bullet({ code: "14-b", name: "研发强度", progress: null, gap: null, instead: "口径不可比" });
    const drawn = renderToStaticMarkup(<BulletBars bullets={[none]} width={600} />);
    expect(words(drawn)).toContain("口径不可比");
    expect(drawn).not.toContain('height="10"');
  });

  it("a line behind its baseline and one far past its target show by arrows which way they left the axis", () => {
    const drawn = renderToStaticMarkup(
      <BulletBars
        bullets={[bullet({ progress: -3.48, gap: -448 }), bullet({ code: "14-c", progress: 2.8 })]}
        width={600}
      />,
    );
    expect(words(drawn)).toContain("低于基数");
    expect(words(drawn)).toContain("超出图幅");
    expect(words(drawn)).toContain("−348.0");
  });

  it("a ranking shows what each category adds, says 暂计, and has words where there is no score", () => {
    const standing = (name: string, total: number | null, points: readonly (number | null)[]): Standing => ({
      organisation: name,
      name,
      kind: "街道",
      lines: [],
      categories: points.map((score, at) => ({
        category: ["发展质效", "项目建设"][at] ?? "",
        weight: 50,
        knownWeight: score === null ? 0 : 50,
        score,
        rank: null,
      })),
      adjustments: [],
      adjusted: 0,
      base: total,
      total,
      rank: total === null ? null : 1,
      tied: false,
      provisional: points.includes(null),
      missing: [],
    });
    const drawn = renderToStaticMarkup(
      <ScoreBars
        standings={[
          standing("经八路街道", 95, [100, 90]),
          standing("花园路街道", 80, [80, null]),
          standing("大石桥街道", null, [null, null]),
        ]}
        categories={["发展质效", "项目建设"]}
        decimals={2}
        width={700}
      />,
    );
    expect(words(drawn)).toContain("2 个单位有得分，最高经八路街道 95.00，最低花园路街道 80.00，平均 87.50。");
    expect(words(drawn)).toContain("1 个单位缺数据，得分为暂计。1 个单位还没有得分。");
    expect(words(drawn)).toMatch(/\|50\.0\|.*\|45\.0\|.*\|80\.0\|/s);
    expect(words(drawn)).toContain("80.00 暂计");
    expect(words(drawn)).toContain("还没有得分|");
    expect(drawn).not.toMatch(/<button|<a /);
  });

  it("has no buttons and no links, a caption that says all, and every verdict as a word", () => {
    const groups = [{ title: "经济发展", counts: { completed: 4, behind: 1 }, total: 5, href: null }];
    const drawn = renderToStaticMarkup(<VerdictBars groups={groups} width={600} />);
    expect(drawn).not.toMatch(/<button|<a /);
    expect(words(drawn)).toContain("共 5 项：已完成 4，滞后于预期 1。");
    expect(words(drawn)).toMatch(/\|已完成\|.*\|滞后于预期\|/);
  });

  it("tasks that nobody has judged yet are said to be so", () => {
    const drawn = renderToStaticMarkup(
      <TaskBars groups={[{ box: 1, title: "六大工程", counts: {}, total: 6, href: null }]} width={600} />,
    );
    expect(words(drawn)).toContain("未评");
  });

  it("a structure keeps the row of a missing year without a bar, and frames an estimate by dashes", () => {
    const drawn = renderToStaticMarkup(
      <StructureBars
        width={600}
        structure={{
          name: "三次产业结构",
          parts: ["一产", "二产", "三产"],
          rows: [
            { kind: "missing", label: "2019年", shares: null },
            { kind: "estimate", label: "2020年", shares: [1, 9, 90] },
          ],
        }}
      />,
    );
    expect(words(drawn)).toContain("没有数据");
    expect(words(drawn)).toContain("2020年预计");
    expect(drawn.match(/stroke-dasharray/g)).toHaveLength(1);
  });

  it("returns are drawn with what was reported over what was asked for", () => {
    const cell = { state: "submitted" as const, late: false, returns: 0, nil: false, receivedAt: null };
    const drawn = renderToStaticMarkup(
      <ReturnHeat
        width={600}
        over={{
          plan: "14th",
          periods: [{ code: "2022Q1", label: "2022年一季度", state: "closed", due: null }],
          organisations: [
            {
              code: "a",
              name: "区统计局",
              kind: "区政府部门",
              cells: [{ ...cell, period: "2022Q1", standing: "answered" }],
            },
            {
              code: "b",
              name: "区财政局",
              kind: "区政府部门",
              cells: [{ ...cell, period: "2022Q1", standing: "missing" }],
            },
            { code: "c", name: "区商务局", kind: "区政府部门", cells: [] },
          ],
        }}
      />,
    );
    expect(drawn).toContain("<svg");
    expect(drawn).not.toContain("<table");
    expect(words(drawn)).toMatch(/已报 \/ 应报\|+1\|+2\|/);
  });
});
