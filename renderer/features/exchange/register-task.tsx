/** What opens beside 回收登记 for a report, or for several that are sent back together. */
import type { Period } from "../../../shared/contract/periods.ts";
import type { CollectedRow } from "../../../shared/listings/register-rows.ts";
import { ReturnDrawer, UnlockDrawer } from "../../components/report/reason-drawer.tsx";
import { ReportChangesDrawer, ReportHistoryDrawer } from "../../components/report/report-drawers.tsx";
import { CollectingDrawer } from "./collecting-drawer.tsx";
import type { RowTask } from "./register-cells.tsx";
import type { DroppedScans } from "./scan-drop.tsx";

interface TaskDrawerProps {
  readonly kind: RowTask;
  readonly rows: readonly CollectedRow[];
  readonly period: Period;
  readonly onClose: () => void;
  readonly onReturned: () => void;
  readonly onScans: (scans: DroppedScans) => void;
}

export function TaskDrawer({ kind, rows, period, onClose, onReturned, onScans }: TaskDrawerProps) {
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
    case "details":
      return (
        <CollectingDrawer
          row={row}
          period={period.code}
          periodLabel={period.label}
          onClose={onClose}
          onScans={onScans}
        />
      );
  }
}
