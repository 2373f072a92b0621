/** One batch in detail: the files in it, and what was decided about their cells. */
import { Drawer } from "antd";
import type { BatchDetail } from "../../../shared/contract/merge.ts";
import { undoPeriodText } from "../../../shared/text/batches.ts";
import { batchText } from "../../../shared/text/exchange-screens.ts";
import { api } from "../../api/client.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ExportTable } from "../../components/export-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Marked } from "../../components/marked.tsx";
import { useQuery } from "../../components/query.ts";

const words = batchText.detail;
type NameOf = (organisation: string) => string;

interface BatchDrawerProps {
  readonly batch: string;
  readonly nameOf: NameOf;
  readonly onClose: () => void;
}

export function BatchDrawer({ batch, nameOf, onClose }: BatchDrawerProps) {
  const detail = useQuery(["batches", batch], (signal) => api.merge.batch({ batch }, { signal }));
  return (
    <Drawer
      open
      size={760}
      title={words.title(batch)}
      extra={<ExportTable request={{ table: "batch", batch }} />}
      onClose={onClose}
    >
      <Loaded query={detail}>
        {({ files, decisions }) => (
          <>
            <section className="exchange-section">
              <h2>{words.files}</h2>
              <DataTable
                label={words.filesLabel}
                columns={fileColumns(nameOf)}
                rows={files}
                rowKey={(file) => file.sha256}
              />
            </section>
            <section className="exchange-section">
              <h2>{words.decisions(decisions.length)}</h2>
              {decisions.length === 0 ? (
                <p className="quiet">{words.noDecisions}</p>
              ) : (
                <DataTable
                  label={words.decisionsLabel}
                  columns={decisionColumns(nameOf)}
                  rows={decisions}
                  rowKey={(decision) => decision.id}
                />
              )}
            </section>
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

const fileColumns = (nameOf: NameOf): readonly DataColumn<BatchDetail["files"][number]>[] => [
  {
    head: words.fileColumns.organisation,
    width: 140,
    cell: ({ organisation }) => (organisation === null ? "" : nameOf(organisation)),
  },
  { head: words.fileColumns.file, cell: ({ file }) => file },
  { head: words.fileColumns.cells, width: 76, align: "right", cell: ({ cells }) => cells },
  {
    head: words.fileColumns.check,
    width: 150,
    align: "right",
    cell: ({ checkNumber }) => (checkNumber ? words.check(checkNumber.count, String(checkNumber.sum)) : "—"),
  },
  {
    head: words.fileColumns.settled,
    width: 130,
    cell: ({ settled }) =>
      settled ? (
        <Marked glyph="tick" ink="on">
          {words.settled}
        </Marked>
      ) : (
        words.open
      ),
  },
];

const decisionColumns = (nameOf: NameOf): readonly DataColumn<BatchDetail["decisions"][number]>[] => [
  {
    head: words.decisionColumns.item,
    cell: ({ organisation, name, dataPeriod }) => (
      <>
        {name}
        <div className="quiet small">
          {nameOf(organisation)} {undoPeriodText(dataPeriod)}
        </div>
      </>
    ),
  },
  { head: words.decisionColumns.place, width: 120, cell: ({ sheet, cell }) => `${sheet}!${cell}` },
  {
    head: words.decisionColumns.values,
    width: 150,
    cell: ({ ours, theirs }) => `${ours ?? words.nothing} → ${theirs ?? words.nothing}`,
  },
  {
    head: words.decisionColumns.choice,
    width: 110,
    cell: ({ choice, typed }) => `${words.choices[choice]}${typed === null ? "" : ` ${typed}`}`,
  },
  { head: words.decisionColumns.reason, width: 120, cell: ({ reason }) => reason },
];
