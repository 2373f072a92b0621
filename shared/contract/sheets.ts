/** Printed tables as plain data; one React page draws them for preview, printing and PDF alike, one writer for XLSX. */
import { z } from "zod";
import { sheetKinds } from "../domain/print-kinds.ts";

export const sheetCellSchema = z.object({
  text: z.string(),
  /** Number right-aligned; word centred; text left; nil is 未报, 本季不报, 免报, —; head is a row's or group's own head. */
  kind: z.enum(["number", "word", "text", "nil", "verdict", "head"]),
  /** Note numbers shown as superscript, 1-based. */
  marks: z.array(z.int()).default([]),
  /** The figure behind a number, in full precision and in the unit that `text` shows (a % as 12.5, not 0.125). */
  value: z.number().optional(),
  /** Cells that a cell covers, itself included; the cells covered are not in their rows. */
  rowSpan: z.int().min(2).optional(),
  colSpan: z.int().min(2).optional(),
});
export type SheetCell = z.infer<typeof sheetCellSchema>;

export const sheetColumnSchema = z.object({
  key: z.string(),
  /** Line by line, as it is broken. */
  head: z.array(z.string()),
  /** Null: what is left of the page, shared among those that have none. */
  widthMm: z.number().nullable(),
});

export type SheetColumn = z.infer<typeof sheetColumnSchema>;

export const sheetSectionSchema = z.object({
  /** Empty where the sheet has one table only. */
  title: z.string(),
  columns: z.array(sheetColumnSchema),
  rows: z.array(z.array(sheetCellSchema)),
});
export type SheetSection = z.infer<typeof sheetSectionSchema>;

export const sheetSchema = z.object({
  kind: z.enum(sheetKinds),
  /** Version of the form's layout, printed in the footer. */
  formVersion: z.string(),
  orientation: z.enum(["landscape", "portrait"]),
  title: z.string(),
  subtitle: z.string(),
  tableNumber: z.string(),
  confidentiality: z.string(),
  info: z.array(z.string()),
  demo: z.boolean(),
  sections: z.array(sheetSectionSchema),
  /** The sentence where there is nothing to list. */
  empty: z.string(),
  /** Lines between the last table and the signatures, like 核对数. */
  closing: z.array(z.string()),
  /** Label, and what is printed behind it; empty: to be written by hand. */
  signature: z.array(z.object({ label: z.string(), text: z.string() })),
  summary: z.string(),
  legend: z.string(),
  notes: z.array(z.string()),
  /** Eight hexadecimal digits over the canonical model: same figures and text, same code. */
  verification: z.string(),
});
export type Sheet = z.infer<typeof sheetSchema>;
