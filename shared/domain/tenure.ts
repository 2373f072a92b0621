/**
 * Since when and until when an organisation answers for something (01 §1.2: from–to period). A *seat* is what one
 * organisation can hold at a time: the lead of a line, its provider, one supporter's place. Periods are quarters, both
 * ends inclusive; null: since ever, until further notice.
 */
import type { PlanYears } from "./line.ts";
import { nextQuarter, previousQuarter } from "./period.ts";
import type { PeriodState } from "./vocabulary.ts";

export interface Tenure {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Sitting extends Tenure {
  readonly organisation: string;
  readonly suggested: boolean;
}

interface PeriodStanding {
  readonly code: string;
  readonly state: PeriodState;
}

const codesIn = (periods: readonly PeriodStanding[], states: readonly PeriodState[]): string[] =>
  periods
    .filter(({ state }) => states.includes(state))
    .map(({ code }) => code)
    .sort();

/** Quarters that were opened, closed ones too, the earliest first. */
export function startedQuarters(periods: readonly PeriodStanding[]): string[] {
  return codesIn(periods, ["open", "closed"]);
}

/** The quarter after the newest closed one: before it nothing may change, for what was found then is kept. Null: none is closed. */
export function firstFreeQuarter(periods: readonly PeriodStanding[]): string | null {
  const newest = codesIn(periods, ["closed"]).at(-1);
  return newest === undefined ? null : nextQuarter(newest);
}

/**
 * From when a change counts unless something else is said: the newest open period, else the quarter after the newest
 * closed one; null (since ever) while the plan has no opened period.
 */
export function usualStart(periods: readonly PeriodStanding[]): string | null {
  const free = firstFreeQuarter(periods);
  return (
    codesIn(periods, ["open"])
      .filter((code) => free === null || code >= free)
      .at(-1) ?? free
  );
}

/** Does a change from `from` on leave what closed periods show? Since ever does not, once one is closed. */
export function leavesThePast(periods: readonly PeriodStanding[], from: string | null): boolean {
  const free = firstFreeQuarter(periods);
  return free === null || (from !== null && from >= free);
}

/**
 * Quarters from which a change may count, to the plan's end: none before the first opened one, none that is closed.
 * @param plan years of the plan
 */
export function quartersToChange(periods: readonly PeriodStanding[], plan: PlanYears): string[] {
  const last = `${plan.lastYear}Q4`;
  const quarters: string[] = [];
  let quarter = firstFreeQuarter(periods) ?? startedQuarters(periods)[0] ?? `${plan.firstYear}Q1`;
  for (; quarter <= last; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}

/**
 * Did, or will, this tenure count in a period before `from`: one that was opened, or one still to come? Quarters before
 * the first opened one are never opened.
 * @param started as `startedQuarters`
 */
function countsBefore({ from: begin }: Tenure, from: string, started: readonly string[]): boolean {
  if ((begin ?? "") >= from) return false;
  const newest = started.at(-1);
  if (newest === undefined) return true;
  return started.some((code) => (begin ?? "") <= code && code < from) || nextQuarter(newest) < from;
}

/** The part of a tenure before `from`; null where nothing is left. */
function endedBefore<T extends Tenure>(tenure: T, from: string): T | null {
  if ((tenure.from ?? "") >= from) return null;
  return reaches(tenure, from) ? { ...tenure, to: previousQuarter(from) } : tenure;
}

/** Does any of the tenure lie at or after `from`? */
const reaches = ({ to }: Tenure, from: string | null): boolean => to === null || from === null || to >= from;

/**
 * The seat as it is held after a change: `organisation` from `from` until further notice, nobody where it is null. Who
 * held it in a period that counts keeps that time; a tenure that never counted is replaced in place.
 * @param started quarters that were opened, the earliest first
 */
export function handOver(
  seat: readonly Sitting[],
  organisation: string | null,
  from: string | null,
  started: readonly string[],
): Sitting[] {
  const after: Sitting[] = [];
  let seated = false;
  for (const sitting of seat) {
    if (!reaches(sitting, from)) after.push(sitting);
    else if (sitting.organisation === organisation && (sitting.from ?? "") <= (from ?? "")) {
      after.push({ ...sitting, to: null, suggested: false });
      seated = true;
    } else if (from !== null && countsBefore(sitting, from, started)) {
      const ended = endedBefore(sitting, from);
      if (ended) after.push(ended);
    }
  }
  if (organisation === null || seated) return after;
  const sinceEver = from === null || (after.length === 0 && !countsBefore({ from: null, to: null }, from, started));
  return [...after, { organisation, from: sinceEver ? null : from, to: null, suggested: false }];
}

/**
 * The seat after `organisation` has left it: the time before `from` stays its own, the rest goes to `successor`; nobody
 * takes it where that is null. What others hold in it is left alone.
 */
export function giveUp(
  seat: readonly Sitting[],
  organisation: string,
  from: string,
  successor: string | null,
): Sitting[] {
  return seat.flatMap((sitting) => {
    if (sitting.organisation !== organisation || !reaches(sitting, from)) return [sitting];
    const ended = endedBefore(sitting, from);
    if (successor === null) return ended ? [ended] : [];
    const begins = ended ? from : sitting.from;
    return [...(ended ? [ended] : []), { ...sitting, organisation: successor, from: begins }];
  });
}
