/** Which lines are listed. The filters live in the address, so that a list can be linked to and come back to. */
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { type Attribute, attributes, type Verdict, verdicts } from "../../../shared/domain/vocabulary.ts";

export interface Filters {
  readonly text: string;
  readonly category: string | null;
  readonly attribute: Attribute | null;
  readonly verdict: Verdict | null;
}

export const noFilters: Filters = { text: "", category: null, attribute: null, verdict: null };

/** Reads the query of the address; what is no such word filters nothing. */
export function filtersOf(query: string): Filters {
  const params = new URLSearchParams(query);
  return {
    text: params.get("text") ?? "",
    category: params.get("category"),
    attribute: attributes.find((one) => one === params.get("attribute")) ?? null,
    verdict: verdicts.find((one) => one === params.get("verdict")) ?? null,
  };
}

/** The query with its question mark; empty when nothing is filtered. */
export function queryOf(filters: Filters): string {
  const set = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

const folded = (text: string) => text.trim().toLowerCase();

/** All filters but the verdict, whose counts are shown beside its choices. */
export function withoutVerdict(rows: readonly ProgressRow[], { text, category, attribute }: Filters): ProgressRow[] {
  return rows.filter(
    (row) =>
      folded(row.name).includes(folded(text)) &&
      (category === null || row.category === category) &&
      (attribute === null || row.attribute === attribute),
  );
}

export const withVerdict = (rows: readonly ProgressRow[], verdict: Verdict | null): ProgressRow[] =>
  verdict === null ? [...rows] : rows.filter((row) => row.verdict === verdict);
