/** How far the files of a set are, and where they went. */
import { Button, Progress } from "antd";
import { batchText as words } from "../../../shared/text/reports.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { batchJob } from "./batch-job.ts";

export function BatchProgress() {
  const { running, progress, result, cancelled, error } = batchJob.useJob();
  if (running) {
    const { done, total, label } = progress;
    return (
      <div className="reports-running" role="status">
        <span>{total === 0 ? words.starting : words.progress(done, total)}</span>
        <Progress
          className="reports-progress"
          aria-label={words.starting}
          percent={total === 0 ? 0 : (done / total) * 100}
          showInfo={false}
          size="small"
        />
        <span className="secondary small clip reports-now">{label}</span>
        <Button size="small" onClick={batchJob.cancel}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (error !== null) return <ErrorNotice error={error} onClose={batchJob.dismiss} />;
  if (cancelled)
    return (
      <Notice kind="info" onClose={batchJob.dismiss}>
        {words.cancelled}
      </Notice>
    );
  if (result === null) return null;
  const { files, delivery } = result;
  return (
    <Notice kind="done" onClose={batchJob.dismiss}>
      {delivery.kind === "folder" ? words.folder(files, delivery.folder) : words.zip(files, delivery.fileName)}
    </Notice>
  );
}
