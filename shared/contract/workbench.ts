/** 工作台: what waits for the office, and what an organisation has before it. */
import { z } from "zod";
import { reportStates } from "../domain/vocabulary.ts";
import { periodCode, procedure } from "./common.ts";
import { commentSchema, instructionSchema } from "./remarks.ts";
import { reportViewSchema } from "./submissions.ts";

const words = z.string();

/** 需区级协调事项 of a task, as last reported in the period. */
export const matterSchema = z.object({
  task: z.string(),
  taskName: z.string(),
  organisationName: z.string(),
  text: words,
});
export type Matter = z.infer<typeof matterSchema>;

export const officeDeskSchema = z.object({
  /** Lines and tasks kept in the period that nobody leads. */
  withoutLead: z.object({ lines: z.int(), tasks: z.int() }),
  /** Instructions that are open in the period: nobody has said anything in it, or somebody has. */
  instructions: z.object({ unanswered: z.int(), answered: z.int() }),
  matters: z.array(matterSchema),
});
export type OfficeDesk = z.infer<typeof officeDeskSchema>;

export const departmentDeskSchema = z.object({
  /** Null: it is asked for nothing in the period. */
  report: reportViewSchema.nullable(),
  /** ISO days: its report is due; the last day of what was deferred for it. */
  due: z.string().nullable(),
  deferredUntil: z.string().nullable(),
  exempt: z.int(),
  /** Tasks it leads in the period, and those of them that nothing was said about yet. */
  tasks: z.object({ asked: z.int(), unsaid: z.array(z.object({ task: z.string(), name: z.string() })) }),
  /** Open in the period and not yet answered by it. */
  instructions: z.array(instructionSchema),
  /** The newest on lines and tasks it answers for. */
  comments: z.array(commentSchema),
  /** Its reports of earlier periods, newest first. */
  earlier: z.array(
    z.object({
      period: periodCode,
      periodLabel: z.string(),
      state: z.enum(reportStates),
      late: z.boolean(),
      returns: z.int(),
      submittedAt: z.string().nullable(),
    }),
  ),
});
export type DepartmentDesk = z.infer<typeof departmentDeskSchema>;

export const workbenchContract = {
  /** The office's: what waits beside the returns themselves. */
  office: procedure.input(z.object({ period: periodCode })).output(officeDeskSchema),
  /** Of the organisation whose person is at work. */
  department: procedure.input(z.object({ period: periodCode })).output(departmentDeskSchema),
};
