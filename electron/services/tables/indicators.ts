/** 指标: the lines that the filters leave, in the order of the screen. */
import type { Progress, ProgressRow } from "../../../shared/contract/progress.ts";
import type { TableRequest } from "../../../shared/contract/tables.ts";
import { asAtLabel, periodLabel } from "../../../shared/domain/period.ts";
import type { LineFilters } from "../../../shared/listings/line-filters.ts";
import { listingOf, numbersWithin } from "../../../shared/listings/line-listing.ts";
import { collectionLabel } from "../../../shared/text/catalogue-words.ts";
import { commonText } from "../../../shared/text/common.ts";
import { attributeLabel, indicatorsText, progressInstead, valueDateText } from "../../../shared/text/indicators.ts";
import { nameWithScope } from "../../../shared/text/named.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { verdictLabel } from "../../../shared/text/verdict.ts";
import {
  blank,
  figure,
  type ListCell,
  percent,
  signed,
  text,
  word,
} from "../../exchange/printed-workbook/list-cells.ts";
import { type ListColumn, type ListExport, listSheet, wordOr } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const words = tablesText.indicators;
const { columns: heads } = indicatorsText;

type Request = Extract<TableRequest, { table: "indicators" }>;

export function indicatorList({ plan, period, filters }: Request, world: ListWorld): ListExport {
  const progress = world.sources.progress.table(plan, period);
  const { indicators } = progress;
  const { rows } = listingOf(indicators, filters, world.own);
  return {
    title: words.title,
    about: periodLabel(period),
    asAt: asAtLabel(period),
    filters: filterWords(filters, progress, world),
    source: tablesText.sources.figures,
    unit: tablesText.unitInTable,
    notes: [
      ...(rows.some(({ frozen }) => frozen) ? [tablesText.sources.frozen] : []),
      indicatorsText.tableNote(commonYear(rows)),
    ],
    sheets: [listSheet(words.title, columnsOf(numbersWithin(indicators)), rows, indicatorsText.noMatch.title)],
  };
}

function columnsOf(numbers: ReadonlyMap<string, number>): ListColumn<ProgressRow>[] {
  return [
    { head: heads.order, mm: 10, cell: ({ code }) => figure(numbers.get(code) ?? null, 0) },
    { head: heads.name, mm: 46, cell: (row) => text(nameWithScope(row)) },
    { head: words.collection, mm: 18, cell: ({ collection }) => word(collectionLabel[collection]) },
    { head: words.category, mm: 26, cell: ({ category }) => text(category) },
    { head: words.attribute, mm: 15, cell: ({ attribute }) => word(attributeLabel[attribute]) },
    { head: heads.unit, mm: 18, cell: ({ unit }) => word(unit) },
    { head: heads.baseline, mm: 20, cell: ({ baseline, baselineText }) => printed(baseline, baselineText) },
    { head: heads.target, mm: 24, cell: targetCell },
    { head: words.targetYear, mm: 14, cell: ({ targetYear }) => figure(targetYear, 0) },
    { head: heads.lastYear, mm: 20, cell: ({ figures, decimals }) => figureOrWord(figures.lastYear, decimals) },
    { head: heads.current, mm: 20, cell: ({ figures, decimals }) => figureOrWord(figures.current, decimals) },
    { head: words.growth, mm: 16, cell: ({ figures }) => growthCell(figures.growth) },
    { head: words.growthUnit, mm: 16, cell: ({ figures }) => wordOr(growthUnit(figures)) },
    { head: heads.value, mm: 20, cell: ({ value, decimals }) => figure(value, decimals) },
    { head: heads.valueAt, mm: 28, cell: valueAtCell },
    { head: words.vintage, mm: 18, cell: ({ latest }) => wordOr(latest?.vintage) },
    { head: words.progress, mm: 16, cell: ({ progress }) => percent(progress) },
    { head: words.elapsed, mm: 16, cell: ({ elapsedShare }) => percent(elapsedShare) },
    { head: words.gap, mm: 22, cell: ({ gap }) => signed(gap, 1) },
    { head: heads.verdict, mm: 24, cell: ({ verdict }) => word(verdictLabel[verdict]) },
    { head: words.instead, mm: 24, cell: ({ progress, why }) => wordOr(progress === null ? instead(why) : "") },
    { head: heads.lead, mm: 30, cell: ({ lead, leadSuggested }) => text(holder(lead, leadSuggested)) },
    { head: words.provider, mm: 26, cell: ({ provider }) => text(provider ?? "") },
    { head: words.goals, mm: 48, cell: ({ tags }) => text(tags.join("、")) },
    { head: words.notes, mm: 100, cell: ({ notes }) => text(notes.join("\n")) },
    { head: words.code, mm: 24, cell: ({ code }) => text(code) },
  ];
}

/** As the plan prints it, with the number behind it where it is one: ≥12 stays a 12 to calculate with. */
const printed = (value: number | null, shown: string): ListCell =>
  value === null ? wordOr(shown) : { kind: "number", text: shown, marks: [], value };

function targetCell({ target, verdict, targetText }: ProgressRow): ListCell {
  if (target === null && verdict === "target_pending") return word(indicatorsText.pendingTarget);
  return printed(target, targetText);
}

function figureOrWord(shown: ProgressRow["figures"]["current"], decimals: number): ListCell {
  if (typeof shown === "number") return figure(shown, decimals);
  return shown === commonText.none ? blank : word(shown);
}

const growthCell = (growth: ProgressRow["figures"]["growth"]): ListCell =>
  typeof growth === "number" ? signed(growth, 1) : growth === commonText.none ? blank : word(growth);

const growthUnit = ({ growth, growthUnit: unit }: ProgressRow["figures"]) => (typeof growth === "number" ? unit : null);

const valueAtCell = ({ basis, value, valueAtLabel }: ProgressRow): ListCell =>
  wordOr(value === null || valueAtLabel === null ? "" : valueDateText(basis, valueAtLabel));

const instead = (why: ProgressRow["why"]): string => {
  const said = progressInstead(why);
  return said === commonText.none ? "" : said;
};

export const holder = (name: string | null, suggested: boolean): string =>
  name === null ? "" : `${name}${suggested ? words.suggested : ""}`;

function commonYear(rows: readonly ProgressRow[]): number | null {
  const [year, ...others] = new Set(rows.map(({ targetYear }) => targetYear));
  return year !== undefined && others.length === 0 ? year : null;
}

function filterWords(filters: LineFilters, { indicators }: Progress, { own, nameOf }: ListWorld): string[] {
  const { filter } = tablesText;
  const { collection, text: typed, category, attribute, organisation, goal, box, year, verdict, mine, order } = filters;
  const boxTitle = indicators.find((row) => row.box?.number === box)?.box?.title ?? "";
  return [
    collection !== "all" && filter(indicatorsText.collection, collectionLabel[collection]),
    mine && filter(indicatorsText.mine, nameOf(own)),
    category !== null && filter(indicatorsText.category, category),
    box !== null && filter(indicatorsText.box, indicatorsText.boxOption(box, boxTitle)),
    year !== null && filter(indicatorsText.year, indicatorsText.yearOption(year)),
    attribute !== null && filter(indicatorsText.attribute, attributeLabel[attribute]),
    organisation !== null && filter(indicatorsText.organisation, nameOf(organisation)),
    goal !== null && filter(indicatorsText.goal, goal),
    verdict !== null && filter(heads.verdict, verdictLabel[verdict]),
    typed.trim() !== "" && filter(tablesText.search, typed.trim()),
    order !== null && orderWords(order),
  ].filter((part) => part !== false);
}

function orderWords(order: NonNullable<LineFilters["order"]>): string {
  const by = words.ordered[order.startsWith("gap") ? "gap" : "verdict"];
  return order.endsWith("-best") ? words.bestFirst(by) : words.worstFirst(by);
}
