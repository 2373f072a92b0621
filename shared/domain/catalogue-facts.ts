/** What a database holds beside its catalogue, as far as it limits what may be changed in it. */
import type { CatalogueFinding, ImportProblemCode } from "./catalogue-finding.ts";
import { lastDay, nextQuarter } from "./period.ts";

export interface CatalogueFacts {
  /** Data periods of every line that has figures, whoever gave them. */
  readonly figurePeriods: ReadonlyMap<string, readonly string[]>;
  /** Lines and tasks that something refers to which is kept for good: figures, issued forms, frozen verdicts … */
  readonly referredTo: ReadonlySet<string>;
  /** `line organisation` of everyone who has reported the line or was issued a form with it. */
  readonly reporters: ReadonlySet<string>;
  /** `line data period` with a figure that was reported, not taken from a document. */
  readonly reportedSlots: ReadonlySet<string>;
  /** Reporting periods that were ever opened, from the first to the last. */
  readonly periods: readonly { readonly code: string; readonly plan: string; readonly closed: boolean }[];
}

/** A limit that a catalogue would break, where it does. */
export type ImportFinding = Omit<CatalogueFinding, "code" | "other"> & { readonly code: ImportProblemCode };

export const newestPeriod = ({ periods }: CatalogueFacts): string | null => periods.at(-1)?.code ?? null;

/**
 * The first reporting period without a line that is retired now: the one after the newest that was opened, where a form
 * may already have been issued; without any the plan's first.
 */
export function retiredFrom(facts: CatalogueFacts, firstYear: number): string {
  const newest = newestPeriod(facts);
  return newest === null ? `${firstYear}Q1` : nextQuarter(newest);
}

/** Closed periods of a plan that end on or after a day. */
export const closedPeriods = ({ periods }: CatalogueFacts, plan: string, since = ""): string[] =>
  periods.filter((each) => each.plan === plan && each.closed && lastDay(each.code) >= since).map(({ code }) => code);
