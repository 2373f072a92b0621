/** 回收登记: who has returned, when, and who is late. */
import { useState } from "react";
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import { exchangeText, registerText } from "../../../shared/text/exchange-screens.ts";
import { api } from "../../api/client.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { daysUntil, tableTime } from "../../components/local-time.ts";
import { Marked } from "../../components/marked.tsx";
import { useQuery } from "../../components/query.ts";
import { useToday } from "../../stores/session.ts";
import { ReportStateMark } from "./exchange-marks.tsx";

const words = registerText;
const filters = ["all", "waiting", "late"] as const;
type RegisterFilter = (typeof filters)[number];

export function RegisterTab({ period }: { readonly period: Period }) {
  const input = { period: period.code };
  const register = useQuery(["register", period.code], (signal) => api.periods.register(input, { signal }));
  return <Loaded query={register}>{(rows) => <RegisterTable rows={rows} />}</Loaded>;
}

/** Received as a file, or reported on the screen. */
const hasAnswered = (row: RegisterRow) =>
  row.receivedAt !== null || row.state === "submitted" || row.state === "accepted";

/** 免报 as a whole: nothing is waited for. */
const isExcused = (row: RegisterRow) => row.lines === 0 && row.exempt > 0;

const passes: Record<RegisterFilter, (row: RegisterRow) => boolean> = {
  all: () => true,
  waiting: (row) => !hasAnswered(row) && !isExcused(row),
  late: (row) => row.late,
};

function RegisterTable({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const [filter, setFilter] = useState<RegisterFilter>("all");
  const columns: readonly DataColumn<RegisterRow>[] = [
    { head: words.columns.name, cell: (row) => row.name },
    { head: words.columns.kind, width: 120, cell: (row) => row.kind },
    { head: words.columns.state, width: 110, cell: (row) => <ReportStateMark state={row.state} /> },
    { head: words.columns.filled, width: 80, align: "right", cell: (row) => words.filled(row.filled, row.lines) },
    { head: words.columns.exempt, width: 70, align: "right", cell: (row) => row.exempt || exchangeText.never },
    {
      head: words.columns.issued,
      width: 150,
      cell: (row) => (row.issuedAt === null ? exchangeText.never : tableTime(row.issuedAt)),
    },
    {
      head: words.columns.received,
      width: 150,
      cell: (row) => (row.receivedAt === null ? exchangeText.never : tableTime(row.receivedAt)),
    },
    { head: words.columns.due, width: 150, cell: (row) => dueWords(row) },
    { head: words.columns.late, width: 120, cell: (row) => <Timeliness row={row} /> },
  ];
  const asked = rows.filter((row) => hasAnswered(row) || !isExcused(row));
  const count = (one: RegisterFilter) => rows.filter(passes[one]).length;
  return (
    <div className="exchange-scroll">
      <div className="exchange-bar">
        <span>{words.summary(asked.length, asked.filter(hasAnswered).length, count("late"))}</span>
        <span className="exchange-bar-note" />
        <fieldset className="toggles">
          <legend className="unseen">{words.filterLabel}</legend>
          {filters.map((one) => (
            <button type="button" key={one} aria-pressed={filter === one} onClick={() => setFilter(one)}>
              {words.filters[one]} {count(one)}
            </button>
          ))}
        </fieldset>
      </div>
      <DataTable
        label={words.tableLabel}
        columns={columns}
        rows={rows.filter(passes[filter])}
        rowKey={(row) => row.organisation}
        empty={words.none}
      />
    </div>
  );
}

/** Its own date; beside it the last day of lines that were given more time than the rest. */
function dueWords({ due, deferredUntil }: RegisterRow): string {
  const day = due ?? exchangeText.never;
  return deferredUntil === null || deferredUntil === due ? day : words.partlyDeferred(day, deferredUntil);
}

function Timeliness({ row }: { readonly row: RegisterRow }) {
  const today = useToday();
  if (row.late)
    return (
      <Marked glyph="clock" ink="behind">
        {words.late}
      </Marked>
    );
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
