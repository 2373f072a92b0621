/** Lines and tasks of the plan as rows: who leads, provides and supports each until further notice. */
import type { Assignment, Catalog } from "../../../shared/contract/catalog.ts";
import { type Collection, type Role, roles } from "../../../shared/domain/vocabulary.ts";

export type Source = Collection | "task";

export interface GridRow {
  readonly code: string;
  /** Place in the whole list, whatever is filtered. */
  readonly order: number;
  readonly source: Source;
  readonly name: string;
  /** What sets it apart from a namesake: 省级以上, the 专栏 of a task. */
  readonly scope: string;
  /** Organisations by role, codes in the order in which they were given it. */
  readonly held: Readonly<Record<Role, readonly string[]>>;
  readonly suggested: boolean;
  /** The latest beginning among those who hold it now; null: since ever. */
  readonly since: string | null;
}

/** What is retired is left out: nothing is asked of anyone for it. */
export function gridRows({ indicators, tasks, assignments }: Catalog): GridRow[] {
  const byItem = Map.groupBy(assignments, ({ item }) => item);
  const lines = indicators
    .filter(({ retiredFrom }) => retiredFrom === null)
    .map(({ code, collection, name, scope }) => ({ code, source: collection as Source, name, scope }));
  const undertakings = tasks
    .filter(({ retiredFrom }) => retiredFrom === null)
    .map(({ code, name, boxTitle }) => ({ code, source: "task" as Source, name, scope: boxTitle }));
  return [...lines, ...undertakings].map((item, index) => ({
    ...item,
    order: index + 1,
    ...standing(byItem.get(item.code) ?? []),
  }));
}

function standing(assignments: readonly Assignment[]): Pick<GridRow, "held" | "suggested" | "since"> {
  const holding = (role: Role) =>
    assignments.filter((each) => each.role === role).map(({ organisation }) => organisation);
  const held = { lead: holding("lead"), provider: holding("provider"), support: holding("support") };
  const begins = assignments.flatMap(({ from }) => from ?? []).sort();
  return { held, suggested: assignments.some(({ suggested }) => suggested), since: begins.at(-1) ?? null };
}

export interface GridFilters {
  readonly source: Source | null;
  /** Code of an organisation that holds any role. */
  readonly organisation: string | null;
  readonly text: string;
  readonly leaderless: boolean;
  readonly suggested: boolean;
}

export const noFilters: GridFilters = {
  source: null,
  organisation: null,
  text: "",
  leaderless: false,
  suggested: false,
};

export const isFiltered = (filters: GridFilters): boolean => JSON.stringify(filters) !== JSON.stringify(noFilters);

export const isLeaderless = ({ held }: GridRow): boolean => held.lead.length === 0;

export function filtered(rows: readonly GridRow[], filters: GridFilters): GridRow[] {
  const { source, organisation, leaderless, suggested } = filters;
  const text = filters.text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (source === null || row.source === source) &&
      (organisation === null || roles.some((role) => row.held[role].includes(organisation))) &&
      (text === "" || row.name.toLowerCase().includes(text) || row.scope.toLowerCase().includes(text)) &&
      (!leaderless || isLeaderless(row)) &&
      (!suggested || row.suggested),
  );
}
