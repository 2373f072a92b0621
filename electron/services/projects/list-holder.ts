/** Whom a list means that names an organisation, where organisations have stopped or projects were handed over since. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import { type Holder, hasStoppedBy, holderOn, successorOn } from "../../../shared/domain/projects/holders.ts";

/** Why the organisation is not taken from the list. */
export type HolderDoubt =
  | { readonly code: "unknown" | "stopped" }
  /** The list is older than the handing over, ISO day. */
  | { readonly code: "handed_over"; readonly since: string };

export interface NamedHolder {
  /** Null where nothing is taken. */
  readonly code: string | null;
  readonly doubt: HolderDoubt | null;
}

/**
 * Lists go on naming who was merged: that is no word for giving a project back. One that names somebody else than who had the project
 * at its time changes whose it is, except where it was handed over later: what is older says nothing of that.
 * @param day ISO; what the list is as of
 */
export function namedHolder(
  named: Organisation | undefined,
  holders: readonly Holder[],
  of: (code: string) => Organisation | undefined,
  day: string,
): NamedHolder {
  if (!named) return { code: null, doubt: { code: "unknown" } };
  const had = holderOn(holders, day);
  if (named.code === had) return { code: had, doubt: null };
  const meant = successorOn(named, of, day);
  if (meant.code === had) return { code: had, doubt: null };
  if (hasStoppedBy(meant, day)) return { code: null, doubt: { code: "stopped" } };
  const since = holders.at(-1)?.from ?? null;
  if (since !== null && since > day) return { code: null, doubt: { code: "handed_over", since } };
  return { code: meant.code, doubt: null };
}
