/** An answer about a row of 项目填报: some of its fields are one record. */

import { isReason } from "../../../shared/domain/checks.ts";
import { isProjectEntryField } from "../../../shared/domain/projects/project-entry.ts";
import { lockedCodes } from "../../../shared/merge/cell-codes.ts";
import type { TextChoice, TextChoices } from "../../../shared/merge/merge-text.ts";
import type { PlannedText } from "../../../shared/merge/plan-texts.ts";
import { isDayInPlace, projectAfter, projectFindings } from "../../../shared/merge/project-after.ts";
import { typedProjectText } from "../../../shared/merge/typed-project.ts";
import { answerProblem } from "../../../shared/text/merge-answers.ts";
import { projectFindingText } from "../../../shared/text/projects.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { KeptAnswer } from "./answers.ts";
import { partOfText, type Target } from "./target.ts";
import {
  type Decision,
  isPartChoice,
  isSettled,
  isTypedOf,
  viewOf,
  type WeighedAnswer,
  weighed,
} from "./weighed-answer.ts";

/** An answer about a cell of a project's record is about the record. */
export function weighProject(answer: KeptAnswer, target: Extract<Target, { text: unknown }>): WeighedAnswer {
  const { text, field } = target;
  const part = partOfText(text, field.merge.field);
  const merges = text.fields.map(({ merge }) => merge).filter((merge) => partOfText(text, merge.field) === part);
  const refuse = (problem: string) => weighed(answer, problem);
  if (isSettled(field.merge.outcome)) return refuse(answerProblem.nothingToDecide);
  if (merges.some(({ code }) => lockedCodes.has(code))) return refuse(answerProblem.locked);
  const choice = answer.choice === "typed" ? ({ choice: "typed", text: "" } as const) : { choice: answer.choice };
  if (choice.choice === "unreported") return refuse(answerProblem.notAFigure);
  const reason = answer.reason ?? "";
  const decision: Decision = { answer, target, choice: { ...choice } as TextChoice, reason, findings: [] };
  if (choice.choice === "ours") return { view: viewOf(answer, [], null), decision };
  if (
    choice.choice === "theirs" &&
    merges.every(({ outcome, proposal }) => outcome === "rejected" || proposal === null)
  )
    return refuse(answerProblem.nothingToTake);
  if (choice.choice === "typed") {
    if (
      !isTypedOf(
        answer,
        merges.map((merge) => merge.field),
      )
    )
      return refuse(answerProblem.otherCell);
    const typed = Object.entries(answer.typed ?? {});
    if (typed.length === 0) return refuse(answerProblem.nothingTyped);
    if (typed.some(([name, said]) => isProjectEntryField(name) && typedProjectText(name, said, fillingLabel) === null))
      return refuse(answerProblem.noProjectValue);
  }
  const stands = projectAfter(
    text,
    projectChoices(text, (one) => (one === part ? decision : undefined)),
  );
  if (part === "stage" && !isDayInPlace(text, stands)) return refuse(answerProblem.dayOutside);
  const findings = part === "figures" ? projectFindings(text, stands) : [];
  const shown = findings.map((finding) => ({ grade: finding.grade, message: projectFindingText(finding) }));
  const view = { ...viewOf(answer, [], null), findings: shown };
  if (findings.some(({ grade }) => grade === "A"))
    return { view: { ...view, problem: answerProblem.checkFailed }, decision: null };
  const explained = isReason(reason) || (findings.every(({ grade }) => grade === "C") && isReason(stands.remark));
  if (findings.length > 0 && !explained)
    return { view: { ...view, problem: answerProblem.reasonNeeded, needsReason: true }, decision: null };
  return { view, decision };
}

/** What was decided about a part of a project, field by field. */
export function projectChoices(text: PlannedText, decided: (part: string) => Decision | undefined): TextChoices {
  const choices: { -readonly [K in keyof TextChoices]: TextChoices[K] } = {};
  for (const { merge } of text.fields) {
    const decision = decided(partOfText(text, merge.field));
    if (decision === undefined || isPartChoice(decision.choice)) continue;
    const typed = decision.answer.typed?.[merge.field];
    const said =
      typed === undefined || !isProjectEntryField(merge.field)
        ? null
        : typedProjectText(merge.field, typed, fillingLabel);
    if (decision.choice.choice !== "typed") choices[merge.field] = decision.choice;
    else choices[merge.field] = said === null ? { choice: "theirs" } : { choice: "typed", text: said };
  }
  return choices;
}
