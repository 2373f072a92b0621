/** Reports with words (监测专报, 年度监测分析, 中期评估, 总结评估) as plain data: drawn by one page, written by one writer. */
import { z } from "zod";
import { writtenKinds } from "../domain/print-kinds.ts";
import * as words from "../domain/vocabulary.ts";
import { sheetCellSchema, sheetColumnSchema } from "./sheets.ts";

/** What a sentence says, where it comes from. */
export const factSchema = z.object({
  /** Code of the line it is of; null for what is counted over several, and for words. */
  line: z.string().nullable(),
  /** Name of the line, or of what is counted. */
  name: z.string(),
  /** When it holds, in words; empty where it does not depend on a time. */
  period: z.string(),
  /** What it is: 最新数, 与时序进度差, 快于预期 … */
  what: z.string(),
  /** The figure in full precision, in the unit that `shown` is in; null for words that are quoted. */
  value: z.number().nullable(),
  /** As it stands in the sentence. */
  shown: z.string(),
});
export type Fact = z.infer<typeof factSchema>;

/** A text that can be changed by hand. */
export const writtenTextSchema = z.object({
  /** The same as long as it says the same thing of the same line or matter. */
  id: z.string(),
  text: z.string(),
  /** As the figures gave it. */
  generated: z.string(),
  facts: z.array(factSchema),
});
export type WrittenText = z.infer<typeof writtenTextSchema>;

const bulletSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Fractions. */
  progress: z.number(),
  elapsedShare: z.number().nullable(),
  /** In percentage points. */
  gap: z.number().nullable(),
  verdict: z.enum(words.verdicts),
});

export const documentChartSchema = z.discriminatedUnion("kind", [
  /** Progress of each line beside the time elapsed. */
  z.object({ kind: z.literal("bullets"), rows: z.array(bulletSchema) }),
  /** How many lines have which verdict, by category. */
  z.object({
    kind: z.literal("verdicts"),
    groups: z.array(
      z.object({ title: z.string(), counts: z.partialRecord(z.enum(words.verdicts), z.int()), total: z.int() }),
    ),
  }),
]);
export type DocumentChart = z.infer<typeof documentChartSchema>;

export const blockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("heading"), text: z.string() }),
  /** `note`: small print under a table or chart. */
  z.object({ type: z.literal("paragraph"), style: z.enum(["body", "note"]), ...writtenTextSchema.shape }),
  z.object({
    type: z.literal("table"),
    caption: z.string(),
    /** On pages of its own, across. */
    wide: z.boolean(),
    columns: z.array(sheetColumnSchema),
    rows: z.array(z.array(sheetCellSchema)),
    /** Said where there is no row. */
    empty: z.string(),
    /** Texts that stand in its cells. */
    texts: z.array(writtenTextSchema.extend({ label: z.string() })),
    notes: z.array(z.string()),
  }),
  z.object({
    type: z.literal("chart"),
    caption: z.string(),
    /** How it is read; empty where nothing need be said. */
    note: z.string(),
    /** What it shows, for those who do not see it. */
    summary: z.string(),
    chart: documentChartSchema,
  }),
]);
export type Block = z.infer<typeof blockSchema>;
export type TableBlock = Extract<Block, { type: "table" }>;
export type ChartBlock = Extract<Block, { type: "chart" }>;

export const documentSchema = z.object({
  kind: z.enum(writtenKinds),
  formVersion: z.string(),
  confidentiality: z.string(),
  demo: z.boolean(),
  /** 监测专报, 2023年第2期; null where the report begins with its title. */
  masthead: z.object({ name: z.string(), number: z.string() }).nullable(),
  title: z.string(),
  subtitle: z.string(),
  /** Empty where nobody is addressed. */
  addressee: z.string(),
  blocks: z.array(blockSchema),
  /** Label of the box for 领导批示; empty: there is none. */
  approval: z.string(),
  /** Stands at the very end, small. */
  closing: writtenTextSchema.nullable(),
  signer: z.string(),
  /** 2023年7月28日; empty until the report is made final. */
  date: z.string(),
  verification: z.string(),
});
export type WrittenDocument = z.infer<typeof documentSchema>;
