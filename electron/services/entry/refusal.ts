/** Why one of many figures is not written, while the others are. */
import type { Refusal } from "../../../shared/contract/entry.ts";
import { AppError } from "../../../shared/domain/errors.ts";

/** A refusal by name; anything else is nobody's fault and ends the whole command. */
export function refusalOf(error: unknown): { readonly outcome: "refused"; readonly error: Refusal } {
  if (!(error instanceof AppError)) throw error;
  const details = Object.entries(error.details).map(([name, detail]) => [
    name,
    Array.isArray(detail) ? [...detail] : detail,
  ]);
  return { outcome: "refused", error: { code: error.code, details: Object.fromEntries(details) } };
}
