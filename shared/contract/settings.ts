/** Bands and thresholds that the office may set; what is not set has its default (01 §1.4, §1.6). */
import { z } from "zod";
import { defaultSettings } from "../domain/bands.ts";
import { defaultCheckSettings } from "../domain/checks.ts";
import * as words from "../domain/vocabulary.ts";
import { periodCode, procedure } from "./common.ts";

const points = z.number().min(-100).max(100);
const fraction = z.number().min(0).max(1);

/** Gaps in percentage points, shares as fractions. */
export const verdictSettingsSchema = z
  .object({
    ahead: points,
    behind: points,
    farBehind: points,
    bindingBehind: points,
    bindingFarBehind: points,
    nearLimit: fraction,
    earliestShare: fraction,
    aboutTolerance: fraction,
    aboutGrowthPoints: z.number().min(0).max(10),
  })
  .refine((s) => s.farBehind < s.behind && s.behind < s.ahead, "farBehind < behind < ahead")
  .refine((s) => s.bindingFarBehind < s.bindingBehind && s.bindingBehind < s.ahead, "bindingFarBehind < bindingBehind");

export const checkSettingsSchema = z.object({
  changeShare: fraction,
  slipTolerance: z.number().min(1).max(100),
  compositionTolerance: z.number().min(0).max(1),
});

export const settingsSchema = z.object({ verdicts: verdictSettingsSchema, checks: checkSettingsSchema });
export type Settings = z.infer<typeof settingsSchema>;

export const shippedSettings: Settings = { verdicts: defaultSettings, checks: defaultCheckSettings };

const counts = z.partialRecord(z.enum(words.verdicts), z.int());

/** What other settings would make of the verdicts of a period that is not closed. */
export const settingsPreviewSchema = z.object({
  period: periodCode,
  /** The period is closed: its verdicts are frozen and stay, whatever is set. */
  frozen: z.boolean(),
  before: counts,
  after: counts,
  changed: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      before: z.enum(words.verdicts),
      after: z.enum(words.verdicts),
    }),
  ),
});
export type SettingsPreview = z.infer<typeof settingsPreviewSchema>;

export const settingsContract = {
  get: procedure.output(settingsSchema),
  /** The office's alone; takes effect with the next verdict, never on those of closed periods. */
  save: procedure.input(settingsSchema).output(settingsSchema),
  /** The verdicts of a plan's period under these settings, beside those under the present ones; saves nothing. */
  preview: procedure
    .input(z.object({ settings: settingsSchema, plan: z.string(), period: periodCode }))
    .output(settingsPreviewSchema),
};
