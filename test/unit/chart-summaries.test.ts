import { describe, expect, it } from "vitest";
import type { Structure } from "../../shared/contract/progress.ts";
import {
  bulletAxisEnd,
  furthestBehindFirst,
  type ProgressBullet,
} from "../../shared/domain/charts/progress-bullets.ts";
import { taskGroups } from "../../shared/domain/charts/task-groups.ts";
import { verdictGroups } from "../../shared/domain/charts/verdict-groups.ts";
import type { Verdict } from "../../shared/domain/vocabulary.ts";
import { bulletSummary, structureSummary, taskSummary, verdictSummary } from "../../shared/text/charts.ts";

const line = (category: string, verdict: Verdict) => ({ category, verdict });
const byCategory = (lines: ReturnType<typeof line>[]) => verdictGroups(lines, ({ category }) => category);

describe("counts per verdict", () => {
  const groups = byCategory([
    line("经济发展", "completed"),
    line("绿色生态", "behind"),
    line("经济发展", "missed"),
    line("绿色生态", "target_pending"),
    line("绿色生态", "behind"),
  ]);

  it("keeps the order of the catalogue, counts every line once, and leaves out verdicts that nothing has", () => {
    expect(groups).toEqual([
      { title: "经济发展", total: 2, counts: { completed: 1, missed: 1 }, href: null },
      { title: "绿色生态", total: 3, counts: { behind: 2, target_pending: 1 }, href: null },
    ]);
  });

  it("says how many there are, how many are in trouble and where most of them are", () => {
    expect(verdictSummary(groups)).toBe(
      "共 5 项：已完成 1，滞后于预期 2，未完成 1，目标待下达 1。滞后、未完成或超出、接近控制线的 3 项，绿色生态最多，2 项。",
    );
  });

  it("says so where nothing is in trouble, and where there is nothing", () => {
    expect(verdictSummary(byCategory([line("经济发展", "kept")]))).toBe(
      "共 1 项：控制在目标内 1。没有滞后、未完成或超出控制目标的。",
    );
    expect(verdictSummary([])).toBe("没有指标。");
  });
});

const bullet = (name: string, progress: number | null, elapsedShare: number | null): ProgressBullet => ({
  code: name,
  name,
  progress,
  elapsedShare,
  gap: progress === null || elapsedShare === null ? null : Math.round((progress - elapsedShare) * 1000) / 10,
  verdict: "on_track",
  instead: "口径不可比",
  href: null,
});

describe("progress beside the time elapsed", () => {
  const bullets = [
    bullet("甲", 0.3, 0.25),
    bullet("乙", null, null),
    bullet("丙", -0.1, 0.25),
    bullet("丁", 0.2, 0.25),
  ];

  it("puts what is furthest behind first and what has no progress last", () => {
    expect(furthestBehindFirst(bullets).map(({ name }) => name)).toEqual(["丙", "丁", "甲", "乙"]);
  });

  it("says how many are behind, by how much at most, and how many cannot be compared", () => {
    expect(bulletSummary(bullets)).toBe(
      "4 项中可比进度的 3 项：不慢于时序 1 项，慢于时序 2 项，差得最多的是丙（−35.0 个百分点）。其余 1 项没有进度，列在最后。",
    );
    expect(bulletSummary([bullet("乙", null, null)])).toBe("1 项都还没有可与时序相比的进度。");
  });

  it("ends the axis at the target, or beyond it as far as a line has come, but not without end", () => {
    expect(bulletAxisEnd(bullets)).toBe(1);
    expect(bulletAxisEnd([bullet("甲", 1, 1)])).toBe(1);
    expect(bulletAxisEnd([bullet("甲", 1.132, 1)])).toBe(1.25);
    expect(bulletAxisEnd([bullet("甲", 2.833, 1)])).toBe(1.5);
    expect(bulletAxisEnd([])).toBe(1);
  });
});

describe("tasks by 专栏", () => {
  const task = (box: number, standing: "done" | "late" | null) => ({ box, boxTitle: `第${box}`, standing });

  it("counts each task once, and says where most are late", () => {
    const groups = taskGroups([task(1, "done"), task(2, "late"), task(2, "late"), task(1, "late"), task(0, "done")]);
    expect(groups.map(({ total, counts }) => [total, counts.late ?? 0])).toEqual([
      [2, 1],
      [2, 2],
      [1, 0],
    ]);
    expect(taskSummary(groups)).toBe("2 个专栏和其他任务共 5 项任务：已完成 2，滞后 3。滞后最多的是专栏2 第2，2 项。");
  });

  it("claims nothing before any period is open", () => {
    expect(taskSummary(taskGroups([task(1, null)]))).toBe("1 个专栏共 1 项任务，还没有评价。");
  });
});

it("says of a structure what is there, what is missing, and how far the judged part is from its target", () => {
  const structure: Structure = {
    name: "三次产业结构",
    parts: ["第一产业", "第二产业", "第三产业"],
    rows: [
      { kind: "baseline", label: "2015年", shares: [0.1, 9.9, 90] },
      { kind: "missing", label: "2019年", shares: null },
      { kind: "actual", label: "2020年", shares: [0.02, 13.46, 86.52] },
      { kind: "target", label: "2020年", shares: [0.1, 8.9, 91] },
    ],
  };
  expect(structureSummary(structure)).toBe(
    "三次产业结构（第一产业∶第二产业∶第三产业）：2015年基数 0.1∶9.9∶90，2020年 0.02∶13.46∶86.52，2020年目标 0.1∶8.9∶91；第三产业比重与目标相差 −4.48 个百分点；缺2019年数据。",
  );
});
