/** What was answered when a check questioned a figure: grade, finding, reason, who and when. */
import type { CheckAnswer } from "../../shared/domain/check-answer.ts";
import { answerText } from "../../shared/text/findings.ts";
import { tableTime } from "./local-time.ts";
import { GradeMark } from "./marked.tsx";

export function CheckAnswers({ answers }: { readonly answers: readonly CheckAnswer[] }) {
  return answers.map((answer) => (
    <p key={answer.code} className="secondary small">
      <GradeMark grade={answer.grade}>{answerText(answer)}</GradeMark>
      {`　${answer.reason}　`}
      <span className="quiet">{`${answer.by}　${tableTime(answer.at)}`}</span>
    </p>
  ));
}
