/** Everything that was ever said in one cell: each value with who, when and from where, what became of it, and comments. */
import type { CellHistory, CellInput, CellRecord } from "../../shared/contract/progress.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { canonicalDataPeriod, dataPeriodLabel, periodLabel } from "../../shared/domain/period.ts";
import { standingsOf } from "../../shared/domain/record-standing.ts";
import type { ReadDb } from "../db/handles.ts";
import { documentTitles, findIndicator, listOrganisations } from "../db/repos/catalog.ts";
import { findOperation } from "../db/repos/changes.ts";
import { answersTo } from "../db/repos/check-answers.ts";
import { listSlotHistory, type ObservationHistoryRow } from "../db/repos/observations.ts";
import { listComments } from "../db/repos/remarks.ts";
import { listQueriesAbout } from "../db/repos/return-copies.ts";
import type { Actor } from "../db/store.ts";
import { must } from "./context.ts";
import { slotOf } from "./line-facts.ts";
import { observationView } from "./observation-views.ts";
import { viewOfComment } from "./remarks/comment-view.ts";

/** @param who the person asking, for what they may take back; NOT_FOUND, WRONG_DATA_PERIOD */
export function cellHistory(db: ReadDb, who: Actor, input: CellInput): CellHistory {
  const line = must(findIndicator(db, "", input.indicator), "指标", input.indicator);
  const dataPeriod = canonicalDataPeriod(line.basis, line.frequency, input.dataPeriod);
  if (dataPeriod === null) throw new AppError("WRONG_DATA_PERIOD", { line: line.name, dataPeriod: input.dataPeriod });
  const slot = slotOf(line, dataPeriod, input.organisation);
  const names = new Map(listOrganisations(db).map(({ code, name }) => [code, name]));
  const titles = documentTitles(db);
  const rows = listSlotHistory(db, slot);
  // Where each organisation reports for itself, one never replaces another's.
  const own = slotOf(line, dataPeriod, "").organisation !== null;
  const standings = standingsOf(
    rows.map((row) => ({ ...row, retracted: row.retractedBy !== null })),
    ({ vintage, organisation }) => `${vintage ?? ""}|${own ? (organisation ?? "") : ""}`,
  );
  const record = (row: ObservationHistoryRow): CellRecord => ({
    ...observationView(row, line, names, titles),
    answers: answersTo(db, row.id),
    standing: standings.get(row.id) ?? "replaced",
    byOrganisation: names.get(row.byOrganisation) ?? row.byOrganisation,
    reportedInLabel: row.reportedIn === null ? null : periodLabel(row.reportedIn),
    retraction: row.retractedBy === null ? null : (findOperation(db, row.retractedBy) ?? null),
  });
  return {
    indicator: line.code,
    name: line.name,
    unit: line.unit,
    decimals: line.decimals,
    growthUnit: line.growthUnit,
    dataPeriod,
    dataPeriodLabel: dataPeriodLabel(dataPeriod, line.basis),
    organisation: slot.organisation,
    organisationName: slot.organisation === null ? "" : (names.get(slot.organisation) ?? slot.organisation),
    records: rows.map(record),
    comments: listComments(db, line.code, null)
      .filter((comment) => comment.dataPeriod === dataPeriod)
      .filter(
        ({ organisation }) => slot.organisation === null || (organisation ?? slot.organisation) === slot.organisation,
      )
      .map((comment) => viewOfComment(comment, names, who)),
    queries: listQueriesAbout(db, line.code, dataPeriod)
      .filter(({ organisation }) => slot.organisation === null || slot.organisation === organisation)
      .map(({ organisation, ...query }) => ({ ...query, organisationName: names.get(organisation) ?? organisation })),
  };
}
