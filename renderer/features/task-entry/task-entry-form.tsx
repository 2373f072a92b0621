/** The tasks of one organisation and period: how far it is filled, the table, saving. */
import { Button } from "antd";
import { useEffect } from "react";
import type { Instruction } from "../../../shared/contract/remarks.ts";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import type { TaskLine } from "../../../shared/contract/task-progress.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { saveKeys } from "../../../shared/text/shortcuts.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { useShortcuts } from "../../components/shortcuts.ts";
import type { Address } from "./draft-store.ts";
import { answerIn, answerRows, taskRows } from "./rows.ts";
import { TaskTable } from "./task-table.tsx";

const words = taskEntryText;

interface TaskEntryFormProps {
  readonly lines: readonly TaskLine[];
  readonly instructions: readonly Instruction[];
  readonly report: Pick<ReportView, "organisation" | "period" | "lock">;
}

export function TaskEntryForm({ lines, instructions, report }: TaskEntryFormProps) {
  const { organisation, period, lock } = report;
  const of = { organisation, period };
  useEffect(
    () => taskRows.fetched(lines.map(({ task }) => ({ organisation, period, item: task }))),
    [lines, organisation, period],
  );
  useEffect(
    () => answerRows.fetched(instructions.map(({ id }) => ({ organisation, period, item: String(id) }))),
    [instructions, organisation, period],
  );
  const saveAll = () => void saveEach(lines, instructions, of);
  useShortcuts(saveKeys, { save: saveAll });
  if (lines.length === 0 && instructions.length === 0) return <EmptyState {...words.empty.noTasks} />;
  return (
    <>
      {lock !== null && (
        <div className="task-entry-notice">
          <Notice kind="info">{words.locked[lock](periodLabel(period))}</Notice>
        </div>
      )}
      <Status lines={lines} instructions={instructions} of={of} readOnly={lock !== null} onSaveAll={saveAll} />
      <TaskTable lines={lines} instructions={instructions} of={of} readOnly={lock !== null} />
      <footer className="task-entry-foot quiet small">{words.note}</footer>
    </>
  );
}

/** One after the other: each is its own operation, and a refusal of one does not hold up the rest. */
async function saveEach(
  lines: readonly TaskLine[],
  instructions: readonly Instruction[],
  of: Omit<Address, "item">,
): Promise<void> {
  for (const { task } of lines) await taskRows.save({ ...of, item: task });
  for (const { id } of instructions) await answerRows.save({ ...of, item: String(id) });
}

interface StatusProps extends Pick<TaskEntryFormProps, "lines" | "instructions"> {
  readonly of: Omit<Address, "item">;
  readonly readOnly: boolean;
  readonly onSaveAll: () => void;
}

function Status({ lines, instructions, of, readOnly, onSaveAll }: StatusProps) {
  const tasks = taskRows.useRows(({ rows }) => rows);
  const answers = answerRows.useRows(({ rows }) => rows);
  const ofTasks = lines.map((line) => ({ line, row: taskRows.rowAt(tasks, { ...of, item: line.task }) }));
  const ofAnswers = instructions.map((one) => ({
    one,
    row: answerRows.rowAt(answers, { ...of, item: String(one.id) }),
  }));
  const filled = ofTasks.filter(({ line, row }) => taskRows.storedIn(row, line.current) !== null).length;
  const answered = ofAnswers.filter(({ one, row }) => answerRows.storedIn(row, answerIn(one, of)) !== null).length;
  const unsaved = [...ofTasks, ...ofAnswers].filter(({ row }) => row.draft !== null).length;
  return (
    <div className="task-entry-status">
      <b>{words.group(lines.length)}</b>
      <span className="secondary">{words.filled(filled, lines.length)}</span>
      {instructions.length > 0 && <span className="secondary">{words.answered(answered, instructions.length)}</span>}
      {readOnly ? null : (
        <>
          <span role="status" className={unsaved > 0 ? "ink-behind" : "ink-on"}>
            {unsaved > 0 ? words.unsaved(unsaved) : words.allSaved}
          </span>
          <span className="task-entry-keys quiet small">
            <kbd>Ctrl</kbd>+<kbd>Enter</kbd>
            {words.keys.next}
            <kbd>Tab</kbd>
            {words.keys.tab}
            <kbd>Ctrl</kbd>+<kbd>S</kbd>
            {words.keys.save}
          </span>
          <Button size="small" disabled={unsaved === 0} onClick={onSaveAll}>
            {words.saveAll}
          </Button>
        </>
      )}
    </div>
  );
}
