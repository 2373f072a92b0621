/** Who answered for one line or task, and when. */
import { Drawer } from "antd";
import type { Assignment } from "../../../shared/contract/catalog.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import { roleLabel } from "../../../shared/text/catalogue-words.ts";
import { commonText } from "../../../shared/text/common.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import { api } from "../../api/client.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { Suggested } from "../../components/suggested.tsx";
import type { GridRow } from "./grid-rows.ts";

const words = responsibilitiesText;

interface HistoryDrawerProps {
  readonly row: GridRow;
  readonly nameOf: (code: string) => string;
  readonly onClose: () => void;
}

export function HistoryDrawer({ row, nameOf, onClose }: HistoryDrawerProps) {
  const history = useQuery(["responsibility-history", row.code], (signal) =>
    api.responsibilities.history({ item: row.code }, { signal }),
  );
  const columns: readonly DataColumn<Assignment>[] = [
    { head: words.historyColumns.role, width: 100, cell: ({ role }) => roleLabel[role] },
    {
      head: words.historyColumns.organisation,
      cell: ({ organisation, suggested }) => (
        <span className="settings-actions">
          {nameOf(organisation)}
          {suggested ? <Suggested /> : null}
        </span>
      ),
    },
    {
      head: words.historyColumns.from,
      width: 110,
      cell: ({ from }) => (from === null ? commonText.sinceEver : quarterLabel(from)),
    },
    {
      head: words.historyColumns.to,
      width: 110,
      cell: ({ to }) => (to === null ? words.untilNow : quarterLabel(to)),
    },
  ];
  return (
    <Drawer open size={520} title={words.historyTitle(row.name)} onClose={onClose}>
      <Loaded query={history}>
        {(rows) => (
          <DataTable
            label={words.historyLabel(row.name)}
            columns={columns}
            rows={rows}
            rowKey={({ role, organisation, from, to }) => `${role}/${organisation}/${from}/${to}`}
            rowClass={({ to }) => (to === null ? undefined : "quiet")}
            empty={words.historyNone}
          />
        )}
      </Loaded>
    </Drawer>
  );
}
