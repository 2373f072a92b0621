/** The organisations as the office keeps them, with the names they had and what they hold in the plan in use. */
import type { ListedOrganisation } from "../../shared/contract/organisations.ts";
import { api } from "../api/client.ts";
import { useAppState } from "../stores/session.ts";
import { type Query, useQuery } from "./query.ts";

export function useOrganisations(): Query<ListedOrganisation[]> {
  const { plan } = useAppState();
  return useQuery(["organisations", plan], (signal) => api.organisations.list({ plan }, { signal }));
}

/** Choices of a select: active ones by name, short name and code findable. */
export function organisationOptions(organisations: readonly ListedOrganisation[]) {
  return organisations
    .filter(({ active }) => active)
    .map(({ code, name, shortName, aliases }) => ({
      value: code,
      label: name,
      search: [name, shortName, code, ...aliases].join(" "),
    }));
}
