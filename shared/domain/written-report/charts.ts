/** Charts of a report as data. */
import type { ChartBlock } from "../../contract/documents.ts";
import type { ProgressRow } from "../../contract/progress.ts";
import { bulletSummary, verdictSummary } from "../../text/charts.ts";
import { nameWithScope } from "../../text/named.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { verdictGroups } from "../charts/verdict-groups.ts";
import { headlines, type WrittenInput } from "./input.ts";

/** Progress beside the time elapsed, the furthest ahead first; null where no line has a progress. */
export function progressChart({ progress }: WrittenInput): ChartBlock | null {
  const rows = headlines(progress)
    .flatMap((row) => (row.progress === null ? [] : [{ row, progress: row.progress }]))
    .toSorted((a, b) => (b.row.gap ?? 0) - (a.row.gap ?? 0))
    .map(({ row: { code, elapsedShare, gap, verdict, ...row }, progress }) => ({
      code,
      name: nameWithScope(row),
      progress,
      elapsedShare,
      gap,
      verdict,
    }));
  if (rows.length === 0) return null;
  return {
    type: "chart",
    caption: words.progressChart,
    note: words.chartNote,
    summary: bulletSummary(rows.map((row) => ({ ...row, instead: "", href: null }))),
    chart: { kind: "bullets", rows },
  };
}

/** Lines by category and verdict; null where there is only one category to show. */
export function verdictChart({ progress }: WrittenInput): ChartBlock | null {
  const rows = progress.indicators.filter(({ collection }) => collection !== "annual" && collection !== "assessment");
  const groups = verdictGroups(rows, groupOf);
  if (groups.length < 2) return null;
  return {
    type: "chart",
    caption: words.verdictChart,
    note: "",
    summary: verdictSummary(groups),
    chart: { kind: "verdicts", groups: groups.map(({ title, counts, total }) => ({ title, counts, total })) },
  };
}

function groupOf({ collection, category }: ProgressRow): string {
  if (collection === "headline") return words.headlineGroup(category);
  return words.collectionGroup[collection === "box" ? "box" : "chapter"];
}
