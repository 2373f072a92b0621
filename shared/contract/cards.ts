/** 指标卡: one line on an upright page — its verdict, its course, why (04 §4.3). */
import { z } from "zod";
import { trajectorySchema } from "./progress.ts";
import { sheetSchema, sheetSectionSchema } from "./sheets.ts";

export const cardSchema = sheetSchema
  .pick({
    formVersion: true,
    title: true,
    subtitle: true,
    tableNumber: true,
    confidentiality: true,
    info: true,
    demo: true,
    notes: true,
    verification: true,
  })
  .extend({
    kind: z.literal("indicator-card"),
    orientation: z.literal("portrait"),
    /** Sign and word: ▼滞后于预期. */
    verdict: z.string(),
    facts: z.array(z.object({ label: z.string(), text: z.string() })),
    /** Why this verdict, in the order in which one would ask. */
    explanation: z.array(z.object({ label: z.string(), text: z.string() })),
    /** Null where there is nothing to draw. */
    trajectory: trajectorySchema.nullable(),
    /** 目标沿革, 数据. */
    sections: z.array(sheetSectionSchema),
  });
export type Card = z.infer<typeof cardSchema>;
