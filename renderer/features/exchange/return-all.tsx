/** 批量退回: asked once for all files with something to verify; how far it is, and what came of it. */
import { Button, Checkbox, Modal, Progress } from "antd";
import { useState } from "react";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import type { ReturnsDelivery } from "../../../shared/contract/returns.ts";
import { returnScreen } from "../../../shared/text/returns.ts";
import { DayPicker } from "../../components/day-picker.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { useMergeSession } from "./merge-session.ts";
import { returnAllJob } from "./return-all-job.ts";
import "./return.css";

const words = returnScreen.all;

/** Something of it waits for an answer, the organisation's or the office's. */
const asksSomething = ({ cells, verdict }: MergeFile): boolean =>
  verdict === "check" ||
  cells.some(({ outcome }) => outcome === "conflict" || outcome === "question" || outcome === "rejected");

export function ReturnAllButton() {
  const session = useMergeSession((state) => state.session);
  const ready = useMergeSession(({ phase }) => phase === "ready");
  const files = useMergeSession(({ preview }) => preview?.files) ?? [];
  const running = returnAllJob.useJob((job) => job.running);
  const [open, setOpen] = useState(false);
  const count = files.filter(asksSomething).length;
  if (session === null) return null;
  return (
    <>
      <Button size="small" disabled={!ready || running || count === 0} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open ? <ReturnAllForm session={session} count={count} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface FormProps {
  readonly session: string;
  readonly count: number;
  readonly onClose: () => void;
}

function ReturnAllForm({ session, count, onClose }: FormProps) {
  const [replyDue, setReplyDue] = useState("");
  const [returnReport, setReturnReport] = useState(true);
  const start = () => {
    onClose();
    void returnAllJob.start({ session, replyDue: replyDue === "" ? null : replyDue, returnReport });
  };
  return (
    <Modal open title={words.title(count)} okText={words.ok} onOk={start} onCancel={onClose} width={480}>
      <div className="form">
        <p>{words.content}</p>
        <Field label={returnScreen.replyDue} hint={returnScreen.replyDueHint}>
          {(control) => <DayPicker control={control} value={replyDue} onChange={setReplyDue} />}
        </Field>
        <Checkbox checked={returnReport} onChange={(event) => setReturnReport(event.target.checked)}>
          {returnScreen.returnReport}
        </Checkbox>
      </div>
    </Modal>
  );
}

export function ReturnAllProgress() {
  const { running, progress, result, cancelled, error } = returnAllJob.useJob();
  if (running) {
    const { done, total, label } = progress;
    return (
      <div className="merge-bar" role="status">
        <span>{total === 0 ? words.running : words.progress(done, total)}</span>
        <span className="exchange-progress">
          <Progress
            aria-label={words.running}
            percent={total === 0 ? 0 : (done / total) * 100}
            showInfo={false}
            size="small"
          />
        </span>
        <span className="secondary small clip merge-bar-label">{label}</span>
        <Button size="small" onClick={returnAllJob.cancel}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (error !== null) return <ErrorNotice error={error} onClose={returnAllJob.dismiss} />;
  if (cancelled)
    return (
      <Notice kind="info" onClose={returnAllJob.dismiss}>
        {words.cancelled}
      </Notice>
    );
  return result === null ? null : <Outcome result={result} />;
}

function Outcome({ result: { copies, skipped, delivery } }: { readonly result: ReturnsDelivery }) {
  return (
    <Notice kind={skipped.length === 0 ? "done" : "warning"} onClose={returnAllJob.dismiss}>
      {copies.length === 0 ? words.nothing : words.done(copies.length)}
      {delivery === null
        ? null
        : delivery.kind === "folder"
          ? words.folder(delivery.folder)
          : words.downloading(delivery.fileName)}
      {skipped.length === 0 ? null : (
        <>
          {words.skipped(skipped.length)}
          <ul className="register-missing">
            {skipped.map(({ file, reason }) => (
              <li key={file}>
                {file}　{reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
