/** Changing the words of a report, and making it final (定稿). */
import { z } from "zod";
import { writtenKinds } from "../domain/print-kinds.ts";
import { deliverySchema, periodCode, procedure } from "./common.ts";
import { documentSchema, writtenTextSchema } from "./documents.ts";

export const reportKeySchema = z.object({ kind: z.enum(writtenKinds), period: periodCode });
export type ReportKeyInput = z.infer<typeof reportKeySchema>;

export const editedTextSchema = writtenTextSchema.extend({
  /** Where it stands: the heading above it. */
  heading: z.string(),
  /** What it is, where that is not plain: 财政总收入：主要原因. */
  label: z.string(),
  /** Who changed it by hand; null while it is as generated. */
  edit: z
    .object({
      by: z.string(),
      at: z.string(),
      /** What the figures had given then. */
      replaced: z.string(),
      /** The figures give something else by now. */
      moved: z.boolean(),
    })
    .nullable(),
});
export type EditedText = z.infer<typeof editedTextSchema>;

export const writtenViewSchema = z.object({
  document: documentSchema,
  texts: z.array(editedTextSchema),
  /** Changed by hand, of what the figures give no more (a line that is no longer behind): kept, not printed. */
  leftOver: z.array(z.object({ id: z.string(), text: z.string(), by: z.string(), at: z.string() })),
  /** Null while it is a draft. */
  final: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** Why it cannot be made final yet; empty: it can. */
  notYet: z.string(),
});
export type WrittenView = z.infer<typeof writtenViewSchema>;

const textKey = reportKeySchema.extend({ id: z.string() });

export const writtenContract = {
  get: procedure.input(reportKeySchema).output(writtenViewSchema),
  /** CHANGED_MEANWHILE where the text is no longer `expected`. Empty: it is not printed. */
  save: procedure.input(textKey.extend({ text: z.string().max(5000), expected: z.string() })).output(writtenViewSchema),
  /** The figures have moved: mine stays as it is. */
  keep: procedure.input(textKey).output(writtenViewSchema),
  /** Back to what the figures give; of a text that is left over: away with it. */
  reset: procedure.input(textKey).output(writtenViewSchema),
  finalise: procedure.input(reportKeySchema).output(writtenViewSchema),
  withdraw: procedure
    .input(reportKeySchema.extend({ reason: z.string().trim().min(2).max(200) }))
    .output(writtenViewSchema),
  docx: procedure.input(reportKeySchema).output(deliverySchema),
};
