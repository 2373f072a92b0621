/** Who reported when, over all periods of a plan: one cell per organisation and period. */
import { z } from "zod";
import { periodStates, reportStates } from "../domain/vocabulary.ts";
import { periodCode } from "./common.ts";

/** As the board shows it. `missing`: nothing has been submitted (yet). */
export const returnStandings = ["answered", "late", "returned", "missing", "exempt"] as const;
export type ReturnStanding = (typeof returnStandings)[number];

export const returnCellSchema = z.object({
  period: periodCode,
  standing: z.enum(returnStandings),
  state: z.enum(reportStates),
  /** Its first submission came after the day it was due; late stays late. */
  late: z.boolean(),
  /** How often it was sent back. */
  returns: z.int(),
  /** 零报告 */
  nil: z.boolean(),
  receivedAt: z.string().nullable(),
});
export type ReturnCell = z.infer<typeof returnCellSchema>;

export const overTimeSchema = z.object({
  plan: z.string(),
  /** Those that were ever opened, oldest first. */
  periods: z.array(
    z.object({ code: periodCode, label: z.string(), state: z.enum(periodStates), due: z.string().nullable() }),
  ),
  /** Organisations that were asked for anything in any of them. */
  organisations: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      /** Only of periods in which it was asked for something, or reported all the same. */
      cells: z.array(returnCellSchema),
    }),
  ),
});
export type OverTime = z.infer<typeof overTimeSchema>;
