/**
 * Who a workbook belongs to, stamped four times because each way of saving loses some (03 §3.1): the very hidden `_meta`
 * sheet, custom document properties, a hidden key column on every data row, and the visible 模板编号.
 */
import { hash } from "node:crypto";
import type { SupplyField } from "../../../shared/domain/assessment/form-matrix.ts";
import type { EntryField } from "../../../shared/domain/form.ts";
import { canonicalDecimal } from "../../../shared/domain/number.ts";
import type { ProjectEntryField } from "../../../shared/domain/projects/project-entry.ts";
import type { TaskEntryField } from "../../../shared/domain/task-entry.ts";

export const metaSheetName = "_meta";
/** Very hidden too: lists for the drop-downs that are too long, or hold commas, for a cell's own list. */
export const listSheetName = "_lists";

export const propertyNames = {
  format: "JS.Format",
  issueId: "JS.Issue",
  organisation: "JS.Organisation",
  period: "JS.Period",
  templateCode: "JS.Template",
  checksum: "JS.Checksum",
  /** Of a marked copy: 退回第 N 次. */
  returnNumber: "JS.Return",
} as const;

/** `JS-2022Q1-TJJ-01`, wherever it stands in a text. */
export const templateCodePattern = /JS-\d{4}Q[1-4]-[A-Z0-9-]+-\d{2,}/;

/** Cells a person fills in: the entry cells of a line, what a 往期订正 row names, and who filled the form in. */
export type MetaField =
  | EntryField
  | TaskEntryField
  | ProjectEntryField
  | SupplyField
  | "indicator"
  | "dataPeriod"
  | "contactName"
  | "contactPhone"
  | "filledOn";

export interface MetaCell {
  readonly sheet: string;
  /** `K7` as issued */
  readonly cell: string;
  /** Row key; empty for the stamp block. */
  readonly key: string;
  readonly field: MetaField;
  /** Value at issue. */
  readonly base: string | number | null;
  readonly revision: number;
}

export interface WorkbookMeta {
  readonly format: 1;
  readonly issueId: string;
  readonly organisation: string;
  readonly period: string;
  readonly templateCode: string;
  readonly version: number;
  readonly issuedAt: string;
  readonly appVersion: string;
  readonly cells: readonly MetaCell[];
}

/** Whose workbook it is, as `_meta` says it, without the cells. */
export interface MetaStamp extends Omit<WorkbookMeta, "cells"> {
  /** False when the sheet was altered or damaged. */
  readonly checksumOk: boolean;
}

type MetaRow = (string | number | null)[];

const headFields = [
  "format",
  "issueId",
  "organisation",
  "period",
  "templateCode",
  "version",
  "issuedAt",
  "appVersion",
] as const;
const cellHead = ["sheet", "cell", "key", "field", "base", "revision"] as const;

/** As a spreadsheet keeps it: numbers to 15 digits, line ends as one sign. A mere re-save must not look like damage. */
function canonical(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number")
    return String(Number.isInteger(value) && Math.abs(value) < 1e15 ? value : canonicalDecimal(value));
  return value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
}

type MetaHead = Omit<WorkbookMeta, "cells">;

const sha256 = (content: unknown): string => hash("sha256", JSON.stringify(content), "hex");

/** SHA-256, hexadecimal, over everything but itself. Detects damage; it is no secret and guards nothing. */
export function metaChecksum(meta: WorkbookMeta): string {
  const head = headFields.map((name) => canonical(meta[name]));
  return sha256([head, meta.cells.map((cell) => cellHead.map((name) => canonical(cell[name])))]);
}

/** The same over the head alone: whose workbook it is can be told, and trusted, without its thousands of cells. */
const headChecksum = (head: MetaHead): string => sha256(headFields.map((name) => canonical(head[name])));

/**
 * The `_meta` sheet, row by row: name and value pairs, an empty row, then one row per entry cell.
 * @param form what carriedForm() makes of it; a form can do without
 */
export function metaToRows(meta: WorkbookMeta, checksum = metaChecksum(meta), form: readonly string[] = []): MetaRow[] {
  return [
    ...headFields.map((name): MetaRow => [name, meta[name]]),
    ["checksum", checksum],
    ["headChecksum", headChecksum(meta)],
    [...form],
    [],
    [...cellHead],
    ...meta.cells.map((cell): MetaRow => cellHead.map((name) => cell[name])),
  ];
}

/** Does the list of cells begin here? */
export const isCellHead = (row: readonly unknown[]): boolean => row[0] === cellHead[0] && row[1] === cellHead[1];

/** What stands above the list of cells; null where that is nothing of ours. */
function headFromRows(rows: readonly (readonly unknown[])[]): { head: MetaHead; said: Map<string, unknown> } | null {
  const said = new Map(rows.map((row) => [String(row[0] ?? ""), row[1]]));
  if (Number(said.get("format")) !== 1) return null;
  const text = (name: (typeof headFields)[number]): string => String(said.get(name) ?? "");
  const head: MetaHead = {
    format: 1,
    issueId: text("issueId"),
    organisation: text("organisation"),
    period: text("period"),
    templateCode: text("templateCode"),
    version: Number(said.get("version")),
    issuedAt: text("issuedAt"),
    appVersion: text("appVersion"),
  };
  return { head, said };
}

/** @param rows above the list of cells. Null where they are nothing of ours, damaged, or of a form that has no such checksum. */
export function stampFromHead(rows: readonly (readonly unknown[])[]): MetaStamp | null {
  const found = headFromRows(rows);
  return found && found.said.get("headChecksum") === headChecksum(found.head)
    ? { ...found.head, checksumOk: true }
    : null;
}

/** Null when the rows are no `_meta` sheet of ours; `checksumOk` false when they were altered or damaged. */
export function metaFromRows(
  rows: readonly (readonly unknown[])[],
): { meta: WorkbookMeta; checksumOk: boolean } | null {
  const start = rows.findIndex(isCellHead);
  const found = start < 0 ? null : headFromRows(rows.slice(0, start));
  if (!found) return null;
  const cells = rows
    .slice(start + 1)
    .filter((row) => row[0])
    .map(
      (row): MetaCell => ({
        sheet: String(row[0]),
        cell: String(row[1]),
        key: String(row[2] ?? ""),
        field: String(row[3]) as MetaField,
        base: typeof row[4] === "number" || typeof row[4] === "string" ? (row[4] === "" ? null : row[4]) : null,
        revision: Number(row[5] ?? 1),
      }),
    );
  const meta: WorkbookMeta = { ...found.head, cells };
  return { meta, checksumOk: found.said.get("checksum") === metaChecksum(meta) };
}
