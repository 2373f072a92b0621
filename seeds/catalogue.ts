/**
 * The catalogue this version of the app ships: parsed when the program starts, so that a slip in a JSON file stops it
 * there instead of reaching a database. Where each figure comes from: README.md.
 */
import { type CatalogueSeed, catalogueSeed } from "../shared/domain/seed.ts";
import assignments from "./assignments.json" with { type: "json" };
import documents from "./documents.json" with { type: "json" };
import indicators from "./indicators.json" with { type: "json" };
import observations from "./observations.json" with { type: "json" };
import organisations from "./organisations.json" with { type: "json" };
import plans from "./plans.json" with { type: "json" };

/** Raised with every change to a shipped record; an existing database is then brought up to it. */
const version = 1;

export const shippedCatalogue: CatalogueSeed = catalogueSeed.parse({
  version,
  documents,
  plans,
  organisations,
  indicators,
  assignments,
  observations,
});
