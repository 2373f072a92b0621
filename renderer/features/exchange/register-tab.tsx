/** 回收登记: who has returned, when, and who is late; reports are accepted and sent back here, many at once. */

import { Checkbox } from "antd";
import { useState } from "react";
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import { exchangeText, registerText } from "../../../shared/text/exchange-screens.ts";
import { filingText } from "../../../shared/text/filing.ts";
import { reportStateLabel } from "../../../shared/text/words.ts";
import { api } from "../../api/client.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";
import { ReturnDrawer, UnlockDrawer } from "../../components/report/reason-drawer.tsx";
import { ReportChangesDrawer, ReportHistoryDrawer } from "../../components/report/report-drawers.tsx";
import { ReportCircumstances, ReportStateMark } from "../../components/report/report-mark.tsx";
import { useAppState } from "../../stores/session.ts";
import { RegisterBulk } from "./register-bulk.tsx";
import { dueWords, RowActions, type RowTask, Timeliness } from "./register-cells.tsx";
import { hasAnswered, isExcused, may, passes, type RegisterFilter, registerFilters } from "./register-rows.ts";
import { useAccept } from "./use-accept.ts";
import "./register.css";

const words = registerText;

export function RegisterTab({ period }: { readonly period: Period }) {
  const input = { period: period.code };
  const register = useQuery(["register", period.code], (signal) => api.periods.register(input, { signal }));
  return <Loaded query={register}>{(rows) => <RegisterTable key={period.code} rows={rows} period={period} />}</Loaded>;
}

interface Task {
  readonly kind: RowTask;
  readonly rows: readonly RegisterRow[];
}

function RegisterTable({ rows, period }: { readonly rows: readonly RegisterRow[]; readonly period: Period }) {
  const [filter, setFilter] = useState<RegisterFilter>("all");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [task, setTask] = useState<Task | null>(null);
  const accepting = useAccept(period);
  const { today: day } = useAppState();
  const selectable = (row: RegisterRow) => may("accept", row, period, day);
  const listed = rows.filter((row) => passes(filter, row));
  // A report that has moved on meanwhile is no longer chosen.
  const chosen = rows.filter((row) => picked.has(row.organisation) && selectable(row));
  const pick = (organisations: readonly string[], on: boolean) => {
    const next = new Set(picked);
    for (const each of organisations)
      if (on) next.add(each);
      else next.delete(each);
    setPicked(next);
  };
  const columns: readonly DataColumn<RegisterRow>[] = [
    {
      head: words.columns.choose,
      width: 44,
      align: "centred",
      cell: (row) => (
        <Checkbox
          aria-label={words.choose(row.name)}
          checked={picked.has(row.organisation) && selectable(row)}
          disabled={!selectable(row)}
          onChange={(event) => pick([row.organisation], event.target.checked)}
        />
      ),
    },
    { head: words.columns.name, width: 140, cell: (row) => row.name },
    { head: words.columns.kind, width: 84, cell: (row) => row.kind },
    {
      head: words.columns.state,
      cell: (row) => (
        <span className="register-state" title={handledAt(row)}>
          <ReportStateMark state={row.state} />
          <ReportCircumstances {...row} />
        </span>
      ),
    },
    { head: words.columns.filled, width: 64, align: "right", cell: (row) => words.filled(row.filled, row.lines) },
    { head: words.columns.exempt, width: 48, align: "right", cell: (row) => row.exempt || exchangeText.never },
    { head: words.columns.received, width: 128, cell: (row) => timeOr(row.receivedAt) },
    { head: words.columns.due, width: 92, cell: dueWords },
    { head: words.columns.late, width: 106, cell: (row) => <Timeliness row={row} /> },
    {
      head: words.columns.actions,
      width: 190,
      cell: (row) => (
        <RowActions
          row={row}
          period={period}
          today={day}
          onAccept={() => accepting.ask([row])}
          onTask={(kind) => setTask({ kind, rows: [row] })}
        />
      ),
    },
  ];
  const asked = rows.filter((row) => hasAnswered(row) || !isExcused(row));
  const late = rows.filter((row) => row.late).length;
  return (
    <div className="exchange-scroll">
      <div className="exchange-bar register-bar">
        <span className="exchange-bar-note">{words.summary(asked.length, asked.filter(hasAnswered).length, late)}</span>
        <fieldset className="toggles">
          <legend className="unseen">{words.filterLabel}</legend>
          {registerFilters.map((one) => (
            <button type="button" key={one} aria-pressed={filter === one} onClick={() => setFilter(one)}>
              {filterWord(one)} {rows.filter((row) => passes(one, row)).length}
            </button>
          ))}
        </fieldset>
      </div>
      <RegisterBulk
        accepting={accepting}
        offered={listed.filter(selectable)}
        chosen={chosen}
        onPick={pick}
        onReturn={() => setTask({ kind: "return", rows: chosen })}
      />
      <DataTable
        label={words.tableLabel}
        columns={columns}
        rows={listed}
        rowKey={(row) => row.organisation}
        rowClass={(row) => (chosen.includes(row) ? "is-chosen" : undefined)}
        empty={words.none}
      />
      {task === null ? null : (
        <TaskDrawer
          task={task}
          period={period}
          onClose={() => setTask(null)}
          onReturned={() => {
            setPicked(new Set());
            setTask(null);
          }}
        />
      )}
    </div>
  );
}

interface TaskDrawerProps {
  readonly task: Task;
  readonly period: Period;
  readonly onClose: () => void;
  readonly onReturned: () => void;
}

function TaskDrawer({ task: { kind, rows }, period, onClose, onReturned }: TaskDrawerProps) {
  const where = { period: period.code, periodLabel: period.label, onClose };
  const [row] = rows;
  if (row === undefined) return null;
  switch (kind) {
    case "return":
      return <ReturnDrawer {...where} reports={rows} onDone={onReturned} />;
    case "unlock":
      return <UnlockDrawer {...where} report={row} />;
    case "history":
      return <ReportHistoryDrawer {...where} organisation={row.organisation} name={row.name} />;
    case "changes":
      return <ReportChangesDrawer {...where} organisation={row.organisation} name={row.name} />;
  }
}

const timeOr = (at: string | null) =>
  at === null ? exchangeText.never : <span className="number">{tableTime(at)}</span>;

/** When it was accepted, or submitted. */
function handledAt({ state, acceptedAt, submittedAt }: RegisterRow): string | undefined {
  if (state === "accepted" && acceptedAt !== null) return filingText.acceptedAt(tableTime(acceptedAt));
  return state === "submitted" && submittedAt !== null ? filingText.submittedAt(tableTime(submittedAt)) : undefined;
}

function filterWord(filter: RegisterFilter): string {
  switch (filter) {
    case "all":
    case "waiting":
    case "late":
    case "changed":
      return words.filters[filter];
    default:
      return reportStateLabel[filter];
  }
}
