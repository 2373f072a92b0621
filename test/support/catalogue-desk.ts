/** The catalogue workbook of an office: export it, change it as a person would, read it back. */
import * as XLSX from "xlsx";
import { finish } from "../../electron/services/job.ts";
import type { CataloguePreview } from "../../shared/contract/catalogue-file.ts";
import type { Office } from "./office.ts";

export async function exported(office: Office, plans: readonly string[] | null = null): Promise<Uint8Array> {
  return (await office.core.catalogueFile.workbook(plans)).bytes;
}

export async function previewed(office: Office, bytes: Uint8Array, name = "规划目录.xlsx"): Promise<CataloguePreview> {
  const { session } = office.core.catalogueFile.upload(name, bytes);
  return finish(office.core.catalogueFile.preview(session));
}

export async function readIn(office: Office, bytes: Uint8Array, reason = "") {
  const { session, digest } = await previewed(office, bytes);
  return office.core.catalogueFile.apply(session, digest, reason);
}

type Cells = (string | number | boolean | null)[][];

export interface EditedSheet {
  /** Values by row; the first row is the heads. */
  readonly rows: Cells;
  /** Column of a head. */
  column(head: string): number;
  /** The row whose `head` says `value`. */
  row(head: string, value: string): (string | number | boolean | null)[];
  /** Takes out the rows that `drop` picks. */
  remove(drop: (valueUnder: (head: string) => unknown) => boolean): void;
  /** A row below the last one. */
  add(values: Readonly<Record<string, string | number>>): void;
}

/** The workbook with some sheets changed; everything else as it was. */
export function edited(bytes: Uint8Array, change: (sheet: (name: string) => EditedSheet) => void): Uint8Array {
  const workbook = XLSX.read(bytes, { cellDates: false });
  const open = new Map<string, EditedSheet>();
  change((name) => {
    const known = open.get(name) ?? sheetOf(workbook.Sheets[name] ?? {});
    open.set(name, known);
    return known;
  });
  for (const [name, { rows }] of open) workbook.Sheets[name] = XLSX.utils.aoa_to_sheet(rows);
  return new Uint8Array(XLSX.write(workbook, { type: "buffer", bookType: "xlsx" }));
}

/** Values of a sheet by row, heads first. */
export const rowsOf = (bytes: Uint8Array, name: string): Cells => sheetOf(XLSX.read(bytes).Sheets[name] ?? {}).rows;

function sheetOf(sheet: XLSX.WorkSheet): EditedSheet {
  const rows: Cells = XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null });
  const column = (head: string): number => {
    const at = (rows[0] ?? []).indexOf(head);
    if (at < 0) throw new Error(`no column ${head}`);
    return at;
  };
  return {
    rows,
    column,
    row: (head, value) => {
      const found = rows.find((row) => row[column(head)] === value);
      if (!found) throw new Error(`no row with ${head} ${value}`);
      return found;
    },
    remove: (drop) => {
      const kept = rows.filter((row, at) => at === 0 || !drop((head) => row[column(head)]));
      rows.splice(0, rows.length, ...kept);
    },
    add: (values) => {
      const row: Cells[number] = [];
      for (const [head, value] of Object.entries(values)) row[column(head)] = value;
      rows.push(row);
    },
  };
}

/** 区财政局 reports 财政总收入 of 2022Q1; the code of the line. */
export function reportFinance(office: Office): string {
  office.core.periods.open("2022Q1", "2022-04-20");
  office.core.entry.save({
    organisation: "czj",
    period: "2022Q1",
    indicator: "财政总收入",
    dataPeriod: "2022Q1",
    value: "68.9",
    growth: "",
    growthBasis: null,
    vintage: "快报数",
    filling: "reported",
    remark: "",
    reason: "",
  });
  return office.core.catalog.get("14th").indicators.find(({ name }) => name === "财政总收入")?.code ?? "";
}
