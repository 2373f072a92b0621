/** How far the files of a set are, and where they went. */
import { Button, Progress } from "antd";
import { batchText as words } from "../../../shared/text/reports.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { cancelBatch, dismissBatch, useBatchJob } from "./batch-job.ts";

export function BatchProgress() {
  const { running, progress, result, cancelled, error } = useBatchJob();
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
        <Button size="small" onClick={cancelBatch}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (error !== null) return <ErrorNotice error={error} onClose={dismissBatch} />;
  if (cancelled)
    return (
      <Notice kind="info" onClose={dismissBatch}>
        {words.cancelled}
      </Notice>
    );
  if (result === null) return null;
  const { files, delivery } = result;
  return (
    <Notice kind="done" onClose={dismissBatch}>
      {delivery.kind === "folder" ? words.folder(files, delivery.folder) : words.zip(files, delivery.fileName)}
    </Notice>
  );
}
