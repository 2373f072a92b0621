/** Places in source documents with the documents' titles. */
import type { TitledPlace } from "../../shared/contract/progress.ts";
import type { Place } from "../../shared/domain/seed.ts";

export type DocumentTitles = ReadonlyMap<string, string>;

/** A document that nobody has described is called by its key. */
export const titled = (place: Place, titles: DocumentTitles): TitledPlace => ({
  ...place,
  documentTitle: titles.get(place.document) ?? place.document,
});
