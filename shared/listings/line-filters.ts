/** 指标: what narrows the list of lines, the same on the screen and in what is taken away. */
import type { ProgressRow } from "../contract/progress.ts";
import type { ListOrder } from "../domain/gravity.ts";
import { isMeant } from "../domain/name-search.ts";
import type { goalTags } from "../domain/seed.ts";
import type { Attribute, Collection, Verdict } from "../domain/vocabulary.ts";

type Goal = (typeof goalTags)[number];

/** What narrows the list and puts it in order. */
export interface LineFilters {
  /** 来源; what is usual, unless another is asked for. */
  readonly collection: Collection | "all";
  readonly text: string;
  readonly category: string | null;
  readonly attribute: Attribute | null;
  /** Code of who leads the line, provides it or reports it for itself. */
  readonly organisation: string | null;
  readonly goal: Goal | null;
  /** Number of the 专栏. */
  readonly box: number | null;
  /** The year of a yearly goal. */
  readonly year: number | null;
  readonly verdict: Verdict | null;
  /** Only what the own organisation answers for. */
  readonly mine: boolean;
  readonly group: "category" | "goal";
  /** Null: as in the catalogue. */
  readonly order: ListOrder | null;
}

const searched = new WeakMap<ProgressRow, { name: string; pinyin: string; more: string }>();

function searchedOf(row: ProgressRow) {
  const known = searched.get(row) ?? { name: row.name, pinyin: row.pinyin, more: row.scope };
  searched.set(row, known);
  return known;
}

/** All filters but the verdict, whose counts are shown beside its choices. `own`: code of the person's organisation. */
export function withoutVerdict(rows: readonly ProgressRow[], filters: LineFilters, own: string): ProgressRow[] {
  const { collection, text, category, attribute, organisation, goal, box, year, mine } = filters;
  return rows.filter(
    (row) =>
      (collection === "all" || row.collection === collection) &&
      (category === null || row.category === category) &&
      (attribute === null || row.attribute === attribute) &&
      (organisation === null || row.answering.includes(organisation)) &&
      (!mine || row.answering.includes(own)) &&
      (goal === null || row.tags.includes(goal)) &&
      (box === null || row.box?.number === box) &&
      (year === null || (row.collection === "annual" && row.targetYear === year)) &&
      isMeant(searchedOf(row), text),
  );
}

export const withVerdict = (rows: readonly ProgressRow[], verdict: Verdict | null): ProgressRow[] =>
  verdict === null ? [...rows] : rows.filter((row) => row.verdict === verdict);
