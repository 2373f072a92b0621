/** The tasks to look at: what is said now beside what was said before, with what differs marked. */
import { useState } from "react";
import type { ReviewTask } from "../../../shared/contract/review.ts";
import { taskFields } from "../../../shared/domain/task-entry.ts";
import { reviewText, taskAttentionLabel } from "../../../shared/text/review.ts";
import { DifferingText } from "../../components/differing-text.tsx";
import { Marked } from "../../components/marked.tsx";
import { CommentList } from "../../components/remarks/comment-list.tsx";
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

function Task({ task: { task, name, place, attention, now, before, comments } }: { readonly task: ReviewTask }) {
  const [commenting, setCommenting] = useState(false);
  const said = now === null ? [] : taskFields.filter((field) => now[field] !== "" || (before?.[field] ?? "") !== "");
  return (
    <article className="review-task">
      <header>
        <Marked {...attentionMarks[attention]}>{taskAttentionLabel[attention]}</Marked>
        <b>{name}</b>
        <span className="quiet small clip">{place}</span>
        <button
          type="button"
          className="link-button small"
          aria-expanded={commenting}
          aria-label={words.commentOn(name)}
          onClick={() => setCommenting(!commenting)}
        >
          {words.comment}
        </button>
      </header>
      {now === null ? null : (
        <dl>
          {before === null ? null : (
            <div className="quiet small">
              <dt />
              <dd>{words.taskNow}</dd>
              <dd>{words.taskBefore(before.periodLabel)}</dd>
            </div>
          )}
          {said.map((field) => (
            <div key={field} className={field === "matters" ? "is-matter" : undefined}>
              <dt className="quiet small">{words.taskFields[field]}</dt>
              <dd>
                <Said text={now[field]} other={before?.[field] ?? null} />
              </dd>
              <dd className="secondary">
                {before === null || before[field] === now[field] ? null : before[field] || reviewText.none}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {commenting ? <CommentList item={task} /> : <ReviewComments comments={comments} />}
    </article>
  );
}

function Said({ text, other }: { readonly text: string; readonly other: string | null }) {
  if (text === "") return <span className="quiet">{reviewText.none}</span>;
  return other === null || other === text ? text : <DifferingText text={text} other={other} />;
}
