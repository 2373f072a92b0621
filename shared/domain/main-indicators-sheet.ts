/**
 * 主要指标进展情况表 as data (04 §4.3): the headline lines of a plan at a period, cell by cell as they are printed. Only the
 * form is decided here; verdicts, and whether a missing figure was due, come with the input.
 */
import type { Plan } from "../contract/catalog.ts";
import type { Progress, ProgressRow } from "../contract/progress.ts";
import type { Sheet, SheetCell, SheetSection } from "../contract/sheets.ts";
import { mainIndicatorsText as words } from "../text/sheets.ts";
import { verdictLabel, verdictShape } from "../text/verdict.ts";
import { formatNumber, formatSigned } from "./number.ts";
import { asAtLabel } from "./period.ts";
import { nil, number, percent, sign, text, word } from "./sheet-cells.ts";
import { type NoteList, numberedNotes } from "./sheet-notes.ts";
import { countLines } from "./verdict.ts";
import { type GrowthUnit, type Verdict, type Vintage, verdicts } from "./vocabulary.ts";

/** Why a cell has no figure; four different things, and none of them is 0. */
export type Blank = "未报" | "本季不报" | "免报" | "—";

/** A figure in the line's unit, with its vintage; or what its absence means. */
export type SheetFigure = { readonly value: number; readonly vintage: Vintage | null } | Blank;

/** What the sheet shows of a line beside its judgement. */
export interface MainIndicatorsExtra {
  readonly lastYear: SheetFigure;
  readonly current: SheetFigure;
  /** 同比 of `current` as published, in `growthUnit`; never recomputed. */
  readonly growth: number | Blank;
  readonly growthUnit: GrowthUnit | null;
  /** Notes that belong to one figure and are marked there; the line's own notes are marked under 备注. */
  readonly figureNotes?: Partial<Record<"baseline" | "target" | "lastYear" | "current" | "growth", string>>;
}

export interface MainIndicatorsInput {
  readonly plan: Plan;
  /** All lines of the plan; those of the indicator table (`headline`) are printed. */
  readonly progress: Progress;
  readonly extras: ReadonlyMap<string, MainIndicatorsExtra>;
  /** Full name of the office that makes the sheet. */
  readonly office: string;
  readonly demo: boolean;
}

const nothingReported: MainIndicatorsExtra = { lastYear: "—", current: "—", growth: "—", growthUnit: null };

/** Widths in mm of the 261 mm of a landscape A4; the last column takes what is left. */
const widths = {
  order: 8,
  name: 42.8,
  unit: 17,
  attribute: 13.2,
  baseline: 16.6,
  target: 20.8,
  lastYear: 15.6,
  current: 15.6,
  growth: 17.2,
  progress: 13,
  elapsed: 11.2,
  gap: 14,
  verdict: 23.4,
  lead: 24.2,
} as const;

/** The sheet of a plan at `progress.period`; its verification code is put on by the service that keeps it. */
export function buildMainIndicatorsSheet(input: MainIndicatorsInput): Omit<Sheet, "verification"> {
  const { plan, progress, office, demo } = input;
  const lines = progress.indicators
    .filter(({ collection }) => collection === "headline")
    .toSorted((a, b) => a.order - b.order);
  const led = lines.filter(({ lead }) => lead !== null);
  const allSuggested = led.length > 0 && led.every(({ leadSuggested }) => leadSuggested);
  const notes = numberedNotes();
  const rows = lines.map((line, index) => {
    const extra = input.extras.get(line.code) ?? nothingReported;
    return rowOf(line, extra, { order: index + 1, plan, allSuggested, notes });
  });
  return {
    kind: "main-indicators",
    formVersion: words.formVersion,
    orientation: "landscape",
    title: progress.period === `${plan.lastYear}Q4` ? words.completionTitle : words.progressTitle,
    subtitle: words.subtitle(asAtLabel(progress.period)),
    tableNumber: words.tableNumber,
    confidentiality: words.confidentiality,
    info: infoOf(plan, progress, office),
    demo,
    sections: [{ title: "", columns: columnsOf(plan, allSuggested), rows }],
    empty: words.empty,
    closing: [],
    signature: words.signature.map((label) => ({ label, text: "" })),
    summary: summaryOf(lines),
    legend: legendOf(lines, rows),
    notes: notes.texts(),
  };
}

function infoOf(plan: Plan, progress: Progress, office: string): string[] {
  const quarters = (plan.lastYear - plan.baselineYear) * 4;
  const passed = Math.round(progress.periodShare * quarters);
  return [
    words.info.maker(office),
    ...(plan.documentNumber === "" ? [] : [words.info.authority(plan.documentNumber)]),
    words.info.elapsed(formatNumber(progress.periodShare * 100, 1), passed, quarters),
    words.info.unit,
  ];
}

function columnsOf(plan: Plan, allSuggested: boolean): SheetSection["columns"] {
  const { columns: heads } = words;
  const column = (key: keyof typeof widths, head: readonly string[]) => ({
    key,
    head: [...head],
    widthMm: widths[key],
  });
  return [
    column("order", heads.order),
    column("name", heads.name),
    column("unit", heads.unit),
    column("attribute", heads.attribute),
    column("baseline", words.baselineHead(plan.code)),
    column("target", words.targetHead(plan.lastYear)),
    column("lastYear", heads.lastYear),
    column("current", heads.current),
    column("growth", heads.growth),
    column("progress", heads.progress),
    column("elapsed", heads.elapsed),
    column("gap", heads.gap),
    column("verdict", heads.verdict),
    column("lead", words.leadHead(allSuggested)),
    { key: "remark", head: [...heads.remark], widthMm: null },
  ];
}

interface RowContext {
  readonly order: number;
  readonly plan: Plan;
  readonly allSuggested: boolean;
  readonly notes: NoteList;
}

/** The cells in the order of `columnsOf`. Marks are numbered in reading order: figures from left to right, then 备注. */
function rowOf(line: ProgressRow, extra: MainIndicatorsExtra, context: RowContext): SheetCell[] {
  const { plan, notes } = context;
  const marked = (cell: SheetCell, note: string | undefined): SheetCell =>
    note === undefined ? cell : { ...cell, marks: [...cell.marks, notes.mark(note)] };
  const own = extra.figureNotes ?? {};
  const figure = (of: SheetFigure, note: string | undefined): SheetCell => {
    if (typeof of === "string") return marked(nil(of), note);
    return marked(marked(number(formatNumber(of.value, line.decimals), of.value), vintageNote(of.vintage)), note);
  };
  return [
    word(String(context.order)),
    text(line.name),
    word(line.unit),
    word(line.attribute),
    marked(asPrinted(line.baselineText), own.baseline),
    marked(targetCell(line, plan), own.target),
    figure(extra.lastYear, own.lastYear),
    figure(extra.current, own.current),
    marked(growthCell(extra), own.growth),
    line.progress === null ? nil("—") : percent(line.progress),
    elapsedCell(line),
    line.gap === null ? nil("—") : number(formatSigned(line.gap, 1), line.gap),
    sign(`${verdictShape[line.verdict]}${verdictLabel[line.verdict]}`),
    leadCell(line, context.allSuggested),
    { ...word(""), marks: line.notes.map((note) => notes.mark(note)) },
  ];
}

function targetCell(line: ProgressRow, plan: Plan): SheetCell {
  if (line.targetYear === plan.lastYear) return asPrinted(line.targetText);
  return word(words.targetOfYear(line.targetText, line.targetYear));
}

/** A plan's own figure as it prints it; 按市下达目标 is a word. */
function asPrinted(printed: string): SheetCell {
  if (printed.trim() === "") return nil("—");
  return /^[＞＜≤≥]?[−-]?[\d.,]+$/.test(printed) ? number(printed, plainNumber(printed)) : word(printed);
}

function growthCell({ growth, growthUnit }: MainIndicatorsExtra): SheetCell {
  if (typeof growth === "string") return nil(growth);
  if (growthUnit === null) return nil("—");
  return number(words.growth[growthUnit](formatNumber(growth, 1)), growth);
}

/** Without a figure that can be judged there is no date to measure time at; the period's own share stands in the head. */
function elapsedCell(line: ProgressRow): SheetCell {
  const unjudged: readonly Verdict[] = ["not_assessed", "not_comparable", "target_pending"];
  const shown = line.progress !== null || !unjudged.includes(line.verdict);
  return shown && line.elapsedShare !== null ? percent(line.elapsedShare) : nil("—");
}

function leadCell({ lead, leadSuggested }: ProgressRow, allSuggested: boolean): SheetCell {
  if (lead === null) return nil("—");
  return text(leadSuggested && !allSuggested ? words.suggestedLead(lead) : lead);
}

function vintageNote(vintage: Vintage | null): string | undefined {
  return vintage === "预计数" || vintage === "快报数" ? words.vintageNote[vintage] : undefined;
}

/** Counts per verdict, composites apart, in the fixed order of the verdicts; never an average (01 §1.4). */
function summaryOf(lines: readonly ProgressRow[]): string {
  if (lines.length === 0) return words.summary.none;
  const { counts, composites } = countLines(lines);
  const counted = verdicts.flatMap((verdict) => {
    const count = counts[verdict] ?? 0;
    if (count === 0) return [];
    return [
      verdict === "target_pending" ? words.summary.pending(count) : words.summary.count(verdictLabel[verdict], count),
    ];
  });
  const apart = composites > 0 ? [words.summary.composites(composites)] : [];
  return `${words.summary.all(lines.length)}，${[...counted, ...apart].join("；")}。${words.summary.elapsed}。`;
}

/** Only the signs that stand on this sheet. */
function legendOf(lines: readonly ProgressRow[], rows: readonly (readonly SheetCell[])[]): string {
  const shapes = verdicts
    .filter((verdict) => lines.some((line) => line.verdict === verdict))
    .map((verdict) => `${verdictShape[verdict]}${verdictLabel[verdict]}`);
  const blanks = (["未报", "本季不报", "免报", "—"] as const)
    .filter((word) => rows.some((cells) => cells.some((cell) => cell.kind === "nil" && cell.text === word)))
    .map((word) => words.legend[word]);
  return [...shapes, ...blanks].join("　");
}

/** A figure printed without an operator is the figure; “＞65” is not 65. */
const plainNumber = (printed: string): number | undefined =>
  /^[＞＜≤≥]/.test(printed) ? undefined : Number(printed.replaceAll(",", "").replace("−", "-"));
