/** Keeping the lines of a plan: adding, changing, retiring and removing one. They are listed by `catalog.get`. */
import { z } from "zod";
import { indicatorSeed } from "../domain/seed.ts";
import { comparableBaselineInput, indicatorSchema } from "./catalog.ts";
import { periodCode, procedure } from "./common.ts";
import { targetFields } from "./targets.ts";

/** A line without its targets: those have versions of their own. */
export const lineFields = indicatorSeed.omit({ targets: true }).extend({
  name: z.string().trim().min(1).max(80),
  unit: z.string().trim().max(20),
  category: z.string().trim().max(60),
  scope: z.string().trim().max(60),
});
export type LineFields = z.infer<typeof lineFields>;

/** A source document that lines and figures can be said to stand in. */
export const documentSchema = z.object({
  key: z.string(),
  title: z.string(),
  documentNumber: z.string(),
  /** As far as it is known: 2021-06-22, 2021-06, 2021. */
  date: z.string(),
});
export type SourceDocument = z.infer<typeof documentSchema>;

export const documentFields = z.object({
  title: z.string().trim().min(1).max(120),
  documentNumber: z.string().trim().max(60),
  date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
});

/** What stands on a line, by kind; all zero: it may be removed. */
export const dependantsSchema = z.object({
  figures: z.int(),
  issues: z.int(),
  frozenVerdicts: z.int(),
  exceptions: z.int(),
  /** Names of lines that are part of it or a year's goal of it. */
  children: z.array(z.string()),
});
export type Dependants = z.infer<typeof dependantsSchema>;

const ofLine = z.object({ indicator: z.string() });

export const linesContract = {
  documents: procedure.output(z.array(documentSchema)),
  addDocument: procedure.input(documentFields).output(documentSchema),
  dependants: procedure.input(ofLine).output(dependantsSchema),
  add: procedure.input(z.object({ line: lineFields, target: targetFields })).output(indicatorSchema),
  /** Changes what differs between `known` (as it was read) and `line`; CHANGED_MEANWHILE where that has moved on. */
  edit: procedure.input(z.object({ line: lineFields, known: lineFields })).output(indicatorSchema),
  /** No longer asked for or judged from the reporting period `from` on. */
  retire: procedure
    .input(z.object({ indicator: z.string(), from: periodCode, reason: z.string().trim().min(1).max(200) }))
    .output(indicatorSchema),
  bringBack: procedure.input(ofLine).output(indicatorSchema),
  /** With its targets and responsibilities; REFUSED where anything else depends on it. */
  remove: procedure.input(ofLine).output(ofLine),
  setComparableBaseline: procedure.input(comparableBaselineInput).output(indicatorSchema),
};
