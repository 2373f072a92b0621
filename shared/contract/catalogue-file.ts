/** The catalogue workbook 规划目录: written from the database, edited in any office program, read back as a whole. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { catalogueActions, catalogueKinds } from "../domain/catalogue-changes.ts";
import { deliverySchema, jobEvent, procedure } from "./common.ts";

export const catalogueProblemSchema = z.object({
  /** With an error nothing of the workbook is taken. */
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  /** The kind of problem in a few words, for listing many of one kind together. */
  group: z.string(),
  /** Name of the sheet; empty for the whole file. */
  sheet: z.string(),
  /** `C7`; empty for the whole sheet. */
  cell: z.string(),
  /** What is wrong and what to do, without sheet and cell. */
  message: z.string(),
});
export type CatalogueFileProblem = z.infer<typeof catalogueProblemSchema>;

export const catalogueFieldSchema = z.object({
  field: z.string(),
  /** The head of its column. */
  name: z.string(),
  /** As the workbook shows it; null: blank. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const catalogueChangeSchema = z.object({
  kind: z.enum(catalogueKinds),
  action: z.enum(catalogueActions),
  /** Code of the record, or what it is known by. */
  key: z.string(),
  name: z.string(),
  /** Sheet and cell of the workbook; empty of what is no longer in it. */
  sheet: z.string(),
  cell: z.string(),
  fields: z.array(catalogueFieldSchema),
});
export type CatalogueFileChange = z.infer<typeof catalogueChangeSchema>;

const countsSchema = z.object({
  kind: z.enum(catalogueKinds),
  added: z.int(),
  changed: z.int(),
  retired: z.int(),
  removed: z.int(),
});

export const cataloguePreviewSchema = z.object({
  session: z.string(),
  /** Of the file and of everything in the database it was compared with; apply refuses another. */
  digest: z.string(),
  file: z.string(),
  sha256: z.string(),
  /** Errors first. */
  problems: z.array(catalogueProblemSchema),
  changes: z.array(catalogueChangeSchema),
  totals: z.array(countsSchema),
  /** Lines or tasks retire: the person must say why. */
  reasonNeeded: z.boolean(),
});
export type CataloguePreview = z.infer<typeof cataloguePreviewSchema>;

export const catalogueReportSchema = cataloguePreviewSchema
  .omit({ session: true, digest: true })
  .extend({ applied: z.boolean() });
export type CatalogueReport = z.infer<typeof catalogueReportSchema>;

const session = z.object({ session: z.string() });

export const catalogueFileContract = {
  /** The catalogue of these plans (codes; null: all) as a workbook. */
  export: procedure.input(z.object({ plans: z.array(z.string()).nullable() })).output(deliverySchema),
  /** Organisations and documents filled in, everything of a plan empty: for writing a new one. */
  template: procedure.output(deliverySchema),
  /** Stages one workbook. */
  upload: procedure.input(z.object({ file: z.file() })).output(session),
  /** What reading it in would do, or why it cannot be. Changes nothing. */
  preview: procedure.input(session).output(eventIterator(jobEvent(cataloguePreviewSchema))),
  /** All of it in one operation. STALE_PREVIEW when the database has moved since the preview with this digest. */
  apply: procedure
    .input(session.extend({ digest: z.string(), reason: z.string().trim().max(200) }))
    .output(catalogueReportSchema),
  discard: procedure.input(session).output(z.object({ discarded: z.boolean() })),
};
