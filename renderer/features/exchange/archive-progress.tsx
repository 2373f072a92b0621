/** How far the archive is, and what came of it: where it lies, and every file that is missing, with why. */
import { Button, Progress } from "antd";
import type { ArchiveDelivery } from "../../../shared/contract/collecting.ts";
import { archiveText as words } from "../../../shared/text/collecting.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { archiveJob } from "./archive-job.ts";

export function ArchiveProgress() {
  const { running, progress, result, cancelled, error } = archiveJob.useJob();
  if (running) {
    const { done, total, label } = progress;
    return (
      <div className="exchange-bar is-running" role="status">
        <span>{label === "" ? words.starting : words.progress(done, total)}</span>
        <span className="exchange-progress">
          <Progress
            aria-label={words.starting}
            percent={total === 0 ? 0 : (done / total) * 100}
            showInfo={false}
            size="small"
          />
        </span>
        <span className="secondary small clip exchange-bar-note">{label}</span>
        <Button size="small" onClick={archiveJob.cancel}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (error !== null) return <ErrorNotice error={error} onClose={archiveJob.dismiss} />;
  if (cancelled) {
    return (
      <Notice kind="info" onClose={archiveJob.dismiss}>
        {words.cancelled}
      </Notice>
    );
  }
  return result === null ? null : <ArchiveOutcome result={result} />;
}

function ArchiveOutcome({ result: { delivery, files, fileName, missing } }: { readonly result: ArchiveDelivery }) {
  return (
    <Notice kind={missing.length === 0 ? "done" : "warning"} onClose={archiveJob.dismiss}>
      {words.done(files)}
      {delivery.kind === "folder" ? words.folder(delivery.folder, fileName) : words.downloading(fileName)}
      {missing.length === 0 ? null : (
        <>
          {words.missing(missing.length)}
          <ul className="register-missing">
            {missing.map(({ path, reason }) => (
              <li key={path}>
                {path}　{reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
