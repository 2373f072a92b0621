/** The forms from above that are mapped, and the way to a new one. */
import { App, Button } from "antd";
import { type ChangeEvent, useRef } from "react";
import type { FormView } from "../../../shared/contract/outside-forms.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { formScreenText as words } from "../../../shared/text/outside-form-screens.ts";
import { outsideFormsText } from "../../../shared/text/outside-forms.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { tableTime } from "../../components/local-time.ts";
import { beginDraft } from "./form-draft.ts";

interface FormsListProps {
  readonly forms: readonly FormView[];
  readonly onMap: () => void;
  readonly onFill: (id: string) => void;
}

export function FormsList({ forms, onMap, onFill }: FormsListProps) {
  const { busy, error, run, forget } = useCommand();
  const { modal } = App.useApp();
  const look = (file: File, instead: string | null) =>
    void run(async () => beginDraft(await api.outsideForms.look({ file, instead }), true)).then((done) => {
      if (done) onMap();
    });
  const map = (id: string) =>
    void run(async () => beginDraft(await api.outsideForms.get({ id }), false)).then((done) => {
      if (done) onMap();
    });
  const retire = ({ id, name }: FormView) =>
    modal.confirm({
      title: words.retireAsk(name),
      content: words.retireHint,
      okText: words.retire,
      onOk: async () => void (await run(() => api.outsideForms.retire({ id }))),
    });
  const columns: readonly DataColumn<FormView>[] = [
    {
      head: words.columns.name,
      cell: ({ name, fileName }) => (
        <>
          {name}
          <span className="quiet small outside-file">{fileName}</span>
        </>
      ),
    },
    { head: words.columns.cells, align: "right", width: 90, cell: ({ cells }) => cells },
    { head: words.columns.saved, width: 110, cell: ({ savedAt }) => tableTime(savedAt).slice(0, 10) },
    {
      head: words.columns.filled,
      width: 190,
      cell: ({ lastFilled }) =>
        lastFilled ? (
          words.filledAt(periodLabel(lastFilled.period), lastFilled.by)
        ) : (
          <span className="quiet">{outsideFormsText.screen.neverFilled}</span>
        ),
    },
    {
      head: words.columns.actions,
      width: 280,
      cell: (form) =>
        form.retired ? (
          <span className="quiet">{outsideFormsText.screen.retired}</span>
        ) : (
          <span className="outside-actions">
            <Button size="small" type="primary" onClick={() => onFill(form.id)}>
              {words.fill}
            </Button>
            <Button size="small" disabled={busy} onClick={() => map(form.id)}>
              {words.map}
            </Button>
            <ChooseForm label={words.newer} busy={busy} onFile={(file) => look(file, form.id)} />
            <Button size="small" disabled={busy} onClick={() => retire(form)}>
              {words.retire}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <div className="outside-list">
      <ErrorNotice error={error} onClose={forget} />
      {forms.length === 0 ? (
        <div className="outside-first">
          <EmptyState title={outsideFormsText.screen.empty.title} hint={outsideFormsText.screen.empty.hint} />
          <ChooseForm label={words.upload} busy={busy} primary onFile={(file) => look(file, null)} />
        </div>
      ) : (
        <>
          <p className="outside-add">
            <ChooseForm label={words.upload} busy={busy} onFile={(file) => look(file, null)} />
            <span className="quiet small">{words.uploadHint}</span>
          </p>
          <DataTable label={words.list} columns={columns} rows={forms} rowKey={({ id }) => id} />
        </>
      )}
    </div>
  );
}

interface ChooseFormProps {
  readonly label: string;
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button over a hidden chooser. */
function ChooseForm({ label, busy, primary = false, onFile }: ChooseFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) onFile(file);
    // The same file may be chosen again after it was mended.
    target.value = "";
  };
  return (
    <>
      <input ref={input} type="file" accept=".xlsx" hidden aria-label={label} onChange={onChange} />
      <Button
        size={primary ? "middle" : "small"}
        type={primary ? "primary" : "default"}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
