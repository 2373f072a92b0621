/** Cells of 回收登记: by when, whether in time, and what may be done with the report. */

import { Button } from "antd";
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import { hasAnswered, isExcused, may } from "../../../shared/listings/register-rows.ts";
import { exchangeText, registerText } from "../../../shared/text/exchange-screens.ts";
import { filingText } from "../../../shared/text/filing.ts";
import { daysUntil } from "../../components/local-time.ts";
import { Marked } from "../../components/marked.tsx";
import { LateMark } from "../../components/report/report-mark.tsx";
import { useToday } from "../../stores/session.ts";

const words = registerText;

/** Its own date; beside it the last day of lines that were given more time than the rest. */
export function dueWords({ due, deferredUntil }: RegisterRow): string {
  const day = due ?? exchangeText.never;
  return deferredUntil === null || deferredUntil === due ? day : words.partlyDeferred(day, deferredUntil);
}

export function Timeliness({ row }: { readonly row: RegisterRow }) {
  const today = useToday();
  if (row.late) return <LateMark />;
  if (hasAnswered(row))
    return (
      <Marked glyph="tick" ink="on">
        {words.onTime}
      </Marked>
    );
  if (isExcused(row)) return <span className="quiet">{words.excused}</span>;
  const daysOverdue = row.due === null ? 0 : -daysUntil(row.due, today);
  if (daysOverdue > 0)
    return (
      <Marked glyph="clock" ink="far">
        {words.overdue(daysOverdue)}
      </Marked>
    );
  return <span className="quiet">{words.notReceived}</span>;
}

/** What opens beside the list for a row. */
export type RowTask = "return" | "unlock" | "history" | "changes" | "details";

interface RowActionsProps {
  readonly row: RegisterRow;
  readonly period: Period;
  readonly today: string;
  readonly onAccept: () => void;
  readonly onTask: (task: RowTask) => void;
}

export function RowActions({ row, period, today, onAccept, onTask }: RowActionsProps) {
  const { name, changesSinceAcceptance: changes, state } = row;
  const link = (task: RowTask, text: string) => (
    <button type="button" className="link-button" aria-label={words.of(text, name)} onClick={() => onTask(task)}>
      {text}
    </button>
  );
  return (
    <span className="register-actions">
      {may("accept", row, period, today) ? (
        <Button size="small" type="primary" ghost aria-label={words.of(filingText.accept, name)} onClick={onAccept}>
          {filingText.accept}
        </Button>
      ) : null}
      {may("return", row, period, today) ? (
        <Button size="small" aria-label={words.of(filingText.return, name)} onClick={() => onTask("return")}>
          {filingText.return}
        </Button>
      ) : null}
      {may("unlock", row, period, today) ? link("unlock", filingText.unlock) : null}
      {changes > 0 ? link("changes", words.changes(changes)) : null}
      {state === "not_started" ? null : link("history", words.history)}
    </span>
  );
}
