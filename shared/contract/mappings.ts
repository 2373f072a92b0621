/** 沿用旧表: workbooks that are not ours, mapped once and known again by their shape (03 §3.5). */
import { z } from "zod";
import { columnRoles, confidences, mappingSchema, periodRuleSchema } from "../domain/mapping/mapping.ts";
import { periodCode, procedure } from "./common.ts";

const proposed = { confidence: z.enum(confidences), reason: z.string() };

export const proposedColumnSchema = z.object({
  head: z.string(),
  /** As printed. */
  label: z.string(),
  role: z.enum(columnRoles),
  period: periodRuleSchema,
  ...proposed,
});
export type ProposedColumn = z.infer<typeof proposedColumnSchema>;

export const proposedRowSchema = z.object({
  /** Counted from 0, within the sheet as it is read. */
  at: z.int(),
  label: z.string(),
  /** Null: two rows of this name cannot be told apart, neither can be mapped. */
  row: z.string().nullable(),
  unit: z.string(),
  line: z.string().nullable(),
  /** Null where the units cannot be told in one another, or the file says none. */
  factor: z.number().nullable(),
  ...proposed,
});
export type ProposedRow = z.infer<typeof proposedRowSchema>;

export const proposedSheetSchema = z.object({
  name: z.string(),
  /** The name without year and quarter. */
  sheet: z.string(),
  transposed: z.boolean(),
  top: z.int(),
  headHeight: z.int(),
  columns: z.array(proposedColumnSchema),
  rows: z.array(proposedRowSchema),
  /** The first rows as text, on their side where transposed. */
  grid: z.array(z.array(z.string())),
  /** How many rows there are in all. */
  height: z.int(),
});
export type ProposedSheet = z.infer<typeof proposedSheetSchema>;

export const mappingProposalSchema = z.object({
  file: z.string(),
  /** Read from the heads; null where they say none, or several. */
  period: periodCode.nullable(),
  organisation: z.string().nullable(),
  sheets: z.array(proposedSheetSchema),
  /** The lines a row may be: those the organisation answers for, or all while it is not chosen. */
  lines: z.array(z.object({ code: z.string(), name: z.string(), unit: z.string() })),
  /** A mapping that nearly fits; saving this one takes its place. */
  near: z
    .object({ id: z.string(), name: z.string(), added: z.array(z.string()), missing: z.array(z.string()) })
    .nullable(),
});
export type MappingProposal = z.infer<typeof mappingProposalSchema>;

export const mappedFigureSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  line: z.string(),
  name: z.string(),
  unit: z.string(),
  dataPeriod: z.string(),
  field: z.enum(["value", "growth", "remark"]),
  raw: z.string(),
  /** In the line's unit. */
  theirs: z.union([z.string(), z.number(), z.null()]),
  ours: z.union([z.string(), z.number(), z.null()]),
  /** Why it is asked about; empty where it is not. */
  asked: z.string(),
});
export type MappedFigure = z.infer<typeof mappedFigureSchema>;

export const mappingViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  lines: z.int(),
  sheets: z.int(),
  savedAt: z.string(),
  savedBy: z.string(),
  retired: z.boolean(),
});
export type MappingView = z.infer<typeof mappingViewSchema>;

/** A file of a sitting of 汇总. */
const staged = { session: z.string(), sha256: z.string() };

/** Where a person says the head of a sheet is. */
export const headChoiceSchema = z.object({
  name: z.string(),
  transposed: z.boolean(),
  top: z.int().min(0),
  headHeight: z.int().min(1).max(6),
});
export type HeadChoice = z.infer<typeof headChoiceSchema>;

const mappingName = z.string().trim().min(1).max(60);

export const mappingsContract = {
  list: procedure.output(z.array(mappingViewSchema)),
  get: procedure.input(z.object({ id: z.string() })).output(mappingViewSchema.extend({ mapping: mappingSchema })),
  /** What the workbook seems to say. Changes nothing. */
  propose: procedure
    .input(z.object({ ...staged, organisation: z.string().nullable(), heads: z.array(headChoiceSchema).default([]) }))
    .output(mappingProposalSchema),
  /** What the mapping would bring from this file into the reporting period. Changes nothing. */
  preview: procedure
    .input(z.object({ ...staged, period: periodCode, mapping: mappingSchema }))
    .output(z.array(mappedFigureSchema)),
  /** INVALID for a mapping that names a line twice, or one the organisation does not answer for. One of the same shape gives way. */
  save: procedure
    .input(z.object({ name: mappingName, mapping: mappingSchema, replaces: z.string().nullable().default(null) }))
    .output(mappingViewSchema),
  rename: procedure.input(z.object({ id: z.string(), name: mappingName })).output(mappingViewSchema),
  /** 停用: files of its shape are no longer known. What it brought stays. */
  retire: procedure.input(z.object({ id: z.string() })).output(mappingViewSchema),
};
