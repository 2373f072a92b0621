/** The lines that keep a report from being submitted; each leads to its cell. */
import { useEffect, useRef } from "react";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { filingText } from "../../../shared/text/filing.ts";
import { Notice } from "../../components/error-text.tsx";
import { lineId } from "./entry-rows.ts";

const words = filingText;

interface BlankListProps {
  readonly id: { readonly organisation: string; readonly period: string };
  readonly blanks: ReportView["blanks"];
  readonly onClose: () => void;
}

export function BlankList({ id, blanks, onClose }: BlankListProps) {
  const first = useRef<HTMLButtonElement>(null);
  // The way to the first blank cell is one key away from the button that was pressed.
  useEffect(() => first.current?.focus(), []);
  if (blanks.length === 0)
    return (
      <Notice kind="done" onClose={onClose}>
        {words.blanksDone}
      </Notice>
    );
  return (
    <Notice kind="warning" onClose={onClose}>
      <p>
        <b>{words.blanksTitle(blanks.length)}</b>
        <span className="secondary small">{words.blanksHint}</span>
      </p>
      <ul className="blank-list">
        {blanks.map(({ indicator, name, dataPeriod, dataPeriodLabel }, index) => (
          <li key={`${indicator}|${dataPeriod}`}>
            <button
              type="button"
              className="link-button"
              ref={index === 0 ? first : null}
              onClick={() => goTo(lineId({ ...id, indicator, dataPeriod }))}
            >
              {words.blank(name, dataPeriodLabel)}
            </button>
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
