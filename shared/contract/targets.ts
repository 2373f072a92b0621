/** Versions of a line's target: a new one stands beside the old ones and counts from its effective date (01 §1.2). */
import { z } from "zod";
import * as words from "../domain/vocabulary.ts";
import { targetSchema } from "./catalog.ts";
import { procedure } from "./common.ts";

/** A target as typed. Which parts go together is checked by the service, with the checks of the catalogue workbook. */
export const targetFields = z.object({
  year: z.int().min(1990).max(2100).nullable(),
  operator: z.enum(words.operators),
  wording: z.string().trim().max(20),
  /** Null while it is still to be set from above, and for a range. */
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** As the document prints it. */
  text: z.string().trim().min(1).max(60),
  authority: z.enum(words.targetAuthorities),
  documentNumber: z.string().trim().max(60),
  effectiveOn: z.iso.date(),
  note: z.string().trim().max(200),
});
export type TargetFields = z.infer<typeof targetFields>;

export const setTargetInput = z.object({
  indicator: z.string(),
  target: targetFields,
  reason: z.string().trim().max(200),
  /** 文字更正: id of the version whose text was wrong; null otherwise. */
  corrects: z.string().nullable(),
});
export type SetTargetInput = z.infer<typeof setTargetInput>;

export const targetVersionSchema = targetSchema.extend({
  id: z.string(),
  /** The last day on which it may count, ISO; null until further notice. */
  until: z.string().nullable(),
  /** Who recorded it and when (ISO instant); null where the log does not say. */
  by: z.string().nullable(),
  at: z.string().nullable(),
  /** The closed period that was judged by it, which keeps it from being withdrawn; null for none. */
  usedIn: z.string().nullable(),
});
export type TargetVersion = z.infer<typeof targetVersionSchema>;

export const targetsContract = {
  /** Oldest first. */
  history: procedure.input(z.object({ indicator: z.string() })).output(z.array(targetVersionSchema)),
  set: procedure.input(setTargetInput).output(z.array(targetVersionSchema)),
  /** Takes a version back that no closed period was judged by. */
  withdraw: procedure
    .input(z.object({ id: z.string(), reason: z.string().trim().max(200) }))
    .output(z.array(targetVersionSchema)),
};
