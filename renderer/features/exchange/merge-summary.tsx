/** After 汇总入库: the batch, what went in, what is left and where. */
import { Button } from "antd";
import { Link } from "wouter";
import type { MergeFile, MergeReport } from "../../../shared/contract/merge.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Marked } from "../../components/marked.tsx";
import { FileVerdictMark } from "./exchange-marks.tsx";
import { exchangePath } from "./exchange-tabs.ts";
import { type Choices, tallyOf } from "./merge-items.ts";

const words = mergeText.summary;

interface SummaryProps {
  readonly report: MergeReport;
  /** Those that were sent with it. */
  readonly choices: Choices;
  readonly onRest: () => void;
  readonly onMore: () => void;
}

export function MergeSummary({ report, choices, onRest, onMore }: SummaryProps) {
  const tallies = new Map(report.files.map((file) => [file.sha256, tallyOf(file, choices)]));
  const taken = (file: MergeFile) => tallies.get(file.sha256)?.take ?? 0;
  const left = (file: MergeFile) => {
    const tally = tallies.get(file.sha256);
    return tally ? tally.questions + tally.conflicts + tally.rejected : 0;
  };
  const sum = (count: (file: MergeFile) => number) => report.files.reduce((total, file) => total + count(file), 0);
  const questions = sum(
    (file) => (tallies.get(file.sha256)?.questions ?? 0) + (tallies.get(file.sha256)?.rejected ?? 0),
  );
  const conflicts = sum((file) => tallies.get(file.sha256)?.conflicts ?? 0);
  const open = [
    ...(questions > 0 ? [mergeText.fileSummary.questions(questions)] : []),
    ...(conflicts > 0 ? [mergeText.fileSummary.conflicts(conflicts)] : []),
  ];
  const rest = open.length === 0 ? words.allDone : words.left(open.join("、"));
  const columns: readonly DataColumn<MergeFile>[] = [
    { head: words.columns.organisation, cell: (file) => file.organisationName ?? mergeText.unknownOrganisation },
    { head: words.columns.file, cell: (file) => file.file },
    { head: words.columns.verdict, width: 110, cell: (file) => <FileVerdictMark verdict={file.verdict} /> },
    { head: words.columns.taken, width: 80, align: "right", cell: taken },
    { head: words.columns.left, width: 80, align: "right", cell: left },
  ];
  return (
    <div className="merge-summary">
      <header className="merge-summary-head">
        <div className="merge-summary-words">
          <h2>
            <Marked glyph="tick" ink="on">
              {report.batch === null ? words.nothingTitle : words.title(report.batch)}
            </Marked>
          </h2>
          <p className="secondary">
            {words.taken(sum(taken))}
            {rest}
          </p>
        </div>
        <Link href={exchangePath("batches")}>{words.toBatches}</Link>
        {questions + conflicts === 0 ? null : <Button onClick={onRest}>{words.toRest}</Button>}
        <Button type="primary" onClick={onMore}>
          {words.more}
        </Button>
      </header>
      <DataTable label={words.byFile} columns={columns} rows={report.files} rowKey={(file) => file.sha256} />
    </div>
  );
}
