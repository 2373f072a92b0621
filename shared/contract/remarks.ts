/** What people say of a line or a task: comments, and leaders' instructions (批示) with what was done about them (落实情况). */
import { z } from "zod";
import { dataPeriodCode, periodCode, procedure } from "./common.ts";

const words = z.string().trim().min(1).max(1000);
/** Code of a line or of a task. */
const item = z.string();

export const commentSchema = z.object({
  id: z.int(),
  item,
  itemName: z.string(),
  period: periodCode,
  periodLabel: z.string(),
  /** Null: said of the line or task as a whole. */
  organisation: z.string().nullable(),
  organisationName: z.string(),
  dataPeriod: dataPeriodCode.nullable(),
  text: z.string(),
  by: z.string(),
  byOrganisation: z.string(),
  at: z.string(),
  /** The person asking may take it back. */
  mine: z.boolean(),
});
export type Comment = z.infer<typeof commentSchema>;

export const commentInput = z.object({
  item,
  period: periodCode,
  organisation: z.string().nullable(),
  dataPeriod: dataPeriodCode.nullable(),
  text: words,
});
export type CommentInput = z.infer<typeof commentInput>;

export const instructionAnswerSchema = z.object({
  organisation: z.string(),
  organisationName: z.string(),
  period: periodCode,
  periodLabel: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
});

export const instructionSchema = z.object({
  id: z.int(),
  item,
  itemName: z.string(),
  /** The reporting period from which it is to be answered. */
  period: periodCode,
  leader: z.string(),
  givenOn: z.iso.date(),
  text: z.string(),
  /** The period in which the office found it carried out; null while it is to be answered. */
  settledIn: periodCode.nullable(),
  by: z.string(),
  at: z.string(),
  /** Newest first. */
  answers: z.array(instructionAnswerSchema),
});
export type Instruction = z.infer<typeof instructionSchema>;

export const instructionInput = z.object({
  item,
  period: periodCode,
  leader: z.string().trim().min(1).max(40),
  givenOn: z.iso.date(),
  text: words,
});
export type InstructionInput = z.infer<typeof instructionInput>;

export const instructionAnswerInput = z.object({
  instruction: z.int(),
  organisation: z.string(),
  period: periodCode,
  text: words,
  /** The answer the form showed (null: none); if it has moved since, CHANGED_MEANWHILE. */
  expected: z.string().nullish(),
});
export type InstructionAnswerInput = z.infer<typeof instructionAnswerInput>;

export const remarksContract = {
  /** Of one line or task, or everything said in a period; newest first. */
  comments: procedure
    .input(z.object({ item: item.nullable(), period: periodCode.nullable() }))
    .output(z.array(commentSchema)),
  comment: procedure.input(commentInput).output(commentSchema),
  /** One's own, or any by the office; it stays in the log. */
  retractComment: procedure.input(z.object({ id: z.int() })).output(z.object({ retracted: z.boolean() })),
  /**
   * Of one line or task; or those an organisation has to answer in a period (as lead or provider of what they are about);
   * or, with neither, all. Newest first.
   */
  instructions: procedure
    .input(z.object({ item: item.nullable(), organisation: z.string().nullable(), period: periodCode.nullable() }))
    .output(z.array(instructionSchema)),
  instruct: procedure.input(instructionInput).output(instructionSchema),
  settle: procedure.input(z.object({ id: z.int(), period: periodCode.nullable() })).output(instructionSchema),
  retractInstruction: procedure.input(z.object({ id: z.int() })).output(z.object({ retracted: z.boolean() })),
  answer: procedure.input(instructionAnswerInput).output(instructionSchema),
};
