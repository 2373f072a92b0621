/** The report 填报单 of an organisation in a quarter: where it stands, what may be done with it, what became of it. */
import { z } from "zod";
import { reportActions } from "../domain/report.ts";
import { reportStates } from "../domain/vocabulary.ts";
import { dataPeriodCode, periodCode, procedure } from "./common.ts";
import { entryRecordSchema } from "./entry.ts";
import { overTimeSchema } from "./over-time.ts";

const reportId = z.object({ organisation: z.string(), period: periodCode });
/** Why: at least six characters that are not blank, as of any reason (01 §1.6). */
const reason = z.string().trim().min(1).max(500);

export const reportLocks = ["PERIOD_NOT_OPEN", "PERIOD_CLOSED", "REPORT_ACCEPTED"] as const;

/** An asked figure that nothing was said about. */
export const blankLineSchema = z.object({
  indicator: z.string(),
  name: z.string(),
  dataPeriod: dataPeriodCode,
  dataPeriodLabel: z.string(),
});

/** A figure of 考核数据 without a number or a word: of which line, for whom. */
export const blankSupplySchema = z.object({
  line: z.string(),
  name: z.string(),
  assessed: z.string(),
  assessedName: z.string(),
});

/** A task of which no state was said. */
export const blankTaskSchema = z.object({ task: z.string(), name: z.string() });

export const reportViewSchema = reportId.extend({
  organisationName: z.string(),
  state: z.enum(reportStates),
  /** Why nothing may be changed today; null while something may. */
  lock: z.enum(reportLocks).nullable(),
  /** What the person asking may do with it now. */
  actions: z.array(z.enum(reportActions)),
  returns: z.int(),
  returnReason: z.string(),
  receivedAt: z.string().nullable(),
  late: z.boolean(),
  submittedAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  /** 零报告 */
  nil: z.boolean(),
  unlockedUntil: z.iso.date().nullable(),
  /** Lines that must be answered, and those of them that are not. */
  asked: z.int(),
  blanks: z.array(blankLineSchema),
  /** Tasks that must be answered as well, and are not. */
  blankTasks: z.array(blankTaskSchema),
  /** Projects that must be answered as well, and are not. */
  blankProjects: z.array(z.object({ project: z.string(), name: z.string() })),
  /** Figures of 考核数据 that it supplies and that must be answered as well, and are not; line by line. */
  blankSupplies: z.array(blankSupplySchema),
  /** Of how many lines something was said, with those that may be left blank: a nil return says that there is none. */
  filled: z.int(),
  /** Figures that are no longer what was accepted. */
  changesSinceAcceptance: z.int(),
});
export type ReportView = z.infer<typeof reportViewSchema>;

/** A figure that is no longer what was accepted. */
export const changeSinceSchema = z.object({
  indicator: z.string(),
  name: z.string(),
  dataPeriod: dataPeriodCode,
  dataPeriodLabel: z.string(),
  accepted: entryRecordSchema.nullable(),
  now: entryRecordSchema.nullable(),
  by: z.string(),
  at: z.string(),
});
export type ChangeSince = z.infer<typeof changeSinceSchema>;

export const reportEventSchema = z.object({
  operation: z.int(),
  at: z.string(),
  by: z.string(),
  /** What was done, in words: 退回区统计局2022年一季度填报单. */
  summary: z.string(),
  stateBefore: z.enum(reportStates),
  stateAfter: z.enum(reportStates),
  reason: z.string().nullable(),
});
export type ReportEvent = z.infer<typeof reportEventSchema>;

const countsSchema = z.object({
  /** 应报, without what is exempt; 实报; 按时. */
  asked: z.int(),
  answered: z.int(),
  onTime: z.int(),
  missing: z.object({ not_obtained: z.int(), blank: z.int() }),
  withoutFigure: z.object({ nil: z.int(), not_applicable: z.int() }),
  exempt: z.int(),
});

/** 考核数据 of a provider: how many figures it is asked for, how many of them are 未取得 or without a word. */
const suppliesCountSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  asked: z.int(),
  notObtained: z.int(),
  blank: z.int(),
});

export const completenessSchema = z.object({
  period: periodCode,
  total: countsSchema,
  byOrganisation: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), counts: countsSchema })),
  byLine: z.array(z.object({ code: z.string(), name: z.string(), counts: countsSchema })),
  /** Beside the lines, which they are not counted with. */
  supplies: z.array(suppliesCountSchema),
  /** What is missing or came without a figure, with what was said about it (缺报原因). */
  gaps: z.array(
    blankLineSchema.extend({
      organisation: z.string(),
      organisationName: z.string(),
      answer: z.enum(["nil", "not_applicable", "not_obtained", "blank", "exempt"]),
      remark: z.string(),
    }),
  ),
});
export type CompletenessView = z.infer<typeof completenessSchema>;

const several = z.object({ period: periodCode, organisations: z.array(z.string()).min(1) });

export const submissionsContract = {
  get: procedure.input(reportId).output(reportViewSchema),
  /** `nil`: 零报告, only while nothing was filled in. Blank lines are refused with their names otherwise. */
  submit: procedure.input(reportId.extend({ nil: z.boolean().default(false) })).output(reportViewSchema),
  /** Takes a submission back before it is accepted. */
  withdraw: procedure.input(reportId).output(reportViewSchema),
  /** The office's: all of them or none. */
  accept: procedure.input(several).output(z.array(reportViewSchema)),
  return: procedure.input(several.extend({ reason })).output(z.array(reportViewSchema)),
  /** Lets an accepted report, or one of a closed period, be changed until the end of a day. */
  unlock: procedure.input(reportId.extend({ until: z.iso.date(), reason })).output(reportViewSchema),
  /** 应报、实报、按时、缺报原因 of a period, by organisation and by line. */
  completeness: procedure.input(z.object({ period: periodCode })).output(completenessSchema),
  /** Who reported when, in every period of a plan that was ever opened. */
  overTime: procedure.input(z.object({ plan: z.string() })).output(overTimeSchema),
  changes: procedure.input(reportId).output(z.array(changeSinceSchema)),
  history: procedure.input(reportId).output(z.array(reportEventSchema)),
};
