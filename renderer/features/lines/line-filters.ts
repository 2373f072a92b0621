/** Which lines of a plan are listed in 指标与目标. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { Collection } from "../../../shared/domain/vocabulary.ts";
import { currentTarget, isPending } from "./new-line.ts";

export const shows = ["all", "pending", "retired"] as const;
export type Show = (typeof shows)[number];

export interface LineFilters {
  readonly text: string;
  readonly collection: Collection | null;
  readonly category: string | null;
  readonly show: Show;
}

export const noFilters: LineFilters = { text: "", collection: null, category: null, show: "all" };

const folded = (text: string) => text.trim().toLowerCase();

/** All filters but `show`, whose counts stand beside its choices. */
export function matching(lines: readonly Indicator[], { text, collection, category }: LineFilters): Indicator[] {
  const wanted = folded(text);
  return lines.filter(
    (line) =>
      (folded(line.name).includes(wanted) || line.code.includes(wanted)) &&
      (collection === null || line.collection === collection) &&
      (category === null || line.category === category),
  );
}

export function shownLines(lines: readonly Indicator[], show: Show, today: string): Indicator[] {
  if (show === "retired") return lines.filter(({ retiredFrom }) => retiredFrom !== null);
  if (show === "pending")
    return lines.filter((line) => line.retiredFrom === null && isPending(line, currentTarget(line, today)));
  return [...lines];
}
