/** Printed letters (公文 habit, A4 upright): one page draws them for preview, printing and PDF, like the sheets. */
import { z } from "zod";
import { sheetCellSchema } from "./sheets.ts";

export const letterSchema = z.object({
  kind: z.literal("reminder-notice"),
  formVersion: z.string(),
  confidentiality: z.string(),
  demo: z.boolean(),
  /** Line by line, as it is broken. */
  title: z.array(z.string()),
  addressee: z.string(),
  opening: z.string(),
  columns: z.array(z.object({ key: z.string(), head: z.string(), widthMm: z.number().nullable() })),
  rows: z.array(z.array(sheetCellSchema)),
  items: z.array(z.object({ head: z.string(), text: z.string() })),
  signer: z.string(),
  /** 2022年4月25日 */
  date: z.string(),
  contact: z.string(),
  verification: z.string(),
});
export type Letter = z.infer<typeof letterSchema>;
