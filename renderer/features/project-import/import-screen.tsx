/** Importing a list: put it in, say what its columns are, see what it changes, take it. */
import { Button } from "antd";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { Link } from "wouter";
import { projectsLog } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { ChangesStep } from "./changes-step.tsx";
import { cancelReading, change, forget, readList, useImport } from "./import-session.ts";
import { KeptLists } from "./kept-lists.tsx";
import { MappingStep } from "./mapping-step.tsx";
import "./project-import.css";

const words = projectsScreenText.importing;

export function ImportScreen() {
  const { phase, file, notice, error } = useImport();
  return (
    <div className="project-import">
      {phase === "empty" || phase === "reading" ? null : (
        <div className="import-bar">
          <b className="clip">{file}</b>
          <Button size="small" onClick={() => void forget()}>
            {phase === "done" ? words.again : words.another}
          </Button>
        </div>
      )}
      {notice !== "" && (
        <Notice kind="warning" onClose={() => change({ notice: "" })}>
          {notice}
        </Notice>
      )}
      <ErrorNotice error={error} onClose={() => change({ error: null })} />
      {phase === "empty" && (
        <>
          <ListDrop />
          <KeptLists />
        </>
      )}
      {phase === "reading" && (
        <div className="import-bar" role="status">
          <span>{words.reading}</span>
          <span className="secondary clip">{file}</span>
          <Button size="small" onClick={cancelReading}>
            {words.cancel}
          </Button>
        </div>
      )}
      {phase === "mapping" && <MappingStep />}
      {phase === "changes" && <ChangesStep />}
      {phase === "done" && <Done />}
    </div>
  );
}

function Done() {
  const { report, gone } = useImport();
  if (!report) return null;
  const { added, changed } = report.totals;
  const withdrawn = Object.values(gone).filter(({ keep }) => !keep).length;
  const { count: say } = projectsLog;
  return (
    <>
      <Notice kind="done">
        {words.done([say.added(added), say.changed(changed), say.withdrawn(withdrawn)].join("，"))}
      </Notice>
      <p className="import-links">
        <Link href="/projects">{words.doneLink}</Link>
        <Link href="/exchange/batches">{words.batches}</Link>
      </p>
    </>
  );
}

function ListDrop() {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void readList([...event.dataTransfer.files]);
  };
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    // The same file may be chosen again after it was mended.
    target.value = "";
    void readList(chosen);
  };
  return (
    <section
      className={`import-drop${over ? " is-over" : ""}`}
      aria-label={words.dropTitle}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2>{over ? words.dropRelease : words.dropTitle}</h2>
      <p className="secondary small">{words.dropHint}</p>
      <input ref={input} type="file" hidden aria-label={words.choose} onChange={onChange} />
      <Button type="primary" onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
    </section>
  );
}
