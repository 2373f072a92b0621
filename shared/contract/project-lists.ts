/** Importing a list of projects: put it in, say what its columns are, see what it changes, take it in one operation. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { listMappingSchema } from "../domain/projects/list-mapping.ts";
import { projectStages } from "../domain/projects/pools.ts";
import { listFields } from "../domain/projects/project.ts";
import { rhythms } from "../domain/projects/rhythm.ts";
import { jobEvent, procedure } from "./common.ts";
import { isoDay, monthCode } from "./projects.ts";

const value = z.union([z.string(), z.number(), z.null()]);

export const listProposalSchema = z.object({
  file: z.string(),
  /** `known`: the heads are those of a list read before, and so is the reading. */
  known: z.boolean(),
  mapping: listMappingSchema,
  /** What a person sees of each sheet of the mapping: name, heads as printed, first rows. */
  sheets: z.array(
    z.object({ name: z.string(), labels: z.array(z.string()), rows: z.array(z.array(z.string())), height: z.int() }),
  ),
  /** The month its heads speak of; null where they say none. */
  month: monthCode.nullable(),
  /** What has to be settled before it can be read; empty where nothing has. */
  fault: z.string(),
});
export type ListProposal = z.infer<typeof listProposalSchema>;

const listImportOf = z.object({
  /** The month the list was of; null where it was taken in before this was kept. */
  month: monthCode.nullable(),
  file: z.string(),
  batch: z.string(),
  at: z.string(),
  by: z.string(),
});

/** A list that is known again by its heads. */
export const keptListSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Sheets that are read, and columns of them that are. */
  sheets: z.int(),
  columns: z.int(),
  /** Null while fewer than two months are known. */
  rhythm: z.enum(rhythms).nullable(),
  lastImport: listImportOf.nullable(),
  /** How many imports were read by it, by what is kept. */
  count: z.int(),
  savedAt: z.string(),
  savedBy: z.string(),
  /** Not offered any more. */
  retired: z.boolean(),
});
export type KeptList = z.infer<typeof keptListSchema>;

export const keptListDetailSchema = keptListSchema.extend({
  mapping: listMappingSchema,
  /** Newest first. */
  imports: z.array(listImportOf),
});
export type KeptListDetail = z.infer<typeof keptListDetailSchema>;

const placed = { sheet: z.string(), cell: z.string() };

export const listQuestionSchema = z.object({
  /** The cell: `表!B5`. */
  id: z.string(),
  ...placed,
  code: z.string(),
  name: z.string(),
  field: z.string(),
  message: z.string(),
  /** What a yes takes, in words; empty: there is nothing to say yes to. */
  proposal: z.string(),
});
export type ListQuestion = z.infer<typeof listQuestionSchema>;

export const listedChangeSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(["added", "changed"]),
  sheet: z.string(),
  row: z.int(),
  fields: z.array(
    z.object({ field: z.enum(listFields), before: value, after: value, cell: z.string(), raw: z.string() }),
  ),
});
export type ListedChange = z.infer<typeof listedChangeSchema>;

export const listedGoneSchema = z.object({
  code: z.string(),
  name: z.string(),
  organisationName: z.string(),
  stage: z.enum(projectStages),
});
export type ListedGone = z.infer<typeof listedGoneSchema>;

export const listImportSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  applied: z.boolean(),
  /** Of an import that was applied: what `undo` takes. */
  batch: z.string().nullable(),
  month: monthCode,
  /** Changes of stage count from this day. */
  on: isoDay,
  totals: z.object({
    rows: z.int(),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    gone: z.int(),
    questions: z.int(),
    problems: z.int(),
  }),
  changes: z.array(listedChangeSchema),
  /** Kept in a pool and not in the list: 退库 with a reason, or kept. Never deleted. */
  gone: z.array(listedGoneSchema),
  questions: z.array(listQuestionSchema),
  /** Rows that cannot be read, each with its place. */
  problems: z.array(z.object({ ...placed, message: z.string() })),
});
export type ListImport = z.infer<typeof listImportSchema>;

export const listPreviewSchema = listImportSchema.extend({ digest: z.string() });
export type ListPreview = z.infer<typeof listPreviewSchema>;

export const listChoices = z.object({
  session: z.string(),
  mapping: listMappingSchema,
  month: monthCode,
  /** The list covers only the projects of this organisation (code or name); null: the whole district. */
  organisation: z.string().nullable(),
  /** Questions answered with yes. */
  yes: z.array(z.string()),
});
export type ListChoices = z.infer<typeof listChoices>;

export const listDecision = listChoices.extend({
  digest: z.string(),
  /** Codes of projects whose additions or changes are not to be taken. */
  leave: z.array(z.string()),
  /** Disappeared projects that leave the pools; the others stay as they are. */
  withdraw: z.array(z.object({ code: z.string(), reason: z.string().trim().min(2).max(200) })),
  /** Of a closed quarter: why figures are added after all. */
  reason: z.string().trim().max(200),
});
export type ListDecision = z.infer<typeof listDecision>;

export const projectListsContract = {
  /** FORBIDDEN for a department. */
  upload: procedure.input(z.object({ file: z.file() })).output(z.object({ session: z.string() })),
  /** Reads the workbook and says what its columns seem to be. INVALID with the reason where it cannot be read. */
  propose: procedure.input(z.object({ session: z.string() })).output(eventIterator(jobEvent(listProposalSchema))),
  /** What it would change. Changes nothing. INVALID for a mapping that does not fit, or leaves a unit open. */
  preview: procedure.input(listChoices).output(listPreviewSchema),
  /** In one operation, with a backup before. STALE_PREVIEW when something has moved since the preview with this digest. */
  apply: procedure.input(listDecision).output(listImportSchema),
  /** Lists that are known again; retired ones last. */
  kept: procedure.output(z.array(keptListSchema)),
  keptOne: procedure.input(z.object({ id: z.string() })).output(keptListDetailSchema),
  rename: procedure.input(z.object({ id: z.string(), name: z.string().trim().min(1).max(60) })).output(keptListSchema),
  /** 停用: files of its heads are no longer known. What was imported by it stays. */
  retire: procedure.input(z.object({ id: z.string() })).output(keptListSchema),
  /** REFUSED where another reads the same heads by now. */
  restore: procedure.input(z.object({ id: z.string() })).output(keptListSchema),
  discard: procedure.input(z.object({ session: z.string() })).output(z.object({ discarded: z.boolean() })),
};
