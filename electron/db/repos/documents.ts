/** Source documents: what lines and figures are said to stand in. */
import type { SourceDocument } from "../../../shared/contract/lines.ts";
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import type { ReadDb } from "../handles.ts";

export function listDocuments(db: ReadDb): SourceDocument[] {
  return db.all<SourceDocument>(
    "SELECT key, title, coalesce(document_number, '') AS documentNumber, date FROM document ORDER BY date DESC, key",
  );
}

/** In the shape of a catalogue, where a missing 文号 is left out. */
export function documentSeeds(db: ReadDb): CatalogueSeed["documents"] {
  return listDocuments(db).map(({ documentNumber, ...document }) => ({
    ...document,
    ...(documentNumber === "" ? {} : { documentNumber }),
  }));
}
