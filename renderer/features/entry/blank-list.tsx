/** The lines, tasks, projects and figures of 考核数据 that keep a report from being submitted; each leads to where it is filled in. */
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { blanksByLine } from "../../../shared/listings/blank-supplies.ts";
import { filingText } from "../../../shared/text/filing.ts";
import { Notice } from "../../components/error-text.tsx";
import { lineKey } from "./entry-line.ts";
import { projectKey } from "./project-row.ts";
import { taskKey } from "./task-row.ts";

const words = filingText;

interface BlankListProps {
  readonly blanks: ReportView["blanks"];
  readonly tasks: ReportView["blankTasks"];
  readonly projects: ReportView["blankProjects"];
  readonly supplies: ReportView["blankSupplies"];
  /** Where 考核数据 are filled in. */
  readonly suppliesHref: string;
  readonly onGoTo: (row: string, column: string) => void;
  readonly onClose: () => void;
}

export function BlankList({ blanks, tasks, projects, supplies, suppliesHref, onGoTo, onClose }: BlankListProps) {
  const list = useRef<HTMLUListElement>(null);
  // The way to the first blank cell is one key away from the button that was pressed.
  useEffect(() => list.current?.querySelector<HTMLElement>("button, a")?.focus(), []);
  const count = blanks.length + tasks.length + projects.length + supplies.length;
  if (count === 0)
    return (
      <Notice kind="done" onClose={onClose}>
        {words.blanksDone}
      </Notice>
    );
  return (
    <Notice kind="warning" onClose={onClose}>
      <p>
        <b>{words.blanksTitle(count)}</b>
        {blanks.length > 0 ? <span className="secondary small">{words.blanksHint}</span> : null}
        {tasks.length > 0 ? <span className="secondary small">{words.blankTasksHint}</span> : null}
        {projects.length > 0 ? <span className="secondary small">{words.blankProjectsHint}</span> : null}
        {supplies.length > 0 ? <span className="secondary small">{words.blankSuppliesHint}</span> : null}
      </p>
      <ul className="blank-list" ref={list}>
        {blanks.map(({ indicator, name, dataPeriod, dataPeriodLabel }) => (
          <li key={`${indicator}|${dataPeriod}`}>
            <button
              type="button"
              className="link-button"
              onClick={() => onGoTo(lineKey(indicator, dataPeriod), "value")}
            >
              {words.blank(name, dataPeriodLabel)}
            </button>
          </li>
        ))}
        {tasks.map(({ task, name }) => (
          <li key={task}>
            <button type="button" className="link-button" onClick={() => onGoTo(taskKey(task), "state")}>
              {words.blankTask(name)}
            </button>
          </li>
        ))}
        {projects.map(({ project, name }) => (
          <li key={project}>
            <button type="button" className="link-button" onClick={() => onGoTo(projectKey(project), "yearDoneWan")}>
              {words.blankProject(name)}
            </button>
          </li>
        ))}
        {blanksByLine(supplies).map((blank) => (
          <li key={blank.line}>
            <Link href={suppliesHref}>{words.blankSupplyItem(blank)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
