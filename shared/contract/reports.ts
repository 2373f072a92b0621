/** 报告与打印: what can be printed of a period, as it prints; its PDF; the codes of what was printed. */
import { z } from "zod";
import { printKindNames } from "../domain/print-kinds.ts";
import { deliverySchema, periodCode, procedure } from "./common.ts";
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

const subjectsInput = z.object({ kind: z.enum(printKindNames), period: periodCode });

export const reportsContract = {
  /** The organisations or lines that a kind of print is about in a period; none where it is of the period as a whole. */
  subjects: procedure.input(subjectsInput).output(z.array(z.object({ code: z.string(), name: z.string() }))),
  models: procedure.input(printRequestSchema).output(z.array(printedSchema)),
  pdf: procedure.input(z.object({ request: printRequestSchema, options: printOptionsSchema })).output(deliverySchema),
  verify: procedure.input(z.object({ code: printedCode })).output(z.array(verifiedPrintSchema)),
};
