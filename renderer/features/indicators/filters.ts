/** Which lines are listed. The filters live in the address, so that a list can be linked to and come back to. */
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import {
  type Attribute,
  attributes,
  type Collection,
  collections,
  type Verdict,
  verdicts,
} from "../../../shared/domain/vocabulary.ts";

export interface Filters {
  /** 来源; the indicator table of the plan unless another is asked for. */
  readonly collection: Collection | "all";
  readonly text: string;
  readonly category: string | null;
  readonly attribute: Attribute | null;
  readonly verdict: Verdict | null;
}

const usual = "headline";

export const noFilters: Filters = { collection: usual, text: "", category: null, attribute: null, verdict: null };

/** Reads the query of the address; what is no such word filters nothing. */
export function filtersOf(query: string): Filters {
  const params = new URLSearchParams(query);
  const collection = params.get("collection");
  return {
    collection: collection === "all" ? "all" : (collections.find((one) => one === collection) ?? usual),
    text: params.get("text") ?? "",
    category: params.get("category"),
    attribute: attributes.find((one) => one === params.get("attribute")) ?? null,
    verdict: verdicts.find((one) => one === params.get("verdict")) ?? null,
  };
}

/** The query with its question mark; empty when nothing is filtered. */
export function queryOf({ collection, ...others }: Filters): string {
  const set = Object.entries({ ...others, collection: collection === usual ? null : collection }).filter(
    (entry): entry is [string, string] => Boolean(entry[1]),
  );
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

const folded = (text: string) => text.trim().toLowerCase();

/** All filters but the verdict, whose counts are shown beside its choices. */
export function withoutVerdict(rows: readonly ProgressRow[], filters: Filters): ProgressRow[] {
  const { collection, text, category, attribute } = filters;
  return rows.filter(
    (row) =>
      (collection === "all" || row.collection === collection) &&
      folded(row.name).includes(folded(text)) &&
      (category === null || row.category === category) &&
      (attribute === null || row.attribute === attribute),
  );
}

export const withVerdict = (rows: readonly ProgressRow[], verdict: Verdict | null): ProgressRow[] =>
  verdict === null ? [...rows] : rows.filter((row) => row.verdict === verdict);
