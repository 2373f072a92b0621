/** Keeps one figure beside what was there, within a running operation: the entry screen's and a pasted block's alike. */
import type { EntryInput, EntryResult } from "../../../shared/contract/entry.ts";
import { answersFor } from "../../../shared/domain/check-answer.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { emptyRecord, entryFields } from "../../../shared/domain/form.ts";
import { findingName } from "../../../shared/text/findings.ts";
import type { WriteTx } from "../../db/handles.ts";
import { type FieldChange, recordChanges } from "../../db/record-change.ts";
import { addAnswer } from "../../db/repos/check-answers.ts";
import { addObservation, findLatest, type ObservationRow, slotName } from "../../db/repos/observations.ts";
import { recordOf } from "../forms-service.ts";
import { slotOf } from "../line-facts.ts";
import { reportEdited, requireUnlocked } from "../submissions/report-gate.ts";
import { type ReadFigure, sameRecord, viewsOf } from "./read-figure.ts";
import { revisionOf } from "./revision.ts";

/** What is said of a figure beside its cells; what is not said again stays as it was said. */
const circumstances = ["text", "seriesBreak", "planTotal"] as const;
type Said = Pick<ObservationRow, (typeof circumstances)[number]>;

const saidOf = (row: ObservationRow | undefined): Said => ({
  text: row?.text ?? null,
  seriesBreak: row?.seriesBreak ?? false,
  planTotal: row?.planTotal ?? false,
});

/**
 * Keeps the figure, with what changed of it in the log; what is as it was adds nothing. Throws before anything is written:
 * CHANGED_MEANWHILE where what stands is not what was expected, PERIOD_CLOSED or REPORT_ACCEPTED where the report is locked
 * (not for a revision: that one needs a closed period).
 * Findings are the caller's to weigh; the reason that was given answers them.
 */
export function keepFigure(tx: WriteTx, figure: ReadFigure, input: EntryInput): EntryResult {
  const { line, organisation, dataPeriod, record, text, findings } = figure;
  const slot = slotOf(line, dataPeriod, organisation);
  const latest = findLatest(tx, slot);
  const before = latest ? recordOf(latest) : null;
  if (input.expected !== undefined && !sameRecord(before, input.expected))
    throw new AppError("CHANGED_MEANWHILE", { line: line.name, now: before?.value ?? null });
  const revised = revisionOf(tx, input);
  if (revised === null) requireUnlocked(tx, organisation, input.period, tx.at);
  const result = { organisation, indicator: line.code, dataPeriod, before, after: record, findings: viewsOf(figure) };
  const was = saidOf(latest);
  const now: Said = {
    text,
    seriesBreak: input.seriesBreak ?? was.seriesBreak,
    planTotal: input.planTotal ?? was.planTotal,
  };
  const moved = circumstances.filter((field) => was[field] !== now[field]);
  if (sameRecord(before, record) && moved.length === 0) return { ...result, changed: false };
  const id = addObservation(tx, {
    ...record,
    ...now,
    ...revised,
    indicator: line.code,
    organisation,
    dataPeriod,
    reportedIn: input.period,
    issue: null,
  });
  const stood = before ?? emptyRecord;
  const about = { entity: "observation", entityId: slotName(slot) };
  const changes: readonly FieldChange[] = [
    ...entryFields.map((field) => ({ field, before: stood[field], after: record[field] })),
    ...moved.map((field) => ({ field, before: was[field], after: now[field] })),
  ];
  const changed = changes.filter((change) => change.before !== change.after);
  for (const entry of recordChanges(about, changed)) tx.log(entry);
  const log = (field: string, after: unknown) => tx.log({ ...about, field, before: null, after });
  const answers = answersFor(findings, input.reason);
  for (const answer of answers) addAnswer(tx, id, answer);
  const exempted = answers.filter(({ kind }) => kind === "exemption");
  if (exempted.length > 0) log("exemption", exempted.map(({ code }) => findingName[code]).join("、"));
  if (input.reason.trim() !== "") log("reason", input.reason.trim());
  // A revision stands beside what was accepted: the report stays as it is.
  if (revised === null) reportEdited(tx, organisation, input.period);
  else log("revisionSource", revised.revisionSource);
  return { ...result, changed: true };
}
