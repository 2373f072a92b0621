/** The period all pages look at: the one chosen in the top bar, else the newest open, else the newest closed one. */
import type { Period } from "../../shared/contract/periods.ts";
import { api } from "../api/client.ts";
import { useSession } from "../stores/session.ts";
import { type Query, useQuery } from "./query.ts";

export function usePeriods(): Query<Period[]> {
  return useQuery(["periods"], (signal) => api.periods.list(undefined, { signal }));
}

/** Periods that hold or held reports, newest first. */
export function startedPeriods(periods: readonly Period[]): Period[] {
  return periods.filter(({ state }) => state !== "planned").toSorted((a, b) => b.code.localeCompare(a.code));
}

export function suggestedPeriod(periods: readonly Period[], chosen: string | null): Period | null {
  const started = startedPeriods(periods);
  return (
    started.find(({ code }) => code === chosen) ?? started.find(({ state }) => state === "open") ?? started[0] ?? null
  );
}

/** `data` is null when no period was ever opened. */
export function useCurrentPeriod(): Query<Period | null> {
  const chosen = useSession((session) => session.period);
  const periods = usePeriods();
  return { ...periods, data: periods.data && suggestedPeriod(periods.data, chosen) };
}
