/** Left half of 汇总: the files by verdict, what each one brings, filters with counts. */
import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { fileVerdicts } from "../../../shared/merge/file-verdict.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { listText } from "../../../shared/text/merge-screen.ts";
import { fileListKeys } from "../../../shared/text/shortcuts.ts";
import { isPressed } from "../../components/chord.ts";
import { SearchBox } from "../../components/search-box.tsx";
import { FileVerdictMark } from "./exchange-marks.tsx";
import { type Answers, tallyOf } from "./merge-given.ts";
import { useMergeSession } from "./merge-session.ts";

export interface FileView {
  readonly verdict: MergeFile["verdict"] | "all";
  /** Part of the name of the organisation or the file. */
  readonly text: string;
}

interface FileListProps {
  readonly files: readonly MergeFile[];
  /** Those of them that `view` lets through. */
  readonly shown: readonly MergeFile[];
  readonly view: FileView;
  readonly selected: string | null;
  readonly onView: (view: FileView) => void;
  readonly onSelect: (sha256: string) => void;
}

const words = mergeText.fileSummary;

export const isFileListed = (file: MergeFile, { verdict, text }: FileView): boolean =>
  (verdict === "all" || file.verdict === verdict) &&
  `${file.organisationName ?? ""} ${file.file}`.toLowerCase().includes(text.trim().toLowerCase());

/** One line about a file: what is open first, else what can go in, else why nothing is taken from it. */
export function fileSummary(file: MergeFile, answers: Answers): string {
  if (file.cells.length === 0) return file.message === "" ? words.nothing : file.message;
  const tally = tallyOf(file, answers);
  const parts = [
    tally.conflicts > 0 ? words.conflicts(tally.conflicts) : null,
    tally.questions > 0 ? words.questions(tally.questions) : null,
    tally.rejected > 0 ? words.rejected(tally.rejected) : null,
    tally.take > 0 ? words.take(tally.take) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.nothing : parts.join("，");
}

export function MergeFileList({ files, shown, view, selected, onView, onSelect }: FileListProps) {
  const rows = useRef<HTMLUListElement>(null);
  const present = fileVerdicts.filter((verdict) => files.some((file) => file.verdict === verdict));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = isPressed(fileListKeys.down, event) ? 1 : isPressed(fileListKeys.up, event) ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    const at = shown.findIndex(({ sha256 }) => sha256 === selected) + step;
    const next = shown[at];
    if (next === undefined) return;
    onSelect(next.sha256);
    rows.current?.querySelectorAll("button")[at]?.focus();
  };
  return (
    <section className="merge-files" aria-label={mergeText.filesLabel}>
      <fieldset className="toggles merge-files-filter">
        <legend className="unseen">{mergeText.filterLabel}</legend>
        {(["all", ...present] as const).map((verdict) => (
          <button
            type="button"
            key={verdict}
            aria-pressed={view.verdict === verdict}
            onClick={() => onView({ ...view, verdict })}
          >
            {verdict === "all" ? (
              <>
                {mergeText.allFiles} {files.length}
              </>
            ) : (
              <>
                <FileVerdictMark verdict={verdict} /> {files.filter((file) => file.verdict === verdict).length}
              </>
            )}
          </button>
        ))}
      </fieldset>
      <div className="merge-files-search">
        <SearchBox
          label={listText.search}
          placeholder={listText.searchPlaceholder}
          value={view.text}
          onChange={(text) => onView({ ...view, text })}
        />
      </div>
      <div className="merge-files-head" aria-hidden="true">
        <span>{mergeText.fileColumns.verdict}</span>
        <span>{mergeText.fileColumns.what}</span>
      </div>
      {shown.length === 0 ? <p className="merge-nothing">{mergeText.noFile}</p> : null}
      {/* Every row is a button of its own; the arrows only save walking through them. */}
      <ul ref={rows} className="merge-files-rows" onKeyDown={onKeyDown}>
        {shown.map((file) => (
          <FileRow key={file.sha256} file={file} selected={file.sha256 === selected} onSelect={onSelect} />
        ))}
      </ul>
      <footer className="merge-files-foot small">
        <span>{listText.footer(shown.length, files.length)}</span>
        <span className="quiet">{listText.whatApplies}</span>
      </footer>
    </section>
  );
}

interface FileRowProps {
  readonly file: MergeFile;
  readonly selected: boolean;
  readonly onSelect: (sha256: string) => void;
}

const FileRow = memo(function FileRow({ file, selected, onSelect }: FileRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const summary = useMergeSession(({ answers }) => fileSummary(file, answers));
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <li ref={row}>
      <button type="button" tabIndex={selected ? 0 : -1} aria-current={selected} onClick={() => onSelect(file.sha256)}>
        <FileVerdictMark verdict={file.verdict} />
        <span className="merge-file-what">
          <span className="clip">
            <b>{file.organisationName ?? mergeText.unknownOrganisation}</b>
            <span className="merge-file-summary quiet" title={summary}>
              {summary}
            </span>
          </span>
          <span className="clip quiet" title={file.file}>
            {file.file}
          </span>
        </span>
      </button>
    </li>
  );
});
