/** 填报单记录, what was done with a report; and its figures that are no longer what was accepted. */
import { Drawer } from "antd";
import type { ChangeSince, ReportEvent } from "../../../shared/contract/submissions.ts";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import { formatSigned, plainNumber } from "../../../shared/domain/number.ts";
import { reportChangesText, reportHistoryText } from "../../../shared/text/filing.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { api } from "../../api/client.ts";
import { type DataColumn, DataTable } from "../data-table.tsx";
import { Loaded } from "../loaded.tsx";
import { tableTime } from "../local-time.ts";
import { useQuery } from "../query.ts";

interface DrawerProps {
  readonly organisation: string;
  readonly name: string;
  readonly period: string;
  readonly periodLabel: string;
  readonly onClose: () => void;
}

const history = reportHistoryText.columns;
const historyColumns: readonly DataColumn<ReportEvent>[] = [
  { head: history.at, width: 128, cell: ({ at }) => <span className="number">{tableTime(at)}</span> },
  { head: history.by, width: 84, cell: ({ by }) => by },
  { head: history.what, cell: ({ summary }) => summary },
  {
    head: history.state,
    width: 124,
    cell: ({ stateBefore, stateAfter }) => reportHistoryText.moved(stateBefore, stateAfter),
  },
  { head: history.reason, width: 190, cell: ({ reason }) => reason },
];

export function ReportHistoryDrawer({ organisation, name, period, periodLabel, onClose }: DrawerProps) {
  const events = useQuery(["report-history", organisation, period], (signal) =>
    api.submissions.history({ organisation, period }, { signal }),
  );
  const title = reportHistoryText.title(name, periodLabel);
  return (
    <Drawer open size={860} title={title} onClose={onClose}>
      <Loaded query={events}>
        {(rows) => (
          <DataTable
            label={title}
            columns={historyColumns}
            rows={rows}
            rowKey={({ operation }) => operation}
            empty={reportHistoryText.none}
          />
        )}
      </Loaded>
    </Drawer>
  );
}

const changes = reportChangesText.columns;
const changeColumns: readonly DataColumn<ChangeSince>[] = [
  { head: changes.line, cell: ({ name }) => name },
  { head: changes.dataPeriod, width: 110, cell: ({ dataPeriodLabel }) => dataPeriodLabel },
  { head: changes.accepted, width: 130, align: "right", cell: ({ accepted }) => figureWords(accepted) },
  { head: changes.now, width: 130, align: "right", cell: ({ now }) => <b>{figureWords(now)}</b> },
  { head: changes.by, width: 84, cell: ({ by }) => by },
  { head: changes.at, width: 128, cell: ({ at }) => <span className="number">{tableTime(at)}</span> },
];

export function ReportChangesDrawer({ organisation, name, period, periodLabel, onClose }: DrawerProps) {
  const moved = useQuery(["report-changes", organisation, period], (signal) =>
    api.submissions.changes({ organisation, period }, { signal }),
  );
  const title = reportChangesText.title(name, periodLabel);
  return (
    <Drawer open size={780} title={title} onClose={onClose}>
      <Loaded query={moved}>
        {(rows) => (
          <DataTable
            label={title}
            columns={changeColumns}
            rows={rows}
            rowKey={({ indicator, dataPeriod }) => `${indicator}@${dataPeriod}`}
            empty={reportChangesText.none}
          />
        )}
      </Loaded>
    </Drawer>
  );
}

/** The figure with its growth, what was said in its place, or that there was none. */
function figureWords(record: EntryRecord | null): string {
  if (record === null) return reportChangesText.nothing;
  const { value, text, growth, filling } = record;
  const figure = text ?? (value === null ? null : plainNumber(value));
  if (figure === null) return filling === null ? reportChangesText.nothing : fillingLabel[filling];
  return growth === null ? figure : `${figure}（${reportChangesText.growth(formatSigned(growth, 1))}）`;
}
