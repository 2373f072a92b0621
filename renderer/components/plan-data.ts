/** What several screens read of the plan in use; the same key is read once and refetched after a command. */
import type { Catalog } from "../../shared/contract/catalog.ts";
import type { PlanView } from "../../shared/contract/plans.ts";
import type { Progress } from "../../shared/contract/progress.ts";
import { api } from "../api/client.ts";
import { useAppState } from "../stores/session.ts";
import { type Query, useQuery } from "./query.ts";

/** The verdicts of the plan at a period; null: nothing is asked. */
export function useProgress(period: string | null): Query<Progress> {
  const { plan } = useAppState();
  return useQuery(period === null ? null : ["progress", plan, period], (signal) =>
    api.progress.table({ plan, period: period ?? "" }, { signal }),
  );
}

/** The catalogue of the plan in use. */
export function useCatalog(): Query<Catalog> {
  const { plan } = useAppState();
  return useQuery(["catalog", plan], (signal) => api.catalog.get({ plan }, { signal }));
}

/** All plans, oldest first. */
export function usePlans(): Query<PlanView[]> {
  return useQuery(["plans"], (signal) => api.plans.list(undefined, { signal }));
}
