/** Tables of a report. */
import type { TableBlock, WrittenText } from "../../contract/documents.ts";
import type { ProgressRow } from "../../contract/progress.ts";
import type { SheetCell } from "../../contract/sheets.ts";
import { nameWithScope } from "../../text/named.ts";
import { planName } from "../../text/sheets.ts";
import { verdictLabel, verdictShape } from "../../text/verdict.ts";
import { writtenFacts as facts } from "../../text/written-facts.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { troubling } from "../charts/verdict-groups.ts";
import { formatNumber, formatSigned } from "../number.ts";
import { nil, number, percent, sign, text, textOrNone, word } from "../sheet-cells.ts";
import { quoted } from "./facts.ts";
import { headlines, type WrittenInput } from "./input.ts";
import { projection } from "./projection.ts";
import { told } from "./told.ts";
import { nothingToWatch, reasonInCell, requiredTold, stateOf } from "./watch.ts";
import type { Writer } from "./writer.ts";

interface Column {
  readonly key: string;
  readonly head: readonly string[];
  /** mm; null: what is left. */
  readonly width: number | null;
  readonly cell: (row: ProgressRow, at: number) => SheetCell;
}

type Labelled = TableBlock["texts"][number];

function tableOf(
  columns: readonly Column[],
  rows: readonly ProgressRow[],
  more: Pick<TableBlock, "caption" | "wide" | "texts" | "notes" | "empty">,
): Omit<TableBlock, "type"> {
  return {
    ...more,
    columns: columns.map(({ key, head, width }) => ({ key, head: [...head], widthMm: width })),
    rows: rows.map((row, at) => columns.map(({ cell }) => cell(row, at))),
  };
}

const heads = words.columns;
const order: Column = { key: "order", head: heads.order, width: 8, cell: (_, at) => word(String(at + 1)) };
const verdictCell = ({ verdict }: ProgressRow) => sign(`${verdictShape[verdict]}${verdictLabel[verdict]}`);
const gapCell = ({ gap }: ProgressRow) => (gap === null ? nil("—") : number(formatSigned(gap, 1), gap));
const share = (of: number | null) => (of === null ? nil("—") : percent(of));
const figure = (row: ProgressRow, of: number | string | null) => {
  if (of === null) return nil("—");
  return typeof of === "string" ? nil(of) : number(formatNumber(of, row.decimals), of);
};
/** Of a milestone its state in words. */
const newest = (row: ProgressRow) => (row.basis === "milestone" ? word(stateOf(row)) : figure(row, row.value));
/** A plan's own figure as it prints it; parts of 100 and 按市下达目标 are words. */
const printed = (of: string): SheetCell => {
  if (of.trim() === "") return nil("—");
  return /^[＞＜≤≥]?[−-]?[\d.,]+$/.test(of) ? number(of) : word(of);
};

/** A column of texts that can be changed; what stands in it is collected. */
function changeable(
  label: (row: ProgressRow) => string,
  textOf: (row: ProgressRow) => WrittenText | null,
): { readonly cell: Column["cell"]; readonly texts: Labelled[] } {
  const texts: Labelled[] = [];
  return {
    texts,
    cell: (row) => {
      const own = textOf(row);
      if (own === null) return nil("—");
      texts.push({ ...own, label: label(row) });
      return textOrNone(own.text);
    },
  };
}

/** 需重点关注指标 on one page. */
export function watchTable(rows: readonly ProgressRow[], input: WrittenInput, to: Writer): void {
  const reasons = changeable(
    (row) => words.textLabel.reason(nameWithScope(row)),
    (row) => to.text(`reason/${row.code}`, reasonInCell(row, input.reasonOf(row))),
  );
  const leaders = changeable(
    (row) => words.textLabel.leader(nameWithScope(row)),
    (row) => to.text(`leader/${row.code}`, leaderInCell(input.leaderOf(row))),
  );
  const columns: Column[] = [
    order,
    {
      key: "name",
      head: heads.name,
      width: 50,
      cell: (row) => text(`${verdictShape[row.verdict]}${row.name}${row.unit === "" ? "" : `（${row.unit}）`}`),
    },
    { key: "value", head: heads.value, width: 15, cell: newest },
    { key: "target", head: heads.targetShort, width: 16, cell: (row) => printed(row.targetText) },
    { key: "gap", head: heads.gapShort, width: 17, cell: gapCell },
    { key: "reason", head: heads.reason, width: null, cell: reasons.cell },
    { key: "leader", head: heads.leader, width: 19, cell: leaders.cell },
  ];
  const table = tableOf(columns, rows, {
    caption: "",
    wide: false,
    texts: [],
    notes: [],
    empty: nothingToWatch(input).text,
  });
  to.table({ ...table, texts: [...reasons.texts, ...leaders.texts] });
}

const leaderInCell = (leader: string | null) => (leader === null ? told`—` : told`${quoted(facts.leader, leader)}`);

const base = ({ plan }: WrittenInput): Column[] => [
  order,
  { key: "name", head: heads.name, width: 33, cell: (row) => text(nameWithScope(row)) },
  { key: "unit", head: heads.unit, width: 14, cell: ({ unit }) => word(unit) },
  { key: "attribute", head: heads.attribute, width: 12, cell: ({ attribute }) => word(attribute) },
  {
    key: "baseline",
    head: heads.baseline(planName(`${Number.parseInt(plan.code, 10) - 1}th`)),
    width: 13,
    cell: ({ baselineText }) => printed(baselineText),
  },
  { key: "target", head: heads.target(plan.lastYear), width: 15, cell: ({ targetText }) => printed(targetText) },
];

const judged: readonly Column[] = [
  { key: "progress", head: heads.progress, width: 10, cell: ({ progress }) => share(progress) },
  {
    key: "elapsed",
    head: heads.elapsed,
    width: 10,
    cell: ({ progress, elapsedShare }) => share(progress === null ? null : elapsedShare),
  },
  { key: "gap", head: heads.gap, width: 14, cell: gapCell },
];
const verdict: Column = { key: "verdict", head: heads.verdict, width: 24, cell: verdictCell };
const lead: Column = { key: "lead", head: heads.lead, width: 21, cell: ({ lead }) => textOrNone(lead ?? "") };

/** A data period of the course: `2022` as a whole year, or a quarter's year-to-date figure. */
export interface CourseColumn {
  readonly head: readonly string[];
  readonly of: (code: string) => number | string | null;
}

const courseColumns = (course: readonly CourseColumn[], width: number): Column[] =>
  course.map(({ head, of }, at) => ({ key: `course-${at}`, head, width, cell: (row) => figure(row, of(row.code)) }));

interface AnnexOptions {
  readonly caption: string;
  readonly course: readonly CourseColumn[];
  readonly with: "growth" | "projection" | "reason";
}

/** The lines of the indicator table over time, on pages of their own. */
export function courseTable(input: WrittenInput, to: Writer, options: AnnexOptions): void {
  const reasons = changeable(
    (row) => words.textLabel.reason(nameWithScope(row)),
    (row) =>
      troubling.includes(row.verdict) ? to.text(`reason/${row.code}`, reasonInCell(row, input.reasonOf(row))) : null,
  );
  const reason: Column = { key: "reason", head: heads.reason, width: null, cell: reasons.cell };
  const growth: Column = {
    key: "growth",
    head: heads.growth,
    width: 15,
    cell: ({ figures: { growth, growthUnit } }) =>
      typeof growth === "string" || growthUnit === null
        ? nil(typeof growth === "string" ? growth : "—")
        : number(`${formatNumber(growth, 1)}${growthUnit}`, growth),
  };
  const projected: Column = {
    key: "projection",
    head: heads.projection(input.plan.lastYear),
    width: 14,
    cell: (row) => figure(row, projection(row)),
  };
  const ends: Record<AnnexOptions["with"], Column[]> = {
    growth: [growth, ...judged, verdict, { ...lead, width: null }],
    projection: [...judged, verdict, projected, lead, reason],
    reason: [verdict, lead, reason],
  };
  const hasBaselines = headlines(input.progress).some(({ baselineText }) => /\d/.test(baselineText));
  const own = base(input).filter(({ key }) => key !== "baseline" || hasBaselines);
  const columns = [...own, ...courseColumns(options.course, 14), ...ends[options.with]];
  const notes = options.with === "projection" ? [words.projectionNote] : [];
  const table = tableOf(columns, headlines(input.progress), {
    caption: options.caption,
    wide: true,
    texts: [],
    notes: [...notes, words.courseNote],
    empty: words.noHeadlines,
  });
  to.table({ ...table, texts: reasons.texts });
}

/** What every remaining year has to bring, line by line. @returns false where the verdicts know no rate: there is no table */
export function requiredTable(input: WrittenInput, to: Writer): boolean {
  const rows = headlines(input.progress).filter((row) => requiredTold(row).text !== "" && row.why["met"] !== true);
  if (rows.length === 0) return false;
  const rate = (key: "requiredPerYear" | "plannedPerYear") => (row: ProgressRow) => {
    const of = row.why[key];
    if (typeof of !== "number") return nil("—");
    if (row.why["requiredAs"] === "growth") return number(`${formatNumber(of * 100, 1)}%`, of * 100);
    return number(`${formatNumber(of, row.decimals + 1)}${words.differenceUnit(row.unit)}`, of);
  };
  const columns: Column[] = [
    order,
    { key: "name", head: heads.name, width: null, cell: (row) => text(nameWithScope(row)) },
    { key: "value", head: heads.value, width: 20, cell: newest },
    { key: "target", head: heads.targetShort, width: 20, cell: (row) => printed(row.targetText) },
    { key: "planned", head: heads.planned, width: 30, cell: rate("plannedPerYear") },
    { key: "required", head: heads.required, width: 30, cell: rate("requiredPerYear") },
  ];
  to.table(tableOf(columns, rows, { caption: words.requiredTable, wide: false, texts: [], notes: [], empty: "" }));
  return true;
}
