/** Adding a task outside the 专栏, or changing a task. What the catalogue printed about its own ones stays. */
import { Input, Select } from "antd";
import { useState } from "react";
import type { TaskRow } from "../../../shared/contract/tasks.ts";
import { goalTags } from "../../../shared/domain/seed.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { useCatalog } from "../../components/plan-data.ts";
import { useAppState } from "../../stores/session.ts";
import { DocumentFields } from "./document-fields.tsx";
import { documentOf, draftOf, draftTroubles, fieldsOf, type TaskDraft } from "./task-draft.ts";

const words = tasksText.form;

interface TaskFormProps {
  /** Null: a new one. */
  readonly task: TaskRow | null;
  readonly onClose: () => void;
  readonly onSaved: (task: TaskRow) => void;
}

export function TaskForm({ task, onClose, onSaved }: TaskFormProps) {
  const { plan } = useAppState();
  const command = useCommand();
  const [start] = useState(() => draftOf(task));
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const isShipped = task?.shipped ?? false;
  const troubles = draftTroubles(draft, isShipped);
  const wrong = (field: keyof TaskDraft) => (tried ? (troubles[field] ?? null) : null);
  const set = (change: Partial<TaskDraft>) => setDraft({ ...draft, ...change });
  const send = (): Promise<TaskRow> => {
    const fields = fieldsOf(draft);
    if (task === null) return api.tasks.add({ ...fields, plan, document: documentOf(draft) });
    return api.tasks.edit({ ...fields, code: task.code, ...(isShipped ? {} : { document: documentOf(draft) }) });
  };
  const save = async () => {
    setTried(true);
    if (Object.keys(troubles).length > 0) return;
    await command.run(async () => onSaved(await send()));
  };
  return (
    <FormDrawer
      title={task === null ? words.addTitle : words.editTitle(task.name)}
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      busy={command.busy}
      error={command.error}
      onClose={onClose}
      onSave={() => void save()}
      {...(task === null ? { saveText: words.add } : {})}
    >
      <Field label={words.name} wrong={wrong("name")}>
        {(control) => (
          <Input
            {...control}
            value={draft.name}
            maxLength={60}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <Field label={words.aim} hint={words.aimHint}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={300}
            value={draft.aim}
            onChange={({ target }) => set({ aim: target.value })}
          />
        )}
      </Field>
      <Field label={words.deadline} hint={words.deadlineHint} wrong={wrong("deadline")}>
        {(control) => (
          <Input
            {...control}
            value={draft.deadline}
            maxLength={4}
            inputMode="numeric"
            onChange={({ target }) => set({ deadline: target.value })}
          />
        )}
      </Field>
      <DocumentFields draft={draft} isShipped={isShipped} wrong={wrong} onChange={set} />
      <Holders draft={draft} wrong={wrong("support")} onChange={set} />
      <Field label={words.tags}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            value={draft.tags}
            options={goalTags.map((goal) => ({ value: goal, label: goal }))}
            onChange={(tags) => set({ tags })}
          />
        )}
      </Field>
      {task === null && <p className="quiet small">{words.hint}</p>}
    </FormDrawer>
  );
}

interface HoldersProps {
  readonly draft: TaskDraft;
  readonly wrong: string | null;
  readonly onChange: (change: Partial<TaskDraft>) => void;
}

function Holders({ draft, wrong, onChange }: HoldersProps) {
  const organisations = useCatalog().data?.organisations ?? [];
  const options = organisations.filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: name }));
  const search = { optionFilterProp: "label" } as const;
  return (
    <>
      <Field label={words.lead}>
        {(control) => (
          <Select
            {...control}
            showSearch={search}
            allowClear
            placeholder={words.noLead}
            value={draft.lead}
            options={options}
            onChange={(lead: string | null | undefined) => onChange({ lead: lead ?? null })}
          />
        )}
      </Field>
      <Field label={words.support} wrong={wrong}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            showSearch={search}
            value={[...draft.support]}
            options={options}
            onChange={(support) => onChange({ support })}
          />
        )}
      </Field>
    </>
  );
}
