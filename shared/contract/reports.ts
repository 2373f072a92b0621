/** 报告与打印: what can be printed of a period, as it prints; its PDF; the codes of what was printed. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { printKindNames } from "../domain/print-kinds.ts";
import { deliverySchema, jobEvent, periodCode, procedure } from "./common.ts";
import { printedSchema, printOptionsSchema, printRequestSchema } from "./printed.ts";

const printedCode = z.string().regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/);

/** What a verification code stands for. */
export const verifiedPrintSchema = z.object({
  kind: z.enum(printKindNames),
  period: periodCode,
  title: z.string(),
  /** Null for a print of the period as a whole. */
  subject: z.string().nullable(),
  subjectName: z.string().nullable(),
  /** When it was frozen; null: it is what a period that is still open says now. */
  frozenAt: z.string().nullable(),
});
export type VerifiedPrint = z.infer<typeof verifiedPrintSchema>;

/** What a print is, without what it says. */
export const printFactsSchema = z.object({
  title: z.string(),
  verification: z.string(),
  /** When it was frozen; null: it is as of now. */
  frozenAt: z.string().nullable(),
});
export type PrintFacts = z.infer<typeof printFactsSchema>;

export const batchFormats = ["pdf", "xlsx"] as const;
export type BatchFormat = (typeof batchFormats)[number];

export const batchRequestSchema = z.object({
  request: printRequestSchema,
  format: z.enum(batchFormats),
  /** Each file has all of its pages. */
  options: printOptionsSchema.omit({ pages: true }),
});
export type BatchRequest = z.infer<typeof batchRequestSchema>;

export const batchResultSchema = z.object({ files: z.int(), delivery: deliverySchema });
export type BatchResult = z.infer<typeof batchResultSchema>;

const subjectsInput = z.object({ kind: z.enum(printKindNames), period: periodCode });

export const reportsContract = {
  /** The organisations or lines that a kind of print is about in a period; none where it is of the period as a whole. */
  subjects: procedure.input(subjectsInput).output(z.array(z.object({ code: z.string(), name: z.string() }))),
  /** What there is to print, in the order in which it is printed. */
  facts: procedure.input(printRequestSchema).output(z.array(printFactsSchema)),
  models: procedure.input(printRequestSchema).output(z.array(printedSchema)),
  pdf: procedure.input(z.object({ request: printRequestSchema, options: printOptionsSchema })).output(deliverySchema),
  /** Through the system's print dialog, where the door has one of its own; false where the person closed it. */
  print: procedure
    .input(z.object({ request: printRequestSchema, options: printOptionsSchema }))
    .output(z.object({ printed: z.boolean() })),
  /** Tables as a workbook, one worksheet each. INVALID for a kind that is no table. */
  workbook: procedure.input(printRequestSchema).output(deliverySchema),
  /** One file for each organisation or line: into a folder, or as one zip. */
  batch: procedure.input(batchRequestSchema).output(eventIterator(jobEvent(batchResultSchema))),
  verify: procedure.input(z.object({ code: printedCode })).output(z.array(verifiedPrintSchema)),
};
