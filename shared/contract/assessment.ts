/** 四挂钩考核 (01 §1.7): schemes, the matrix of figures, scores and ranks, 加扣分, 核对确认 and 申诉. The office's. */
import { z } from "zod";
import { suppliedFigureSchema } from "../domain/assessment/form-matrix.ts";
import { adjustmentSchema, assessmentSchema } from "../domain/assessment/result.ts";
import { schemeLineSchema, schemeSchema } from "../domain/assessment/scheme.ts";
import * as words from "../domain/vocabulary.ts";
import { periodCode, procedure } from "./common.ts";

/** A quarter `2022Q1`, or a year `2022`. */
export const assessedPeriod = z.string().regex(/^\d{4}(Q[1-4])?$/);

const statementSchema = z.object({
  id: z.int(),
  kind: z.enum(["confirmed", "objection", "answer"]),
  organisation: z.string(),
  /** Code and name of the line an objection is about; null: the score as a whole. */
  line: z.string().nullable(),
  lineName: z.string().nullable(),
  text: z.string(),
  person: z.string(),
  answers: z.int().nullable(),
  upheld: z.boolean().nullable(),
  at: z.string(),
  by: z.string(),
  /** Made by mistake and withdrawn: kept, and counts for nothing. */
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type Statement = z.infer<typeof statementSchema>;

/**
 * - `none`: has said nothing. `confirmed`: what stands. `lapsed`: confirmed, but the score is another one since.
 * - `objection`: an objection waits for its answer. `answered`: all are answered, nothing is confirmed since.
 */
export const confirmationStates = ["none", "confirmed", "lapsed", "objection", "answered"] as const;
const confirmationSchema = z.object({
  organisation: z.string(),
  state: z.enum(confirmationStates),
  statements: z.array(statementSchema),
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** Ranks before by organisation, and of which period; absent: not ranked then. */
const ranksBeforeSchema = z.object({ period: z.string(), ranks: z.record(z.string(), z.int()) });

export const scoreSchema = z.object({
  period: assessedPeriod,
  label: z.string(),
  /** Null: the year has no scheme yet. */
  assessment: assessmentSchema.nullable(),
  /** The score is kept as it was when the period was closed. */
  frozen: z.boolean(),
  /** Codes of organisations whose score would be another by what was corrected since; only of a frozen one. */
  revised: z.array(z.string()),
  /** The quarter before (of a year: the year before), and the same period of the year before. */
  previous: ranksBeforeSchema.nullable(),
  yearBefore: ranksBeforeSchema.nullable(),
  /** Of a quarter; none of a year. */
  confirmations: z.array(confirmationSchema),
});
export type Score = z.infer<typeof scoreSchema>;

const matrixCellSchema = z.object({
  line: z.string(),
  /** Null: nothing was ever supplied. */
  current: suppliedFigureSchema.nullable(),
  previous: suppliedFigureSchema.nullable(),
  /** Of the same quarter a year before. */
  yearBefore: suppliedFigureSchema.nullable(),
});

export const matrixSchema = z.object({
  period: periodCode,
  label: z.string(),
  state: z.enum(words.periodStates),
  /** Null: the year has no scheme yet. */
  scheme: z.object({ name: z.string(), example: z.boolean(), version: z.int() }).nullable(),
  providers: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      lines: z.int(),
      /** Why its figures cannot be changed now; null while they can. */
      lock: z.enum(["PERIOD_NOT_OPEN", "PERIOD_CLOSED", "REPORT_ACCEPTED"]).nullable(),
    }),
  ),
  /** Thresholds of the checks as the office has set them. */
  checks: z.object({ changeShare: z.number(), slipTolerance: z.number(), compositionTolerance: z.number() }),
  /** Those asked in the quarter. */
  lines: z.array(schemeLineSchema),
  rows: z.array(
    z.object({
      organisation: z.string(),
      name: z.string(),
      kind: z.string(),
      /** Every name by which a pasted list may call it. */
      names: z.array(z.string()),
      cells: z.array(matrixCellSchema),
    }),
  ),
});
export type Matrix = z.infer<typeof matrixSchema>;

const matrixInputSchema = z.object({
  period: periodCode,
  cells: z
    .array(
      z.object({
        line: z.string(),
        organisation: z.string(),
        value: z.string().max(100),
        target: z.string().max(100),
        /** What was shown when the cell was filled; another figure by now is CHANGED_MEANWHILE. */
        expected: suppliedFigureSchema.nullable(),
      }),
    )
    .min(1)
    .max(4000),
  /** 数据来源 of all of them. */
  source: z.string().trim().max(200),
  /** Why questioned figures are right, or why a closed period is corrected. */
  reason: z.string().trim().max(500),
  /** Corrects a closed period: a reason and a source are asked for. */
  revision: z.boolean(),
});
export type MatrixInput = z.infer<typeof matrixInputSchema>;

const matrixEntrySchema = z.object({
  operation: z.int(),
  at: z.string(),
  by: z.string(),
  figures: z.int(),
  retracted: z.int(),
  revision: z.boolean(),
  /** The merge batch that brought it: taken back as a whole, with what else was in its files. */
  batch: z.string().nullable(),
});
export type MatrixEntry = z.infer<typeof matrixEntrySchema>;

/** `kept`: cells that were left, since they were changed later, by line and organisation. */
const turnedSchema = z.object({
  reversed: z.int(),
  kept: z.array(z.object({ line: z.string(), organisation: z.string() })),
});
export type Turned = z.infer<typeof turnedSchema>;

export const schemeViewSchema = z.object({
  year: z.int(),
  /** Null: none yet; then `draft` is what one may begin with. */
  current: schemeSchema.nullable(),
  draft: schemeSchema,
  /** Where the draft comes from. */
  draftFrom: z.enum(["current", "year_before", "example"]),
  versions: z.array(
    z.object({ version: z.int(), reason: z.string(), savedAt: z.string(), savedBy: z.string(), scheme: schemeSchema }),
  ),
  /** Codes of lines that have figures: their unit and rule's kind stay. */
  withFigures: z.array(z.string()),
});
export type SchemeView = z.infer<typeof schemeViewSchema>;

export const unansweredSchema = z.array(
  z.object({
    organisation: z.string(),
    name: z.string(),
    lineName: z.string().nullable(),
    text: z.string(),
    at: z.string(),
  }),
);
export type Unanswered = z.infer<typeof unansweredSchema>;

const figureOriginSchema = z.object({
  line: z.string(),
  /** What stands: of a closed quarter it may have been corrected since it was scored. */
  figure: suppliedFigureSchema,
  source: z.string(),
  /** Why it is right though it was questioned, or why there is none; empty where nothing was said. */
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type FigureOrigin = z.infer<typeof figureOriginSchema>;

const quarterInput = z.object({ period: periodCode });
const reason = z.string().trim().max(500);

export const assessmentContract = {
  score: procedure.input(z.object({ period: assessedPeriod })).output(scoreSchema),
  /** Of the figures by which an organisation is scored in a quarter. */
  figureOrigins: procedure.input(quarterInput.extend({ organisation: z.string() })).output(z.array(figureOriginSchema)),
  scheme: procedure.input(z.object({ year: z.int() })).output(schemeViewSchema),
  /** A new version; `basedOn` is the version that was edited, 0 for the first: CHANGED_MEANWHILE where there is a newer. */
  saveScheme: procedure.input(z.object({ scheme: schemeSchema, basedOn: z.int(), reason })).output(schemeViewSchema),
  matrix: procedure.input(quarterInput).output(matrixSchema),
  /** All or nothing, one operation. */
  saveMatrix: procedure.input(matrixInputSchema).output(z.object({ saved: z.int() })),
  entries: procedure.input(quarterInput).output(z.array(matrixEntrySchema)),
  undoEntry: procedure.input(z.object({ operation: z.int() })).output(turnedSchema),
  restoreEntry: procedure.input(z.object({ operation: z.int() })).output(turnedSchema),
  adjust: procedure
    .input(adjustmentSchema.omit({ id: true }).extend({ points: z.number().min(-100).max(100), reason, basis: reason }))
    .output(z.object({ id: z.int() })),
  withdrawAdjustment: procedure.input(z.object({ id: z.int(), period: periodCode })).output(z.object({})),
  confirm: procedure
    .input(z.object({ period: periodCode, organisation: z.string(), person: z.string().trim().max(40) }))
    .output(z.object({ id: z.int() })),
  object: procedure
    .input(
      z.object({
        period: periodCode,
        organisation: z.string(),
        line: z.string().nullable(),
        text: z.string().trim().max(1000),
        person: z.string().trim().max(40),
      }),
    )
    .output(z.object({ id: z.int() })),
  /** INVALID once the quarter is closed, and for an objection that is answered: its answer is withdrawn first. */
  withdrawStatement: procedure.input(z.object({ period: periodCode, id: z.int(), reason })).output(z.object({})),
  /** Objections that wait for an answer; asked before a quarter is closed. */
  unanswered: procedure.input(quarterInput).output(unansweredSchema),
  answer: procedure
    .input(z.object({ period: periodCode, objection: z.int(), upheld: z.boolean(), text: z.string().trim().max(1000) }))
    .output(z.object({ id: z.int() })),
};
