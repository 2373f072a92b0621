/** What was answered when a check questioned a figure: grade, finding, reason. */
import type { CheckAnswer } from "../../shared/domain/check-answer.ts";
import { answerText } from "../../shared/text/findings.ts";
import { tableTime } from "./local-time.ts";
import { GradeMark } from "./marked.tsx";

interface CheckAnswersProps {
  readonly answers: readonly CheckAnswer[];
  /** Who said so and when; not where the figure's own provenance, which is the same, stands beside it. */
  readonly signed?: boolean;
}

export function CheckAnswers({ answers, signed = false }: CheckAnswersProps) {
  return answers.map((answer) => (
    <p key={answer.code} className="secondary small">
      <GradeMark grade={answer.grade}>{answerText(answer)}</GradeMark>
      {`　${answer.reason}`}
      {signed ? <span className="quiet">{`　${answer.by}　${tableTime(answer.at)}`}</span> : null}
    </p>
  ));
}
