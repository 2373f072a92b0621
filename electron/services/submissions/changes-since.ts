/** What a report's figures have become since it was accepted: revisions, corrections in later quarters, an unlock. */
import type { ChangeSince } from "../../../shared/contract/submissions.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import type { Basis } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  findLatest,
  findSlot,
  findStandingBefore,
  type ObservationRow,
  provenanceOf,
} from "../../db/repos/observations.ts";
import type { ReportRow } from "../../db/repos/reports.ts";
import { recordOf } from "../forms-service.ts";

interface ReportedFigure {
  readonly indicator: string;
  readonly name: string;
  readonly basis: Basis;
  readonly dataPeriod: string;
}

/** Empty for a report that was never accepted. */
export function changesSinceAcceptance(db: ReadDb, report: ReportRow): ChangeSince[] {
  const { organisation, period, acceptedBy } = report;
  if (acceptedBy === null) return [];
  const reported = db.all<ReportedFigure>(
    `SELECT DISTINCT o.indicator, i.name, i.basis, o.data_period AS dataPeriod, i.position
     FROM observation o JOIN indicator i ON i.code = o.indicator
     WHERE o.reported_in = :period AND o.organisation = :organisation ORDER BY i.position, o.data_period`,
    { period, organisation },
  );
  return reported.flatMap(({ indicator, name, basis, dataPeriod }) => {
    const slot = findSlot(db, indicator, dataPeriod, organisation);
    const accepted = findStandingBefore(db, slot, acceptedBy + 1);
    const now = findLatest(db, slot);
    if (accepted?.id === now?.id) return [];
    const moved = lastMove(db, now ?? accepted);
    return [
      {
        indicator,
        name,
        dataPeriod,
        dataPeriodLabel: dataPeriodLabel(dataPeriod, basis),
        accepted: accepted ? recordOf(accepted) : null,
        now: now ? recordOf(now) : null,
        by: moved?.by ?? "",
        at: moved?.at ?? "",
      },
    ];
  });
}

/** Who brought the figure, or took it back where nothing stands any more. */
function lastMove(db: ReadDb, row: ObservationRow | undefined): { by: string; at: string } | undefined {
  if (!row) return undefined;
  return provenanceOf(db, row.retractedBy === null ? row : { ...row, operation: row.retractedBy });
}
