import { z } from "zod";
import { exceptionKinds } from "../domain/due-exceptions.ts";
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
  /** How many 延期 and 免报 are set in it. */
  exceptionCount: z.int(),
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
  /** Tasks it leads, and of how many something was said in the period. */
  tasks: z.int(),
  tasksFilled: z.int(),
  /** Of 项目填报: those asked for, which a list has not said everything of already. */
  projects: z.int(),
  projectsFilled: z.int(),
  /** Figures of 考核数据 that it supplies, and of how many there is one or a word. */
  supplies: z.int(),
  suppliesFilled: z.int(),
  issuedAt: z.string().nullable(),
  issueVersion: z.int().nullable(),
  receivedAt: z.string().nullable(),
  /** Received after the due date; late stays late. */
  late: z.boolean(),
  /** When its report is due, an ISO day; its own where it was given more time. Null: no due date is set. */
  due: z.string().nullable(),
  /** The last day of what was deferred for it, where that is after the period's due date; null: nothing is. */
  deferredUntil: z.string().nullable(),
  /** Figures and tasks it would be asked for, but need not report in this period (免报); not among `lines` and `tasks`. */
  exempt: z.int(),
  /** How often it was sent back. */
  returns: z.int(),
  /** 零报告 */
  nil: z.boolean(),
  submittedAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  unlockedUntil: z.iso.date().nullable(),
  /** Figures that are no longer what was accepted. */
  changesSinceAcceptance: z.int(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

/** 延期 or 免报 of a line, an organisation, or a line of one organisation, with the names for reading. */
export const dueExceptionSchema = z.object({
  organisation: z.string().nullable(),
  organisationName: z.string().nullable(),
  indicator: z.string().nullable(),
  indicatorName: z.string().nullable(),
  kind: z.enum(exceptionKinds),
  due: z.string().nullable(),
  reason: z.string(),
});
export type DueExceptionView = z.infer<typeof dueExceptionSchema>;

/**
 * For many at once. Only organisations: each as a whole; only lines: each for everyone; both: each chosen line of each
 * chosen organisation that answers for it. Codes or names.
 */
export const exceptInput = z.object({
  period: periodCode,
  organisations: z.array(z.string()),
  indicators: z.array(z.string()),
  kind: z.enum(exceptionKinds),
  /** ISO day; null for 免报. */
  due: z.iso.date().nullable(),
  reason: z.string().max(200),
});
export type ExceptInput = z.infer<typeof exceptInput>;

const plannedDue = z.object({ code: periodCode, due: z.iso.date().nullable() });
const scope = z.object({ organisation: z.string().nullable(), indicator: z.string().nullable() });

export const periodsContract = {
  list: procedure.output(z.array(periodSchema)),
  /** `due` null: none; left out: as planned, or as it stands. */
  open: procedure.input(z.object({ code: periodCode, due: z.iso.date().nullish() })).output(periodSchema),
  close: procedure.input(z.object({ code: periodCode })).output(periodSchema),
  /** Plans all quarters of a plan ahead; those not named in `dues` get the usual day. What is there already stays. */
  plan: procedure.input(z.object({ plan: z.string(), dues: z.array(plannedDue) })).output(z.array(periodSchema)),
  /** Moves the due date of a planned or open quarter. */
  setDue: procedure.input(plannedDue).output(periodSchema),
  exceptions: procedure.input(z.object({ period: periodCode })).output(z.array(dueExceptionSchema)),
  except: procedure.input(exceptInput).output(z.array(dueExceptionSchema)),
  /** Takes exceptions back: what the period says holds again. */
  takeBack: procedure
    .input(z.object({ period: periodCode, scopes: z.array(scope).min(1) }))
    .output(z.array(dueExceptionSchema)),
  register: procedure.input(z.object({ period: periodCode })).output(z.array(registerRowSchema)),
};
