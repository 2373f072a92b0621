/**
 * The catalogue this version of the app ships: parsed when the program starts, so that a slip in a JSON file stops it
 * there instead of reaching a database. Where each figure comes from: README.md.
 */
import { type CatalogueSeed, catalogueSeed } from "../shared/domain/seed.ts";
import assignmentsHeadline from "./assignments.json" with { type: "json" };
import assignments13th from "./assignments-13th.json" with { type: "json" };
import assignmentsAnnual from "./assignments-annual.json" with { type: "json" };
import assignmentsBox from "./assignments-box.json" with { type: "json" };
import assignmentsChapter from "./assignments-chapter.json" with { type: "json" };
import documents from "./documents.json" with { type: "json" };
import indicatorsHeadline from "./indicators.json" with { type: "json" };
import indicators13th from "./indicators-13th.json" with { type: "json" };
import indicatorsAnnual from "./indicators-annual.json" with { type: "json" };
import indicatorsBox from "./indicators-box.json" with { type: "json" };
import indicatorsChapter from "./indicators-chapter.json" with { type: "json" };
import observationsHeadline from "./observations.json" with { type: "json" };
import observations13th from "./observations-13th.json" with { type: "json" };
import observationsHistory from "./observations-history.json" with { type: "json" };
import organisations from "./organisations.json" with { type: "json" };
import plans from "./plans.json" with { type: "json" };
import tasks from "./tasks.json" with { type: "json" };

/** Raised with every change to a shipped record; an existing database is then brought up to it. */
const version = 2;

export const shippedCatalogue: CatalogueSeed = catalogueSeed.parse({
  version,
  documents,
  plans,
  organisations,
  indicators: [...indicators13th, ...indicatorsHeadline, ...indicatorsBox, ...indicatorsChapter, ...indicatorsAnnual],
  tasks,
  assignments: [
    ...assignments13th,
    ...assignmentsHeadline,
    ...assignmentsBox,
    ...assignmentsChapter,
    ...assignmentsAnnual,
  ],
  observations: [...observations13th, ...observationsHeadline, ...observationsHistory],
});
