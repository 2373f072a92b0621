/** Merging returned workbooks (汇总): stage files, preview cell by cell, apply in one transaction, undo. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { grades } from "../domain/vocabulary.ts";
import { fileVerdicts } from "../merge/file-verdict.ts";
import { cellOutcomes } from "../merge/outcome.ts";
import { unreportedFillings } from "../merge/unreported.ts";
import { dataPeriodCode, jobEvent, periodCode, procedure } from "./common.ts";

const cellValue = z.union([z.string(), z.number(), z.null()]);

export const mergeCellSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  /**
   * What the cell is about: a figure of a line, a text of a task, the answer to an instruction, a project, 考核数据, who
   * filled in.
   */
  kind: z.enum(["figure", "task", "instruction", "project", "assessment", "contact"]),
  /** Code of the line, task or project; of 考核数据 line and who is scored (`fai|jingbalu`); empty for the contact cells. */
  item: z.string(),
  /** Of 考核数据: code of the organisation that is scored. */
  assessed: z.string().optional(),
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
  /** 单位回复: what the organisation answered when this was asked about with the 退回 that the file answers. */
  reply: z.string().optional(),
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
  /** Version of the issue it is a return of (下发第 N 版); null where it is nobody's. */
  version: z.int().nullable(),
  /** Whether it would count as late if it were taken in now; null where it is nobody's, or no day is set. */
  late: z.boolean().nullable(),
  /** 核对数 of the figures in the file: number, sum, and whether a formula printed in it says the same. */
  checkNumber: z.object({ count: z.int(), sum: z.number(), agrees: z.boolean() }).nullable(),
  /** 退回第 N 次 that the file answers. */
  answers: z.int().optional(),
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

const mergePlace = z.object({ sha256: z.string(), sheet: z.string(), cell: z.string() });
export type MergePlace = z.infer<typeof mergePlace>;

const mergeChoice = z.enum(["theirs", "ours", "typed", "unreported"]);

/**
 * A decision about one conflict or question: of a whole atomic record (given at any of its cells) or of a text field.
 * `typed`: a third value, by field as a person types it (`{ value: "1815.5" }`); fields that are not in it are as returned.
 * `unreported` (按未报处理): there is no figure; `filling` says why, and nothing of the returned record is taken.
 * `reason`: why, where a check asks for one, and whenever the person wants it kept.
 */
export const mergeAnswerSchema = mergePlace.extend({
  choice: mergeChoice,
  typed: z.record(z.string(), z.string()).optional(),
  filling: z.enum(unreportedFillings).optional(),
  reason: z.string().trim().max(200).optional(),
});
export type MergeAnswer = z.infer<typeof mergeAnswerSchema>;

/** An answer as it was kept, and what still stands in its way. */
export const mergeAnswerViewSchema = mergeAnswerSchema.extend({
  /** In words; null: it will be carried out with the next 汇总入库. One with a problem is as good as none. */
  problem: z.string().nullable(),
  /** What the checks say of the figure that would stand. */
  findings: z.array(z.object({ grade: z.enum(grades), message: z.string() })),
  /** A reason of 6 characters or more is asked for. */
  needsReason: z.boolean(),
});
export type MergeAnswerView = z.infer<typeof mergeAnswerViewSchema>;

export const mergePreviewSchema = z.object({
  session: z.string(),
  /** Digest of files and the state of the database they were compared with; apply refuses another. */
  digest: z.string(),
  period: periodCode.nullable(),
  totals: mergeTotalsSchema,
  files: z.array(mergeFileSchema),
  /** Answers given so far in this sitting that still mean what they meant. */
  answers: z.array(mergeAnswerViewSchema),
  /** Answers that were dropped because what they were about has moved since. */
  dropped: z.int(),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;

/** A sitting of 汇总 that was begun and neither finished nor thrown away: it survives closing the window. */
export const mergeSittingSchema = z.object({
  session: z.string(),
  period: periodCode.nullable(),
  begunAt: z.string(),
  files: z.array(z.object({ file: z.string(), sha256: z.string() })),
  answers: z.int(),
  /** Names of files that are gone from the disk: they have to be dropped again. */
  lost: z.array(z.string()),
  /** What was answered, and what the files were called, could not be read any more; the files are there. */
  damaged: z.boolean(),
});
export type MergeSitting = z.infer<typeof mergeSittingSchema>;

/** The command line's document (04 §4.4). */
export const mergeReportSchema = z.object({
  applied: z.boolean(),
  batch: z.string().nullable(),
  period: periodCode.nullable(),
  /** As the preview counted them: what was answered is in neither `changed`. */
  totals: mergeTotalsSchema,
  /** Answers that were carried out with it, also those that kept what stood; 0 while nothing was applied. */
  answered: z.int(),
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
  /** When and by whom it was taken back or taken in again last; null where it never was. */
  turnedAt: z.string().nullable(),
  turnedBy: z.string().nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

export const undoCellSchema = z.object({
  /** As of a merged cell: a figure, a task's update, the answer to an instruction, 考核数据, a contact; or of a project. */
  kind: z.enum(["figure", "task", "instruction", "assessment", "contact", "project"]),
  organisation: z.string(),
  /** Code of the line, task or project; empty for a contact. */
  item: z.string(),
  name: z.string(),
  /** The figure's data period, the reporting period of a task or answer, the month of a project's figure; else empty. */
  dataPeriod: z.string(),
  /** Which contact it is; empty for what is taken back as a whole. */
  field: z.string(),
  reason: z.string(),
});
/** Of taking a batch back, and of taking it in again: reversed + kept + failed is all that the batch had brought. */
export const undoResultSchema = z.object({
  batch: z.string(),
  reversed: z.int(),
  /** Changed since by someone: left as it is, and said. */
  kept: z.array(undoCellSchema),
  failed: z.array(undoCellSchema),
});
export type UndoResult = z.infer<typeof undoResultSchema>;
export type UndoCell = z.infer<typeof undoCellSchema>;

/** One batch in detail: the files that were in it, and what a person decided about their cells. */
export const batchDetailSchema = z.object({
  batch: batchSchema,
  files: z.array(
    z.object({
      file: z.string(),
      sha256: z.string(),
      organisation: z.string().nullable(),
      /** How many figures, task updates, answers and contacts it changed. */
      cells: z.int(),
      /** Whether every cell of it was decided. */
      settled: z.boolean(),
      /** 核对数 as merged; null where it was not kept. */
      checkNumber: z.object({ count: z.int(), sum: z.number() }).nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.int(),
      sha256: z.string(),
      sheet: z.string(),
      cell: z.string(),
      organisation: z.string(),
      item: z.string(),
      name: z.string(),
      dataPeriod: z.string(),
      field: z.string(),
      choice: mergeChoice,
      /** As the person saw them; null where there was nothing. */
      theirs: z.string().nullable(),
      ours: z.string().nullable(),
      typed: z.string().nullable(),
      reason: z.string(),
    }),
  ),
});
export type BatchDetail = z.infer<typeof batchDetailSchema>;

const session = z.object({ session: z.string() });

export const mergeContract = {
  /** Throws SITTING_OPEN while another sitting waits to be gone on with, unless it is to be thrown away. */
  begin: procedure
    .input(z.object({ period: periodCode.nullable(), replace: z.boolean().default(false) }))
    .output(session),
  /** One file per call, staged on the core's disk. The same bytes twice are one file. */
  upload: procedure
    .input(z.object({ session: z.string(), file: z.file() }))
    .output(z.object({ file: z.string(), sha256: z.string() })),
  /** Opens an encrypted file for this sitting; WRONG_PASSWORD otherwise. Then look at the preview again. */
  open: procedure
    .input(z.object({ session: z.string(), sha256: z.string(), password: z.string().min(1).max(255) }))
    .output(z.object({ opened: z.boolean() })),
  preview: procedure.input(session).output(eventIterator(jobEvent(mergePreviewSchema))),
  /** The sitting to go on with, if there is one. */
  current: procedure.output(mergeSittingSchema.nullable()),
  /** Keeps answers at once and says what stands in their way; `withdrawn` ones are open again. */
  answer: procedure
    .input(
      z.object({
        session: z.string(),
        answers: z.array(mergeAnswerSchema),
        withdrawn: z.array(mergePlace).default([]),
      }),
    )
    .output(z.object({ answers: z.array(mergeAnswerViewSchema) })),
  /** Takes a file out of the sitting: it is not part of the next 汇总入库. */
  remove: procedure.input(z.object({ session: z.string(), sha256: z.string() })).output(session),
  /** Writes what needs no answer and what was answered before or with this call. A sitting with nothing left to decide is over with it. */
  apply: procedure
    .input(z.object({ session: z.string(), digest: z.string(), answers: z.array(mergeAnswerSchema).default([]) }))
    .output(mergeReportSchema),
  discard: procedure.input(session).output(z.object({ discarded: z.boolean() })),
  batches: procedure.output(z.array(batchSchema)),
  batch: procedure.input(z.object({ batch: z.string() })).output(batchDetailSchema),
  undo: procedure.input(z.object({ batch: z.string() })).output(undoResultSchema),
  /** Takes an undone batch in again; what was changed since it was undone stays and is listed. */
  restore: procedure.input(z.object({ batch: z.string() })).output(undoResultSchema),
};
