/** 订正 of one line of a closed period: its new record, why, and after what source. */
import { Input } from "antd";
import { useState } from "react";
import { isReason } from "../../../shared/domain/checks.ts";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import { type EntryField, entryFields, type FormLine } from "../../../shared/domain/form.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { revisionText } from "../../../shared/text/revision.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { differs, draftOf, inputOf, type LineAddress, withField } from "./revision-draft.ts";
import { EntryFieldInput } from "./revision-fields.tsx";

const words = revisionText;

interface RevisionDrawerProps {
  readonly line: FormLine;
  readonly address: LineAddress;
  readonly onClose: () => void;
}

export function RevisionDrawer({ line, address, onClose }: RevisionDrawerProps) {
  const [draft, setDraft] = useState(() => draftOf(line.current));
  const [source, setSource] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  const wording = wordingOfLine(line);
  const type = (field: EntryField, text: string) => setDraft(withField(draft, field, text));
  const moved = differs(draft, line.current);
  const noReason = !isReason(draft.reason);
  const noSource = source.trim() === "";
  const save = async () => {
    setTried(true);
    if (!moved || noReason || noSource) return;
    const input = { ...inputOf(address, draft, line.current), revision: { source } };
    if (await run(() => api.entry.save(input))) onClose();
  };
  const head = (field: EntryField) =>
    field === "value" && line.unit !== "" ? `${entryText.columns[field]}（${line.unit}）` : entryText.columns[field];
  return (
    <FormDrawer
      size={480}
      title={words.title(line.name)}
      changed={moved || draft.reason !== "" || source !== ""}
      busy={busy}
      error={error}
      saveText={words.save}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p className="secondary small">{words.hint}</p>
      <p>
        <span className="quiet">{words.standing(line.dataPeriodLabel)}　</span>
        <b className="number">{standingWords(line)}</b>
      </p>
      <div className="revision-record">
        {entryFields.map((field) => (
          <div key={field} className={field === "remark" ? "revision-field is-wide" : "revision-field"}>
            <span className="quiet small" aria-hidden="true">
              {head(field)}
            </span>
            <EntryFieldInput
              line={{ ...line, wording }}
              field={field}
              draft={draft}
              errorId={undefined}
              onType={type}
            />
          </div>
        ))}
      </div>
      {tried && !moved ? <p className="ink-far small">{words.wrong.unchanged}</p> : null}
      <Field label={words.fields.reason} hint={words.reasonHint} wrong={tried && noReason ? words.wrong.reason : null}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.fields.source} hint={words.sourceHint} wrong={tried && noSource ? words.wrong.source : null}>
        {(control) => (
          <Input {...control} maxLength={200} value={source} onChange={(event) => setSource(event.target.value)} />
        )}
      </Field>
    </FormDrawer>
  );
}

function standingWords({ current }: FormLine): string {
  const { value } = draftOf(current);
  return value === "" ? words.nothing : value;
}
