/** Merging returned workbooks (汇总): stage files, preview cell by cell, apply in one transaction, undo. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { grades } from "../domain/vocabulary.ts";
import { fileVerdicts } from "../merge/file-verdict.ts";
import { cellOutcomes } from "../merge/outcome.ts";
import { dataPeriodCode, jobEvent, periodCode, procedure } from "./common.ts";

const cellValue = z.union([z.string(), z.number(), z.null()]);

export const mergeCellSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  /** Indicator code; empty for the organisation's own contact cells. */
  item: z.string(),
  name: z.string(),
  unit: z.string(),
  dataPeriod: dataPeriodCode.or(z.literal("")),
  dataPeriodLabel: z.string(),
  field: z.string(),
  base: cellValue,
  ours: cellValue,
  theirs: cellValue,
  /** The text of the cell as it was returned. */
  raw: z.string(),
  outcome: z.enum(cellOutcomes),
  grade: z.enum(grades).nullable(),
  code: z.string(),
  message: z.string(),
  /** Who set `ours`, and when (conflicts). */
  by: z.string().nullable(),
  at: z.string().nullable(),
});
export type MergeCell = z.infer<typeof mergeCellSchema>;

export const mergeFileSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  verdict: z.enum(fileVerdicts),
  /** Closed code (`older_issue`, `closed_period`, `encrypted` …) or null. */
  reason: z.string().nullable(),
  /** The reason in words, with what to do. */
  message: z.string(),
  organisation: z.string().nullable(),
  organisationName: z.string().nullable(),
  period: periodCode.nullable(),
  /** Cells that are as issued; not listed. */
  unchanged: z.int(),
  cells: z.array(mergeCellSchema),
});
export type MergeFile = z.infer<typeof mergeFileSchema>;

export const mergeTotalsSchema = z.object({
  files: z.int(),
  changed: z.int(),
  questions: z.int(),
  conflicts: z.int(),
  findings: z.int(),
  unchanged: z.int(),
});
export type MergeTotals = z.infer<typeof mergeTotalsSchema>;

export const mergePreviewSchema = z.object({
  session: z.string(),
  /** Digest of files, answers and the state of the database they were compared with; apply refuses another. */
  digest: z.string(),
  period: periodCode.nullable(),
  totals: mergeTotalsSchema,
  files: z.array(mergeFileSchema),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;

/** A decision about one conflict or question: of a whole atomic record (`value`) or of a text field (`remark`). */
export const mergeAnswerSchema = z.object({
  sha256: z.string(),
  cell: z.string(),
  sheet: z.string(),
  choice: z.enum(["theirs", "ours"]),
});
export type MergeAnswer = z.infer<typeof mergeAnswerSchema>;

/** The command line's document (04 §4.4). */
export const mergeReportSchema = z.object({
  applied: z.boolean(),
  batch: z.string().nullable(),
  period: periodCode.nullable(),
  totals: mergeTotalsSchema,
  files: z.array(mergeFileSchema),
});
export type MergeReport = z.infer<typeof mergeReportSchema>;

export const batchSchema = z.object({
  id: z.string(),
  period: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  files: z.int(),
  cells: z.int(),
  organisations: z.array(z.string()),
  undone: z.boolean(),
});
export type Batch = z.infer<typeof batchSchema>;

export const undoCellSchema = z.object({
  organisation: z.string(),
  item: z.string(),
  name: z.string(),
  dataPeriod: z.string(),
  reason: z.string(),
});
export const undoResultSchema = z.object({
  batch: z.string(),
  reversed: z.int(),
  /** Changed since by someone: left as it is, and said. */
  kept: z.array(undoCellSchema),
  failed: z.array(undoCellSchema),
});
export type UndoResult = z.infer<typeof undoResultSchema>;

const session = z.object({ session: z.string() });

export const mergeContract = {
  begin: procedure.input(z.object({ period: periodCode.nullable() })).output(session),
  /** One file per call, staged on the core's disk. The same bytes twice are one file. */
  upload: procedure
    .input(z.object({ session: z.string(), file: z.file() }))
    .output(z.object({ file: z.string(), sha256: z.string() })),
  preview: procedure.input(session).output(eventIterator(jobEvent(mergePreviewSchema))),
  apply: procedure
    .input(z.object({ session: z.string(), digest: z.string(), answers: z.array(mergeAnswerSchema).default([]) }))
    .output(mergeReportSchema),
  discard: procedure.input(session).output(z.object({ discarded: z.boolean() })),
  batches: procedure.output(z.array(batchSchema)),
  undo: procedure.input(z.object({ batch: z.string() })).output(undoResultSchema),
};
