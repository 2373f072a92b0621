/** What a department is asked besides its report, what was said of its lines, and its reports before. */
import { Link } from "wouter";
import type { DepartmentDesk } from "../../../shared/contract/workbench.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { ownReportLabel, workbenchText } from "../../../shared/text/workbench.ts";
import { DataTable } from "../../components/data-table.tsx";
import { tableTime } from "../../components/local-time.ts";

const words = workbenchText.own;
type Earlier = DepartmentDesk["earlier"][number];

export function OwnRemarks({ desk }: { readonly desk: DepartmentDesk }) {
  const { instructions, comments } = desk;
  return (
    <section>
      <header className="workbench-head">
        <h2>{words.instructions}</h2>
      </header>
      {instructions.length === 0 && <p className="secondary">{words.noInstructions}</p>}
      <ul className="remark-list">
        {instructions.map(({ id, itemName, leader, givenOn, text }) => (
          <li key={id}>
            <span className="quiet">{words.instructed(leader, givenOn)}</span>
            <Link href="/entry">{itemName}</Link>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <header className="workbench-head">
        <h2>{words.comments}</h2>
      </header>
      {comments.length === 0 && <p className="secondary">{words.noComments}</p>}
      <ul className="remark-list">
        {comments.map(({ id, itemName, period, by, text }) => (
          <li key={id}>
            <span className="quiet">{words.commented(by, periodLabel(period))}</span>
            <b>{itemName}</b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function EarlierReports({ earlier }: { readonly earlier: readonly Earlier[] }) {
  return (
    <section>
      <header className="workbench-head">
        <h2>{words.earlier}</h2>
      </header>
      <DataTable
        label={words.earlier}
        rows={earlier}
        rowKey={({ period }) => period}
        empty={words.noEarlier}
        columns={[
          { head: words.columns.period, cell: (row) => row.periodLabel },
          { head: words.columns.state, cell: (row) => ownReportLabel[row.state] },
          {
            head: words.columns.submitted,
            cell: ({ submittedAt }) => (submittedAt === null ? words.never : tableTime(submittedAt)),
          },
          { head: words.columns.late, cell: ({ late, submittedAt }) => timeliness(late, submittedAt) },
          { head: words.columns.returns, align: "right", cell: ({ returns }) => returns || words.never },
        ]}
      />
    </section>
  );
}

function timeliness(late: boolean, submittedAt: string | null): string {
  if (submittedAt === null) return words.never;
  return late ? workbenchText.late : words.onTime;
}
