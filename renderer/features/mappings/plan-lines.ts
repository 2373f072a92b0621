/** Names of lines by their codes; a code that is not in the plan in use is shown as it is. */
import { api } from "../../api/client.ts";
import { useQuery } from "../../components/query.ts";
import { useAppState } from "../../stores/session.ts";

export function usePlanLines(): (code: string) => string {
  const { plan } = useAppState();
  const { data } = useQuery(["catalog", plan], (signal) => api.catalog.get({ plan }, { signal }));
  const names = new Map(data?.indicators.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
