/** Issuing workbooks (下发) and the issue register. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { deliverySchema, jobEvent, periodCode, procedure } from "./common.ts";

export const issuedFileSchema = z.object({
  issueId: z.string(),
  templateCode: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  period: periodCode,
  version: z.int(),
  fileName: z.string(),
  sha256: z.string(),
  lines: z.int(),
  tasks: z.int(),
  /** Rows of 项目填报, with those a list has said everything of. */
  projects: z.int(),
  /** Figures of 考核数据: the lines that it supplies times those who are scored. */
  supplies: z.int(),
  issuedAt: z.string(),
  issuedBy: z.string(),
});
export type IssuedFile = z.infer<typeof issuedFileSchema>;

export const issueResultSchema = z.object({
  files: z.array(issuedFileSchema),
  delivery: deliverySchema,
  /** File name of the 通知代拟稿 beside the workbooks; null where none was asked for. */
  notice: z.string().nullable(),
});
export type IssueResult = z.infer<typeof issueResultSchema>;

export const issueInput = z.object({
  period: periodCode,
  organisations: z.array(z.string()).optional(),
  /** With a 通知代拟稿 beside the workbooks. */
  notice: z.boolean().optional(),
});

export const issueNoticeSchema = z.object({
  /** How many workbooks it goes out with. */
  workbooks: z.int(),
  fileName: z.string(),
  delivery: deliverySchema,
});
export type IssueNotice = z.infer<typeof issueNoticeSchema>;

export const issueContract = {
  /** Writes one workbook for each organisation that is asked for something, and registers them in one operation. */
  run: procedure.input(issueInput).output(eventIterator(jobEvent(issueResultSchema))),
  /** 通知代拟稿 for those a workbook was issued to. INVALID for one that was sent none. */
  notice: procedure.input(issueInput.omit({ notice: true })).output(issueNoticeSchema),
  register: procedure.input(z.object({ period: periodCode })).output(z.array(issuedFileSchema)),
};
