import type { Catalog } from "../../../shared/contract/catalog.ts";
import { api } from "../../api/client.ts";
import { type Query, useQuery } from "../../components/query.ts";
import { useAppState } from "../../stores/session.ts";

/** The catalogue of the plan in use. */
export function useCatalog(): Query<Catalog> {
  const { plan } = useAppState();
  return useQuery(["catalog", plan], (signal) => api.catalog.get({ plan }, { signal }));
}
