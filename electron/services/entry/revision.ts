/**
 * 订正 of a closed period (01 §1.2): the office corrects a figure for a reason and after a source. It stands beside the
 * frozen verdict; the report stays as it was accepted.
 */
import type { EntryInput } from "../../../shared/contract/entry.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { revisionText } from "../../../shared/text/revision.ts";
import type { ReadDb } from "../../db/handles.ts";
import type { ObservationRow } from "../../db/repos/observations.ts";
import { findPeriod } from "../../db/repos/periods.ts";

type Revised = { readonly [K in keyof Pick<ObservationRow, "revisionReason" | "revisionSource">]: string };

/**
 * Why and after what the figure is corrected; null where it is not a revision. INVALID where the period is not closed or no
 * source is named, REASON_REQUIRED where the reason says nothing.
 */
export function revisionOf(
  db: ReadDb,
  { period, reason, revision }: Pick<EntryInput, "period" | "reason" | "revision">,
): Revised | null {
  if (revision === undefined) return null;
  if (findPeriod(db, period)?.state !== "closed")
    throw new AppError("INVALID", { field: revisionText.name, reason: revisionText.wrong.notClosed });
  const revisionSource = revision.source.trim();
  if (revisionSource === "")
    throw new AppError("INVALID", { field: revisionText.fields.source, reason: revisionText.wrong.source });
  if (!isReason(reason))
    throw new AppError("REASON_REQUIRED", { line: revisionText.name, findings: [revisionText.wrong.reason] });
  return { revisionReason: reason.trim(), revisionSource };
}
