/** 指标卡 as data (04 §4.3): a line's verdict with its numbers, its course, why it is so, targets and newest figures. */

import type { Card } from "../contract/cards.ts";
import type { Plan } from "../contract/catalog.ts";
import type { IndicatorDetail, ObservationView, ProgressRow } from "../contract/progress.ts";
import type { SheetCell, SheetSection } from "../contract/sheets.ts";
import { targetAsPrinted } from "../text/figure.ts";
import { indicatorCardText as words } from "../text/indicator-card.ts";
import { nameWithScope } from "../text/named.ts";
import { planName } from "../text/sheets.ts";
import { verdictLabel, verdictShape } from "../text/verdict.ts";
import { fillingLabel } from "../text/words.ts";
import { formatNumber, formatSigned } from "./number.ts";
import { asAtLabel, comparePeriods, endMonth, periodLabel } from "./period.ts";
import { nil, number, text, textOrNone, word } from "./sheet-cells.ts";

export interface IndicatorCardInput {
  readonly plan: Plan;
  readonly period: string;
  readonly detail: IndicatorDetail;
  readonly office: string;
  readonly demo: boolean;
  /** Course and figures are today's although the period is closed. */
  readonly isLive: boolean;
}

/** So many of the newest figures: a page holds them. */
const newestFigures = 6;

export function buildIndicatorCard(input: IndicatorCardInput): Omit<Card, "verification"> {
  const { plan, period, detail, office, demo, isLive } = input;
  const { row, trajectory } = detail;
  const isDrawn = trajectory.baseline !== null || trajectory.actual.length > 0 || trajectory.yearToDate.length > 0;
  return {
    kind: "indicator-card",
    formVersion: words.formVersion,
    orientation: "portrait",
    title: words.title(nameWithScope(row)),
    subtitle: words.subtitle(periodLabel(period), asAtLabel(period)),
    tableNumber: words.tableNumber,
    confidentiality: words.confidentiality,
    info: [
      words.info.maker(office),
      ...(plan.documentNumber === "" ? [] : [words.info.authority(plan.documentNumber)]),
      words.info.unit(row.unit),
    ],
    demo,
    verdict: `${verdictShape[row.verdict]}${verdictLabel[row.verdict]}`,
    facts: factsOf(row, plan),
    explanation: row.explanation,
    trajectory: isDrawn ? trajectory : null,
    sections: [targetsSection(detail), figuresSection(detail, period)].filter(({ rows }) => rows.length > 0),
    notes: [...row.notes, ...(isLive ? [words.notFrozen] : [])],
  };
}

function factsOf(row: ProgressRow, plan: Plan): Card["facts"] {
  const { facts } = words;
  const share = (of: number | null) => (of === null ? words.none : `${formatNumber(of * 100, 1)}%`);
  const value = row.value === null ? words.none : formatNumber(row.value, row.decimals);
  const lead = row.lead ?? words.none;
  return [
    { label: facts.value, text: row.valueAtLabel === null ? value : words.at(value, row.valueAtLabel) },
    {
      label: facts.baseline(planName(`${Number.parseInt(plan.code, 10) - 1}th`)),
      text: row.baselineText || words.none,
    },
    { label: facts.target(row.targetYear), text: row.targetText || words.none },
    { label: facts.progress, text: share(row.progress) },
    { label: facts.elapsed, text: share(row.elapsedShare) },
    { label: facts.gap, text: row.gap === null ? words.none : words.points(formatSigned(row.gap, 1)) },
    { label: facts.attribute, text: row.attribute },
    { label: facts.lead, text: row.leadSuggested && row.lead !== null ? words.suggested(lead) : lead },
    { label: facts.provider, text: row.provider ?? words.none },
  ];
}

const column = (key: keyof typeof words.columns, widthMm: number | null) => ({
  key,
  head: [...words.columns[key]],
  widthMm,
});

function targetsSection({ targets, judgedBy }: IndicatorDetail): SheetSection {
  return {
    title: words.sections.targets,
    columns: [column("year", 22), column("target", 34), column("authority", null), column("effective", 28)],
    rows: targets.map(({ year, operator, text: printed, authority, documentNumber, effectiveOn }, index) => [
      word(year === null ? words.noYear : `${year}年`),
      word(`${targetAsPrinted(operator, printed)}${index === judgedBy ? " ✓" : ""}`),
      text([authority, documentNumber].filter((part) => part !== "").join("　")),
      word(effectiveOn),
    ]),
  };
}

/** What stands of the data periods up to the card's own, from the newest back; of each the last that was said. */
function figuresSection({ observations, row }: IndicatorDetail, period: string): SheetSection {
  const until = observations
    .filter(({ retracted, dataPeriod }) => !retracted && endMonth(dataPeriod) <= endMonth(period))
    .toSorted((a, b) => comparePeriods(b.dataPeriod, a.dataPeriod) || b.id - a.id);
  const standing = [
    ...new Map(until.toReversed().map((each) => [`${each.dataPeriod}@${each.organisation}`, each])).values(),
  ]
    .toReversed()
    .slice(0, newestFigures);
  // A source document's figure is nobody's.
  const several = new Set(standing.flatMap(({ organisation }) => organisation ?? [])).size > 1;
  return {
    title: words.sections.figures,
    columns: [
      column("dataPeriod", 36),
      column("value", 26),
      column("growth", 24),
      column("vintage", 20),
      ...(several ? [column("organisation", 28)] : []),
      column("said", null),
    ],
    rows: standing.map((each) => [
      word(each.dataPeriodLabel),
      figureCell(each, row.decimals),
      growthCell(each, row),
      each.vintage === null ? nil(words.none) : word(each.vintage),
      ...(several ? [textOrNone(each.organisationName)] : []),
      textOrNone([each.place?.documentTitle ?? "", each.remark].filter((part) => part !== "").join("　")),
    ]),
  };
}

const fillings: Readonly<Record<string, string>> = fillingLabel;

function figureCell({ value, text: given, filling }: ObservationView, decimals: number): SheetCell {
  if (given !== null) return word(given);
  return value === null ? nil(fillings[filling] ?? words.none) : number(formatNumber(value, decimals), value);
}

function growthCell({ growth }: ObservationView, { figures }: ProgressRow): SheetCell {
  if (growth === null) return nil(words.none);
  return number(words.growth(formatSigned(growth, 1), figures.growthUnit ?? ""), growth);
}
