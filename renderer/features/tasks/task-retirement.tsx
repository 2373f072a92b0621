/** From which period on a task is no longer kept, and why. */
import { Input, Select } from "antd";
import { useState } from "react";
import type { TaskRow } from "../../../shared/contract/tasks.ts";
import { nextQuarter, quarterLabel } from "../../../shared/domain/period.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";

const words = tasksText.retirement;
const quarters = 8;

/** The period looked at and those after it; before any is open, the first of the plan's reporting. */
function choosable(current: string | undefined): string[] {
  const first = current ?? "2022Q1";
  return Array.from({ length: quarters - 1 }).reduce<string[]>(
    (list) => [...list, nextQuarter(list.at(-1) ?? first)],
    [first],
  );
}

export function TaskRetirement({ task, onClose }: { readonly task: TaskRow; readonly onClose: () => void }) {
  const current = useCurrentPeriod();
  const command = useCommand();
  const [from, setFrom] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const wrong = (isMissing: boolean, label: string) => (tried && isMissing ? tasksText.form.missing(label) : null);
  const save = async () => {
    setTried(true);
    if (from === null || reason.trim() === "") return;
    if (await command.run(() => api.tasks.retire({ code: task.code, from, reason }))) onClose();
  };
  return (
    <FormDrawer
      title={words.title(task.name)}
      changed={from !== null || reason !== ""}
      busy={command.busy}
      error={command.error}
      saveText={words.save}
      onClose={onClose}
      onSave={() => void save()}
    >
      <Field label={words.from} hint={words.fromHint} wrong={wrong(from === null, words.from)}>
        {(control) => (
          <Select
            {...control}
            value={from}
            options={choosable(current.data?.code).map((code) => ({ value: code, label: quarterLabel(code) }))}
            onChange={setFrom}
          />
        )}
      </Field>
      <Field label={words.reason} hint={words.reasonHint} wrong={wrong(reason.trim() === "", words.reason)}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {task.indicators.length > 0 && <p className="quiet small">{words.note}</p>}
    </FormDrawer>
  );
}
