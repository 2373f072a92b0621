/** 下发登记: every workbook that went out in the period. */
import type { IssuedFile } from "../../../shared/contract/issue.ts";
import { issueText } from "../../../shared/text/exchange-screens.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { tableTime } from "../../components/local-time.ts";
import { NoticeAlone } from "./notice-alone.tsx";

const { registerColumns: words, registerTitle, registerEmpty, version } = issueText;

const columns: readonly DataColumn<IssuedFile>[] = [
  { head: words.organisation, cell: (file) => file.organisationName },
  { head: words.template, width: 176, cell: (file) => file.templateCode },
  { head: words.version, width: 72, cell: (file) => version(file.version) },
  { head: words.file, cell: (file) => file.fileName },
  { head: words.lines, width: 72, align: "right", cell: (file) => issueText.lines(file.lines) },
  { head: words.tasks, width: 72, align: "right", cell: (file) => issueText.tasks(file.tasks) },
  { head: words.projects, width: 72, align: "right", cell: (file) => issueText.projects(file.projects) },
  { head: words.supplies, width: 80, align: "right", cell: (file) => issueText.supplies(file.supplies) },
  { head: words.at, width: 136, cell: (file) => tableTime(file.issuedAt) },
  { head: words.by, width: 96, cell: (file) => file.issuedBy },
  { head: words.digest, width: 92, cell: (file) => <code title={file.sha256}>{file.sha256.slice(0, 8)}</code> },
];

interface IssueRegisterProps {
  readonly period: string;
  readonly files: readonly IssuedFile[];
}

export function IssueRegister({ period, files }: IssueRegisterProps) {
  return (
    <section className="exchange-section">
      <NoticeAlone period={period} organisations={new Set(files.map((file) => file.organisation)).size}>
        <h2>{registerTitle}</h2>
      </NoticeAlone>
      <DataTable
        label={registerTitle}
        columns={columns}
        rows={files}
        rowKey={(file) => file.issueId}
        empty={registerEmpty}
      />
    </section>
  );
}
