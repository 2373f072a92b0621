import type { Progress } from "../../../shared/contract/progress.ts";
import { api } from "../../api/client.ts";
import { type Query, useQuery } from "../../components/query.ts";
import { useAppState } from "../../stores/session.ts";

/** The verdicts of the plan at a period; null: nothing is asked. */
export function useProgress(period: string | null): Query<Progress> {
  const { plan } = useAppState();
  return useQuery(period === null ? null : ["progress", plan, period], (signal) =>
    api.progress.table({ plan, period: period ?? "" }, { signal }),
  );
}
