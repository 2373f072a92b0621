/**
 * 责任单位 over time. A record that hands a project over says from which day; any other record that names another organisation puts
 * right what stood, for all the time it stood for. So a project is one organisation's, or nobody's, on any day.
 */
import { firstDay } from "../period.ts";

/** A record that stands, as far as it says whose the project is. */
export interface HolderRecord {
  /** Rising: later records are later words. */
  readonly id: number;
  /** By code; null where nobody is named. */
  readonly organisation: string | null;
  /** ISO day of a handing over; null where the record hands nothing over. */
  readonly organisationFrom: string | null;
  readonly organisationReason: string;
}

export interface Holder {
  readonly organisation: string | null;
  /** ISO day; null: since ever. */
  readonly from: string | null;
  /** Of the handing over. */
  readonly reason: string;
}

/** Oldest first; at least one where there is a record. */
export function holdersOf(records: readonly HolderRecord[]): Holder[] {
  const holders: Holder[] = [];
  for (const { organisation, organisationFrom: from, organisationReason } of records.toSorted((a, b) => a.id - b.id)) {
    const last = holders.at(-1);
    if (from !== null) {
      while (holders.length > 0 && (holders.at(-1)?.from ?? "") >= from) holders.pop();
      holders.push({ organisation, from, reason: organisationReason });
    } else if (last === undefined) holders.push({ organisation, from: null, reason: "" });
    else if (last.organisation !== organisation) holders.splice(-1, 1, { ...last, organisation });
  }
  return holders;
}

/** Code of who answers for the project on a day (ISO); null: nobody. */
export const holderOn = (holders: readonly Holder[], day: string): string | null =>
  holders.findLast(({ from }) => from === null || from <= day)?.organisation ?? null;

/** By the newest word, whatever day that is for. */
export const holderAtLast = (holders: readonly Holder[]): string | null => holders.at(-1)?.organisation ?? null;

/**
 * The day from which another takes a project over that is the organisation's by the newest word: the one asked for, or the later day on
 * which it came to the organisation itself.
 */
export const handOverDay = (holders: readonly Holder[], asked: string): string =>
  [asked, holders.at(-1)?.from ?? ""].toSorted().at(-1) ?? asked;

interface Stopping {
  readonly active: boolean;
  /** Quarter from which on it takes no part. */
  readonly retiredFrom: string | null;
}

/** Whether an organisation takes part no more on a day. */
export const hasStoppedBy = ({ active, retiredFrom }: Stopping, day: string): boolean =>
  !active && (retiredFrom === null || firstDay(retiredFrom) <= day);

/**
 * Whom a list of a day means by an organisation that it names: one that has been merged by then is the one that took it over, and so on.
 * @param of by code
 */
export function successorOn<O extends Stopping & { readonly code: string; readonly mergedInto: string | null }>(
  organisation: O,
  of: (code: string) => O | undefined,
  day: string,
): O {
  const seen = new Set<string>();
  let now = organisation;
  while (now.mergedInto !== null && hasStoppedBy(now, day) && !seen.has(now.code)) {
    seen.add(now.code);
    const next = of(now.mergedInto);
    if (!next) break;
    now = next;
  }
  return now;
}
