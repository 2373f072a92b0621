/** The task the person is in: what it is to achieve, and what leaders have said about it. */
import type { ReactNode } from "react";
import type { FormInstruction } from "../../../shared/domain/form.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import type { TaskItem } from "./task-cells.ts";
import "./report-grid.css";

interface ActiveTaskProps {
  readonly row: TaskItem;
  /** Beside its name: what may be looked up. */
  readonly children?: ReactNode;
}

export function ActiveTask({ row, children }: ActiveTaskProps) {
  const { task, instruction, name } = row;
  return (
    <section className="report-task" aria-label={name}>
      <p>
        <b>{name}</b>
        {children}
      </p>
      {task ? (
        <>
          <p className="quiet">{task.place}</p>
          <p className="report-task-words secondary">{[task.targetText, task.annualText].filter(Boolean).join("\n")}</p>
        </>
      ) : null}
      {instruction ? <InstructionWords instruction={instruction} /> : null}
    </section>
  );
}

function InstructionWords({ instruction: { leader, givenOn, text } }: { readonly instruction: FormInstruction }) {
  return (
    <p className="report-instruction">
      <b>{taskEntryText.instruction.label(leader, givenOn)}</b>
      {`　${text}`}
    </p>
  );
}
