/**
 * What somebody has typed and not yet saved, kept by itself: no figure, no change of anything, only what is not to be lost
 * when the window or the machine goes. Kept row by row with a number that grows, so that two windows never overwrite each
 * other unseen.
 */
import { z } from "zod";
import { periodCode, procedure } from "./common.ts";

/** Where it was typed: into the report of an organisation, or into an issued workbook opened on a department's machine. */
export const draftScopeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("report"), organisation: z.string().max(60), period: periodCode }),
  z.object({ kind: z.literal("workbook"), issue: z.string().max(60) }),
]);
export type DraftScope = z.infer<typeof draftScopeSchema>;

/** Texts as typed, by field; as long as a cell of a sheet may be. */
const fields = z.record(z.string().max(60), z.string().max(40_000));

export const draftRowSchema = z.object({
  /** Which row: `gdp@2022Q1` of a line, `task:` and its code … whoever types decides; unique within the scope. */
  row: z.string().max(200),
  fields,
  revision: z.int(),
  at: z.string(),
  by: z.string(),
});
export type DraftRow = z.infer<typeof draftRowSchema>;

export const draftPutSchema = z.object({
  scope: draftScopeSchema,
  rows: z
    .array(
      z.object({
        row: z.string().min(1).max(200),
        /** Null: what was typed is saved or given up; nothing is kept of the row. */
        fields: fields.nullable(),
        /** The revision this window last saw of the row; 0: none. */
        expected: z.int(),
      }),
    )
    .max(2000),
});
export type DraftPut = z.infer<typeof draftPutSchema>;

export const draftsKeptSchema = z.object({
  kept: z.array(z.object({ row: z.string(), revision: z.int() })),
  /** Not kept, since another window has typed into the row meanwhile: what it typed. Empty `fields` and revision 0: it is gone. */
  conflicts: z.array(draftRowSchema),
});
export type DraftsKept = z.infer<typeof draftsKeptSchema>;

export const draftsContract = {
  list: procedure.input(draftScopeSchema).output(z.array(draftRowSchema)),
  /** Kept on the disk when it returns. */
  put: procedure.input(draftPutSchema).output(draftsKeptSchema),
};
