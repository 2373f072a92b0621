/** How far an issue is, and what came of it: where the files are, and what to do with them. */
import { Button, Progress } from "antd";
import type { IssueResult } from "../../../shared/contract/issue.ts";
import { issueText as words } from "../../../shared/text/exchange-screens.ts";
import { issueNoticeText } from "../../../shared/text/issue-screens.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { issueJob } from "./issue-job.ts";

export function IssueProgress() {
  const { running, progress, result, cancelled, error } = issueJob.useJob();
  if (running) {
    return (
      <div className="exchange-bar is-running" role="status">
        <span>{progress.label === "" ? words.starting : words.progress(progress.done, progress.total)}</span>
        <span className="exchange-progress">
          <Progress
            aria-label={words.starting}
            percent={progress.total === 0 ? 0 : (progress.done / progress.total) * 100}
            showInfo={false}
            size="small"
          />
        </span>
        <span className="secondary small clip exchange-bar-note">{progress.label}</span>
        <Button size="small" onClick={issueJob.cancel}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (error !== null) return <ErrorNotice error={error} onClose={issueJob.dismiss} />;
  if (cancelled) {
    return (
      <Notice kind="info" onClose={issueJob.dismiss}>
        {words.cancelled}
      </Notice>
    );
  }
  return result === null ? null : <IssueOutcome result={result} />;
}

function IssueOutcome({ result: { delivery, files, notice } }: { readonly result: IssueResult }) {
  const where = delivery.kind === "folder" ? words.folder(delivery.folder) : words.downloading(delivery.fileName);
  return (
    <Notice kind="done" onClose={issueJob.dismiss}>
      <p>
        {words.done(files.length)}
        {where}
      </p>
      {notice === null ? null : (
        <p>
          {issueNoticeText.beside(notice)}
          {issueNoticeText.gaps}
        </p>
      )}
      <p>{issueNoticeText.next}</p>
    </Notice>
  );
}
