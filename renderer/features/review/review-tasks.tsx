/** The tasks to look at: what is said now beside what was said before, with what differs marked. */
import type { ReviewTask } from "../../../shared/contract/review.ts";
import { taskFields } from "../../../shared/domain/task-entry.ts";
import { attentionLabel, reviewText } from "../../../shared/text/review.ts";
import { Marked } from "../../components/marked.tsx";
import { differenceFrom } from "../../components/text-difference.ts";
import { ReviewComments } from "./review-comments.tsx";
import { attentionMarks } from "./review-lines.tsx";

const words = reviewText.detail;

export function ReviewTasks({ tasks }: { readonly tasks: readonly ReviewTask[] }) {
  return (
    <section aria-label={words.tasks} className="review-tasks">
      <h3>{words.tasks}</h3>
      {tasks.map((task) => (
        <Task key={task.task} task={task} />
      ))}
    </section>
  );
}

function Task({ task: { name, place, attention, now, before, comments } }: { readonly task: ReviewTask }) {
  const said = now === null ? [] : taskFields.filter((field) => now[field] !== "" || (before?.[field] ?? "") !== "");
  return (
    <article className="review-task">
      <header>
        <Marked {...attentionMarks[attention]}>{attentionLabel[attention]}</Marked>
        <b>{name}</b>
        <span className="quiet small clip">{place}</span>
      </header>
      {now === null ? null : (
        <dl>
          {said.map((field) => (
            <div key={field} className={field === "matters" ? "is-matter" : undefined}>
              <dt className="quiet small">{words.taskFields[field]}</dt>
              <dd>
                <Differing text={now[field]} other={before?.[field] ?? null} />
              </dd>
              {before === null || before[field] === now[field] || before[field] === "" ? null : (
                <dd className="secondary small">
                  {words.taskBefore(before.periodLabel)}：{before[field]}
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      <ReviewComments comments={comments} />
    </article>
  );
}

function Differing({ text, other }: { readonly text: string; readonly other: string | null }) {
  if (text === "") return <span className="quiet">{reviewText.none}</span>;
  if (other === null || other === text) return text;
  const parts = differenceFrom(text, other);
  // Where everything differs there is nothing to point at.
  if (parts.every(({ differs }) => differs)) return text;
  return parts.map((part, at) => (part.differs ? <mark key={at}>{part.text}</mark> : part.text));
}
