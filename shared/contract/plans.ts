/** The five-year plans: what there is, a new one from scratch or by copying, changing and removing one. */
import { z } from "zod";
import { planSeed } from "../domain/seed.ts";
import { collections } from "../domain/vocabulary.ts";
import { planSchema } from "./catalog.ts";
import { procedure } from "./common.ts";

const planYear = z.int().min(1990).max(2100);

/** A plan as the office writes it; the rules between its fields are the service's. */
export const planFields = planSeed.extend({
  name: z.string().trim().min(1).max(20),
  title: z.string().trim().min(1).max(120),
  documentNumber: z.string().trim().max(60),
  firstYear: planYear,
  lastYear: planYear,
  baselineYear: planYear,
});

export const planViewSchema = planSchema.extend({
  lines: z.int(),
  tasks: z.int(),
  /** What keeps a plan from being removed: every figure ever reported, forms issued, periods opened. */
  figures: z.int(),
  issues: z.int(),
  periods: z.int(),
});

export const copyPlanInput = z.object({
  /** Code of the plan whose structure is copied. */
  from: z.string(),
  plan: planFields,
  collections: z.array(z.enum(collections)).min(1),
  tasks: z.boolean(),
});

export type PlanFields = z.infer<typeof planFields>;
export type PlanView = z.infer<typeof planViewSchema>;
export type CopyPlanInput = z.infer<typeof copyPlanInput>;

export const plansContract = {
  /** Oldest first. */
  list: procedure.output(z.array(planViewSchema)),
  create: procedure.input(planFields).output(planViewSchema),
  /** Lines, and tasks if wanted, with who answers for them; baselines empty, targets pending. */
  copy: procedure.input(copyPlanInput).output(planViewSchema),
  /** Everything but the code. REFUSED where years are in use. */
  edit: procedure.input(planFields).output(planViewSchema),
  /** Removes a plan with its lines; REFUSED once it has figures, issued forms or periods. */
  remove: procedure.input(z.object({ code: z.string() })).output(z.object({ code: z.string() })),
};
