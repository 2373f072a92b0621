/** One task in detail, beside the list: what it is to achieve, who answers for it, its quantities, where it is printed. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { TaskRow } from "../../../shared/contract/tasks.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import type { TaskItem } from "../../../shared/listings/task-items.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { CommentList } from "../../components/remarks/comment-list.tsx";
import { InstructionList } from "../../components/remarks/instruction-list.tsx";
import { SideDetail } from "../../components/side-detail.tsx";
import { StandingMark } from "../../components/standing-glyph.tsx";
import { useActor } from "../../stores/session.ts";
import { TaskActions } from "./task-actions.tsx";
import { TaskQuantities } from "./task-quantities.tsx";
import { TaskTimeline } from "./task-timeline.tsx";

const words = tasksText.detail;

interface TaskDetailProps {
  readonly item: TaskItem;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
  readonly onNews: (news: string) => void;
}

export function TaskDetail({ item, onPrevious, onNext, onClose, onNews }: TaskDetailProps) {
  const { task, standing, reason, quantities } = item;
  const { role } = useActor();
  return (
    <SideDetail
      label={words.label}
      title={<Title item={item} />}
      words={words}
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
    >
      <div className="task-detail">
        {standing !== null && <StandingMark standing={standing} reason={reason} />}
        {role === "office" && <TaskActions task={task} onNews={onNews} onGone={onClose} />}
        {task.retiredFrom !== null && (
          <Part title={words.retiredTitle}>
            <p className="small">{words.retired(quarterLabel(task.retiredFrom), task.retiredReason)}</p>
          </Part>
        )}
        <Part title={words.aim}>
          <p>{task.aim === "" ? <span className="quiet">{words.noAim}</span> : task.aim}</p>
        </Part>
        <Part title={words.quantities}>
          <TaskQuantities quantities={quantities} />
        </Part>
        <Part title={tasksText.timeline.title}>
          <TaskTimeline task={task.code} name={task.name} />
          <ReportLink item={item} />
        </Part>
        <InstructionList item={task.code} name={task.name} />
        <CommentList item={task.code} />
        <Part title={words.places}>
          <Places task={task} />
        </Part>
        {task.tags.length > 0 && (
          <Part title={words.tags}>
            <p>{task.tags.join("、")}</p>
          </Part>
        )}
        <Notes item={item} />
      </div>
    </SideDetail>
  );
}

/** To the form of whoever leads it: for the office, and for the lead itself. */
function ReportLink({ item: { task, isRetired } }: { readonly item: TaskItem }) {
  const { role, organisation } = useActor();
  const lead = task.lead?.code;
  if (isRetired || lead === undefined || (role !== "office" && lead !== organisation)) return null;
  return (
    <Link className="small" href={`/entry/tasks?org=${lead}`}>
      {tasksText.timeline.report}
    </Link>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Title({ item: { task } }: { readonly item: TaskItem }) {
  const facts = [
    tasksText.box(task.box, task.boxTitle),
    task.lead === null ? words.noLead : words.lead(task.lead.name, task.lead.suggested),
    task.support.length === 0 ? "" : words.support(task.support.map(({ name }) => name).join("、")),
    words.deadline(task.deadline === null ? tasksText.noDeadline : tasksText.year(task.deadline)),
  ];
  return (
    <>
      <div className="detail-name">
        <h2>{task.name}</h2>
      </div>
      <div className="secondary small task-facts">
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </>
  );
}

function Places({ task: { places } }: { readonly task: TaskRow }) {
  return (
    <ul>
      {places.map(({ documentTitle, chapter, section, table, row }) => {
        const where = [chapter, section, table, row].filter((part) => part !== undefined).join("　");
        return (
          <li key={`${documentTitle} ${where}`}>
            {documentTitle}
            {where !== "" && <div className="quiet small">{where}</div>}
          </li>
        );
      })}
    </ul>
  );
}

/** The notes of its quantities: a task has none of its own. */
function Notes({ item: { quantities } }: { readonly item: TaskItem }) {
  const notes = quantities.flatMap(({ line }) => line.notes.map((note) => ({ name: line.name, note })));
  if (notes.length === 0) return null;
  return (
    <Part title={words.notes}>
      <ul>
        {notes.map(({ name, note }) => (
          <li key={`${name} ${note}`}>
            <span className="quiet small">{name}　</span>
            {note}
          </li>
        ))}
      </ul>
    </Part>
  );
}
