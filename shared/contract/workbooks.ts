/**
 * 下发的填报表 on a department's machine: opened as it came, filled in on screen, exported as the return that the office
 * merges. What is typed lies in the drafts (scope `workbook`) until it is exported.
 */
import { z } from "zod";
import { supplyFields } from "../domain/assessment/form-matrix.ts";
import type { IssuedForm } from "../domain/form.ts";
import { projectEntryFields } from "../domain/projects/project-entry.ts";
import { taskEntryFields } from "../domain/task-entry.ts";
import * as words from "../domain/vocabulary.ts";
import { contactFields, correctionFields } from "../domain/workbook-entry.ts";
import { deliverySchema, periodCode, procedure } from "./common.ts";
import { formInstructionSchema, formProjectSchema, formSchema, formTaskSchema } from "./entry.ts";
import { sheetSchema } from "./sheets.ts";

const most = 2000;

/** A form as a workbook carries it: whoever has edited the file may have put anything there. */
export const issuedFormSchema = formSchema.extend({
  lines: formSchema.shape.lines.unwrap().max(most).readonly(),
  tasks: z.array(formTaskSchema).max(most).readonly().optional(),
  instructions: z.array(formInstructionSchema).max(most).readonly().optional(),
  projects: z.array(formProjectSchema).max(most).readonly().optional(),
  issueId: z.string().regex(/^[\w-]{1,60}$/),
  templateCode: z.string(),
  version: z.int().min(1),
  issuedAt: z.string(),
  appVersion: z.string(),
  office: z.object({ name: z.string(), contactName: z.string(), contactPhone: z.string() }),
  documentNumber: z.string(),
  checks: z.object({ changeShare: z.number(), slipTolerance: z.number(), compositionTolerance: z.number() }).optional(),
}) satisfies z.ZodType<IssuedForm>;

export const openedWorkbookSchema = z.object({
  issue: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  period: periodCode,
  periodLabel: z.string(),
  templateCode: z.string(),
  version: z.int(),
  /** ISO day. */
  due: z.string().nullable(),
  fileName: z.string(),
  openedAt: z.string(),
  /** Of the newest return made of it; null: none yet. */
  exportedAt: z.string().nullable(),
  /** Something typed is in no return yet. */
  unexported: z.boolean(),
  /** Lines and tasks that say something, of how many. */
  filled: z.int(),
  asked: z.int(),
  /** A later version of the same form was opened: the office wants that one. */
  superseded: z.boolean(),
});
export type OpenedWorkbook = z.infer<typeof openedWorkbookSchema>;

export const workbookFieldSchema = z.enum([
  ...new Set([
    ...correctionFields,
    ...taskEntryFields,
    ...projectEntryFields,
    ...supplyFields,
    "reason" as const,
    ...contactFields,
  ]),
]);

export const workbookProblemSchema = z.object({
  row: z.string(),
  field: workbookFieldSchema,
  grade: z.enum(words.grades).nullable(),
  /** Stands in the way of exporting: to be mended, or a reason to be given. */
  open: z.boolean(),
  message: z.string(),
});
export type WorkbookProblem = z.infer<typeof workbookProblemSchema>;

export const workbookCheckSchema = z.object({
  problems: z.array(workbookProblemSchema),
  /** Row keys of lines, tasks, projects, instructions and figures of 考核数据 that say nothing, not even why. */
  missing: z.array(z.string()),
  /** As the sheets will print it. */
  checkNumber: z.string(),
  filled: z.int(),
  asked: z.int(),
});
export type WorkbookCheck = z.infer<typeof workbookCheckSchema>;

export const workbookSchema = z.object({
  opened: openedWorkbookSchema,
  form: issuedFormSchema,
  /** What was said on opening: other values in the file, cells that moved, what an earlier version had. */
  notes: z.array(z.string()),
});
export type Workbook = z.infer<typeof workbookSchema>;

const texts = z.record(z.string(), z.union([z.string().max(5000), z.number(), z.null()]));
/** Values for filling in without a window: by indicator code or name (`gdp`, `gdp@2022Q1`), by task code, as typed. */
export const workbookValuesSchema = z.object({
  lines: z.record(z.string(), texts).default({}),
  tasks: z.record(z.string(), texts).default({}),
  /** By project code or name. */
  projects: z.record(z.string(), texts).default({}),
  /** 考核数据: by code or name of the line, then of who is scored; 说明 apart, by who is scored. */
  supplies: z.record(z.string(), z.record(z.string(), texts)).default({}),
  supplyReasons: z.record(z.string(), z.string().max(5000)).default({}),
  corrections: z.array(texts).max(3).default([]),
  contact: texts.default({}),
});
export type WorkbookValues = z.infer<typeof workbookValuesSchema>;

const issue = z.object({ issue: z.string().max(60) });

export const workbooksContract = {
  list: procedure.output(z.array(openedWorkbookSchema)),
  /** INVALID with the reason for what is no issued workbook, is damaged, or belongs to another organisation. */
  open: procedure.input(z.object({ file: z.file() })).output(workbookSchema),
  get: procedure.input(issue).output(workbookSchema),
  /** What the office would see in it as it is typed now. */
  check: procedure.input(issue).output(workbookCheckSchema),
  /** 单位填报单 as it will print. */
  sheet: procedure.input(issue).output(sheetSchema),
  pdf: procedure.input(issue).output(deliverySchema),
  /**
   * Takes a workbook off this machine's list, with what was typed into it; what is left of the list. The file that was
   * opened and returns that were exported stay where they are.
   */
  remove: procedure.input(issue).output(z.array(openedWorkbookSchema)),
  /** The return. INVALID while something is open; REPORT_INCOMPLETE for blanks, unless they are meant. */
  export: procedure.input(issue.extend({ despiteBlanks: z.boolean() })).output(deliverySchema),
};
