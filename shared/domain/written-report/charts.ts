/** Charts of a report as data. */
import type { ChartBlock } from "../../contract/documents.ts";
import type { ProgressRow } from "../../contract/progress.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { verdictLabel } from "../../text/verdict.ts";
import { formatNumber } from "../number.ts";
import { countVerdicts } from "../verdict.ts";
import { verdicts } from "../vocabulary.ts";
import { fullName } from "./facts.ts";
import { headlines, type WrittenInput } from "./input.ts";

/** Progress beside the time elapsed, the furthest ahead first; null where no line has a progress. */
export function progressChart({ progress }: WrittenInput): ChartBlock | null {
  const rows = headlines(progress)
    .flatMap((row) => (row.progress === null ? [] : [{ row, progress: row.progress }]))
    .toSorted((a, b) => (b.row.gap ?? 0) - (a.row.gap ?? 0))
    .map(({ row, progress }) => ({
      name: fullName(row),
      progress,
      elapsed: row.elapsedShare,
      gap: row.gap,
      verdict: row.verdict,
    }));
  if (rows.length === 0) return null;
  const said = rows.map(({ name, progress, verdict }) =>
    words.bulletSaid(name, formatNumber(progress * 100, 1), verdictLabel[verdict]),
  );
  return {
    type: "chart",
    caption: words.progressChart,
    summary: `${said.join("；")}。`,
    chart: { kind: "bullets", rows },
  };
}

/** Lines by category and verdict; null where there is only one category to show. */
export function verdictChart({ progress }: WrittenInput): ChartBlock | null {
  const rows = progress.indicators.filter(({ collection }) => collection !== "annual" && collection !== "assessment");
  const groups = [...Map.groupBy(rows, groupOf)].map(([name, some]) => ({ name, counts: countVerdicts(some) }));
  if (groups.length < 2) return null;
  const said = groups.map(
    ({ name, counts }) =>
      `${name}：${verdicts
        .flatMap((verdict) => (counts[verdict] ? [words.countPlain(verdictLabel[verdict], counts[verdict])] : []))
        .join("，")}`,
  );
  return {
    type: "chart",
    caption: words.verdictChart,
    summary: `${said.join("；")}。`,
    chart: { kind: "verdicts", groups },
  };
}

const groupOf = ({ collection, category }: ProgressRow): string =>
  collection === "headline" ? words.headlineGroup(category) : words.collectionGroup[collection === "box" ? "box" : "chapter"];
