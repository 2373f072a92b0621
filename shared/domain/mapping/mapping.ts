/** 沿用旧表 (03 §3.5): how a workbook that is not ours is read. Plain data, confirmed by a person, kept in the database. */
import { z } from "zod";
import { dataPeriodPattern } from "../seed.ts";
import type { Basis } from "../vocabulary.ts";

/**
 * Of which data period a column speaks, seen from the reporting period: 1-3月累计 is `current`, and 1-6月累计 of the next file
 * is `current` again. `fixed` is for what never moves.
 */
export const periodRuleSchema = z.discriminatedUnion("rule", [
  z.object({ rule: z.literal("current") }),
  z.object({ rule: z.literal("lastYear") }),
  z.object({ rule: z.literal("lastFullYear") }),
  z.object({ rule: z.literal("fixed"), dataPeriod: z.string().regex(dataPeriodPattern) }),
]);
export type PeriodRule = z.infer<typeof periodRuleSchema>;

export const columnRoles = ["name", "unit", "value", "growth", "remark", "ignore"] as const;
export type ColumnRole = (typeof columnRoles)[number];

const mappedColumnSchema = z.object({
  /** The head as it is known again: without year and quarter. */
  head: z.string(),
  role: z.enum(columnRoles),
  /** Of figures and what goes with them. */
  period: periodRuleSchema,
});

export const mappedRowSchema = z.object({
  /** The row's name as it is known again; never its position. */
  row: z.string(),
  line: z.string(),
  /** The unit the file counts in when it was mapped; empty where it says none. */
  unit: z.string(),
  /** One of the file's units in the line's unit, as the person chose: 0.0001 from 万元 to 亿元. */
  factor: z.number().positive(),
});
export type MappedRow = z.infer<typeof mappedRowSchema>;

export const mappedSheetSchema = z.object({
  /** The sheet's name without year and quarter. */
  sheet: z.string(),
  /** Indicators stand in the columns: the sheet is read on its side. */
  transposed: z.boolean(),
  /** How many rows the head has (columns, where transposed). */
  headHeight: z.int().min(1).max(6),
  /** All heads in order, all row names: what the sheet is known again by. */
  columns: z.array(mappedColumnSchema).min(1).max(200),
  names: z.array(z.string()).max(2000),
  rows: z.array(mappedRowSchema).max(500),
});
export type MappedSheet = z.infer<typeof mappedSheetSchema>;

export const mappingSchema = z.object({
  format: z.literal(1),
  /** Code of the organisation whose figures it brings. */
  organisation: z.string(),
  sheets: z.array(mappedSheetSchema).min(1).max(20),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** A figure given in words, or in several parts, is no cell of somebody else's table. */
export const isMappable = ({ basis }: { readonly basis: Basis }): boolean =>
  basis !== "composition" && basis !== "milestone";

/** How sure a proposal is. Whatever it is, a person says yes before anything is taken. */
export const confidences = ["certain", "likely", "unsure"] as const;
export type Confidence = (typeof confidences)[number];

/** A sheet as text: every cell of a merged range has the range's text. Rows and columns counted from 0. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The data period a rule means in a reporting period, before the line's own frequency is asked (`canonicalDataPeriod`). */
export function dataPeriodOf(rule: PeriodRule, period: string): string {
  const year = Number(period.slice(0, 4));
  switch (rule.rule) {
    case "current":
      return period;
    case "lastYear":
      return `${year - 1}${period.slice(4)}`;
    case "lastFullYear":
      return String(year - 1);
    case "fixed":
      return rule.dataPeriod;
  }
}

/** The sheet on its side; places in it are (column, row). */
export function turned({ name, rows }: PlainSheet): PlainSheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { name, rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? "")) };
}
