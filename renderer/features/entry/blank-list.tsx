/** The lines and tasks that keep a report from being submitted; each leads to where it is filled in. */
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { filingText } from "../../../shared/text/filing.ts";
import { Notice } from "../../components/error-text.tsx";
import { lineId } from "./entry-rows.ts";

const words = filingText;

interface BlankListProps {
  readonly id: { readonly organisation: string; readonly period: string };
  readonly blanks: ReportView["blanks"];
  readonly tasks: ReportView["blankTasks"];
  readonly onClose: () => void;
}

export function BlankList({ id, blanks, tasks, onClose }: BlankListProps) {
  const list = useRef<HTMLUListElement>(null);
  // The way to the first blank cell is one key away from the button that was pressed.
  useEffect(() => list.current?.querySelector<HTMLElement>("button, a")?.focus(), []);
  if (blanks.length + tasks.length === 0)
    return (
      <Notice kind="done" onClose={onClose}>
        {words.blanksDone}
      </Notice>
    );
  return (
    <Notice kind="warning" onClose={onClose}>
      <p>
        <b>{words.blanksTitle(blanks.length + tasks.length)}</b>
        {blanks.length > 0 ? <span className="secondary small">{words.blanksHint}</span> : null}
        {tasks.length > 0 ? <span className="secondary small">{words.blankTasksHint}</span> : null}
      </p>
      <ul className="blank-list" ref={list}>
        {blanks.map(({ indicator, name, dataPeriod, dataPeriodLabel }) => (
          <li key={`${indicator}|${dataPeriod}`}>
            <button
              type="button"
              className="link-button"
              onClick={() => goTo(lineId({ ...id, indicator, dataPeriod }))}
            >
              {words.blank(name, dataPeriodLabel)}
            </button>
          </li>
        ))}
        {tasks.map(({ task, name }) => (
          <li key={task}>
            <Link href={`/entry/tasks?organisation=${id.organisation}`}>{words.blankTask(name)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Brings the line into view and its figure under the keyboard. */
function goTo(line: string): void {
  const cell = document.getElementById(line)?.querySelector<HTMLElement>("[data-field=value]");
  cell?.scrollIntoView({ block: "center" });
  cell?.focus();
}
