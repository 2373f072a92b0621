/** 填报情况: of a period by organisation, by line and with what is missing; over all periods, organisation × period. */
import type { OverTime, ReturnCell } from "../../../shared/contract/over-time.ts";
import type { CompletenessView } from "../../../shared/contract/submissions.ts";
import type { TableRequest } from "../../../shared/contract/tables.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { listedCompleteness, missingOf, type ReturnCounts, sumOf } from "../../../shared/listings/completeness-rows.ts";
import { allCells, countReturns } from "../../../shared/listings/return-counts.ts";
import { completenessText, gapLabel, returnStandingLabel } from "../../../shared/text/completeness.ts";
import { planName } from "../../../shared/text/sheets.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { blank, count, moment, percent, text, word } from "../../exchange/printed-workbook/list-cells.ts";
import { type ListColumn, type ListExport, listSheet, numbered } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const words = tablesText.completeness;
const { columns: heads } = completenessText;

type OfPeriod = Extract<TableRequest, { table: "completeness" }>;

interface Counted {
  readonly name: string;
  readonly kind?: string;
  readonly counts: ReturnCounts;
}

export function completenessList({ period, filters }: OfPeriod, { sources, now }: ListWorld): ListExport {
  const view = sources.submissions.completeness(period);
  const { organisations, lines, gaps, supplies } = listedCompleteness(view, filters);
  const { filter } = tablesText;
  const { kind, onlyMissing } = filters;
  return {
    title: words.title,
    about: periodLabel(period),
    asAt: `${periodLabel(period)}，${now}`,
    filters: [kind !== null && filter(completenessText.kind, kind), onlyMissing && completenessText.onlyMissing].filter(
      (part) => part !== false,
    ),
    source: tablesText.sources.register,
    unit: "",
    notes: [
      completenessText.summary(periodLabel(period), view.total),
      completenessText.supplies(supplies),
      completenessText.note,
    ].filter((note) => note !== ""),
    sheets: [
      listSheet(words.byOrganisation, countColumns(heads.organisation, organisations, true), organisations, empty),
      listSheet(words.byLine, countColumns(heads.line, lines, false), lines, empty),
      listSheet(words.gaps, gapColumns, gaps, completenessText.noGaps),
    ],
  };
}

const empty = completenessText.nothingFound;

/** 0 of nothing is no rate. */
const rate = (part: number, whole: number) => percent(whole === 0 ? null : part / whole);

function countColumns(head: string, rows: readonly Counted[], withKind: boolean): ListColumn<Counted>[] {
  const sums = sumOf(rows.map(({ counts }) => counts));
  const number = (title: string, of: (counts: ReturnCounts) => number): ListColumn<Counted> => ({
    head: title,
    mm: 19,
    cell: ({ counts }) => count(of(counts)),
    sum: count(of(sums)),
  });
  return [
    { head, mm: 56, cell: ({ name }) => text(name), sum: word(completenessText.total) },
    ...(withKind ? [{ head: heads.kind, mm: 24, cell: ({ kind }: Counted) => word(kind ?? "") }] : []),
    number(heads.asked, ({ asked }) => asked),
    number(heads.answered, ({ answered }) => answered),
    {
      head: heads.rate,
      mm: 19,
      cell: ({ counts: { answered, asked } }) => rate(answered, asked),
      sum: rate(sums.answered, sums.asked),
    },
    number(heads.onTime, ({ onTime }) => onTime),
    number(heads.late, ({ answered, onTime }) => answered - onTime),
    number(heads.missing, missingOf),
    number(heads.notObtained, ({ missing }) => missing.not_obtained),
    number(heads.blank, ({ missing }) => missing.blank),
    number(heads.nil, ({ withoutFigure }) => withoutFigure.nil),
    number(heads.notApplicable, ({ withoutFigure }) => withoutFigure.not_applicable),
    number(heads.exempt, ({ exempt }) => exempt),
  ];
}

const gapColumns: readonly ListColumn<CompletenessView["gaps"][number]>[] = [
  numbered,
  { head: heads.organisation, mm: 40, cell: ({ organisationName }) => text(organisationName) },
  { head: heads.line, mm: 70, cell: ({ name }) => text(name) },
  { head: heads.dataPeriod, mm: 30, cell: ({ dataPeriodLabel }) => word(dataPeriodLabel) },
  { head: heads.answer, mm: 24, cell: ({ answer }) => word(gapLabel[answer]) },
  { head: heads.remark, mm: 80, cell: ({ remark }) => text(remark) },
];

type Organisation = OverTime["organisations"][number];

export function overTimeList(
  { plan }: Extract<TableRequest, { table: "over-time" }>,
  { sources, now }: ListWorld,
): ListExport {
  const over = sources.submissions.overTime(plan);
  const name: ListColumn<Organisation> = { head: heads.organisation, mm: 40, cell: (row) => text(row.name) };
  const kind: ListColumn<Organisation> = { head: heads.kind, mm: 20, cell: (row) => word(row.kind) };
  const perPeriod = (mm: number, cell: (of: ReturnCell) => ReturnType<typeof word>): ListColumn<Organisation>[] =>
    over.periods.map(({ code, label }) => ({
      head: label.replace("年", "年\n"),
      mm,
      cell: ({ cells }) => {
        const found = cells.find(({ period }) => period === code);
        return found ? cell(found) : blank;
      },
    }));
  const { overTime } = tablesText;
  return {
    title: overTime.title,
    about: planName(plan),
    asAt: now,
    filters: [],
    source: tablesText.sources.register,
    unit: "",
    notes: [overTime.note],
    sheets: [
      listSheet(overTime.sheet, [name, kind, ...perPeriod(17, standingCell)], over.organisations, empty),
      listSheet(
        overTime.counts,
        [{ ...name, sum: word(completenessText.total) }, kind, ...timesColumns(over)],
        over.organisations,
        empty,
      ),
      listSheet(
        overTime.receivedSheet,
        [name, kind, ...perPeriod(30, ({ receivedAt }) => moment(receivedAt))],
        over.organisations,
        empty,
      ),
    ],
  };
}

function standingCell({ standing, nil, returns }: ReturnCell) {
  const { nil: nilWord, returned } = tablesText.overTime;
  return word(
    [returnStandingLabel[standing], nil ? nilWord : "", returns > 0 ? returned(returns) : ""]
      .filter((part) => part !== "")
      .join("\n"),
  );
}

const { columns: timeHeads } = completenessText.history;

function timesColumns(over: OverTime): ListColumn<Organisation>[] {
  const all = countReturns(allCells(over));
  const times = (head: string, of: keyof typeof all): ListColumn<Organisation> => ({
    head,
    mm: 24,
    cell: ({ cells }) => count(countReturns(cells)[of]),
    sum: count(all[of]),
  });
  return [
    times(timeHeads.asked, "asked"),
    times(timeHeads.onTime, "answered"),
    times(timeHeads.late, "late"),
    times(timeHeads.returned, "returned"),
    times(timeHeads.missing, "missing"),
    times(timeHeads.exempt, "exempt"),
    times(timeHeads.returns, "returns"),
    {
      head: timeHeads.rate,
      mm: 24,
      cell: ({ cells }) => {
        const { answered, asked } = countReturns(cells);
        return rate(answered, asked);
      },
      sum: rate(all.answered, all.asked),
    },
  ];
}
