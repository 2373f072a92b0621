/** 回收明细 of an organisation: whom to call, its scans, when it was reminded. */
import { Drawer } from "antd";
import type { Reminder } from "../../../shared/contract/collecting.ts";
import type { CollectedRow } from "../../../shared/listings/register-rows.ts";
import { collectingText, reminderText, scanText } from "../../../shared/text/collecting.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { tableTime } from "../../components/local-time.ts";
import { ReturnCopies } from "./return-copies.tsx";
import { type DroppedScans, ScanChoose } from "./scan-drop.tsx";
import { ScanList } from "./scan-list.tsx";

interface CollectingDrawerProps {
  readonly row: CollectedRow;
  readonly period: string;
  readonly periodLabel: string;
  readonly onClose: () => void;
  readonly onScans: (scans: DroppedScans) => void;
}

export function CollectingDrawer({ row, period, periodLabel, onClose, onScans }: CollectingDrawerProps) {
  const { known, organisation, name } = row;
  const contact = [known.contactName, known.contactPhone].filter((part) => part !== "").join("　");
  return (
    <Drawer open size={640} title={collectingText.detailsOf(name, periodLabel)} onClose={onClose}>
      <div className="collecting">
        <p className="secondary">
          {collectingText.contact}　{contact === "" ? collectingText.noContact : contact}
        </p>
        <section>
          <div className="collecting-head">
            <h3>{scanText.title}</h3>
            <ScanChoose onFiles={(files) => onScans({ files, organisation })} />
          </div>
          <ScanList scans={known.scans} />
        </section>
        <ReturnCopies period={period} organisation={organisation} />
        <section>
          <h3>{reminderText.historyTitle}</h3>
          <DataTable
            label={reminderText.historyTitle}
            columns={historyColumns}
            rows={known.reminders.toReversed()}
            rowKey={({ at }) => at}
            empty={reminderText.historyNone}
          />
        </section>
      </div>
    </Drawer>
  );
}

const historyColumns: readonly DataColumn<Reminder>[] = [
  { head: reminderText.historyColumns.level, width: 100, cell: ({ level }) => level },
  {
    head: reminderText.historyColumns.at,
    width: 160,
    cell: ({ at }) => <span className="number">{tableTime(at)}</span>,
  },
  { head: reminderText.historyColumns.by, cell: ({ by }) => by },
];
