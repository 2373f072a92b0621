/** 批次: all of them, and of one what it changed cell by cell (差异清单), its files, and what was decided. */
import type { Catalog } from "../../../shared/contract/catalog.ts";
import type { Batch, BatchDetail } from "../../../shared/contract/merge.ts";
import type { TableRequest } from "../../../shared/contract/tables.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { entityWords, fieldWord, loggedWords } from "../../../shared/listings/change-words.ts";
import { undoPeriodText } from "../../../shared/text/batches.ts";
import { batchText, fieldWords } from "../../../shared/text/exchange-screens.ts";
import { changesText } from "../../../shared/text/settings.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { byField } from "../../db/record-change.ts";
import type { HashedChange } from "../../db/repos/changes.ts";
import { blank, count, figure, type ListCell, moment, text, word } from "../../exchange/printed-workbook/list-cells.ts";
import { type ListColumn, type ListExport, listSheet, numbered, wordOr } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const words = tablesText.batch;

export function batchesList({ sources, nameOf, now }: ListWorld): ListExport {
  const { columns: heads } = batchText;
  const columns: readonly ListColumn<Batch>[] = [
    { head: heads.id, mm: 30, cell: ({ id }) => text(id) },
    { head: heads.period, mm: 28, cell: ({ period }) => wordOr(period === null ? "" : periodLabel(period)) },
    { head: heads.at, mm: 32, cell: ({ at }) => moment(at) },
    { head: heads.by, mm: 22, cell: ({ by }) => word(by) },
    { head: heads.files, mm: 15, cell: ({ files }) => count(files) },
    { head: heads.cells, mm: 18, cell: ({ cells }) => count(cells) },
    { head: tablesText.batches.count, mm: 15, cell: ({ organisations }) => count(organisations.length) },
    { head: tablesText.batches.names, mm: 90, cell: ({ organisations }) => text(organisations.map(nameOf).join("、")) },
    { head: heads.state, mm: 28, cell: (batch) => word(stateOf(batch)) },
    { head: tablesText.batches.turnedAt, mm: 32, cell: ({ turnedAt }) => moment(turnedAt) },
    { head: tablesText.batches.turnedBy, mm: 24, cell: ({ turnedBy }) => wordOr(turnedBy) },
  ];
  return {
    title: tablesText.batches.title,
    about: "",
    asAt: now,
    filters: [],
    source: tablesText.sources.batch,
    unit: "",
    notes: [batchText.note],
    sheets: [listSheet(tablesText.batches.title, columns, sources.batches.list(), batchText.empty.title)],
  };
}

const stateOf = ({ undone, turnedAt }: Batch): string =>
  undone ? batchText.undone : turnedAt === null ? batchText.applied : batchText.restored;

export function batchList({ batch }: Extract<TableRequest, { table: "batch" }>, world: ListWorld): ListExport {
  const { sources, nameOf, changesOf, currentPlan } = world;
  const detail = sources.batches.get(batch);
  const catalog = sources.catalog.get(currentPlan());
  const decided = new Map(
    detail.decisions.map((decision) => [
      `${fileOf(detail, decision.sha256)}|${decision.sheet}!${decision.cell}`,
      decision,
    ]),
  );
  const reader = new Map(detail.files.map(({ file, organisation }) => [file, organisation]));
  // What the operation noted beside (states of reports) was not read from a file.
  const changes = changesOf(batch)
    .filter(({ file }) => file !== null)
    .flatMap(byField);
  const { period, at, undone } = detail.batch;
  return {
    title: words.title(batch),
    about: batch,
    asAt: "",
    filters: [],
    source: tablesText.sources.batch,
    unit: tablesText.unitInTable,
    notes: [
      [period === null ? "" : periodLabel(period), `${batchText.columns.at} ${world.minuteOf(at)}`, detail.batch.by]
        .filter((part) => part !== "")
        .join("，"),
      ...(undone ? [words.undone] : []),
    ],
    sheets: [
      listSheet(words.changes, changeColumns(catalog, reader, decided, nameOf), changes, words.none, 3),
      listSheet(words.files, fileColumns(nameOf), detail.files, words.none),
      listSheet(words.decisions, decisionColumns(detail, nameOf), detail.decisions, batchText.detail.noDecisions),
    ],
  };
}

type Decision = BatchDetail["decisions"][number];

const fileOf = ({ files }: BatchDetail, sha256: string): string =>
  files.find((file) => file.sha256 === sha256)?.file ?? "";

function changeColumns(
  catalog: Catalog,
  readers: ReadonlyMap<string, string | null>,
  decided: ReadonlyMap<string, Decision>,
  nameOf: ListWorld["nameOf"],
): ListColumn<HashedChange>[] {
  const decisionOf = ({ file, cell }: HashedChange) => decided.get(`${file}|${cell}`);
  const codes = ({ entityId }: HashedChange): readonly string[] => entityId.split(/[@/]/);
  const projects = new Map(catalog.projects.map(({ code, name }) => [code, name]));
  const itemOf = (change: HashedChange): string => {
    const [code = "", , assessed] = codes(change);
    const name = projects.get(code) ?? entityWords(code, catalog);
    return change.entity === "assessment_figure" && assessed ? `${name}（${nameOf(assessed)}）` : name;
  };
  const organisationOf = (change: HashedChange): string => {
    const named = change.entity === "organisation" ? change.entityId : readers.get(change.file ?? "");
    return named ? nameOf(named) : "";
  };
  return [
    numbered,
    { head: words.organisation, mm: 30, cell: (change) => text(organisationOf(change)) },
    { head: words.file, mm: 46, cell: ({ file }) => text(file ?? "") },
    { head: words.sheet, mm: 24, cell: ({ cell }) => text(placeOf(cell).sheet) },
    { head: words.cell, mm: 14, cell: ({ cell }) => word(placeOf(cell).cell) },
    { head: words.kind, mm: 22, cell: ({ entity }) => word(entityWord(entity)) },
    { head: words.item, mm: 46, cell: (change) => text(itemOf(change)) },
    { head: words.dataPeriod, mm: 26, cell: (change) => word(periodWords(codes(change)[1])) },
    { head: words.field, mm: 22, cell: ({ field, entity }) => word(fieldWords[field] ?? fieldWord(field, entity)) },
    { head: words.before, mm: 28, cell: (change) => loggedCell(change, "before", catalog) },
    { head: words.after, mm: 28, cell: (change) => loggedCell(change, "after", catalog) },
    {
      head: words.decision,
      mm: 24,
      cell: (change) => {
        const decision = decisionOf(change);
        return word(decision ? batchText.detail.choices[decision.choice] : words.asReturned);
      },
    },
    { head: words.reason, mm: 40, cell: (change) => text(decisionOf(change)?.reason ?? "") },
  ];
}

/** `指标填报!K7` as it was logged; a sheet may have a `!` in its name. */
function placeOf(place: string | null): { readonly sheet: string; readonly cell: string } {
  const at = place?.lastIndexOf("!") ?? -1;
  return place === null || at < 0
    ? { sheet: "", cell: place ?? "" }
    : { sheet: place.slice(0, at), cell: place.slice(at + 1) };
}

const entityWord = (entity: string): string => entityNames[entity] ?? entity;
const entityNames: Readonly<Record<string, string>> = changesText.filter.entities;

const periodWords = (code: string | undefined): string =>
  code === undefined || !/^\d{4}/.test(code) ? "" : undoPeriodText(code);

function loggedCell(change: HashedChange, side: "before" | "after", catalog: Catalog): ListCell {
  const logged: unknown = change[side] === null ? null : JSON.parse(change[side]);
  if (typeof logged === "number") return figure(logged);
  return text(loggedWords(change, side, catalog) ?? "");
}

const fileColumns = (nameOf: ListWorld["nameOf"]): ListColumn<BatchDetail["files"][number]>[] => [
  numbered,
  {
    head: batchText.detail.fileColumns.organisation,
    mm: 40,
    cell: ({ organisation }) => text(organisation === null ? "" : nameOf(organisation)),
  },
  { head: batchText.detail.fileColumns.file, mm: 90, cell: ({ file }) => text(file) },
  { head: batchText.detail.fileColumns.cells, mm: 20, cell: ({ cells }) => count(cells) },
  { head: words.checkCount, mm: 24, cell: ({ checkNumber }) => (checkNumber ? count(checkNumber.count) : blank) },
  { head: words.checkSum, mm: 26, cell: ({ checkNumber }) => figure(checkNumber?.sum ?? null) },
  {
    head: batchText.detail.fileColumns.settled,
    mm: 34,
    cell: ({ settled }) => word(settled ? batchText.detail.settled : batchText.detail.open),
  },
];

const decisionColumns = (detail: BatchDetail, nameOf: ListWorld["nameOf"]): ListColumn<Decision>[] => [
  numbered,
  { head: words.organisation, mm: 30, cell: ({ organisation }) => text(nameOf(organisation)) },
  { head: words.file, mm: 46, cell: ({ sha256 }) => text(fileOf(detail, sha256)) },
  { head: words.sheet, mm: 24, cell: ({ sheet }) => text(sheet) },
  { head: words.cell, mm: 14, cell: ({ cell }) => word(cell) },
  { head: words.item, mm: 46, cell: ({ name }) => text(name) },
  { head: words.dataPeriod, mm: 26, cell: ({ dataPeriod }) => word(periodWords(dataPeriod || undefined)) },
  { head: words.ours, mm: 30, cell: ({ ours }) => decidedCell(ours) },
  { head: words.theirs, mm: 30, cell: ({ theirs }) => decidedCell(theirs) },
  { head: words.decision, mm: 24, cell: ({ choice }) => word(batchText.detail.choices[choice]) },
  { head: words.typed, mm: 26, cell: ({ typed }) => decidedCell(typed) },
  { head: words.reason, mm: 50, cell: ({ reason }) => text(reason) },
];

/** What was kept is a text: a number alone is one again. */
function decidedCell(kept: string | null): ListCell {
  const digits = kept?.replace("−", "-") ?? "";
  return /^-?\d{1,15}(\.\d+)?$/.test(digits) ? figure(Number(digits)) : text(kept ?? "");
}
