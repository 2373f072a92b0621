import { z } from "zod";
import { periodStates, reportStates } from "../domain/vocabulary.ts";
import { periodCode, procedure } from "./common.ts";

export const periodSchema = z.object({
  code: periodCode,
  plan: z.string(),
  label: z.string(),
  state: z.enum(periodStates),
  due: z.string().nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
});
export type Period = z.infer<typeof periodSchema>;

/** Who was asked, who has answered: one row per organisation with lines in the period. */
export const registerRowSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  kind: z.string(),
  state: z.enum(reportStates),
  lines: z.int(),
  filled: z.int(),
  issuedAt: z.string().nullable(),
  issueVersion: z.int().nullable(),
  receivedAt: z.string().nullable(),
  /** Received after the due date; late stays late. */
  late: z.boolean(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

export const periodsContract = {
  list: procedure.output(z.array(periodSchema)),
  open: procedure.input(z.object({ code: periodCode, due: z.iso.date().nullable() })).output(periodSchema),
  close: procedure.input(z.object({ code: periodCode })).output(periodSchema),
  register: procedure.input(z.object({ period: periodCode })).output(z.array(registerRowSchema)),
};
