/** Building blocks of the contract: error map, jobs, codes. Values on the wire are JSON; files travel as bytes. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { type ErrorCode, errorCodes } from "../domain/errors.ts";
import { dataPeriodPattern } from "../domain/seed.ts";

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

type ErrorMap = Record<ErrorCode, { status: number; data: typeof details }>;

/** HTTP status of a failure: ours to explain, or nobody's. */
export const statusOf = (code: ErrorCode): number => (code === "INTERNAL" ? 500 : 422);

/** Every procedure may fail with any closed code; `data` carries the details, the words are made by the reader. */
const errors = Object.fromEntries(
  errorCodes.map((code) => [code, { status: statusOf(code), data: details }]),
) as ErrorMap;

export const procedure = oc.errors(errors);

export const periodCode = z.string().regex(/^\d{4}Q[1-4]$/);
export const dataPeriodCode = z.string().regex(dataPeriodPattern);

/** One step of a long job, or its end. Iterators are throttled by the service; the last event is always `done`. */
export const jobEvent = <T extends z.ZodType>(result: T) =>
  z.discriminatedUnion("type", [
    z.object({
      type: z.literal("progress"),
      stage: z.string(),
      done: z.int(),
      total: z.int(),
      label: z.string(),
    }),
    z.object({ type: z.literal("done"), result }),
  ]);

/** A file made by the core: fetched once by its ticket (`download/<ticket>`), or already in a folder the person chose. */
export const deliverySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ticket"), ticket: z.string(), fileName: z.string() }),
  z.object({ kind: z.literal("folder"), folder: z.string() }),
]);
export type Delivery = z.infer<typeof deliverySchema>;
