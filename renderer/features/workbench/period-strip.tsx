/** The head of the page: how much time is left, how many have answered, the next thing to do. */
import { Button } from "antd";
import type { Period } from "../../../shared/contract/periods.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { navigateTo } from "../../components/hash-location.ts";
import { daysUntil } from "../../components/local-time.ts";
import { useToday } from "../../stores/session.ts";
import { BoardMark } from "./board-mark.tsx";
import { type BoardRow, boardStates, latestExtension } from "./return-board.ts";

interface PeriodStripProps {
  readonly period: Period;
  /** Null for a department, which sees only its own report. */
  readonly board: readonly BoardRow[] | null;
}

export function PeriodStrip({ period, board }: PeriodStripProps) {
  const now = useToday();
  const extension = board && latestExtension(board);
  const issued = board?.some(({ issuedAt, state }) => issuedAt !== null || state !== "not_started") ?? false;
  return (
    <header className="period-strip">
      <div className="period-strip-time">
        <span className="quiet small">{workbenchText.reporting(period.label, period.due)}</span>
        <strong>{countdown(period, now)}</strong>
        {extension === null || period.state === "closed" ? null : (
          <span className="secondary small period-strip-extension">{extensionWords(extension, now)}</span>
        )}
      </div>
      {board && (
        <dl>
          <div>
            <dt className="secondary">{workbenchText.asked}</dt>
            <dd>{board.length}</dd>
          </div>
          {boardStates.map((state) => (
            <div key={state}>
              <dt>
                <BoardMark state={state} />
              </dt>
              <dd>{board.filter((row) => row.board === state).length}</dd>
            </div>
          ))}
        </dl>
      )}
      <span className="period-strip-space" />
      {board === null ? (
        <Button type="primary" onClick={() => navigateTo("/entry")}>
          {workbenchText.toEntry}
        </Button>
      ) : period.state === "closed" ? (
        <Button onClick={() => navigateTo("/reports")}>{workbenchText.toReports}</Button>
      ) : issued ? (
        <Button type="primary" onClick={() => navigateTo("/exchange/merge")}>
          {workbenchText.toExchange}
        </Button>
      ) : (
        <Button type="primary" onClick={() => navigateTo("/exchange/issue")}>
          {workbenchText.toIssue}
        </Button>
      )}
    </header>
  );
}

function countdown({ state, due }: Period, now: Date): string {
  if (state === "closed") return workbenchText.closed;
  if (due === null) return workbenchText.noDue;
  const days = daysUntil(due, now);
  if (days === 0) return workbenchText.today;
  return days > 0 ? workbenchText.left(days) : workbenchText.over(-days);
}

/** 延期单位最晚 2022-05-16，还剩 4 天 */
function extensionWords(day: string, now: Date): string {
  const days = daysUntil(day, now);
  const left = days === 0 ? workbenchText.today : days > 0 ? workbenchText.left(days) : workbenchText.over(-days);
  return workbenchText.extension(day, left);
}
