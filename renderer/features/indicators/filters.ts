/** Which lines are listed, and how. All of it lives in the address, so that a list can be linked to and come back to. */
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { listOrders } from "../../../shared/domain/gravity.ts";
import { goalTags } from "../../../shared/domain/seed.ts";
import { type ActorRole, attributes, collections, verdicts } from "../../../shared/domain/vocabulary.ts";
import { type LineFilters, withoutVerdict, withVerdict } from "../../../shared/listings/line-filters.ts";

export interface Filters extends LineFilters {
  readonly view: "table" | "bars";
}

const headlines: Filters = {
  collection: "headline",
  text: "",
  category: null,
  attribute: null,
  organisation: null,
  goal: null,
  box: null,
  year: null,
  verdict: null,
  mine: false,
  group: "category",
  order: null,
  view: "table",
};

/** The office begins with the plan's own table, a department with whatever it answers for. */
export const usualFilters: Readonly<Record<ActorRole, Filters>> = {
  office: headlines,
  department: { ...headlines, collection: "all", mine: true },
};

const oneOf = <T extends string>(words: readonly T[], word: string | null): T | null =>
  words.find((one) => one === word) ?? null;

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

const yesOrNo = { yes: true, no: false } as const;

/** Reads the query of the address; what is no such word filters nothing. */
export function filtersOf(query: string, usual: Filters): Filters {
  const params = new URLSearchParams(query);
  const mine = oneOf(["yes", "no"] as const, params.get("mine"));
  return {
    collection: oneOf([...collections, "all"] as const, params.get("collection")) ?? usual.collection,
    text: params.get("text") ?? "",
    category: params.get("category"),
    attribute: oneOf(attributes, params.get("attribute")),
    organisation: params.get("organisation"),
    goal: oneOf(goalTags, params.get("goal")),
    box: numberOf(params.get("box")),
    year: numberOf(params.get("year")),
    verdict: oneOf(verdicts, params.get("verdict")),
    mine: mine === null ? usual.mine : yesOrNo[mine],
    group: oneOf(["category", "goal"] as const, params.get("group")) ?? usual.group,
    order: oneOf(listOrders, params.get("order")),
    view: oneOf(["table", "bars"] as const, params.get("view")) ?? usual.view,
  };
}

/** The query with its question mark, only what is not usual in it; empty when nothing is filtered. */
export function queryOf(filters: Filters, usual: Filters): string {
  const set = (Object.keys(filters) as (keyof Filters)[]).flatMap((name): [string, string][] => {
    const value = filters[name];
    if (value === usual[name] || value === null) return [];
    return [[name, typeof value === "boolean" ? (value ? "yes" : "no") : String(value)]];
  });
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

/** Category, 专栏 and year belong to where lines come from: they do not outlive a change of it. */
export function withCollection(filters: Filters, collection: Filters["collection"]): Filters {
  return { ...filters, collection, category: null, box: null, year: null };
}

const narrowing = [
  "text",
  "verdict",
  "mine",
  "organisation",
  "goal",
  "attribute",
  "category",
  "box",
  "year",
  "collection",
] as const;

export interface WayOut {
  /** The filter to be let go. */
  readonly filter: (typeof narrowing)[number];
  readonly next: Filters;
  /** How many lines are listed then. */
  readonly count: number;
}

/** Where nothing is listed: each single filter that stands in the way, and what is found without it. */
export function waysOut(rows: readonly ProgressRow[], filters: Filters, own: string): WayOut[] {
  const wide: Filters = { ...headlines, collection: "all" };
  return narrowing.flatMap((filter) => {
    if (filters[filter] === wide[filter]) return [];
    const next = filter === "collection" ? withCollection(filters, "all") : { ...filters, [filter]: wide[filter] };
    const count = withVerdict(withoutVerdict(rows, next, own), next.verdict).length;
    return count === 0 ? [] : [{ filter, next, count }];
  });
}
