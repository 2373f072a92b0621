/** An answer about a text of 任务填报. */

import { taskStates } from "../../../shared/domain/vocabulary.ts";
import { lockedCodes } from "../../../shared/merge/cell-codes.ts";
import { plainText, type TextChoice } from "../../../shared/merge/merge-text.ts";
import { answerProblem } from "../../../shared/text/merge-answers.ts";
import type { KeptAnswer } from "./answers.ts";
import type { Target } from "./target.ts";
import { isSettled, isTypedOf, viewOf, type WeighedAnswer, weighed } from "./weighed-answer.ts";

export function weighText(answer: KeptAnswer, target: Extract<Target, { text: unknown }>): WeighedAnswer {
  const { merge } = target.field;
  const refuse = (problem: string) => weighed(answer, problem);
  if (isSettled(merge.outcome)) return refuse(answerProblem.nothingToDecide);
  if (lockedCodes.has(merge.code)) return refuse(answerProblem.locked);
  const decided = (choice: TextChoice): WeighedAnswer => ({
    view: viewOf(answer, [], null),
    decision: { answer, target, choice, reason: answer.reason ?? "", findings: [] },
  });
  if (answer.choice === "ours") return decided({ choice: "ours" });
  if (answer.choice === "theirs")
    return merge.proposal === null ? refuse(answerProblem.nothingToTake) : decided({ choice: "theirs" });
  if (answer.choice === "unreported") return refuse(answerProblem.notAFigure);
  if (!isTypedOf(answer, [merge.field])) return refuse(answerProblem.otherCell);
  const text = plainText(answer.typed?.[merge.field]);
  if (text === null) return refuse(answerProblem.nothingTyped);
  if (merge.field === "state" && !taskStates.some((state) => state === text)) return refuse(answerProblem.noState);
  return decided({ choice: "typed", text });
}
