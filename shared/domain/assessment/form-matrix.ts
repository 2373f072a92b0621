/** 考核数据 of a form: what an organisation supplies in a quarter about everybody who is scored (01 §1.7). */
import { z } from "zod";
import { schemeLineSchema } from "./scheme.ts";

export const suppliedFigureSchema = z.object({
  value: z.number().nullable(),
  target: z.number().nullable(),
  filling: z.enum(["reported", "not_applicable", "not_obtained"]),
});

/** A column group of the matrix; `key` is opaque and stays the same in every issue of the same line and period. */
const matrixLineSchema = schemeLineSchema
  .pick({ code: true, name: true, unit: true, decimals: true, direction: true, rule: true })
  .extend({ key: z.string() });
export type MatrixLine = z.infer<typeof matrixLineSchema>;

const matrixRowSchema = z.object({
  key: z.string(),
  /** Code and name of the organisation that is scored. */
  organisation: z.string(),
  name: z.string(),
  /** 街道 or 园区 */
  kind: z.string(),
  /**
   * One for each line, in their order: what stands now (the base of the merge once issued), what stood last quarter, and
   * in the same quarter a year before (in issued forms only, not in earlier ones).
   */
  cells: z
    .array(
      z.object({
        current: suppliedFigureSchema.nullable(),
        previous: suppliedFigureSchema.nullable(),
        yearBefore: suppliedFigureSchema.nullable().optional(),
      }),
    )
    .readonly(),
});
export type FormMatrixRow = z.infer<typeof matrixRowSchema>;

export const formMatrixSchema = z.object({
  lines: z.array(matrixLineSchema).max(80).readonly(),
  rows: z.array(matrixRowSchema).max(500).readonly(),
});
export type FormMatrix = z.infer<typeof formMatrixSchema>;

/** Key of the figure of a line for one that is scored: what is typed of it is kept by it, and a cell spoken of. */
export const supplyKey = (row: { readonly key: string }, line: Pick<MatrixLine, "key">): string =>
  `${row.key}.${line.key}`;

/** The entry cells of a line for one that is scored; both are one record. */
export const supplyFields = ["target", "value"] as const;
export type SupplyField = (typeof supplyFields)[number];
