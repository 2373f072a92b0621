/** 任务填报: the led tasks by 专栏, each with its texts side by side. */
import type { KeyboardEvent } from "react";
import type { Instruction } from "../../../shared/contract/remarks.ts";
import type { TaskLine } from "../../../shared/contract/task-progress.ts";
import { taskEntryKeys } from "../../../shared/text/shortcuts.ts";
import { taskEntryText, taskFieldLabel, taskTextFields } from "../../../shared/text/task-entry.ts";
import { isPressed } from "../../components/chord.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import type { Address } from "./draft-store.ts";
import { InstructionPair } from "./instruction-row.tsx";
import { columnCount, TaskRow } from "./task-row.tsx";

const words = taskEntryText;

interface TaskTableProps {
  readonly lines: readonly TaskLine[];
  readonly instructions: readonly Instruction[];
  readonly of: Omit<Address, "item">;
  readonly readOnly: boolean;
}

export function TaskTable({ lines, instructions, of, readOnly }: TaskTableProps) {
  const led = new Set(lines.map(({ task }) => task));
  const others = instructions.filter(({ item }) => !led.has(item));
  return (
    <ScrollArea className="task-entry-scroll" label={words.tableLabel}>
      {lines.length > 0 && (
        <table className="task-entry-table" aria-label={words.tableLabel} onKeyDown={moveInColumn}>
          <thead>
            <tr>
              <th scope="col">{words.columns.task}</th>
              <th scope="col" className="task-col-previous">
                {words.columns.previous}
              </th>
              <th scope="col" className="task-col-state task-head-open">
                {taskFieldLabel.state}
              </th>
              {taskTextFields.map((field) => (
                <th key={field} scope="col" className="task-col-text task-head-open">
                  {taskFieldLabel[field]}
                </th>
              ))}
              <th scope="col" className="task-col-check">
                {words.columns.check}
              </th>
            </tr>
          </thead>
          {[...Map.groupBy(lines, ({ box }) => box)].map(([box, tasks]) => (
            <tbody key={box}>
              <tr className="task-box">
                <th colSpan={columnCount} scope="rowgroup">
                  {words.box(box, tasks[0]?.boxTitle ?? "")}
                </th>
              </tr>
              {tasks.map((line) => (
                <TaskRow
                  key={line.task}
                  line={line}
                  address={{ ...of, item: line.task }}
                  instructions={instructions.filter(({ item }) => item === line.task)}
                  readOnly={readOnly}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {others.length > 0 && (
        <section className="task-entry-others">
          <h2>{words.onLines}</h2>
          {others.map((instruction) => (
            <InstructionPair
              key={instruction.id}
              instruction={instruction}
              address={{ ...of, item: String(instruction.id) }}
              readOnly={readOnly}
              isNamed
            />
          ))}
        </section>
      )}
    </ScrollArea>
  );
}

/** Ctrl+Enter goes to the same column of the next task; with Shift, of the one before. Enter alone is a new line. */
function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const { target } = event;
  const step = isPressed(taskEntryKeys.next, event) ? 1 : isPressed(taskEntryKeys.previous, event) ? -1 : null;
  if (step === null || !(target instanceof HTMLElement)) return;
  const field = target.dataset["field"];
  if (field === undefined) return;
  event.preventDefault();
  const column = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-field="${field}"]`)];
  column[column.indexOf(target) + step]?.focus();
}
