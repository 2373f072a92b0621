/** 差异清单 of a sitting of 汇总: every listed cell with base, returned and standing value, and what will become of it. */
import type { MergeAnswerView, MergeCell, MergeFile, MergePreview } from "../../../shared/contract/merge.ts";
import type { TableRequest } from "../../../shared/contract/tables.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { differingRaw, fieldText, fieldWord } from "../../../shared/listings/merge-cell-text.ts";
import { cellsOf, inReadingOrder, itemsOf, type MergeItem } from "../../../shared/listings/merge-items.ts";
import { batchText, mergeText } from "../../../shared/text/exchange-screens.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { fileVerdictLabel, gradeLabel } from "../../../shared/text/words.ts";
import { blank, count, figure, type ListCell, moment, text, word } from "../../exchange/printed-workbook/list-cells.ts";
import { type ListColumn, type ListExport, listSheet, numbered, wordOr } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const words = tablesText.differences;
const { batch: shared } = tablesText;

interface Row {
  readonly file: MergeFile;
  readonly item: MergeItem;
  readonly cell: MergeCell;
  readonly answer: MergeAnswerView | undefined;
}

export async function differencesList(
  { session }: Extract<TableRequest, { table: "differences" }>,
  { sources, now }: ListWorld,
): Promise<ListExport> {
  const preview = await compared(sources.merge.preview(session));
  const files = inReadingOrder(preview.files);
  return {
    title: words.title,
    about: preview.period === null ? "" : periodLabel(preview.period),
    asAt: words.asAt(now),
    filters: [],
    source: tablesText.sources.merge,
    unit: tablesText.unitInTable,
    notes: [mergeText.wholeRecord],
    sheets: [
      listSheet(words.sheet, cellColumns, rowsOf(files, preview.answers), words.none, 3),
      listSheet(words.files, fileColumns, files, words.none),
    ],
  };
}

async function compared(events: ReturnType<ListWorld["sources"]["merge"]["preview"]>): Promise<MergePreview> {
  for await (const event of events) if (event.type === "done") return event.result;
  throw new AppError("INTERNAL");
}

/** In the order of the screen; an answer holds for every cell of its record. */
function rowsOf(files: readonly MergeFile[], answers: readonly MergeAnswerView[]): Row[] {
  const placeKey = (sha256: string, { sheet, cell }: { sheet: string; cell: string }) => `${sha256}/${sheet}/${cell}`;
  const given = new Map(answers.map((answer) => [placeKey(answer.sha256, answer), answer]));
  return files.flatMap((file) =>
    itemsOf(file).flatMap((item) => {
      const cells = cellsOf(item);
      const answer = cells.map((cell) => given.get(placeKey(file.sha256, cell))).find((found) => found !== undefined);
      return cells.map((cell): Row => ({ file, item, cell, answer }));
    }),
  );
}

const cellColumns: readonly ListColumn<Row>[] = [
  numbered,
  {
    head: shared.organisation,
    mm: 28,
    cell: ({ file }) => text(file.organisationName ?? mergeText.unknownOrganisation),
  },
  { head: shared.file, mm: 44, cell: ({ file }) => text(file.file) },
  { head: shared.sheet, mm: 22, cell: ({ cell }) => text(cell.sheet) },
  { head: shared.cell, mm: 13, cell: ({ cell }) => word(cell.cell) },
  { head: shared.item, mm: 40, cell: ({ cell }) => text(cell.name) },
  { head: tablesText.tasks.unit, mm: 15, cell: ({ cell }) => word(cell.unit) },
  { head: shared.dataPeriod, mm: 24, cell: ({ cell }) => word(cell.dataPeriodLabel) },
  { head: shared.field, mm: 20, cell: ({ cell }) => word(fieldWord(cell.field)) },
  { head: words.base, mm: 22, cell: ({ cell }) => valueCell(cell, cell.base) },
  { head: shared.ours, mm: 22, cell: ({ cell }) => valueCell(cell, cell.ours) },
  { head: shared.theirs, mm: 22, cell: ({ cell }) => valueCell(cell, cell.theirs) },
  { head: words.raw, mm: 22, cell: ({ cell }) => text(differingRaw(cell) ?? "") },
  { head: words.result, mm: 20, cell: ({ cell }) => word(mergeText.outcome[cell.outcome]) },
  { head: words.grade, mm: 16, cell: ({ cell }) => wordOr(cell.grade === null ? "" : gradeLabel[cell.grade]) },
  { head: words.message, mm: 56, cell: ({ cell }) => text(cell.message) },
  { head: shared.decision, mm: 26, cell: (row) => word(decisionOf(row)) },
  { head: shared.typed, mm: 24, cell: ({ answer }) => text(typedOf(answer)) },
  { head: shared.reason, mm: 36, cell: ({ answer }) => text(answer?.reason ?? "") },
  { head: words.changedBy, mm: 20, cell: ({ cell }) => wordOr(cell.by) },
  { head: words.changedAt, mm: 30, cell: ({ cell }) => moment(cell.at) },
  { head: words.reply, mm: 36, cell: ({ cell }) => text(cell.reply ?? "") },
];

function valueCell({ field }: MergeCell, value: MergeCell["base"]): ListCell {
  if (value === null || value === "") return blank;
  return typeof value === "number" ? figure(value) : text(fieldText(field, value));
}

/** What has been answered, else what the next 汇总入库 would do without an answer. */
function decisionOf({ item, answer }: Row): string {
  if (answer) {
    const choice = batchText.detail.choices[answer.choice];
    return answer.problem === null ? choice : words.problem(`${choice}，${answer.problem}`);
  }
  switch (item.group) {
    case "take":
      return words.automatic;
    case "same":
      return words.same;
    case "rejected":
      return words.refused;
    default:
      return words.open;
  }
}

const typedOf = (answer: MergeAnswerView | undefined): string =>
  Object.entries(answer?.typed ?? {})
    .map(([field, value]) => `${fieldWord(field)} ${value}`)
    .join("，");

const fileColumns: readonly ListColumn<MergeFile>[] = [
  numbered,
  { head: shared.organisation, mm: 34, cell: (file) => text(file.organisationName ?? mergeText.unknownOrganisation) },
  { head: shared.file, mm: 60, cell: ({ file }) => text(file) },
  { head: words.verdict, mm: 20, cell: ({ verdict }) => word(fileVerdictLabel[verdict]) },
  { head: words.message, mm: 70, cell: ({ message }) => text(message) },
  { head: words.version, mm: 16, cell: ({ version }) => (version === null ? blank : count(version)) },
  { head: words.late, mm: 15, cell: ({ late }) => word(late === true ? tablesText.yes : "") },
  { head: words.listed, mm: 18, cell: ({ cells }) => count(cells.length) },
  { head: words.unchanged, mm: 18, cell: ({ unchanged }) => count(unchanged) },
  { head: words.checkCount, mm: 18, cell: ({ checkNumber }) => (checkNumber ? count(checkNumber.count) : blank) },
  { head: words.checkSum, mm: 24, cell: ({ checkNumber }) => figure(checkNumber?.sum ?? null) },
];
