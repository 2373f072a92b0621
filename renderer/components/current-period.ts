import type { Period } from "../../shared/contract/periods.ts";
import { api } from "../api/client.ts";
import { useSession } from "../stores/session.ts";
import { type Query, useQuery } from "./query.ts";
import { suggestedPeriod } from "./suggested-period.ts";

export function usePeriods(): Query<Period[]> {
  return useQuery(["periods"], (signal) => api.periods.list(undefined, { signal }));
}

/** The period all pages look at; `data` is null when none was ever opened. */
export function useCurrentPeriod(): Query<Period | null> {
  const chosen = useSession((session) => session.period);
  const periods = usePeriods();
  return { ...periods, data: periods.data && suggestedPeriod(periods.data, chosen) };
}
