/** 导出 Excel: a list as a screen shows it, made anew from the database with the filters that are set. */
import { z } from "zod";
import { listOrders } from "../domain/gravity.ts";
import { latenesses } from "../domain/projects/late.ts";
import { projectStages } from "../domain/projects/pools.ts";
import { goalTags } from "../domain/seed.ts";
import { taskStandings } from "../domain/task-standing.ts";
import { attributes, collections, verdicts } from "../domain/vocabulary.ts";
import { registerFilters } from "../listings/register-rows.ts";
import { reviewFilters } from "../listings/review-rows.ts";
import { assessedPeriod } from "./assessment.ts";
import { deliverySchema, periodCode, procedure } from "./common.ts";

const typed = z.string().max(200);
const code = z.string().max(120).nullable();
const verdict = z.enum(verdicts).nullable();
const goal = z.enum(goalTags).nullable();

const lineFilters = z.object({
  collection: z.enum([...collections, "all"]),
  text: typed,
  category: code,
  attribute: z.enum(attributes).nullable(),
  organisation: code,
  goal,
  box: z.int().nullable(),
  year: z.int().nullable(),
  verdict,
  mine: z.boolean(),
  group: z.enum(["category", "goal"]),
  order: z.enum(listOrders).nullable(),
});

const taskFilters = z.object({
  text: typed,
  box: z.int().nullable(),
  standing: z.enum(taskStandings).nullable(),
  verdict,
  organisation: code,
  goal,
  mine: z.boolean(),
  retired: z.boolean(),
});

const projectFilters = z.object({
  text: typed,
  stage: z.enum(projectStages).nullable(),
  organisation: code,
  industry: code,
  late: z.enum(["any", ...latenesses]).nullable(),
});

const completenessFilters = z.object({ kind: code, onlyMissing: z.boolean() });

/** Which list, of what, and how it is narrowed; the ones of exchange and assessment are the office's. */
export const tableRequestSchema = z.discriminatedUnion("table", [
  z.object({ table: z.literal("indicators"), plan: z.string(), period: periodCode, filters: lineFilters }),
  /** `period` null: none is open yet. */
  z.object({ table: z.literal("tasks"), plan: z.string(), period: periodCode.nullable(), filters: taskFilters }),
  z.object({ table: z.literal("projects"), period: periodCode.nullable(), filters: projectFilters }),
  /** By organisation, by line, and what is missing with why: a worksheet each. */
  z.object({ table: z.literal("completeness"), period: periodCode, filters: completenessFilters }),
  /** Organisation × period, of the plan in use. */
  z.object({ table: z.literal("over-time"), plan: z.string() }),
  z.object({ table: z.literal("register"), period: periodCode, filter: z.enum(registerFilters) }),
  z.object({ table: z.literal("review"), period: periodCode, filter: z.enum(reviewFilters) }),
  z.object({ table: z.literal("batches") }),
  /** 差异清单 of what a batch took in, its files, what was decided. */
  z.object({ table: z.literal("batch"), batch: z.string() }),
  /** 差异清单 of a sitting of 汇总 as it is compared now, with the answers given so far. */
  z.object({ table: z.literal("differences"), session: z.string() }),
  /** `order`: the category by which the rows are ranked; empty: the total. */
  z.object({ table: z.literal("ranking"), period: assessedPeriod, order: typed }),
  /** 考核数据 of a quarter; `provider` empty: of all who supply. */
  z.object({ table: z.literal("supplies"), period: periodCode, provider: typed }),
  /** 核对与申诉 of a quarter: how it stands, and everything that was said. */
  z.object({ table: z.literal("statements"), period: periodCode }),
]);
export type TableRequest = z.infer<typeof tableRequestSchema>;
export type TableName = TableRequest["table"];

export const tablesContract = {
  /** One workbook; numbers are numbers, days are days. */
  export: procedure.input(tableRequestSchema).output(deliverySchema),
};
