/** A department's own report in the quarter: where it stands, why it came back, what is still blank. */
import { Link } from "wouter";
import type { DepartmentDesk } from "../../../shared/contract/workbench.ts";
import { ownReportLabel, workbenchText } from "../../../shared/text/workbench.ts";
import { Notice } from "../../components/error-text.tsx";
import { tableTime } from "../../components/local-time.ts";
import { type Mark, Marked } from "../../components/marked.tsx";

const words = workbenchText.own;
const shownBlanks = 12;

const marks: Record<keyof typeof ownReportLabel, Mark> = {
  not_started: { glyph: "ring", ink: "none" },
  draft: { glyph: "pen", ink: "none" },
  submitted: { glyph: "sent", ink: "on" },
  accepted: { glyph: "seal", ink: "on" },
  returned: { glyph: "back", ink: "behind" },
};

export function OwnReport({ desk }: { readonly desk: DepartmentDesk }) {
  const { report, deferredUntil, exempt, tasks } = desk;
  return (
    <section>
      <header className="workbench-head">
        <h2>{words.title}</h2>
        {report !== null && (
          <Link href="/entry" className="small">
            {report.lock === null ? words.toEntry : words.toLook}
          </Link>
        )}
      </header>
      {report === null ? (
        <p className="secondary">{words.nothing}</p>
      ) : (
        <>
          <p className="own-report">
            <strong>
              <Marked {...marks[report.state]}>{ownReportLabel[report.state]}</Marked>
            </strong>
            {report.asked > 0 && <span className="secondary">{words.lines(report.asked, report.blanks.length)}</span>}
            {tasks.asked > 0 && <span className="secondary">{words.tasks(tasks.asked, tasks.unsaid.length)}</span>}
            {exempt > 0 && <span className="secondary">{words.exempt(exempt)}</span>}
            {deferredUntil !== null && <span className="secondary">{words.deferred(deferredUntil)}</span>}
            {report.late && <span className="secondary">{words.late}</span>}
            {report.submittedAt !== null && (
              <span className="secondary">{words.submitted(tableTime(report.submittedAt))}</span>
            )}
          </p>
          {report.state === "returned" && <Notice kind="warning">{words.returned(report.returnReason)}</Notice>}
          <Open title={words.blanks} rest={words.more(report.blanks.length - shownBlanks)}>
            {report.blanks.slice(0, shownBlanks).map(({ indicator, name, dataPeriod, dataPeriodLabel }) => ({
              key: `${indicator}@${dataPeriod}`,
              text: words.blank(name, dataPeriodLabel),
              href: "/entry",
            }))}
          </Open>
          <Open title={words.unsaid} rest={words.more(tasks.unsaid.length - shownBlanks)}>
            {tasks.unsaid
              .slice(0, shownBlanks)
              .map(({ task, name }) => ({ key: task, text: name, href: "/entry/tasks" }))}
          </Open>
        </>
      )}
    </section>
  );
}

interface OpenProps {
  readonly title: string;
  /** What is not listed; empty: everything is. */
  readonly rest: string;
  readonly children: readonly { readonly key: string; readonly text: string; readonly href: string }[];
}

function Open({ title, rest, children }: OpenProps) {
  if (children.length === 0) return null;
  return (
    <div className="own-open">
      <h3>{title}</h3>
      <ul>
        {children.map(({ key, text, href }) => (
          <li key={key}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
        {rest !== "" && <li className="quiet">{rest}</li>}
      </ul>
    </div>
  );
}
