/** Writes what a merge takes, inside the caller's transaction: figures, who filled in, and the reports' states. */

import { type AnsweredCheck, answersFor } from "../../../shared/domain/check-answer.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { atomicFields, type EntryRecord, emptyRecord, entryFields } from "../../../shared/domain/form.ts";
import { nextReportState } from "../../../shared/domain/report.ts";
import { listsCells } from "../../../shared/merge/file-verdict.ts";
import type { GradedFigure } from "../../../shared/merge/grade.ts";
import { type Choices, mergedRecord, type PartChoice, type PartMerge } from "../../../shared/merge/merge-record.ts";
import type { WriteTx } from "../../db/handles.ts";
import { type FieldChange, recordChanges } from "../../db/record-change.ts";
import type { BatchFileRow } from "../../db/repos/batches.ts";
import { contactColumns } from "../../db/repos/catalog.ts";
import { addAnswer } from "../../db/repos/check-answers.ts";
import { addObservation, type ObservationRow, slotName } from "../../db/repos/observations.ts";
import { findReport, moveReport, type ReportRow } from "../../db/repos/reports.ts";
import { lastReturnOf } from "../../db/repos/return-copies.ts";
import { reportDue } from "../asked-lines.ts";
import { recordOf } from "../forms-service.ts";
import { localDay } from "../local-day.ts";
import type { StandingAt } from "../submissions/blank-lines.ts";
import { hasBlank } from "../submissions/blank-tasks.ts";
import { applySupplies, areSuppliesDecided } from "./apply-supplies.ts";
import { applyTexts, areTextsDecided } from "./apply-texts.ts";
import type { Decisions } from "./decisions.ts";
import { type EvaluatedFile, placeOfFigure, refusedRows } from "./evaluated.ts";
import { contactChanges } from "./preview.ts";

export interface AppliedFile extends Omit<BatchFileRow, "batch"> {
  readonly changed: boolean;
}

/** Applies the files in order; a figure filled in by two of them is taken from each in turn, part by part. */
export function applyFiles(tx: WriteTx, files: readonly EvaluatedFile[], decisions: Decisions): AppliedFile[] {
  const usable = files.filter((file) => file.issued !== null && listsCells(file.verdict));
  const texts = applyTexts(tx, usable, decisions);
  const supplied = applySupplies(tx, usable, decisions);
  const written: Written = new Map();
  const applied = usable.map((file): AppliedFile => {
    const figures = file.figures.filter((figure) => applyFigure(tx, file, figure, decisions, written)).length;
    const contacts = applyContact(tx, file);
    return {
      sha256: file.sha256,
      file: file.name,
      organisation: file.organisation?.code ?? null,
      issue: file.issued?.issueId || null,
      settled: isSettled(tx, file, decisions),
      checkCount: file.returned?.checkNumber.count ?? null,
      checkSum: file.returned?.checkNumber.sum ?? null,
      changed: figures > 0 || contacts > 0 || texts.has(file) || supplied.has(file),
    };
  });
  const byReport = Map.groupBy(usable, (file) => `${file.organisation?.code}@${file.period}`);
  const changed = new Set(applied.filter((file) => file.changed).map(({ sha256 }) => sha256));
  for (const returns of byReport.values()) receive(tx, returns, decisions, { written, changed });
  return applied;
}

function isSettled(tx: WriteTx, file: EvaluatedFile, decisions: Decisions): boolean {
  return (
    file.strays.length === 0 &&
    (file.returned === null || refusedRows(file.returned) === 0) &&
    areTextsDecided(tx, file, decisions) &&
    areSuppliesDecided(file, decisions) &&
    file.figures.every((figure) => {
      const choices = decisions.choicesFor(file, figure);
      return isDecided(figure.merge.record, choices.record) && isDecided(figure.merge.remark, choices.remark);
    })
  );
}

/** Was everything about this part decided: nothing to ask, or answered with something that can be done? */
function isDecided(part: PartMerge, choice: PartChoice | undefined): boolean {
  switch (part.outcome) {
    case "conflict":
    case "question":
      return choice !== undefined && (choice !== "theirs" || part.proposal !== null);
    case "rejected":
      return choice !== undefined && choice !== "theirs";
    default:
      return true;
  }
}

/** What this merge has written already, by the slot's name: nothing else has since the files were weighed. */
type Written = Map<string, Standing>;
type Standing = Pick<ObservationRow, keyof EntryRecord | "planTotal" | "seriesBreak">;

function applyFigure(
  tx: WriteTx,
  file: EvaluatedFile,
  figure: GradedFigure,
  decisions: Decisions,
  written: Written,
): boolean {
  const weighed = file.slots.get(placeOfFigure(figure));
  if (!weighed) throw new Error(`${figure.item} was never weighed`);
  const place = slotName(weighed.slot);
  const standing = written.get(place) ?? weighed.standing;
  const before = standing ? recordOf(standing) : null;
  const choices = decisions.choicesFor(file, figure);
  const after = mergedRecord(figure.merge, before, choices);
  if (after === null || sameRecord(before ?? emptyRecord, after)) return false;
  const observation = {
    ...after,
    text: after.text ?? null,
    indicator: figure.item,
    organisation: file.organisation?.code ?? null,
    dataPeriod: figure.dataPeriod,
    reportedIn: file.period,
    issue: hasTyped(choices) ? null : file.issued?.issueId || null,
    // What a workbook cannot say stays as it was said.
    planTotal: standing?.value === after.value && standing.planTotal,
    seriesBreak: standing?.seriesBreak ?? false,
  };
  const id = addObservation(tx, observation);
  written.set(place, observation);
  const decision = decisions.about(file, figure, "record");
  const explained = decision && isReason(decision.reason) ? answersFor(decision.findings, decision.reason) : null;
  for (const answer of explained ?? answersWith(figure, before, after)) addAnswer(tx, id, answer);
  const changes = changedFields(file, figure, before, after);
  for (const entry of recordChanges({ entity: "observation", entityId: place }, changes)) tx.log(entry);
  return true;
}

const loggedFields = [...entryFields, "text"] as const;

/** With the cell each was read from; words stand in the figure's cell. */
function changedFields(
  { name: file }: EvaluatedFile,
  { cells }: GradedFigure,
  before: EntryRecord | null,
  after: EntryRecord,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of loggedFields) {
    const change = { field, before: before?.[field] ?? null, after: after[field] ?? null };
    if (change.before === change.after) continue;
    const column = field === "text" ? "value" : field;
    const at = cells.find((cell) => cell.field === column) ?? cells[0];
    changes.push({ ...change, file, sheet: at?.sheet, cell: at?.cell });
  }
  return changes;
}

/** What the office typed is not what was returned: a return that comes again, or a newer one, does not take over from it. */
const hasTyped = ({ record, remark }: Choices): boolean => typeof record === "object" || typeof remark === "object";

/** The return's own reason, where its figure was questioned and is taken: what stands then is what was checked. */
function answersWith(figure: GradedFigure, before: EntryRecord | null, after: EntryRecord): AnsweredCheck[] {
  const checked = mergedRecord(figure.merge, before, { record: "theirs", remark: "theirs" });
  const taken = checked !== null && atomicFields.every((field) => checked[field] === after[field]);
  return taken && isReason(after.remark) ? answersFor(figure.findings, after.remark ?? "") : [];
}

const sameRecord = (a: EntryRecord, b: EntryRecord): boolean =>
  entryFields.every((field) => a[field] === b[field]) && (a.text ?? null) === (b.text ?? null);

function applyContact(tx: WriteTx, file: EvaluatedFile): number {
  const changes = contactChanges(file);
  const code = file.organisation?.code ?? "";
  for (const { field, before, after } of changes) {
    tx.run(`UPDATE organisation SET ${contactColumns[field]} = :after WHERE code = :code`, { after, code });
    tx.log({ entity: "organisation", entityId: code, field, before, after, file: file.name });
  }
  return changes.length;
}

/** What stands for a line of one of the files, once they are merged. */
const standingIn =
  (files: readonly EvaluatedFile[], written: Written): StandingAt =>
  ({ indicator: item, dataPeriod }) => {
    const place = placeOfFigure({ item, dataPeriod });
    const weighed = files.flatMap(({ slots }) => slots.get(place) ?? [])[0];
    return weighed && (written.get(slotName(weighed.slot)) ?? weighed.standing);
  };

/** 已收 at the first return, late for good when that was after its own due date; 已提交 once nothing is open. */
function receive(
  tx: WriteTx,
  files: readonly EvaluatedFile[],
  decisions: Decisions,
  { written, changed }: { readonly written: Written; readonly changed: ReadonlySet<string> },
): void {
  const [{ issued, organisation, period } = { issued: null, organisation: null, period: null }] = files;
  if (!issued || !organisation || period === null) return;
  const before = findReport(tx, organisation.code, period);
  const complete =
    files.every((file) => isSettled(tx, file, decisions)) && !hasBlank(tx, issued, standingIn(files, written));
  // What was sent back, and nothing but that very file or an unchanged one has come since, is still with the organisation.
  const stillSentBack =
    before.state === "returned" &&
    !complete &&
    files.every(({ sha256 }) => !changed.has(sha256) || lastReturnOf(tx, sha256) !== null);
  const due = reportDue(tx, organisation.code, period);
  const after: ReportRow = {
    ...before,
    receivedAt: before.receivedAt ?? tx.at,
    late: before.receivedAt ? before.late : due !== null && localDay(tx.at) > due,
    submittedAt: complete ? tx.at : before.submittedAt,
    state: stillSentBack
      ? before.state
      : (nextReportState(before, complete ? "submit" : "save", localDay(tx.at)) ?? before.state),
  };
  moveReport(tx, before, after);
}
