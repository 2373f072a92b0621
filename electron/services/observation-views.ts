/** The records of a line as they are shown: each with who, when, and where it came from. */
import type { Indicator } from "../../shared/contract/catalog.ts";
import type { ObservationView } from "../../shared/contract/progress.ts";
import { dataPeriodLabel } from "../../shared/domain/period.ts";
import { placeSchema } from "../../shared/domain/seed.ts";
import { provenanceText } from "../../shared/text/provenance.ts";
import type { ReadDb } from "../db/handles.ts";
import { answersOfLine } from "../db/repos/check-answers.ts";
import { listHistory, type ObservationHistoryRow } from "../db/repos/observations.ts";
import { type DocumentTitles, titled } from "./titled-places.ts";

/** Records of a line's history that are shown at once; a line of many organisations has thousands. */
const historyLimit = 400;

/** The newest records of a line, retracted ones included, newest first. */
export function observationViews(
  db: ReadDb,
  line: Indicator,
  organisations: ReadonlyMap<string, string>,
  titles: DocumentTitles,
): ObservationView[] {
  const answers = answersOfLine(db, line.code);
  return listHistory(db, line.code, historyLimit).map((row) => ({
    ...observationView(row, line, organisations, titles),
    answers: answers.get(row.id) ?? [],
  }));
}

function observationView(
  row: ObservationHistoryRow,
  line: Indicator,
  organisations: ReadonlyMap<string, string>,
  titles: DocumentTitles,
): Omit<ObservationView, "answers"> {
  return {
    id: row.id,
    dataPeriod: row.dataPeriod,
    dataPeriodLabel: dataPeriodLabel(row.dataPeriod, line.basis),
    organisation: row.organisation,
    organisationName: row.organisation === null ? "" : (organisations.get(row.organisation) ?? row.organisation),
    reportedIn: row.reportedIn,
    value: row.value,
    text: row.text,
    planTotal: row.planTotal,
    seriesBreak: row.seriesBreak,
    growth: row.growth,
    growthBasis: row.growthBasis,
    vintage: row.vintage,
    filling: row.filling ?? "reported",
    remark: row.remark ?? "",
    provenance: provenanceText(row),
    place: row.place === null ? null : titled(placeSchema.parse(JSON.parse(row.place)), titles),
    revision: row.revisionReason === null ? null : { reason: row.revisionReason, source: row.revisionSource ?? "" },
    by: row.by,
    at: row.at,
    retracted: row.retractedBy !== null,
  };
}
