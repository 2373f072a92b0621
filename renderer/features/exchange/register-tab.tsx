/** 回收登记: who has returned, when, and who is late; accepting, sending back, reminding, scans and the archive. */
import { useState } from "react";
import type { Collecting } from "../../../shared/contract/collecting.ts";
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import {
  type CollectedRow,
  collectedRows,
  may,
  passes,
  type RegisterFilter,
} from "../../../shared/listings/register-rows.ts";
import { registerText } from "../../../shared/text/exchange-screens.ts";
import { api } from "../../api/client.ts";
import { DataTable } from "../../components/data-table.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { useAccept } from "../../components/report/use-accept.ts";
import { useAppState } from "../../stores/session.ts";
import { ArchiveProgress } from "./archive-progress.tsx";
import { RegisterBar } from "./register-bar.tsx";
import { RegisterBulk } from "./register-bulk.tsx";
import type { RowTask } from "./register-cells.tsx";
import { isSelectable, registerColumns } from "./register-columns.tsx";
import { TaskDrawer } from "./register-task.tsx";
import { RemindDrawer } from "./remind-drawer.tsx";
import { type DroppedScans, ScanDropSurface } from "./scan-drop.tsx";
import { ScanForm } from "./scan-form.tsx";
import "./register.css";

const words = registerText;

export function RegisterTab({ period }: { readonly period: Period }) {
  const input = { period: period.code };
  const register = useQuery(["register", period.code], (signal) => api.periods.register(input, { signal }));
  const collecting = useQuery(["collecting", period.code], (signal) => api.collecting.register(input, { signal }));
  return (
    <Loaded query={register}>
      {(rows) => (
        <Loaded query={collecting}>
          {(known) => <RegisterTable key={period.code} rows={rows} collecting={known} period={period} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface TableProps {
  readonly rows: readonly RegisterRow[];
  readonly collecting: Collecting;
  readonly period: Period;
}

interface Task {
  readonly kind: RowTask | "remind";
  readonly organisations: readonly string[];
}

function RegisterTable({ rows: reports, collecting, period }: TableProps) {
  const rows = collectedRows(reports, collecting);
  const [filter, setFilter] = useState<RegisterFilter>("all");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [task, setTask] = useState<Task | null>(null);
  const [scans, setScans] = useState<DroppedScans | null>(null);
  const accepting = useAccept(period);
  const { today } = useAppState();
  const selectable = (row: CollectedRow) => isSelectable(row, period, today);
  const listed = rows.filter((row) => passes(filter, row));
  // A report that has moved on meanwhile is no longer chosen.
  const chosen = rows.filter((row) => picked.has(row.organisation) && selectable(row));
  const named = (some: readonly CollectedRow[]) => some.map(({ organisation }) => organisation);
  const pick = (organisations: readonly string[], on: boolean) => {
    const next = new Set(picked);
    for (const each of organisations)
      if (on) next.add(each);
      else next.delete(each);
    setPicked(next);
  };
  const close = () => setTask(null);
  const closeAndForget = () => {
    setPicked(new Set());
    setTask(null);
  };
  const acceptable = (row: CollectedRow) => may("accept", row, period, today);
  const taskRows = rows.filter(({ organisation }) => task?.organisations.includes(organisation));
  return (
    <ScanDropSurface onFiles={setScans}>
      <ExportInHead request={{ table: "register", period: period.code, filter }} />
      <RegisterBar rows={rows} period={period} filter={filter} onFilter={setFilter} onScans={setScans} />
      <ArchiveProgress />
      <RegisterBulk
        accepting={accepting}
        submitted={listed.filter(acceptable)}
        owing={period.state === "open" ? listed.filter(({ known }) => known.owes !== null) : []}
        chosen={chosen}
        acceptable={acceptable}
        onPick={pick}
        onReturn={(some) => setTask({ kind: "return", organisations: named(some) })}
        onRemind={(some) => setTask({ kind: "remind", organisations: named(some) })}
      />
      <DataTable
        label={words.tableLabel}
        columns={registerColumns({
          period,
          today,
          picked,
          selectable,
          onPick: pick,
          onAccept: (row) => accepting.ask([row]),
          onTask: (kind, row) => setTask({ kind, organisations: [row.organisation] }),
        })}
        rows={listed}
        rowKey={(row) => row.organisation}
        rowClass={(row) => (chosen.includes(row) ? "is-chosen" : undefined)}
        empty={words.none}
      />
      {task === null ? null : task.kind === "remind" ? (
        <RemindDrawer rows={taskRows} collecting={collecting} period={period} onClose={closeAndForget} />
      ) : (
        <TaskDrawer
          kind={task.kind}
          rows={taskRows}
          period={period}
          onClose={close}
          onReturned={closeAndForget}
          onScans={setScans}
        />
      )}
      {scans === null ? null : <ScanForm dropped={scans} rows={rows} period={period} onClose={() => setScans(null)} />}
    </ScanDropSurface>
  );
}
