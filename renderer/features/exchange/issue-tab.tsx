/** 下发: who is asked for what in the open period, one workbook each, and the register of what went out. */
import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import { exchangeText, issueText } from "../../../shared/text/exchange-screens.ts";
import { issueNoticeText } from "../../../shared/text/issue-screens.ts";
import { api } from "../../api/client.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";
import { ReportStateMark } from "../../components/report/report-mark.tsx";
import { issueJob } from "./issue-job.ts";
import { IssueProgress } from "./issue-progress.tsx";
import { IssueRegister } from "./issue-register.tsx";

const words = issueText;

export function IssueTab({ period }: { readonly period: Period }) {
  const input = { period: period.code };
  const asked = useQuery(["register", period.code], (signal) => api.periods.register(input, { signal }));
  const issued = useQuery(["issued", period.code], (signal) => api.issue.register(input, { signal }));
  return (
    <Loaded query={asked}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState {...words.nobody} href="/settings/responsibilities" />
        ) : (
          <div className="exchange-scroll">
            <IssueChoice key={period.code} period={period} rows={rows} />
            <Loaded query={issued}>{(files) => <IssueRegister period={period.code} files={files} />}</Loaded>
          </div>
        )
      }
    </Loaded>
  );
}

interface ChoiceProps {
  readonly period: Period;
  readonly rows: readonly RegisterRow[];
}

function IssueChoice({ period, rows }: ChoiceProps) {
  /** Null until the person chooses: everyone who has not been given a form yet. */
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  /** Null until the person chooses: the first time a quarter goes out, a notice goes with it. */
  const [withNotice, setWithNotice] = useState<boolean | null>(null);
  const running = issueJob.useJob((job) => job.running);
  const all = rows.map((row) => row.organisation);
  const chosen = picked ?? rows.filter((row) => row.issuedAt === null).map((row) => row.organisation);
  const again = rows.flatMap(({ organisation, issueVersion }) =>
    chosen.includes(organisation) && issueVersion !== null ? [issueVersion + 1] : [],
  );
  const notice = withNotice ?? rows.every((row) => row.issuedAt === null);
  const run = () => {
    setPicked(null);
    setWithNotice(null);
    void issueJob.start({ period: period.code, organisations: [...chosen], notice });
  };
  const toggle = (organisation: string, on: boolean) =>
    setPicked(all.filter((one) => (one === organisation ? on : chosen.includes(one))));
  const columns: readonly DataColumn<RegisterRow>[] = [
    {
      head: words.columns.choose,
      width: 48,
      align: "centred",
      cell: (row) => (
        <Checkbox
          aria-label={words.choose(row.name)}
          checked={chosen.includes(row.organisation)}
          disabled={running}
          onChange={(event) => toggle(row.organisation, event.target.checked)}
        />
      ),
    },
    ...registerColumns,
  ];
  return (
    <>
      <div className="exchange-bar">
        <Checkbox
          checked={chosen.length === all.length}
          indeterminate={chosen.length > 0 && chosen.length < all.length}
          disabled={running}
          onChange={(event) => setPicked(event.target.checked ? all : [])}
        >
          {words.chooseAll}
        </Checkbox>
        <span>{words.chosen(chosen.length, rows.length)}</span>
        <span className="secondary small exchange-bar-note">{again.length > 0 ? words.again(again) : null}</span>
        <Checkbox
          className="exchange-bar-choice"
          checked={notice}
          disabled={running}
          onChange={(event) => setWithNotice(event.target.checked)}
        >
          {issueNoticeText.together}
        </Checkbox>
        <Button type="primary" disabled={running || chosen.length === 0} onClick={run}>
          {chosen.length === 0 ? words.chooseFirst : words.run(chosen.length)}
        </Button>
      </div>
      <IssueProgress />
      <DataTable label={words.tableLabel} columns={columns} rows={rows} rowKey={(row) => row.organisation} />
    </>
  );
}

const registerColumns: readonly DataColumn<RegisterRow>[] = [
  { head: words.columns.name, cell: (row) => row.name },
  { head: words.columns.kind, width: 120, cell: (row) => row.kind },
  { head: words.columns.lines, width: 88, align: "right", cell: (row) => words.lines(row.lines) },
  { head: words.columns.tasks, width: 88, align: "right", cell: (row) => words.tasks(row.tasks) },
  { head: words.columns.projects, width: 88, align: "right", cell: (row) => words.projects(row.projects) },
  { head: words.columns.supplies, width: 88, align: "right", cell: (row) => words.supplies(row.supplies) },
  {
    head: words.columns.issued,
    width: 110,
    cell: (row) =>
      row.issueVersion === null ? <span className="quiet">{words.notIssued}</span> : words.version(row.issueVersion),
  },
  {
    head: words.columns.at,
    width: 150,
    cell: (row) => (row.issuedAt === null ? exchangeText.never : tableTime(row.issuedAt)),
  },
  { head: words.columns.state, width: 110, cell: (row) => <ReportStateMark state={row.state} /> },
];
