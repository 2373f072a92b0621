/** 批次: every 汇总入库, taking one back as a whole, and taking it in again. */
import { App, Button } from "antd";
import { useState } from "react";
import type { Batch } from "../../../shared/contract/merge.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { batchText, exchangeText } from "../../../shared/text/exchange-screens.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { usePeriods } from "../../components/current-period.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { Marked } from "../../components/marked.tsx";
import { useQuery } from "../../components/query.ts";
import { useAppState } from "../../stores/session.ts";
import { BatchDrawer } from "./batch-detail.tsx";
import { BatchOutcome, type Outcome } from "./batch-outcome.tsx";
import { exchangePath } from "./exchange-tabs.ts";

const words = batchText;

export function BatchesTab() {
  const batches = useQuery(["batches"], (signal) => api.merge.batches(undefined, { signal }));
  return (
    <Loaded query={batches}>
      {(data) =>
        data.length === 0 ? <EmptyState {...words.empty} href={exchangePath("merge")} /> : <BatchTable batches={data} />
      }
    </Loaded>
  );
}

const shownNames = 4;

function BatchTable({ batches }: { readonly batches: readonly Batch[] }) {
  const { modal } = App.useApp();
  const { error, run, forget } = useCommand();
  const nameOf = useOrganisationNames();
  const { data: periods = [] } = usePeriods();
  const closed = (period: string | null) => periods.some(({ code, state }) => code === period && state === "closed");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const turn = ({ id, undone }: Batch) =>
    run(async () =>
      setOutcome(
        undone
          ? { turn: "restore", result: await api.merge.restore({ batch: id }) }
          : { turn: "undo", result: await api.merge.undo({ batch: id }) },
      ),
    );
  const ask = (batch: Batch) =>
    modal.confirm({
      title: batch.undone ? words.confirmRestoreTitle(batch.id) : words.confirmTitle(batch.id),
      content: batch.undone ? words.confirmRestore(batch.cells) : words.confirm(batch.cells),
      okText: batch.undone ? words.confirmRestoreOk : words.confirmOk,
      cancelText: batch.undone ? words.keepUndone : words.keep,
      onOk: () => turn(batch),
    });
  const columns: readonly DataColumn<Batch>[] = [
    {
      head: words.columns.id,
      width: 112,
      cell: ({ id }) => (
        <button type="button" className="link-button" aria-label={words.open(id)} onClick={() => setShown(id)}>
          {id}
        </button>
      ),
    },
    {
      head: words.columns.period,
      width: 110,
      cell: (batch) => (batch.period === null ? exchangeText.never : periodLabel(batch.period)),
    },
    { head: words.columns.at, width: 136, cell: (batch) => tableTime(batch.at) },
    { head: words.columns.by, width: 100, cell: (batch) => batch.by },
    { head: words.columns.files, width: 56, align: "right", cell: (batch) => batch.files },
    { head: words.columns.cells, width: 76, align: "right", cell: (batch) => batch.cells },
    { head: words.columns.organisations, cell: (batch) => <Organisations names={batch.organisations.map(nameOf)} /> },
    { head: words.columns.state, width: 156, cell: (batch) => <BatchState batch={batch} /> },
    {
      head: words.columns.actions,
      width: 124,
      cell: (batch) =>
        closed(batch.period) ? (
          <span className="quiet small">{words.periodClosed}</span>
        ) : (
          <Button
            size="small"
            aria-label={batch.undone ? words.restoreLabel(batch.id) : words.undoLabel(batch.id)}
            onClick={() => ask(batch)}
          >
            {batch.undone ? words.restore : words.undo}
          </Button>
        ),
    },
  ];
  return (
    <div className="exchange-scroll">
      <ExportInHead request={{ table: "batches" }} />
      <p className="exchange-bar quiet small">{words.note}</p>
      <ErrorNotice error={error} onClose={forget} />
      <DataTable label={words.tableLabel} columns={columns} rows={batches} rowKey={(batch) => batch.id} />
      {outcome === null ? null : <BatchOutcome {...outcome} nameOf={nameOf} onClose={() => setOutcome(null)} />}
      {shown === null ? null : <BatchDrawer batch={shown} nameOf={nameOf} onClose={() => setShown(null)} />}
    </div>
  );
}

function useOrganisationNames(): (code: string) => string {
  const { plan } = useAppState();
  const catalog = useQuery(["catalog", plan], (signal) => api.catalog.get({ plan }, { signal })).data;
  return (code) => catalog?.organisations.find((one) => one.code === code)?.name ?? code;
}

/** All of them only where they are looked for: a batch of sixty would else be a screen high. */
function Organisations({ names }: { readonly names: readonly string[] }) {
  const all = names.join("、");
  return (
    <span title={all}>
      {names.length > shownNames + 1 ? words.several(names.slice(0, shownNames).join("、"), names.length) : all}
    </span>
  );
}

function BatchState({ batch: { undone, turnedAt, turnedBy } }: { readonly batch: Batch }) {
  const mark = undone ? (
    <Marked glyph="back" ink="none">
      {words.undone}
    </Marked>
  ) : (
    <Marked glyph="tick" ink="on">
      {turnedAt === null ? words.applied : words.restored}
    </Marked>
  );
  return (
    <>
      {mark}
      {turnedAt === null ? null : (
        <div className="quiet small">{words.turned(tableTime(turnedAt), turnedBy ?? "")}</div>
      )}
    </>
  );
}
