/** Whatever the print page draws, and how it is asked for. */
import { z } from "zod";
import { isPageRange } from "../domain/page-range.ts";
import { printKindNames } from "../domain/print-kinds.ts";
import { cardSchema } from "./cards.ts";
import { periodCode } from "./common.ts";
import { documentSchema } from "./documents.ts";
import { letterSchema } from "./letters.ts";
import { sheetSchema } from "./sheets.ts";

export const printedSchema = z.discriminatedUnion("kind", [sheetSchema, cardSchema, letterSchema, documentSchema]);
export type Printed = z.infer<typeof printedSchema>;

/** One print, or the set of all of its kind where it is about organisations or lines and none is named. */
export const printRequestSchema = z.object({
  kind: z.enum(printKindNames),
  period: periodCode,
  /** Code of the organisations or lines that it is about, in this order; none: all there are. */
  subjects: z.array(z.string()).max(2000).default([]),
});
export type PrintRequest = z.input<typeof printRequestSchema>;

export const paperSizes = ["A4", "A3"] as const;
export const orientations = ["as-designed", "portrait", "landscape"] as const;

/** How it is put on paper. What it says, and its code, do not depend on it. */
export const printOptionsSchema = z.object({
  paper: z.enum(paperSizes).default("A4"),
  orientation: z.enum(orientations).default("as-designed"),
  /** Per cent of the designed size. */
  scale: z.int().min(50).max(150).default(100),
  /** `1-3,5`; empty: all pages. */
  pages: z.string().max(200).refine(isPageRange).default(""),
});
export type PrintOptions = z.infer<typeof printOptionsSchema>;
export const usualPrint: PrintOptions = printOptionsSchema.parse({});
