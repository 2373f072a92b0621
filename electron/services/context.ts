/** What every service is given: the open store, who is at work, and the world through ports. */
import { AppError } from "../../shared/domain/errors.ts";
import type { Actor, OperationNote, Store } from "../db/store.ts";
import type { KeptFiles } from "../ports/kept-files.ts";
import type { Clock, Ids } from "../ports/types.ts";

export interface Context {
  readonly appVersion: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The open database; throws NOT_SET_UP while there is none. */
  store(): Store;
  /** Who is recorded in the log; throws NOT_SET_UP while nobody has said. */
  actor(): Actor;
  /** Workbooks and scans, as they went and came. */
  readonly files: KeptFiles;
  /** Where commands come from at this door, for the log. */
  readonly source: string;
}

/** The note of an operation by the person at work. */
export function note(ctx: Context, kind: string, summary: string): OperationNote {
  return { kind, summary, source: ctx.source, actor: ctx.actor() };
}

/** `found` or NOT_FOUND naming what was looked for. */
export function must<T>(found: T | undefined, what: string, name: string): T {
  if (found === undefined) throw new AppError("NOT_FOUND", { what, name });
  return found;
}

/** The note of an operation that is the office's alone; FORBIDDEN for a department. */
export function officeNote(ctx: Context, kind: string, summary: string): OperationNote {
  const made = note(ctx, kind, summary);
  if (made.actor.role !== "office") throw new AppError("FORBIDDEN");
  return made;
}
