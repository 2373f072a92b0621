/** 单位填报单: what an organisation reports in a period on paper, to be signed and stamped (04 §4.3). */
import { z } from "zod";
import { sheetCellSchema } from "./reports.ts";

export const returnSheetSchema = z.object({
  kind: z.literal("return-sheet"),
  formVersion: z.string(),
  title: z.string(),
  subtitle: z.string(),
  tableNumber: z.string(),
  confidentiality: z.string(),
  info: z.array(z.string()),
  demo: z.boolean(),
  /** 指标, 任务, 往期订正: those there are. */
  sections: z.array(
    z.object({
      title: z.string(),
      columns: z.array(z.object({ key: z.string(), head: z.array(z.string()), widthMm: z.number().nullable() })),
      rows: z.array(z.array(sheetCellSchema)),
    }),
  ),
  /** By which paper and file are told to agree. */
  checkNumber: z.string(),
  /** Label, and what is printed behind it; empty: to be written by hand. */
  signature: z.array(z.object({ label: z.string(), text: z.string() })),
  notes: z.array(z.string()),
  verification: z.string(),
});
export type ReturnSheet = z.infer<typeof returnSheetSchema>;
