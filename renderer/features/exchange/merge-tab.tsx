/** 汇总: empty it is a place to drop files; then files on the left, the cells of one on the right, the batch below. */
import { App, Button, Progress } from "antd";
import { useState } from "react";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { ErrorNotice, failureText, Notice } from "../../components/error-text.tsx";
import { MergeChoose, MergeDropSurface } from "./merge-drop.tsx";
import { MergeFileCells } from "./merge-file-cells.tsx";
import { type FileFilter, MergeFileList } from "./merge-file-list.tsx";
import { MergeFooter } from "./merge-footer.tsx";
import { type Choice, isUsable, tallyOfAll } from "./merge-items.ts";
import { neighbour, openItems, useMergeKeys } from "./merge-keyboard.ts";
import {
  addFiles,
  applyMerge,
  cancelReading,
  choose,
  dismissNotice,
  endSession,
  goOn,
  useMergeSession,
} from "./merge-session.ts";
import { MergeSummary } from "./merge-summary.tsx";

export function MergeTab({ period }: { readonly period: string | null }) {
  const phase = useMergeSession((state) => state.phase);
  const preview = useMergeSession((state) => state.preview);
  const report = useMergeSession((state) => state.report);
  const choices = useMergeSession((state) => state.choices);
  const take = (files: readonly File[]) => void addFiles(period, files);
  return (
    <MergeDropSurface onFiles={take}>
      {(over) => (
        <>
          <MergeBar onFiles={take} />
          {phase === "done" && report !== null ? (
            <MergeSummary
              report={report}
              choices={choices}
              onRest={() => void goOn()}
              onMore={() => void endSession()}
            />
          ) : preview === null ? (
            <MergeEmpty over={over} busy={phase !== "empty"} onFiles={take} />
          ) : (
            <MergeSplit over={over} />
          )}
        </>
      )}
    </MergeDropSurface>
  );
}

/** Progress while something runs, else what happened last; keeps its height, so that nothing below jumps. */
function MergeBar({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { phase, progress, notice, error, refused, preview } = useMergeSession();
  const { modal } = App.useApp();
  const running = phase === "uploading" || phase === "reading";
  const notices = {
    stale: mergeText.stale,
    cancelled: mergeText.cancelled,
    nothing: mergeText.drop.nothing,
    busy: mergeText.drop.busy,
  };
  const askToEnd = () =>
    modal.confirm({
      title: mergeText.restart,
      content: mergeText.restartConfirm,
      okText: mergeText.restart,
      cancelText: mergeText.stay,
      onOk: endSession,
    });
  return (
    <>
      {running ? (
        <div className="merge-bar" role="status">
          <span>
            {phase === "uploading" ? mergeText.uploading(progress.done, progress.total) : readingWords(progress)}
          </span>
          <span className="exchange-progress">
            <Progress
              aria-label={mergeText.progressLabel}
              percent={progress.total === 0 ? 0 : (progress.done / progress.total) * 100}
              showInfo={false}
              size="small"
            />
          </span>
          <span className="secondary small clip merge-bar-label">{progress.label}</span>
          <Button size="small" onClick={cancelReading}>
            {mergeText.cancel}
          </Button>
        </div>
      ) : preview !== null && phase !== "done" ? (
        <div className="merge-bar">
          <span>{mergeText.source(preview.files.length)}</span>
          <span className="merge-bar-label" />
          <MergeChoose add onFiles={onFiles} />
          <Button size="small" onClick={askToEnd}>
            {mergeText.restart}
          </Button>
        </div>
      ) : null}
      {notice === null ? null : (
        <Notice kind="warning" onClose={dismissNotice}>
          {notices[notice]}
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

const readingWords = ({ done, total }: { readonly done: number; readonly total: number }) =>
  done >= total && total > 0 ? mergeText.comparing : mergeText.reading(done, total);

function MergeEmpty(props: {
  readonly over: boolean;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <div className={`merge-empty${props.over ? " is-over" : ""}`}>
      <h2>{props.over ? mergeText.drop.release : mergeText.drop.title}</h2>
      <p className="secondary">{mergeText.drop.hint}</p>
      <div className="merge-empty-choose">
        {props.busy ? null : <MergeChoose add={false} onFiles={props.onFiles} />}
      </div>
    </div>
  );
}

function MergeSplit({ over }: { readonly over: boolean }) {
  const { preview, choices, phase } = useMergeSession();
  const [filter, setFilter] = useState<FileFilter>("all");
  const [picked, setPicked] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const files = preview?.files ?? [];
  const shown = files.filter((file) => filter === "all" || file.verdict === filter);
  const selected = shown.find((file) => file.sha256 === picked) ?? shown[0];
  const ready = phase === "ready";
  const decide = (key: string, choice: Choice) => {
    setCurrent(key);
    if (ready) choose(key, choice);
  };
  const open = openItems(shown);
  useMergeKeys(
    (step) => {
      const next = neighbour(open, current, step, selected?.sha256 ?? null);
      if (next === undefined) return;
      setPicked(next.sha256);
      setCurrent(next.key);
    },
    (choice) => {
      const item = open.find(({ key }) => key === current);
      if (item !== undefined && (choice === "ours" || item.takeable)) decide(item.key, choice);
    },
  );
  const select = (sha256: string) => {
    setPicked(sha256);
    setCurrent(null);
  };
  return (
    <>
      <div className={`merge-split${over ? " is-over" : ""}`}>
        <MergeFileList
          files={files}
          filter={filter}
          choices={choices}
          selected={selected?.sha256 ?? null}
          onFilter={setFilter}
          onSelect={select}
        />
        {selected === undefined ? (
          <section className="merge-cells" />
        ) : (
          <MergeFileCells
            key={selected.sha256}
            file={selected}
            choices={choices}
            current={current}
            onChoose={decide}
            onCurrent={setCurrent}
          />
        )}
      </div>
      <MergeFooter
        tally={tallyOfAll(files, choices)}
        usable={files.some(isUsable)}
        reading={phase === "uploading" || phase === "reading"}
        applying={phase === "applying"}
        onApply={() => void applyMerge()}
      />
    </>
  );
}
