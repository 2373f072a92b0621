/** 通知代拟稿 by itself, for those who have been issued to. */
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { IssueNotice } from "../../../shared/contract/issue.ts";
import { issueNoticeText as words } from "../../../shared/text/issue-screens.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { failureOf } from "../../components/failure.ts";
import { issueJob } from "./issue-job.ts";

interface NoticeAloneProps {
  readonly period: string;
  /** How many there are. */
  readonly organisations: number;
  /** What the button stands beside. */
  readonly children: ReactNode;
}

export function NoticeAlone({ period, organisations, children }: NoticeAloneProps) {
  const [made, setMade] = useState<IssueNotice | null>(null);
  const { busy, error, run, forget } = useCommand();
  const issuing = issueJob.useJob((job) => job.running);
  // The folder was not chosen: the person knows.
  const failed = error !== null && failureOf(error).code !== "CANCELLED";
  const make = () =>
    void run(async () => {
      setMade(null);
      const notice = await api.issue.notice({ period });
      setMade(notice);
      download(notice.delivery);
    });
  return (
    <>
      <div className="exchange-bar">
        {children}
        <span className="exchange-bar-note" />
        {organisations === 0 ? null : (
          <>
            <span className="secondary small">{words.aloneHint}</span>
            <Button size="small" loading={busy} disabled={issuing} onClick={make}>
              {busy ? words.making : words.alone}
            </Button>
          </>
        )}
      </div>
      {failed ? <ErrorNotice error={error} onClose={forget} /> : null}
      {made === null ? null : (
        <Notice kind="done" onClose={() => setMade(null)}>
          {words.done(made.workbooks)}
          {made.delivery.kind === "folder"
            ? words.savedIn(made.delivery.folder, made.fileName)
            : words.downloading(made.fileName)}
          {words.gaps}
        </Notice>
      )}
    </>
  );
}
