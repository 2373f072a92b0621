/** After 汇总入库: the batch, what went in, what is left and where, what the register says of it, and the ways on. */
import { App, Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { MergeFile, MergeReport, UndoResult } from "../../../shared/contract/merge.ts";
import type { RegisterRow } from "../../../shared/contract/periods.ts";
import { inReadingOrder } from "../../../shared/listings/merge-items.ts";
import { batchText, mergeText } from "../../../shared/text/exchange-screens.ts";
import { doneText } from "../../../shared/text/merge-screen.ts";
import { api } from "../../api/client.ts";
import { type Command, useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { Marked } from "../../components/marked.tsx";
import { useQuery } from "../../components/query.ts";
import { LateMark, ReportStateMark } from "../../components/report/report-mark.tsx";
import { BatchOutcome } from "./batch-outcome.tsx";
import { FileVerdictMark } from "./exchange-marks.tsx";
import { exchangePath } from "./exchange-tabs.ts";
import { openWords } from "./merge-footer.tsx";
import { openCount, tallyOf, tallyOfAll } from "./merge-given.ts";
import { leaveDone, readAgain, useMergeSession } from "./merge-session.ts";

const words = mergeText.summary;

export function MergeSummary({ report }: { readonly report: MergeReport }) {
  // Those that went with it: nothing has asked the core anew since.
  const answers = useMergeSession((state) => state.answers);
  const sum = tallyOfAll(report.files, answers);
  const sitting = useMergeSession((state) => state.session !== null);
  const [undone, setUndone] = useState<UndoResult | null>(null);
  const command = useCommand();
  const [told, setTold] = useState(true);
  const nameOf = (code: string) => report.files.find((file) => file.organisation === code)?.organisationName ?? code;
  const open = undone === null ? openCount(sum) : 0;
  return (
    <div className="merge-summary">
      {report.batch === null ? null : <ExportInHead request={{ table: "batch", batch: report.batch }} />}
      <header className="merge-summary-head">
        <div className="merge-summary-words">
          <h2>
            {undone === null ? (
              <Marked glyph="tick" ink="on">
                {report.batch === null ? words.nothingTitle : words.title(report.batch)}
              </Marked>
            ) : (
              <Marked glyph="back" ink="none">
                {doneText.undone(undone.batch)}
              </Marked>
            )}
          </h2>
          <p className="secondary">
            {undone === null ? null : doneText.before}
            {words.taken(sum.take)}
            {sum.kept > 0 ? doneText.kept(sum.kept) : null}
            {openCount(sum) === 0 ? words.allDone : words.left(openWords(sum))}
          </p>
        </div>
        <Link href={exchangePath("register")}>{doneText.toRegister}</Link>
        <Link href={exchangePath("batches")}>{words.toBatches}</Link>
        {report.batch === null || undone ? null : (
          <UndoButton batch={report.batch} cells={sum.take} run={command.run} onDone={setUndone} />
        )}
        {open === 0 ? null : <Button onClick={() => void readAgain(null)}>{doneText.toRest(open)}</Button>}
        {undone !== null && sitting ? <Button onClick={() => void readAgain(null)}>{doneText.again}</Button> : null}
        <Button type="primary" onClick={leaveDone}>
          {words.more}
        </Button>
      </header>
      <ErrorNotice error={command.error} onClose={command.forget} />
      {undone === null || !told ? null : (
        <BatchOutcome turn="undo" result={undone} nameOf={nameOf} onClose={() => setTold(false)} />
      )}
      <FileOutcomes report={report} />
    </div>
  );
}

/** What became of each file; what is said of the organisations is the register's, as it is now. */
function FileOutcomes({ report }: { readonly report: MergeReport }) {
  const answers = useMergeSession((state) => state.answers);
  const registered = useRegister(report);
  const columns: readonly DataColumn<MergeFile>[] = [
    { head: words.columns.organisation, cell: (file) => file.organisationName ?? mergeText.unknownOrganisation },
    { head: words.columns.file, cell: (file) => file.file },
    { head: words.columns.verdict, width: 110, cell: (file) => <FileVerdictMark verdict={file.verdict} /> },
    { head: words.columns.taken, width: 80, align: "right", cell: (file) => tallyOf(file, answers).take },
    { head: words.columns.left, width: 80, align: "right", cell: (file) => openCount(tallyOf(file, answers)) },
    { head: doneText.columns.received, width: 90, cell: (file) => <Received row={registered(file)} /> },
    {
      head: doneText.columns.state,
      width: 110,
      cell: (file) => {
        const row = registered(file);
        return row ? <ReportStateMark {...row} /> : null;
      },
    },
  ];
  return (
    <DataTable
      label={words.byFile}
      columns={columns}
      rows={inReadingOrder(report.files)}
      rowKey={(file) => file.sha256}
    />
  );
}

function useRegister({ period }: MergeReport): (file: MergeFile) => RegisterRow | undefined {
  const rows = useQuery(period === null ? null : ["register", period], (signal) =>
    api.periods.register({ period: period ?? "" }, { signal }),
  ).data;
  return (file) => (file.period === period ? rows?.find((row) => row.organisation === file.organisation) : undefined);
}

function Received({ row }: { readonly row: RegisterRow | undefined }) {
  if (!row || row.receivedAt === null) return null;
  if (row.late) return <LateMark />;
  return (
    <Marked glyph="tick" ink="on">
      {doneText.onTime}
    </Marked>
  );
}

interface UndoButtonProps {
  readonly batch: string;
  readonly cells: number;
  readonly run: Command["run"];
  readonly onDone: (result: UndoResult) => void;
}

function UndoButton({ batch, cells, run, onDone }: UndoButtonProps) {
  const { modal } = App.useApp();
  const ask = () =>
    modal.confirm({
      title: batchText.confirmTitle(batch),
      content: batchText.confirm(cells),
      okText: batchText.confirmOk,
      cancelText: batchText.keep,
      onOk: () => run(async () => onDone(await api.merge.undo({ batch }))),
    });
  return <Button onClick={ask}>{doneText.undo}</Button>;
}
