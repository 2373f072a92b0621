/** One text of a report: read, changed, given back to the figures; the facts behind it when asked. */
import { Button, Input } from "antd";
import { useState } from "react";
import type { EditedText, ReportKeyInput } from "../../../../shared/contract/written.ts";
import { writtenScreenText as words } from "../../../../shared/text/written-screen.ts";
import { api } from "../../../api/client.ts";
import type { Command } from "../../../components/command.ts";
import { tableTime } from "../../../components/local-time.ts";
import { FactList } from "./fact-list.tsx";
import { keepUnsaved, unsavedText, useUnsaved } from "./unsaved-texts.ts";

interface TextCardProps {
  readonly text: EditedText;
  readonly report: ReportKeyInput;
  /** Final: nothing can be changed. */
  readonly locked: boolean;
  readonly command: Command;
  /** Is it being changed? One is at a time. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

export function TextCard({ text, report, locked, command, isOpen, onOpen }: TextCardProps) {
  const { id, edit } = text;
  const [showsFacts, setShowsFacts] = useState(false);
  /** Saved, while the report as it was before is still what was read last. */
  const [saved, setSaved] = useState<{ readonly over: string; readonly typed: string } | null>(null);
  const unsaved = useUnsaved(report, id);
  const shown = saved?.over === text.text ? saved.typed : text.text;
  const reset = () => void command.run(() => api.written.reset({ ...report, id }));
  return (
    <article className={edit ? "written-text is-edited" : "written-text"}>
      {text.label !== "" && <h3>{text.label}</h3>}
      {isOpen ? (
        <TextEditor
          text={text}
          report={report}
          command={command}
          onSaved={(typed) => setSaved({ over: text.text, typed })}
          onDone={() => onOpen(false)}
        />
      ) : (
        <p className={shown === "" ? "quiet" : "written-words"}>{shown || words.blank}</p>
      )}
      {edit?.moved && <Moved text={text} report={report} command={command} onTakeNew={reset} />}
      {!isOpen && (
        <div className="written-actions">
          {unsaved && <b className="small">{words.unsaved}</b>}
          {edit && <span className="quiet small">{words.edited(edit.by, tableTime(edit.at))}</span>}
          <Button type="link" size="small" aria-expanded={showsFacts} onClick={() => setShowsFacts(!showsFacts)}>
            {showsFacts ? words.hideFacts : words.facts}
          </Button>
          {!locked && (
            <Button type="link" size="small" disabled={command.busy} onClick={() => onOpen(true)}>
              {words.editOne}
            </Button>
          )}
          {!locked && edit && !edit.moved && (
            <Button type="link" size="small" disabled={command.busy} onClick={reset}>
              {words.reset}
            </Button>
          )}
        </div>
      )}
      {showsFacts && <FactList facts={text.facts} />}
    </article>
  );
}

type EditorProps = Pick<TextCardProps, "text" | "report" | "command"> & {
  readonly onSaved: (typed: string) => void;
  readonly onDone: () => void;
};

function TextEditor({ text: { id, text, heading, label }, report, command, onSaved, onDone }: EditorProps) {
  const [begun] = useState(() => unsavedText(report, id) ?? { typed: text, over: text });
  const [typed, setTyped] = useState(begun.typed);
  const type = (next: string) => {
    setTyped(next);
    keepUnsaved(report, id, next === begun.over ? undefined : { typed: next, over: begun.over });
  };
  const done = () => {
    keepUnsaved(report, id, undefined);
    onDone();
  };
  const save = async () => {
    if (!(await command.run(() => api.written.save({ ...report, id, text: typed, expected: begun.over })))) return;
    onSaved(typed);
    done();
  };
  return (
    <div className="written-editor">
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2 }}
        maxLength={5000}
        aria-label={words.area(label || heading)}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && typed === begun.over) done();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <div className="written-actions">
        <Button type="primary" size="small" loading={command.busy} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button size="small" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

type MovedProps = Pick<TextCardProps, "text" | "report" | "command"> & { readonly onTakeNew: () => void };

/** The figures say something else than when the text was changed. */
function Moved({ text: { id, edit, generated }, report, command, onTakeNew }: MovedProps) {
  return (
    <div className="written-moved" role="note">
      <p>
        <b>{words.moved}</b>
        {edit?.replaced}
      </p>
      <p>
        <b>{words.movedNow}</b>
        {generated || words.blank}
      </p>
      <div className="written-actions">
        <Button size="small" disabled={command.busy} onClick={onTakeNew}>
          {words.takeNew}
        </Button>
        <Button
          size="small"
          disabled={command.busy}
          onClick={() => void command.run(() => api.written.keep({ ...report, id }))}
        >
          {words.keepMine}
        </Button>
      </div>
    </div>
  );
}
