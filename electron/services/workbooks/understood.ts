/** An issued workbook as understood: its table, its own form, where its entry cells are and what stands in them. */
import { issuedFormSchema } from "../../../shared/contract/workbooks.ts";
import { supplyKey } from "../../../shared/domain/assessment/form-matrix.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import {
  cellTextOf,
  contactKey,
  suppliedCellText,
  type Texts,
  type WorkbookField,
  workbookRows,
} from "../../../shared/domain/workbook-entry.ts";
import type { ReturnedForm } from "../../../shared/merge/returned-form.ts";
import { fileReasonMessage } from "../../../shared/text/exchange.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { type EntryPlace, entryPlaces, placeId } from "../../exchange/fill/entry-places.ts";
import { cellAt } from "../../exchange/fill/filled-table.ts";
import { readForm } from "../../exchange/read/read-form.ts";
import { type Identity, isIdentity, recognise } from "../../exchange/read/recognise.ts";
import type { ReadResult } from "../../exchange/reader/protocol.ts";
import type { Table } from "../../exchange/table.ts";

export interface Understood {
  readonly table: Table;
  readonly identity: Identity;
  readonly form: IssuedForm;
  readonly returned: ReturnedForm;
  readonly places: ReadonlyMap<string, EntryPlace>;
  /** What stands in the cells of the file, by row. */
  readonly shown: ReadonlyMap<string, Texts>;
}

export const refused = (fileName: string, reason: string): AppError =>
  new AppError("INVALID", { field: workbooksText.file, text: fileName, reason });

/** INVALID with the reason for what cannot be read, is no issued workbook of ours, or no longer whole. */
export function understood(fileName: string, read: ReadResult): Understood {
  if (!read.ok) throw refused(fileName, fileReasonMessage(read.rejection.code, read.rejection.details));
  // Each asking unpacks a table anew.
  const { table } = read;
  const identity = recognise(table);
  if (!isIdentity(identity)) throw refused(fileName, fileReasonMessage(identity.code, identity.details));
  const [stamp] = table.stamps;
  const parsed = issuedFormSchema.safeParse(table.carried);
  if (!stamp || identity.how !== "meta") throw refused(fileName, workbooksText.openOriginal);
  if (!parsed.success)
    throw refused(fileName, table.carried === undefined ? workbooksText.noForm : workbooksText.openOriginal);
  const form: IssuedForm = parsed.data;
  const own =
    form.issueId === stamp.issueId &&
    form.organisation.code === stamp.organisation &&
    form.period === stamp.period &&
    form.templateCode === stamp.templateCode &&
    form.version === stamp.version;
  if (!own || !stamp.checksumOk) throw refused(fileName, workbooksText.openOriginal);
  const returned = readForm(table, identity, form);
  if ("code" in returned) throw refused(fileName, fileReasonMessage(returned.code, returned.details));
  const places = entryPlaces(table, form, returned);
  if (!isWhole(form, returned, places)) throw refused(fileName, workbooksText.rowsMissing);
  return {
    table,
    identity,
    form,
    returned,
    places,
    shown: new Map([...shownIn(returned), ...suppliesIn(form, table, returned, places)]),
  };
}

/** Every entry cell of the form is there, in a row found by its key. */
function isWhole(form: IssuedForm, returned: ReturnedForm, places: ReadonlyMap<string, EntryPlace>): boolean {
  const byKey = [...returned.lines, ...returned.tasks, ...(returned.supplies ?? [])].every(
    ({ foundBy }) => foundBy === "key",
  );
  return (
    byKey &&
    workbookRows(form).every(({ key, fields }) => fields.every((field) => places.has(placeId({ row: key, field }))))
  );
}

/** What stands on 考核数据: every figure in a row of its own, and of everybody who is scored the reason. */
function suppliesIn(
  { matrix }: IssuedForm,
  table: Table,
  { supplies = [] }: ReturnedForm,
  places: ReadonlyMap<string, EntryPlace>,
): Map<string, Texts> {
  const lines = new Map(matrix?.lines.map((line) => [line.code, line]));
  const shown = new Map<string, Texts>();
  for (const { key, line: code, cells } of supplies) {
    const line = lines.get(code);
    if (!line) continue;
    const texts = Object.entries(cells).map(([field, cell]) => [field, suppliedCellText(line, cell)]);
    shown.set(supplyKey({ key }, line), Object.fromEntries(texts));
    const reason = places.get(placeId({ row: key, field: "reason" }));
    shown.set(key, { reason: (reason && cellAt(table, reason.sheet, reason.cell)?.text) ?? "" });
  }
  return shown;
}

function shownIn({ lines, tasks, corrections, contact }: ReturnedForm): Map<string, Texts> {
  const shown = new Map<string, Texts>();
  for (const { key, cells } of [...lines, ...tasks, ...corrections]) {
    const texts: Partial<Record<WorkbookField, string>> = {};
    for (const [field, cell] of Object.entries(cells))
      texts[field as WorkbookField] = cellTextOf(cell, field as WorkbookField);
    shown.set(key, texts);
  }
  for (const { key, indicatorName, dataPeriodText } of corrections)
    shown.set(key, { ...shown.get(key), indicator: indicatorName, dataPeriod: dataPeriodText });
  shown.set(contactKey, { contactName: contact.name, contactPhone: contact.phone, filledOn: contact.filledOn });
  return shown;
}
