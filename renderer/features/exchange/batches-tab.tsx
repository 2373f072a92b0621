/** 批次: every 汇总入库, and taking one back as a whole. */
import { App, Button, Modal } from "antd";
import { useState } from "react";
import type { Batch, UndoResult } from "../../../shared/contract/merge.ts";
import { isQuarter, periodLabel } from "../../../shared/domain/period.ts";
import { batchText, exchangeText } from "../../../shared/text/exchange-screens.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { usePeriods } from "../../components/current-period.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { Marked } from "../../components/marked.tsx";
import { useQuery } from "../../components/query.ts";
import { useAppState } from "../../stores/session.ts";
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

function BatchTable({ batches }: { readonly batches: readonly Batch[] }) {
  const { modal } = App.useApp();
  const { error, run, forget } = useCommand();
  const nameOf = useOrganisationNames();
  const { data: periods = [] } = usePeriods();
  const closed = (period: string | null) => periods.some(({ code, state }) => code === period && state === "closed");
  const [result, setResult] = useState<UndoResult | null>(null);
  const undo = (batch: string) => run(async () => setResult(await api.merge.undo({ batch })));
  const askToUndo = (batch: Batch) =>
    modal.confirm({
      title: words.confirmTitle(batch.id),
      content: words.confirm(batch.cells),
      okText: words.confirmOk,
      cancelText: words.keep,
      onOk: () => undo(batch.id),
    });
  const columns: readonly DataColumn<Batch>[] = [
    { head: words.columns.id, width: 112, cell: (batch) => batch.id },
    {
      head: words.columns.period,
      width: 110,
      cell: (batch) => (batch.period === null ? exchangeText.never : periodLabel(batch.period)),
    },
    { head: words.columns.at, width: 136, cell: (batch) => tableTime(batch.at) },
    { head: words.columns.by, width: 100, cell: (batch) => batch.by },
    { head: words.columns.files, width: 56, align: "right", cell: (batch) => batch.files },
    { head: words.columns.cells, width: 76, align: "right", cell: (batch) => batch.cells },
    { head: words.columns.organisations, cell: (batch) => batch.organisations.map(nameOf).join("、") },
    { head: words.columns.state, width: 90, cell: (batch) => <BatchState undone={batch.undone} /> },
    {
      head: words.columns.actions,
      width: 124,
      cell: (batch) =>
        batch.undone ? null : closed(batch.period) ? (
          <span className="quiet small">{words.periodClosed}</span>
        ) : (
          <Button size="small" aria-label={words.undoLabel(batch.id)} onClick={() => askToUndo(batch)}>
            {words.undo}
          </Button>
        ),
    },
  ];
  return (
    <div className="exchange-scroll">
      <p className="exchange-bar quiet small">{words.note}</p>
      <ErrorNotice error={error} onClose={forget} />
      <DataTable label={words.tableLabel} columns={columns} rows={batches} rowKey={(batch) => batch.id} />
      {result === null ? null : <UndoOutcome result={result} onClose={() => setResult(null)} />}
    </div>
  );
}

function UndoOutcome({ result, onClose }: { readonly result: UndoResult; readonly onClose: () => void }) {
  return (
    <Modal
      open
      width={720}
      title={words.resultTitle(result.batch)}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <p>{words.reversed(result.reversed)}</p>
      <UndoCells title={words.kept(result.kept.length)} cells={result.kept} />
      <UndoCells title={words.failed(result.failed.length)} cells={result.failed} />
    </Modal>
  );
}

type UndoCell = UndoResult["kept"][number];

function UndoCells({ title, cells }: { readonly title: string; readonly cells: readonly UndoCell[] }) {
  const nameOf = useOrganisationNames();
  if (cells.length === 0) return null;
  const columns: readonly DataColumn<UndoCell>[] = [
    { head: words.resultColumns.name, cell: (cell) => cell.name },
    { head: words.resultColumns.organisation, cell: (cell) => nameOf(cell.organisation) },
    { head: words.resultColumns.dataPeriod, width: 120, cell: (cell) => dataPeriodWord(cell.dataPeriod) },
    { head: words.resultColumns.reason, cell: (cell) => cell.reason },
  ];
  return (
    <section className="exchange-section">
      <h2>{title}</h2>
      <DataTable
        label={title}
        columns={columns}
        rows={cells}
        rowKey={(cell) => `${cell.organisation}|${cell.item}|${cell.dataPeriod}`}
      />
    </section>
  );
}

function useOrganisationNames(): (code: string) => string {
  const { plan } = useAppState();
  const catalog = useQuery(["catalog", plan], (signal) => api.catalog.get({ plan }, { signal })).data;
  return (code) => catalog?.organisations.find((one) => one.code === code)?.name ?? code;
}

const dataPeriodWord = (code: string) => (isQuarter(code) ? periodLabel(code) : `${code}年`);

const BatchState = ({ undone }: { readonly undone: boolean }) =>
  undone ? (
    <Marked glyph="back" ink="none">
      {words.undone}
    </Marked>
  ) : (
    <Marked glyph="tick" ink="on">
      {words.applied}
    </Marked>
  );
