/** A task is kept with its state: an answer that takes a text of one without any has something in its way. */
import { answerProblem } from "../../../shared/text/merge-answers.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import type { WeighedAnswer } from "./weighed-answer.ts";

const taskOf = ({ organisation, period }: EvaluatedFile, item: string): string =>
  `${organisation?.code}@${period}/${item}`;

/** @param weighed all answers about these files: the state may be answered in another file of the organisation */
export function withStateFirst(
  weighed: readonly WeighedAnswer[],
  files: readonly EvaluatedFile[],
): readonly WeighedAnswer[] {
  const stated = tasksWithState(weighed, files);
  return weighed.map((one): WeighedAnswer => {
    const { decision, view } = one;
    if (!decision || !("text" in decision.target)) return one;
    const { file, text, field } = decision.target;
    const waits = text.kind === "task" && field.merge.field !== "state" && view.choice !== "ours";
    if (!waits || stated.has(taskOf(file, text.item))) return one;
    return { view: { ...view, problem: answerProblem.stateFirst }, decision: null };
  });
}

/** Tasks a state stands of, is taken of without asking, or was answered for. */
function tasksWithState(weighed: readonly WeighedAnswer[], files: readonly EvaluatedFile[]): ReadonlySet<string> {
  const answered = new Map(
    weighed.flatMap(({ decision, view }) =>
      decision && "text" in decision.target ? [[decision.target.field, view.choice] as const] : [],
    ),
  );
  const stated = files.flatMap((file) =>
    file.texts.flatMap(({ kind, item, fields }) => {
      const said = fields.some((field) => {
        const { merge } = field;
        if (merge.ours !== null) return true;
        const choice = answered.get(field);
        const taken = merge.outcome === "take" || merge.outcome === "correction";
        return merge.field === "state" && (choice === undefined ? taken : choice !== "ours");
      });
      return kind === "task" && said ? [taskOf(file, item)] : [];
    }),
  );
  return new Set(stated);
}
