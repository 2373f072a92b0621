/** Above 汇总: progress while something runs, else what was put in; below it what happened last. */
import { App, Button, Progress } from "antd";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { answerKey, itemsOf } from "../../../shared/listings/merge-items.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { noticeText, progressText } from "../../../shared/text/merge-screen.ts";
import { ErrorNotice, failureText, Notice } from "../../components/error-text.tsx";
import { itemName } from "./merge-answer.tsx";
import { MergeChoose } from "./merge-drop.tsx";
import { cancelReading, dismissNotice, endSession, type MergeNotice, useMergeSession } from "./merge-session.ts";
import { ReturnAllButton, ReturnAllProgress } from "./return-all.tsx";

/** Keeps its height, so that nothing below jumps. */
export function MergeBar({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const phase = useMergeSession((state) => state.phase);
  const files = useMergeSession(({ preview }) => preview?.files.length ?? 0);
  const running = phase === "uploading" || phase === "reading";
  return (
    <>
      {running ? <Running /> : files > 0 && phase !== "done" ? <PutIn files={files} onFiles={onFiles} /> : null}
      <ReturnAllProgress />
      <News />
    </>
  );
}

function Running() {
  const phase = useMergeSession((state) => state.phase);
  const { done, total, label, remaining } = useMergeSession((state) => state.progress);
  const reading = done >= total ? mergeText.comparing : mergeText.reading(done, total);
  return (
    <div className="merge-bar">
      <span>{phase === "uploading" ? mergeText.uploading(done, total) : reading}</span>
      <span className="exchange-progress">
        <Progress
          aria-label={mergeText.progressLabel}
          percent={total === 0 ? 0 : (done / total) * 100}
          showInfo={false}
          size="small"
        />
      </span>
      <span className="secondary small clip merge-bar-label">{label}</span>
      {remaining === null ? null : <span className="secondary small">{progressText.remaining(remaining)}</span>}
      <Button size="small" onClick={cancelReading}>
        {mergeText.cancel}
      </Button>
    </div>
  );
}

interface PutInProps {
  readonly files: number;
  readonly onFiles: (files: readonly File[]) => void;
}

function PutIn({ files, onFiles }: PutInProps) {
  const { modal } = App.useApp();
  const period = useMergeSession((state) => state.period);
  const askToEnd = () =>
    modal.confirm({
      title: mergeText.restart,
      content: mergeText.restartConfirm,
      okText: mergeText.restart,
      cancelText: mergeText.stay,
      onOk: endSession,
    });
  return (
    <div className="merge-bar">
      <span>
        {period === null ? null : <span className="merge-bar-period">{periodLabel(period)}</span>}
        {mergeText.source(files)}
      </span>
      <span className="merge-bar-label" />
      <ReturnAllButton />
      <MergeChoose add onFiles={onFiles} />
      <Button size="small" onClick={askToEnd}>
        {mergeText.restart}
      </Button>
    </div>
  );
}

function News() {
  const notice = useMergeSession((state) => state.notice);
  const error = useMergeSession((state) => state.error);
  const refused = useMergeSession((state) => state.refused);
  const moved = useMergeSession((state) => state.moved);
  const files = useMergeSession(({ preview }) => preview?.files) ?? [];
  return (
    <>
      {notice === null ? null : (
        <Notice kind="warning" onClose={dismissNotice}>
          {noticeWords(notice, files, moved)}
        </Notice>
      )}
      <ErrorNotice error={error} onClose={dismissNotice} />
      {refused.map((file) => (
        <Notice key={file.name} kind="error" onClose={dismissNotice}>
          <b>{file.name}</b>　{failureText(file.error)}
        </Notice>
      ))}
    </>
  );
}

/** So many are named; the others are marked in the list. */
const namedItems = 5;

function noticeWords(notice: MergeNotice, files: readonly MergeFile[], moved: ReadonlySet<string>): string {
  switch (notice.code) {
    case "cancelled":
      return mergeText.cancelled;
    case "nothing":
      return mergeText.drop.nothing;
    case "busy":
      return mergeText.drop.busy;
    case "dropped":
      return noticeText.dropped(notice.dropped);
    case "stale": {
      const names = movedNames(files, moved);
      const what =
        names.length === 0 ? noticeText.movedElsewhere : noticeText.moved(names.slice(0, namedItems), names.length);
      return notice.dropped > 0 ? `${what}${noticeText.dropped(notice.dropped)}` : what;
    }
  }
}

const movedNames = (files: readonly MergeFile[], moved: ReadonlySet<string>): readonly string[] =>
  files.flatMap((file) =>
    itemsOf(file)
      .filter((item) => moved.has(answerKey(file.sha256, item)))
      .map((item) => noticeText.item(file.organisationName ?? file.file, itemName(item), item.lead.dataPeriodLabel)),
  );
