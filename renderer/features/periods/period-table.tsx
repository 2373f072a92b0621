/** The quarters by year; years that nobody works on now are folded up. */
import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { PlanYears } from "../../../shared/domain/line.ts";
import type { PeriodState } from "../../../shared/domain/vocabulary.ts";
import { dueExceptionsText } from "../../../shared/text/due-exceptions.ts";
import { periodsText as words } from "../../../shared/text/periods.ts";
import { periodStateLabel } from "../../../shared/text/words.ts";
import type { Command } from "../../components/command.ts";
import { Icon } from "../../components/icon.tsx";
import { tableTime } from "../../components/local-time.ts";
import { type Mark, Marked } from "../../components/marked.tsx";
import { choosePeriod } from "../../stores/session.ts";
import { DueDate } from "./due-date.tsx";
import { yearsInUse } from "./period-suggestion.ts";

export interface PeriodActions {
  readonly mayEdit: boolean;
  readonly command: Command;
  readonly onOpen: (period: Period) => void;
  readonly onClose: (period: Period) => void;
  readonly onExceptions: (period: Period) => void;
}

interface PeriodTableProps extends PeriodActions {
  /** The plan in use; undefined while it is read. */
  readonly plan: PlanYears | undefined;
  readonly periods: readonly Period[];
}

const columns = Object.entries(words.columns);

export function PeriodTable({ plan, periods, ...actions }: PeriodTableProps) {
  const years = [...Map.groupBy(periods, ({ code }) => code.slice(0, 4))].sort(([a], [b]) => a.localeCompare(b));
  const shown = yearsInUse(periods, plan);
  return (
    <table className="data-table periods-table" aria-label={words.tableLabel}>
      <thead className="is-sticky">
        <tr>
          {columns.map(([id, head]) => (
            <th key={id} scope="col" className={`periods-${id}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {years.map(([year, quarters]) => (
        <Year key={year} year={year} quarters={quarters} open={shown.has(year)} {...actions} />
      ))}
      {periods.length === 0 ? (
        <tbody>
          <tr>
            <td colSpan={columns.length} className="quiet">
              {words.empty}
            </td>
          </tr>
        </tbody>
      ) : null}
    </table>
  );
}

interface YearProps extends PeriodActions {
  readonly year: string;
  readonly quarters: readonly Period[];
  /** Unfolded until the person says otherwise. */
  readonly open: boolean;
}

function Year({ year, quarters, open, ...actions }: YearProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const unfolded = chosen ?? open;
  const inOrder = quarters.toSorted((a, b) => a.code.localeCompare(b.code));
  return (
    <tbody>
      <tr className="periods-year">
        <th scope="rowgroup" colSpan={columns.length}>
          <button type="button" aria-expanded={unfolded} onClick={() => setChosen(!unfolded)}>
            <Icon name={unfolded ? "fold" : "unfold"} />
            {words.year(year)}
            <span className="quiet small">{statesOf(quarters)}</span>
          </button>
        </th>
      </tr>
      {unfolded ? inOrder.map((period) => <Quarter key={period.code} period={period} {...actions} />) : null}
    </tbody>
  );
}

/** 已关闭 1　填报中 1　未开放 2 */
function statesOf(quarters: readonly Period[]): string {
  return (["closed", "open", "planned"] as const)
    .map((state) => [periodStateLabel[state], quarters.filter((one) => one.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => words.stateCount(word, count))
    .join("　");
}

const stateMarks: Record<PeriodState, Mark> = {
  planned: { glyph: "ring", ink: "none" },
  open: { glyph: "pen", ink: "on" },
  closed: { glyph: "lock", ink: "none" },
};

function Quarter({ period, ...actions }: PeriodActions & { readonly period: Period }) {
  const { code, label, state, openedAt, closedAt } = period;
  const shown = exceptionWords(period, actions.mayEdit);
  return (
    <tr>
      <td>{label}</td>
      <td>{code}</td>
      <td>
        <Marked {...stateMarks[state]}>{periodStateLabel[state]}</Marked>
      </td>
      <td>
        <DueDate key={period.due} period={period} mayEdit={actions.mayEdit} command={actions.command} />
      </td>
      <td>
        <Button
          size="small"
          type="link"
          className="periods-exceptions"
          aria-label={dueExceptionsText.openLabel(shown, label)}
          onClick={() => actions.onExceptions(period)}
        >
          {shown}
        </Button>
      </td>
      <td>{timeOrNone(openedAt)}</td>
      <td>{timeOrNone(closedAt)}</td>
      <td>{actions.mayEdit ? <Steps period={period} {...actions} /> : null}</td>
    </tr>
  );
}

function exceptionWords({ exceptionCount, state }: Period, mayEdit: boolean): string {
  if (exceptionCount > 0) return dueExceptionsText.count(exceptionCount);
  return mayEdit && state !== "closed" ? dueExceptionsText.set : dueExceptionsText.none;
}

function Steps({ period, onOpen, onClose }: PeriodActions & { readonly period: Period }) {
  if (period.state === "closed") return null;
  return (
    <span className="settings-actions">
      {period.state === "planned" ? (
        <Button size="small" aria-label={words.openLabel(period.label)} onClick={() => onOpen(period)}>
          {words.open}
        </Button>
      ) : (
        <>
          <Link href="/exchange/issue" onClick={() => choosePeriod(period.code)}>
            {words.issue}
          </Link>
          <Button size="small" aria-label={words.closeLabel(period.label)} onClick={() => onClose(period)}>
            {words.close}
          </Button>
        </>
      )}
    </span>
  );
}

const timeOrNone = (instant: string | null) => (instant === null ? "—" : tableTime(instant));
