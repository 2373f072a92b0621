/** What a returned file says, set against the form it is a return of. Kept with the file: neither changes any more. */
import type { IssuedForm } from "../../../shared/domain/form.ts";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import type { ReturnedForm } from "../../../shared/merge/returned-form.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findIssue, findIssueByKeys, type IssueRow } from "../../db/repos/issues.ts";
import { type ReturnedFeedback, withoutFeedback } from "../../exchange/feedback/read-feedback.ts";
import { readForm } from "../../exchange/read/read-form.ts";
import { type Identity, isIdentity, recognise } from "../../exchange/read/recognise.ts";
import type { WorkbookKind } from "../../exchange/table.ts";
import type { StagedFile } from "./staging.ts";

export interface ReturnedFile {
  readonly issue: IssueRow;
  readonly returned: ReturnedForm;
  /** Without a precise issue the base is unknown (03 §3.4). */
  readonly baseKnown: boolean;
  /** What the file is, whatever it is called. */
  readonly kind: WorkbookKind;
  /** Of a file that answers a 退回. */
  readonly feedback: ReturnedFeedback | null;
  /** Of a workbook that is not ours, known by its shape (docs/decisions/020). */
  readonly mapped?: MappedBy;
}

export interface MappedBy {
  /** Of the mapping. */
  readonly name: string;
  /** Is the period written in the file? Else it is the sitting's, and every figure is asked about. */
  readonly periodStated: boolean;
}

/** @returns the rejection of a file that could not be read, or is nobody's */
export function returnedFile(db: ReadDb, file: StagedFile): ReturnedFile | FileRejection {
  if (file.understood) return file.understood;
  if (!file.read?.ok) return file.read?.rejection ?? { code: "reader_crashed", details: {} };
  const { table, feedback } = withoutFeedback(file.read.table);
  const identity = recognise(table);
  if (!isIdentity(identity)) return identity;
  const issue = issueOf(db, identity);
  if (!issue) return { code: "unknown_issue", details: { issue: identity.templateCode ?? identity.issueId ?? "" } };
  const owner = ownerOfRows(db, identity, issue.form);
  if (owner) return { code: "identity_disagrees", details: { one: issue.form.templateCode, other: owner } };
  const read = readForm(table, identity, issue.form);
  if ("code" in read) return read;
  const returned = withOwnNotes(read, table.kind);
  const understood = { issue, returned, baseKnown: identity.how !== "keys", feedback, kind: table.kind ?? "xlsx" };
  // By its row keys alone it is the newest issue's that has them: that may be another one tomorrow.
  if (identity.how !== "keys") file.understood = understood;
  return understood;
}

/** What has no names of sheets, or an own one for each, was renamed by nobody. */
const withOwnNotes = (returned: ReturnedForm, kind: WorkbookKind | undefined): ReturnedForm =>
  kind === "csv" || kind === "html"
    ? { ...returned, notes: returned.notes.filter(({ code }) => code !== "sheet_renamed") }
    : returned;

/** The register knows the issue by its id or its 模板编号; with nothing but row keys, the newest issue that has them. */
function issueOf(db: ReadDb, identity: Identity): IssueRow | undefined {
  const name = identity.issueId ?? identity.templateCode;
  return name === null ? findIssueByKeys(db, identity.keys) : findIssue(db, name);
}

/** The 模板编号 of the form whose rows these are, where none of them is this form's: rows pasted into a foreign workbook. */
function ownerOfRows(db: ReadDb, { keys }: Identity, form: IssuedForm): string | undefined {
  const own = new Set(
    [
      ...form.lines,
      ...(form.tasks ?? []),
      ...(form.instructions ?? []),
      ...(form.projects ?? []),
      ...(form.matrix?.rows ?? []),
    ].map(({ key }) => key),
  );
  if (keys.some((key) => own.has(key))) return undefined;
  return findIssueByKeys(db, keys)?.form.templateCode;
}
