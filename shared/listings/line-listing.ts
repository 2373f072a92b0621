/** The lines as they are listed: in groups, or in one row by gap or verdict. */
import type { ProgressRow } from "../contract/progress.ts";
import { inOrder } from "../domain/gravity.ts";
import { goalTags } from "../domain/seed.ts";
import { indicatorsText } from "../text/indicators.ts";
import { type LineFilters, withoutVerdict, withVerdict } from "./line-filters.ts";

export interface LineGroup {
  /** Null: the lines stand by themselves. */
  readonly title: string | null;
  readonly rows: readonly ProgressRow[];
}

export interface Listing {
  /** What all filters but the verdict leave. */
  readonly counted: readonly ProgressRow[];
  /** Each line once, in the order in which it is first listed. */
  readonly rows: readonly ProgressRow[];
  readonly groups: readonly LineGroup[];
}

/** By goal a line stands under every goal it serves. */
function groupsOf(rows: readonly ProgressRow[], { order, group, goal }: LineFilters): LineGroup[] {
  if (order !== null) return [{ title: null, rows: inOrder(rows, order) }];
  if (group === "category")
    return [...Map.groupBy(rows, ({ category }) => category)].map(([title, lines]) => ({ title, rows: lines }));
  const goals = goal === null ? goalTags : [goal];
  const served = goals.map((title) => ({ title, rows: rows.filter(({ tags }) => tags.includes(title)) }));
  const rest = { title: indicatorsText.noGoal, rows: rows.filter(({ tags }) => tags.length === 0) };
  return [...served, rest].filter((each) => each.rows.length > 0);
}

/** @param own code of the person's organisation */
export function listingOf(all: readonly ProgressRow[], filters: LineFilters, own: string): Listing {
  const counted = withoutVerdict(all, filters, own);
  const groups = groupsOf(withVerdict(counted, filters.verdict), filters);
  return { counted, groups, rows: [...new Set(groups.flatMap(({ rows }) => rows))] };
}

/** 序号 as printed: lines are counted within where they come from, whatever is listed of them. */
export function numbersWithin(rows: readonly ProgressRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map(({ code, collection, order }) => {
      const number = (counts.get(collection) ?? 0) + 1;
      counts.set(collection, number);
      return [code, collection === "headline" ? order : number];
    }),
  );
}
