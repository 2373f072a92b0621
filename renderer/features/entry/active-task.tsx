/** The task the person is in: what it is to achieve, and what leaders have said about it. */
import type { FormInstruction } from "../../../shared/domain/form.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import { TaskHistoryButton } from "../../components/task-history.tsx";
import type { TaskRow } from "./task-row.ts";

interface ActiveTaskProps {
  readonly row: TaskRow;
  readonly period: string;
}

export function ActiveTask({ row, period }: ActiveTaskProps) {
  const { task, instruction, name } = row;
  return (
    <section className="entry-active-task" aria-label={name}>
      <p>
        <b>{name}</b>
        {task ? (
          <TaskHistoryButton task={task.task} name={name} period={period} periodLabel={periodLabel(period)} />
        ) : null}
      </p>
      {task ? (
        <>
          <p className="quiet">{task.place}</p>
          <p className="entry-lines secondary">{[task.targetText, task.annualText].filter(Boolean).join("\n")}</p>
        </>
      ) : null}
      {instruction ? <InstructionWords instruction={instruction} /> : null}
    </section>
  );
}

function InstructionWords({ instruction: { leader, givenOn, text } }: { readonly instruction: FormInstruction }) {
  return (
    <p className="entry-instruction">
      <b>{taskEntryText.instruction.label(leader, givenOn)}</b>
      {`　${text}`}
    </p>
  );
}
