/** Collecting is the office's: a department neither sees who was reminded nor what the others owe. */
import { AppError } from "../../../shared/domain/errors.ts";
import type { Context } from "../context.ts";

export function requireOffice(ctx: Context): void {
  if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
}
