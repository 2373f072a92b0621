/** What the office may do with a task: change it, retire it and bring it back, delete one that it has added itself. */
import { App, Button } from "antd";
import { useState } from "react";
import type { TaskRow } from "../../../shared/contract/tasks.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { TaskForm } from "./task-form.tsx";
import { TaskRetirement } from "./task-retirement.tsx";

interface TaskActionsProps {
  readonly task: TaskRow;
  readonly onNews: (news: string) => void;
  /** The task is not there any more. */
  readonly onGone: () => void;
}

const words = tasksText.actions;

export function TaskActions({ task, onNews, onGone }: TaskActionsProps) {
  const { modal } = App.useApp();
  const command = useCommand();
  const [form, setForm] = useState<"edit" | "retire" | null>(null);
  const close = () => setForm(null);
  const { code, name } = task;
  const askToRemove = () =>
    modal.confirm({
      title: tasksText.removeTitle(name),
      content: tasksText.removeHint,
      okText: words.remove,
      cancelText: tasksText.keep,
      onOk: async () => {
        if (!(await command.run(() => api.tasks.remove({ code })))) return;
        onNews(tasksText.done.removed(name));
        onGone();
      },
    });
  return (
    <>
      <div className="task-detail-actions">
        <Button size="small" onClick={() => setForm("edit")}>
          {words.edit}
        </Button>
        {task.retiredFrom === null ? (
          <Button size="small" onClick={() => setForm("retire")}>
            {words.retire}
          </Button>
        ) : (
          <Button
            size="small"
            loading={command.busy}
            onClick={() => void command.run(() => api.tasks.bringBack({ code }))}
          >
            {words.bringBack}
          </Button>
        )}
        {!task.shipped && (
          <Button size="small" onClick={askToRemove}>
            {words.remove}
          </Button>
        )}
      </div>
      <ErrorNotice error={command.error} onClose={command.forget} />
      {form === "edit" && <TaskForm task={task} onClose={close} onSaved={close} />}
      {form === "retire" && <TaskRetirement task={task} onClose={close} />}
    </>
  );
}
