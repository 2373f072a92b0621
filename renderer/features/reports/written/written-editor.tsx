/** The words of a report, paragraph by paragraph: what they are based on, what was changed, what the figures say by now. */
import { Button } from "antd";
import { useState } from "react";
import type { ReportKeyInput, WrittenView } from "../../../../shared/contract/written.ts";
import { writtenScreenText as words } from "../../../../shared/text/written-screen.ts";
import { api } from "../../../api/client.ts";
import { download } from "../../../api/download.ts";
import { useCommand } from "../../../components/command.ts";
import { ErrorNotice, Notice } from "../../../components/error-text.tsx";
import { Loaded } from "../../../components/loaded.tsx";
import { tableTime } from "../../../components/local-time.ts";
import { useQuery } from "../../../components/query.ts";
import { FinalBar } from "./final-bar.tsx";
import { LeftOver } from "./left-over.tsx";
import { TextCard } from "./text-card.tsx";
import { unsavedText } from "./unsaved-texts.ts";
import "./written.css";

export function WrittenEditor(report: ReportKeyInput) {
  const { kind, period } = report;
  const view = useQuery(["written", kind, period], (signal) => api.written.get({ kind, period }, { signal }));
  return (
    <Loaded query={view}>
      {(known) => <Editor key={`${kind}@${period}`} report={{ kind, period }} view={known} />}
    </Loaded>
  );
}

interface EditorProps {
  readonly report: ReportKeyInput;
  readonly view: WrittenView;
}

function Editor({ report, view }: EditorProps) {
  const command = useCommand();
  const saving = useCommand();
  const [open, setOpen] = useState<string | null>(
    view.texts.find(({ id }) => unsavedText(report, id) !== undefined)?.id ?? null,
  );
  const changed = view.texts.filter(({ edit }) => edit !== null).length;
  const saveDocx = () => void saving.run(async () => download(await api.written.docx(report)));
  return (
    <section className="written" aria-label={words.edit}>
      <div className="written-tools">
        <span className="quiet small">
          {view.final ? words.finalOf(view.final.by, tableTime(view.final.at)) : words.draftHint}
          {changed > 0 && <b> {words.changed(changed)}</b>}
        </span>
        <Button loading={saving.busy} onClick={saveDocx}>
          {saving.busy ? words.savingDocx : words.docx}
        </Button>
        <FinalBar report={report} view={view} command={command} />
      </div>
      <ErrorNotice
        error={command.error ?? saving.error}
        onClose={command.error === null ? saving.forget : command.forget}
      />
      {view.notYet !== "" && view.final === null && <Notice kind="info">{words.closeFirst}。</Notice>}
      <LeftOver report={report} view={view} command={command} />
      {view.texts.map((text, at) => (
        <div key={text.id}>
          {text.heading !== view.texts[at - 1]?.heading && <h2>{text.heading}</h2>}
          <TextCard
            text={text}
            report={report}
            locked={view.final !== null}
            command={command}
            isOpen={open === text.id}
            onOpen={(isOpen) => setOpen(isOpen ? text.id : null)}
          />
        </div>
      ))}
    </section>
  );
}
