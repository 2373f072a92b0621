/** 责任分工: who leads, provides and supports, and from when. */
import { z } from "zod";
import { roles } from "../domain/vocabulary.ts";
import { assignmentSchema } from "./catalog.ts";
import { periodCode, procedure } from "./common.ts";

/**
 * The quarter from which a change counts; null: since ever. Left out: the open period, else the quarter after the newest
 * closed one, else since ever.
 */
const from = periodCode.nullable().optional();
const items = z.array(z.string()).min(1).max(2000);

/** `set` makes `organisations` the only holders of the role (null: nobody), `add` and `remove` leave the others. */
export const assignInput = z.object({
  items,
  role: z.enum(roles),
  organisations: z.array(z.string()).nullable(),
  mode: z.enum(["set", "add", "remove"]),
  from,
});

/** Different holders for different items, as one change. */
export const assignEachInput = z.object({
  role: z.enum(roles),
  rows: z
    .array(z.object({ item: z.string(), organisations: z.array(z.string()) }))
    .min(1)
    .max(2000),
  from,
});

export type AssignInput = z.infer<typeof assignInput>;
export type AssignEachInput = z.infer<typeof assignEachInput>;

/** Commands return who answers for the items until further notice. */
export const responsibilitiesContract = {
  assign: procedure.input(assignInput).output(z.array(assignmentSchema)),
  assignEach: procedure.input(assignEachInput).output(z.array(assignmentSchema)),
  /** 建议 becomes the office's own word, as it is. */
  confirm: procedure.input(z.object({ items })).output(z.array(assignmentSchema)),
  /** Everyone who has answered for a line or task, the present ones first. */
  history: procedure.input(z.object({ item: z.string() })).output(z.array(assignmentSchema)),
};
