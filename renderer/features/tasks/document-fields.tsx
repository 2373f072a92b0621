/** The document a task comes from: one that is known, or another by title and 文号. */
import { Input, Select } from "antd";
import { tasksText } from "../../../shared/text/tasks.ts";
import { api } from "../../api/client.ts";
import { Field } from "../../components/field.tsx";
import { useQuery } from "../../components/query.ts";
import { otherDocument, type TaskDraft } from "./task-draft.ts";

const words = tasksText.form;

interface DocumentFieldsProps {
  readonly draft: TaskDraft;
  readonly isShipped: boolean;
  readonly wrong: (field: keyof TaskDraft) => string | null;
  readonly onChange: (change: Partial<TaskDraft>) => void;
}

export function DocumentFields({ draft, isShipped, wrong, onChange }: DocumentFieldsProps) {
  const documents = useQuery(["documents"], (signal) => api.tasks.documents(undefined, { signal })).data ?? [];
  const options = documents.map(({ key, title, documentNumber }) => ({
    value: key,
    label: documentNumber === "" ? title : `${title}（${documentNumber}）`,
  }));
  return (
    <>
      <Field label={words.document} hint={isShipped ? words.shippedPlace : undefined} wrong={wrong("document")}>
        {(control) => (
          <Select
            {...control}
            disabled={isShipped}
            placeholder={words.documentChoice}
            value={draft.document}
            options={[...options, { value: otherDocument, label: words.otherDocument }]}
            onChange={(document) => onChange({ document })}
          />
        )}
      </Field>
      {draft.document === otherDocument && (
        <>
          <Field label={words.documentTitle} wrong={wrong("documentTitle")}>
            {(control) => (
              <Input
                {...control}
                value={draft.documentTitle}
                maxLength={120}
                onChange={({ target }) => onChange({ documentTitle: target.value })}
              />
            )}
          </Field>
          <Field label={words.documentNumber} hint={words.documentNumberHint}>
            {(control) => (
              <Input
                {...control}
                value={draft.documentNumber}
                maxLength={60}
                onChange={({ target }) => onChange({ documentNumber: target.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
