import type { TitledPlace } from "../../../shared/contract/progress.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";

/** Chapter, section, table and row within a document. */
export function whereIn({ chapter, section, table, row }: Omit<TitledPlace, "document" | "documentTitle">): string {
  // A row is a number of the indicator table, or the name under which a 专栏 has it.
  const line = row === undefined || !/^\d+$/.test(row) ? row : indicatorsText.places.row(row);
  return [chapter, section, table, line].filter((part) => part !== undefined).join("　");
}

/** With the document's title before it. */
export const placeText = (place: TitledPlace): string =>
  [place.documentTitle, whereIn(place)].filter(Boolean).join("　");
