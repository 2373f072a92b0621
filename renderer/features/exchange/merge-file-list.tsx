/** Left half of 汇总: the files by verdict, what each one brings, filters with counts. */
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { fileVerdicts } from "../../../shared/merge/file-verdict.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { FileVerdictMark } from "./exchange-marks.tsx";
import { type Choices, tallyOf } from "./merge-items.ts";

export type FileFilter = MergeFile["verdict"] | "all";

interface FileListProps {
  readonly files: readonly MergeFile[];
  readonly filter: FileFilter;
  readonly choices: Choices;
  readonly selected: string | null;
  readonly onFilter: (filter: FileFilter) => void;
  readonly onSelect: (sha256: string) => void;
}

const words = mergeText.fileSummary;

/** One line about a file: what is open first, else what can go in, else why nothing is taken from it. */
export function fileSummary(file: MergeFile, choices: Choices): string {
  if (file.cells.length === 0) return file.message === "" ? words.nothing : file.message;
  const tally = tallyOf(file, choices);
  const parts = [
    tally.conflicts > 0 ? words.conflicts(tally.conflicts) : null,
    tally.questions > 0 ? words.questions(tally.questions) : null,
    tally.rejected > 0 ? words.rejected(tally.rejected) : null,
    tally.take > 0 ? words.take(tally.take) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.nothing : parts.join("，");
}

export function MergeFileList({ files, filter, choices, selected, onFilter, onSelect }: FileListProps) {
  const shown = files.filter((file) => filter === "all" || file.verdict === filter);
  const present = fileVerdicts.filter((verdict) => files.some((file) => file.verdict === verdict));
  return (
    <section className="merge-files" aria-label={mergeText.filesLabel}>
      <fieldset className="toggles merge-files-filter">
        <legend className="unseen">{mergeText.filterLabel}</legend>
        <button type="button" aria-pressed={filter === "all"} onClick={() => onFilter("all")}>
          {mergeText.allFiles} {files.length}
        </button>
        {present.map((verdict) => (
          <button type="button" key={verdict} aria-pressed={filter === verdict} onClick={() => onFilter(verdict)}>
            <FileVerdictMark verdict={verdict} /> {files.filter((file) => file.verdict === verdict).length}
          </button>
        ))}
      </fieldset>
      <div className="merge-files-head" aria-hidden="true">
        <span>{mergeText.fileColumns.verdict}</span>
        <span>{mergeText.fileColumns.what}</span>
      </div>
      {shown.length === 0 ? <p className="merge-nothing">{mergeText.noFile}</p> : null}
      <ul className="merge-files-rows">
        {shown.map((file) => (
          <li key={file.sha256}>
            <button type="button" aria-current={file.sha256 === selected} onClick={() => onSelect(file.sha256)}>
              <FileVerdictMark verdict={file.verdict} />
              <span className="merge-file-what">
                <span className="clip">
                  <b>{file.organisationName ?? mergeText.unknownOrganisation}</b>
                  <span className="quiet">　{fileSummary(file, choices)}</span>
                </span>
                <span className="clip quiet" title={file.file}>
                  {file.file}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
