/** A comment as it is shown to a person. */
import type { Comment } from "../../../shared/contract/remarks.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import type { CommentRow } from "../../db/repos/remarks.ts";
import type { Actor } from "../../db/store.ts";

/** @param who the person asking: their own comments, and to the office all, may be taken back */
export function viewOfComment(row: CommentRow, names: ReadonlyMap<string, string>, who: Actor): Comment {
  return {
    ...row,
    periodLabel: periodLabel(row.period),
    organisationName: row.organisation === null ? "" : (names.get(row.organisation) ?? row.organisation),
    byOrganisation: names.get(row.byOrganisation) ?? row.byOrganisation,
    mine: who.role === "office" || (who.organisation === row.byOrganisation && who.name === row.by),
  };
}
