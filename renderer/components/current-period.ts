import type { Period } from "../../shared/contract/periods.ts";
import { api } from "../api/client.ts";
import { useAppState, useSession } from "../stores/session.ts";
import { usePlans } from "./plan-data.ts";
import { type Query, useQuery } from "./query.ts";
import { finishedPeriod, suggestedPeriod } from "./suggested-period.ts";

/** The periods of all plans. */
export function usePeriods(): Query<Period[]> {
  return useQuery(["periods"], (signal) => api.periods.list(undefined, { signal }));
}

/** The periods of the plan in use. */
export function usePlanPeriods(): Query<Period[]> {
  const { plan } = useAppState();
  const periods = usePeriods();
  return { ...periods, data: periods.data?.filter((period) => period.plan === plan) };
}

/** The reporting period all pages look at; `data` is null when none of the plan was ever opened. */
export function useCurrentPeriod(): Query<Period | null> {
  const chosen = useSession((session) => session.period);
  const periods = usePlanPeriods();
  return { ...periods, data: periods.data && suggestedPeriod(periods.data, chosen) };
}

/**
 * The period at which verdicts are shown: the reporting period, of a finished plan without any its last quarter. Nothing
 * can be reported in that one: only what judges may ask for it.
 */
export function useAssessedPeriod(): Query<Period | null> {
  const { plan, today } = useAppState();
  const current = useCurrentPeriod();
  const plans = usePlans();
  if (current.data !== null) return current;
  const known = plans.data?.find(({ code }) => code === plan);
  return { ...plans, data: plans.data && (known ? finishedPeriod(known, today) : null) };
}
