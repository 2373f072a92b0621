/** 套表 (03 §3.5): blank forms from above, their cells mapped once to lines and periods, filled every quarter. */
import { z } from "zod";
import { confidences } from "../domain/mapping/mapping.ts";
import { besideSchema, formCellSchema, shownSchema } from "../domain/outside-form/form-mapping.ts";
import { deliverySchema, periodCode, procedure } from "./common.ts";

export const formViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  /** How many cells are mapped. */
  cells: z.int(),
  savedAt: z.string(),
  savedBy: z.string(),
  retired: z.boolean(),
  /** In this version or one before it; null: never. */
  lastFilled: z.object({ period: periodCode, at: z.string(), by: z.string() }).nullable(),
});
export type FormView = z.infer<typeof formViewSchema>;

const place = z.object({ sheet: z.string(), cell: z.string() });

const rangeSchema = z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() });

/** A sheet as it is drawn: texts by row and column, what is merged, and which cells calculate. */
export const formGridSchema = z.object({
  name: z.string(),
  rows: z.array(z.array(z.string())),
  merges: z.array(rangeSchema),
  /** `D7` */
  formulas: z.array(z.string()),
  percents: z.array(z.string()),
});
export type FormGrid = z.infer<typeof formGridSchema>;

export const formProposalSchema = place.extend({
  shows: shownSchema,
  confidence: z.enum(confidences),
  /** Why it is not certain; empty where it is. */
  reason: z.string(),
});
export type FormProposalView = z.infer<typeof formProposalSchema>;

export const movedCellSchema = place.extend({
  before: besideSchema,
  /** Null: the sheet is not there any more. */
  now: besideSchema.nullable(),
  /** The one place where the same words stand now. */
  to: place.nullable(),
  shows: shownSchema,
});

export const formDocumentSchema = z.object({
  /** The form whose mapping this is, or is carried over from; null for a new one. */
  form: z.object({ id: z.string(), name: z.string() }).nullable(),
  fileName: z.string(),
  sha256: z.string(),
  sheets: z.array(formGridSchema),
  cells: z.array(formCellSchema),
  /** Mapped cells that do not sit beside the same words any more: not among `cells`, filled by nothing until mapped again. */
  moved: z.array(movedCellSchema),
  /** For cells that are not mapped. */
  proposals: z.array(formProposalSchema),
  lines: z.array(z.object({ code: z.string(), name: z.string(), unit: z.string(), decimals: z.int() })),
  tasks: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type FormDocument = z.infer<typeof formDocumentSchema>;

export const fillEntrySchema = place.extend({
  /** The line, the task, or what the office says of itself. */
  item: z.string(),
  /** 本期累计, 同比增速, 进展评价 … */
  field: z.string(),
  dataPeriod: z.string(),
  /** What goes into the cell; null: it stays blank. */
  value: z.union([z.number(), z.string(), z.null()]),
  /** As it stands, where the form counts otherwise: `979.4 亿元`; empty where it is the same. */
  standing: z.string(),
  vintage: z.string(),
  reportedBy: z.string(),
  source: z.string(),
  /** ISO instant of the record; empty where there is none. */
  at: z.string(),
  /** Why it is blank; empty where it is not. */
  missing: z.string(),
  notes: z.array(z.string()),
});
export type FillEntry = z.infer<typeof fillEntrySchema>;

export const filledFormSchema = z.object({
  form: z.string(),
  name: z.string(),
  period: periodCode,
  periodLabel: z.string(),
  fileName: z.string(),
  entries: z.array(fillEntrySchema),
  filled: z.int(),
  missing: z.int(),
  /** How many of the filled ones are 预计数. */
  estimates: z.int(),
  /** What is to be known of the whole: 表上写的是另一期. */
  notices: z.array(z.string()),
});
export type FilledForm = z.infer<typeof filledFormSchema>;

const formName = z.string().trim().min(1).max(60);

export const saveFormInput = z.object({
  name: formName,
  fileName: z.string().min(1).max(200),
  /** Of a file that was looked at before. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  cells: z.array(formCellSchema).min(1).max(3000),
  /** The form that gives way to this one. */
  replaces: z.string().nullable().default(null),
});
export type SaveFormInput = z.infer<typeof saveFormInput>;

const byId = z.object({ id: z.string() });
const asked = z.object({ id: z.string(), period: periodCode });

export const outsideFormsContract = {
  list: procedure.output(z.array(formViewSchema)),
  /** Keeps the file and says what its cells seem to ask for; of a newer version of a form, what has moved. */
  look: procedure
    .input(z.object({ file: z.file(), instead: z.string().nullable().default(null) }))
    .output(formDocumentSchema),
  get: procedure.input(byId).output(formDocumentSchema),
  /** INVALID for a cell that is not there, that calculates, that sits beside other words, or a line that has no one figure. */
  save: procedure.input(saveFormInput).output(formViewSchema),
  retire: procedure.input(byId).output(formViewSchema),
  /** What filling in would write. Changes nothing. */
  preview: procedure.input(asked).output(filledFormSchema),
  /** The filled form and the list of what filled each cell; that it was filled is kept in the log. */
  fill: procedure
    .input(asked)
    .output(z.object({ result: filledFormSchema, sha256: z.string(), form: deliverySchema, list: deliverySchema })),
};
