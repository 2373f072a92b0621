/** 套表 (03 §3.5): which cell of a form from above shows what. Plain data, confirmed by a person, kept in the database. */
import { z } from "zod";
import { dataPeriodOf } from "../mapping/mapping.ts";
import { previousQuarter } from "../period.ts";
import { dataPeriodPattern } from "../seed.ts";

/** Of which data period a cell speaks, seen from the reporting period that is being filled in. */
export const formPeriodSchema = z.discriminatedUnion("rule", [
  z.object({ rule: z.literal("current") }),
  /** 上年同期 */
  z.object({ rule: z.literal("lastYear") }),
  /** 上年全年 */
  z.object({ rule: z.literal("lastFullYear") }),
  /** 上期: the quarter before, of 一季度 the last one of the year before. */
  z.object({ rule: z.literal("previous") }),
  z.object({ rule: z.literal("fixed"), dataPeriod: z.string().regex(dataPeriodPattern) }),
]);
export type FormPeriod = z.infer<typeof formPeriodSchema>;

export const figureFields = ["value", "growth", "remark"] as const;
export type FigureField = (typeof figureFields)[number];
export const lineFields = ["baseline", "target", "progress", "verdict"] as const;
export type LineField = (typeof lineFields)[number];
export const taskFormFields = ["state", "done", "problems", "nextSteps"] as const;
export type TaskFormField = (typeof taskFormFields)[number];
export const officeFields = ["organisation", "contact", "phone", "today", "period"] as const;
export type OfficeField = (typeof officeFields)[number];

const written = {
  /** One of the line's unit in the form's: 10000 from 亿元 to 万元. 1 for texts. */
  factor: z.number().positive().max(1e12).default(1),
  /** Null: with all the digits there are. */
  decimals: z.int().min(0).max(8).nullable().default(null),
};

export const shownSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("figure"),
    line: z.string().min(1),
    period: formPeriodSchema,
    field: z.enum(figureFields),
    ...written,
  }),
  /** What is judged of a line at the reporting period. */
  z.object({ kind: z.literal("line"), line: z.string().min(1), field: z.enum(lineFields), ...written }),
  z.object({ kind: z.literal("task"), task: z.string().min(1), field: z.enum(taskFormFields) }),
  z.object({ kind: z.literal("office"), field: z.enum(officeFields) }),
]);
export type Shown = z.infer<typeof shownSchema>;

/** The words a cell sits beside, without year and quarter: what it is known again by in next year's form. */
export const besideSchema = z.object({ left: z.string(), above: z.string(), unit: z.string() });
export type Beside = z.infer<typeof besideSchema>;

export const formCellSchema = z.object({
  sheet: z.string().min(1),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  shows: shownSchema,
  /** A person has said that the formula in it gives way. */
  overFormula: z.boolean().default(false),
  /** Null: whatever it sits beside now. */
  beside: besideSchema.nullable().default(null),
});
export type FormCell = z.infer<typeof formCellSchema>;

export const formMappingSchema = z.object({ format: z.literal(1), cells: z.array(formCellSchema).min(1).max(3000) });
export type FormMapping = z.infer<typeof formMappingSchema>;

/** The data period a rule means, before the line's own frequency is asked (`canonicalDataPeriod`). */
export function formDataPeriod(rule: FormPeriod, period: string): string {
  return rule.rule === "previous" ? previousQuarter(period) : dataPeriodOf(rule, period);
}

export const placeName = ({ sheet, cell }: Pick<FormCell, "sheet" | "cell">): string => `${sheet}!${cell}`;

/** Counted from 0. */
export function positionOf(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

export function cellName(row: number, column: number): string {
  const letters = (n: number): string =>
    n < 0 ? "" : letters(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26));
  return `${letters(column)}${row + 1}`;
}
