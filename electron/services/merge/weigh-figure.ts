/** An answer about a figure or its remark: by the same checks as if it were typed (01 §1.6). */

import { type Finding, isReason } from "../../../shared/domain/checks.ts";
import { type EntryRecord, entryFields } from "../../../shared/domain/form.ts";
import { lockedCodes } from "../../../shared/merge/cell-codes.ts";
import { mergedRecord, type PartChoice, type PartName, partOf } from "../../../shared/merge/merge-record.ts";
import { unreportedTyped } from "../../../shared/merge/unreported.ts";
import { answerProblem, failureSentence } from "../../../shared/text/merge-answers.ts";
import type { KeptAnswer } from "./answers.ts";
import type { FigureChecks } from "./figure-checks.ts";
import { cellsOf, type Target } from "./target.ts";
import { typedFigure } from "./typed-figure.ts";
import { isSettled, isTypedOf, viewOf, type WeighedAnswer, weighed } from "./weighed-answer.ts";

export function weighFigure(
  answer: KeptAnswer,
  target: Extract<Target, { figure: unknown }>,
  checks: FigureChecks,
): WeighedAnswer {
  const { file, figure, part } = target;
  const merge = figure.merge[part];
  const cells = cellsOf(figure, part);
  const refuse = (problem: string) => weighed(answer, problem);
  if (isSettled(merge.outcome)) return refuse(answerProblem.nothingToDecide);
  if (cells.some(({ code }) => lockedCodes.has(code))) return refuse(answerProblem.locked);
  const { period, organisation } = file;
  const line = period === null ? undefined : checks.line(period, figure.item);
  if (!line || period === null || !organisation) return refuse(answerProblem.locked);
  const reason = answer.reason ?? "";
  const decided = (choice: PartChoice, findings: readonly Finding[] = []): WeighedAnswer => {
    const view = viewOf(answer, findings, line);
    return { view, decision: { answer, target, choice, reason, findings } };
  };
  const weighUnreported = (): WeighedAnswer => {
    if (part !== "record") return refuse(answerProblem.notAFigure);
    if (answer.filling === undefined) return refuse(answerProblem.fillingMissing);
    // A figure that stands is not taken away without a word.
    if (figure.ours !== null && figure.ours.value !== null && !isReason(reason))
      return weighed(answer, answerProblem.takesFigureAway, [], line, true);
    return decided({ typed: typedFigure(unreportedTyped(answer.filling), line) });
  };
  if (answer.choice === "ours") return decided("ours");
  if (answer.choice === "theirs" && (merge.proposal === null || merge.outcome === "rejected"))
    return refuse(answerProblem.nothingToTake);
  if (answer.choice === "unreported") return weighUnreported();
  let choice: PartChoice = "theirs";
  if (answer.choice === "typed") {
    if (!isTypedOf(answer, partFields[part])) return refuse(answerProblem.otherCell);
    try {
      const typed = typedFigure(answer.typed ?? {}, line);
      if (Object.keys(typed).length === 0) return refuse(answerProblem.nothingTyped);
      choice = { typed };
    } catch (error) {
      return refuse(failureSentence(error));
    }
  }
  if (part === "remark") return decided(choice);
  const stands = mergedRecord(figure.merge, figure.ours, { record: choice, remark: "theirs" });
  if (stands && isUnexplainedBlank(stands)) {
    if (answer.choice === "typed") return refuse(answerProblem.blankUnexplained);
    // The figure could not be read: the words around it say 已填报 of nothing.
    if (cells.some(({ field, outcome }) => field === "value" && outcome === "rejected"))
      return refuse(answerProblem.nothingToTake);
  }
  const at = { period, organisation: organisation.code, item: figure.item, dataPeriod: figure.dataPeriod };
  const findings = stands ? checks.check(at, stands) : [];
  const [gravest] = findings;
  if (gravest?.grade === "A") return weighed(answer, answerProblem.checkFailed, findings, line);
  const asked = findings.some(({ grade }) => grade === "B" || grade === "C");
  const explained = isReason(reason) || (gravest?.grade === "C" && isReason(stands?.remark ?? null));
  if (asked && !explained) return weighed(answer, answerProblem.reasonNeeded, findings, line, true);
  return decided(choice, findings);
}

/** Nothing typed is no figure; that there is none must be said in 填报情况. */
export const isUnexplainedBlank = ({ value, filling }: EntryRecord): boolean =>
  value === null && (filling === null || filling === "reported");

const partFields: Readonly<Record<PartName, readonly string[]>> = {
  record: entryFields.filter((field) => partOf(field) === "record"),
  remark: entryFields.filter((field) => partOf(field) === "remark"),
};
