/** Words of the charts, and their summaries: each says in a sentence or two, from the figures alone, what the chart shows. */
import type { Structure } from "../contract/progress.ts";
import { bulletAxisEnd, furthestBehindFirst, type ProgressBullet } from "../domain/charts/progress-bullets.ts";
import type { ScoreParts } from "../domain/charts/score-parts.ts";
import type { TaskGroup } from "../domain/charts/task-groups.ts";
import { countTroubling, type VerdictGroup } from "../domain/charts/verdict-groups.ts";
import { canonicalDecimal, formatNumber, formatSigned, plainNumber } from "../domain/number.ts";
import { taskStandings } from "../domain/task-standing.ts";
import { verdicts } from "../domain/vocabulary.ts";
import { taskStandingLabel, tasksText } from "./tasks.ts";
import { verdictLabel } from "./verdict.ts";

export const chartText = {
  table: "数据表",
  chart: "图",
  saveImage: "存为图片",
  saveImageHint: "存为 PNG 图片",
  fileName: (title: string) => `${title.replace(/[\\/:*?"<>|\s]+/g, "")}.png`,
  legend: "图例",
  total: "合计",
  verdicts: {
    title: "各类别进展评价构成（项）",
    columns: { group: "类别", count: "项" },
    nothing: "没有指标。",
  },
  bullets: {
    title: "五年进度与时序进度（%）",
    columns: { name: "指标名称", progress: "进度", elapsed: "时序进度", gap: "差（百分点）", verdict: "进展评价" },
    target: "目标",
    due: "时序进度",
    beyond: "超出图幅",
    retreat: "低于基数",
    percent: (share: number) => `${formatNumber(share * 100, 0)}`,
  },
  tasks: {
    title: "各专栏任务状态（项）",
    columns: { group: "专栏", count: "项" },
    unknown: "未评",
    short: (box: number, title: string) => (box === 0 ? title : `专栏${box} ${title}`),
  },
  scores: {
    title: "考核得分构成（分）",
    columns: { name: "单位", total: "得分", adjusted: "加扣分" },
    nothing: "还没有得分",
  },
  structure: {
    title: "历年构成（%）",
    columns: { period: "时点", kind: "性质" },
    kinds: { baseline: "基数", actual: "实际", estimate: "预计", missing: "缺数", target: "目标" },
    missing: "没有数据",
    estimate: "虚线框为预计",
    row: (label: string, kind: Structure["rows"][number]["kind"]) =>
      ({ baseline: `${label}基数`, actual: label, estimate: `${label}预计`, missing: label, target: `${label}目标` })[
        kind
      ],
  },
} as const;

const join = (parts: readonly string[]): string => parts.join("，");

/** 共 149 项：已完成 57，滞后于预期 4，……。需关注的（……）27 项，正文指标最多，14 项。 */
export function verdictSummary(groups: readonly VerdictGroup[]): string {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (total === 0) return chartText.verdicts.nothing;
  const counted = verdicts.flatMap((verdict) => {
    const count = groups.reduce((sum, { counts }) => sum + (counts[verdict] ?? 0), 0);
    return count === 0 ? [] : [`${verdictLabel[verdict]} ${count}`];
  });
  return `共 ${total} 项：${join(counted)}。${troubledSentence(groups)}`;
}

/** 滞后、未完成或超出、接近控制线的 27 项，正文指标最多，14 项。 */
export function troubledSentence(groups: readonly VerdictGroup[]): string {
  const troubled = groups.map(({ title, counts }) => ({ title, count: countTroubling(counts) }));
  const all = troubled.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return "没有滞后、未完成或超出控制目标的。";
  return `滞后、未完成或超出、接近控制线的 ${all} 项${mostOf(troubled)}。`;
}

/** ，正文指标最多，14 项 — nothing where there is but one group to speak of. */
function mostOf(groups: readonly { readonly title: string; readonly count: number }[]): string {
  const most = Math.max(...groups.map(({ count }) => count));
  const titles = groups.filter(({ count }) => count === most).map(({ title }) => title);
  if (groups.length < 2 || titles.length > 3) return "";
  return `，${titles.join("、")}最多，${titles.length > 1 ? "各 " : ""}${most} 项`;
}

/** 14 项中可比进度的 10 项：9 项不慢于时序，1 项慢于时序，差得最多的是新增公园绿地面积（−4.8 个百分点）。其余 4 项没有进度。 */
export function bulletSummary(bullets: readonly ProgressBullet[]): string {
  const judged = furthestBehindFirst(bullets).filter(({ gap }) => gap !== null);
  const late = judged.filter(({ gap }) => (gap ?? 0) < 0);
  const rest = bullets.length - judged.length;
  if (judged.length === 0) return `${bullets.length} 项都还没有可与时序相比的进度。`;
  const worst = late[0];
  return [
    `${bullets.length} 项中可比进度的 ${judged.length} 项：`,
    join([
      `不慢于时序 ${judged.length - late.length} 项`,
      `慢于时序 ${late.length} 项`,
      ...(worst?.gap == null ? [] : [`差得最多的是${worst.name}（${formatSigned(worst.gap, 1)} 个百分点）`]),
    ]),
    "。",
    rest === 0 ? "" : `其余 ${rest} 项没有进度，列在最后。`,
    bulletAxisEnd(bullets) > 1 ? "超过 100% 的为已越过目标值。" : "",
  ].join("");
}

/** 11 个专栏 53 项任务：已完成 41，滞后 9，……。滞后最多的是专栏2 三大城区发展路径，3 项。 */
export function taskSummary(groups: readonly TaskGroup[]): string {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const boxes = groups.filter(({ box }) => box > 0).length;
  const counted = taskStandings.flatMap((standing) => {
    const count = groups.reduce((sum, { counts }) => sum + (counts[standing] ?? 0), 0);
    return count === 0 ? [] : [`${taskStandingLabel[standing]} ${count}`];
  });
  const late = groups.map(({ box, title, counts }) => ({
    title: chartText.tasks.short(box, title),
    count: counts.late ?? 0,
  }));
  const most = Math.max(0, ...late.map(({ count }) => count));
  const where = late.filter(({ count }) => count === most).map(({ title }) => title);
  const head = `${boxes === 0 ? "" : `${boxes} 个专栏`}${boxes < groups.length && boxes > 0 ? "和其他任务" : ""}共 ${tasksText.summary.tasks(total)}`;
  if (counted.length === 0) return `${head}，还没有评价。`;
  const tail =
    most === 0
      ? "没有滞后的任务。"
      : where.length > 3
        ? `有滞后任务的专栏 ${late.filter(({ count }) => count > 0).length} 个。`
        : `滞后最多的是${where.join("、")}，${where.length > 1 ? "各 " : ""}${most} 项。`;
  return `${head}：${join(counted)}。${tail}`;
}

const ratio = (shares: readonly number[]): string => shares.map(plainNumber).join("∶");

/** 三次产业结构：2015年基数 0.1∶9.9∶90，2020年 0.02∶13.46∶86.52，2020年目标 0.1∶8.9∶91；…… */
export function structureSummary({ name, parts, rows }: Structure): string {
  const said = rows.flatMap(({ kind, label, shares }) =>
    shares === null ? [] : [`${chartText.structure.row(label, kind)} ${ratio(shares)}`],
  );
  const missing = rows.filter(({ kind }) => kind === "missing").map(({ label }) => label);
  const last = parts.at(-1);
  const latest = rows.findLast(({ kind }) => kind === "actual")?.shares?.at(-1);
  const target = rows.findLast(({ kind }) => kind === "target")?.shares?.at(-1);
  const sentences = [`${name}（${parts.join("∶")}）：${said.length === 0 ? "尚无数据" : join(said)}`];
  if (last !== undefined && latest !== undefined && target !== undefined) {
    const distance = canonicalDecimal(latest - target);
    sentences.push(`${last}比重与目标相差 ${formatSigned(distance, 2)} 个百分点`);
  }
  if (missing.length > 0) sentences.push(`缺${missing.join("、")}数据`);
  return `${sentences.join("；")}。`;
}

/** 17 个单位，最高经八路街道 95.00，最低……，平均 88.10。2 个单位缺数据，得分为暂计。 */
export function scoreSummary(rows: readonly ScoreParts[], decimals: number): string {
  const scored = rows.flatMap(({ name, total }) => (total === null ? [] : [{ name, total }]));
  const [first] = scored;
  if (!first) return `${rows.length} 个单位都还没有得分。`;
  const highest = scored.reduce((best, each) => (each.total > best.total ? each : best), first);
  const lowest = scored.reduce((least, each) => (each.total < least.total ? each : least), first);
  const mean = scored.reduce((sum, { total }) => sum + total, 0) / scored.length;
  const said = ({ name, total }: typeof first): string => `${name} ${formatNumber(total, decimals)}`;
  const spread =
    scored.length === 1
      ? said(first)
      : `最高${said(highest)}，最低${said(lowest)}，平均 ${formatNumber(mean, decimals)}`;
  const provisional = rows.filter((row) => row.provisional && row.total !== null).length;
  const unscored = rows.length - scored.length;
  return [
    `${scored.length} 个单位有得分，${spread}。`,
    provisional === 0 ? "" : `${provisional} 个单位缺数据，得分为暂计。`,
    unscored === 0 ? "" : `${unscored} 个单位还没有得分。`,
  ].join("");
}
