/** Printed sheets. The sheet's model is plain data; one React page draws it for preview, printing and PDF alike. */
import { z } from "zod";
import { deliverySchema, periodCode, procedure } from "./common.ts";

export const sheetKinds = ["main-indicators"] as const;

export const sheetCellSchema = z.object({
  text: z.string(),
  /** Number right-aligned; word centred; text left; nil is 未报, 本季不报, 免报, —. */
  kind: z.enum(["number", "word", "text", "nil", "verdict"]),
  /** Note numbers shown as superscript, 1-based. */
  marks: z.array(z.int()).default([]),
});
export type SheetCell = z.infer<typeof sheetCellSchema>;

export const sheetSchema = z.object({
  kind: z.enum(sheetKinds),
  /** Version of the form's layout, printed in the footer. */
  formVersion: z.string(),
  title: z.string(),
  subtitle: z.string(),
  tableNumber: z.string(),
  confidentiality: z.string(),
  info: z.array(z.string()),
  demo: z.boolean(),
  columns: z.array(z.object({ key: z.string(), head: z.array(z.string()), widthMm: z.number().nullable() })),
  rows: z.array(z.array(sheetCellSchema)),
  signature: z.array(z.string()),
  summary: z.string(),
  legend: z.string(),
  notes: z.array(z.string()),
  /** Eight hexadecimal digits over the canonical model: same figures and text, same code. */
  verification: z.string(),
});
export type Sheet = z.infer<typeof sheetSchema>;

const sheetInput = z.object({ kind: z.enum(sheetKinds), period: periodCode });

export const reportsContract = {
  sheet: procedure.input(sheetInput).output(sheetSchema),
  pdf: procedure.input(sheetInput).output(deliverySchema),
};
