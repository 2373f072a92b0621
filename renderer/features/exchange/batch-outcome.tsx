/** What taking a batch back, or in again, has done: how many, and one by one what was kept or could not be. */
import { App, Button, Modal } from "antd";
import type { UndoCell, UndoResult } from "../../../shared/contract/merge.ts";
import { undoCellLine, undoPeriodText } from "../../../shared/text/batches.ts";
import { batchText } from "../../../shared/text/exchange-screens.ts";
import { copyText } from "../../components/clipboard.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";

const words = batchText;

export interface Outcome {
  readonly turn: "undo" | "restore";
  readonly result: UndoResult;
}

interface BatchOutcomeProps extends Outcome {
  readonly nameOf: (organisation: string) => string;
  readonly onClose: () => void;
}

export function BatchOutcome({ turn, result, nameOf, onClose }: BatchOutcomeProps) {
  const { message } = App.useApp();
  const back = turn === "undo";
  const title = back ? words.resultTitle(result.batch) : words.restoreResultTitle(result.batch);
  const said = back ? words.reversed(result.reversed) : words.reversedBack(result.reversed);
  const lists = [
    { title: words.kept(result.kept.length), cells: result.kept },
    {
      title: back ? words.failed(result.failed.length) : words.failedToRestore(result.failed.length),
      cells: result.failed,
    },
  ].filter(({ cells }) => cells.length > 0);
  const copy = async () => {
    const lines = lists.flatMap((list) => [
      list.title,
      ...list.cells.map((cell) => undoCellLine(cell, nameOf(cell.organisation))),
    ]);
    if (await copyText([title, said, ...lines].join("\n"))) void message.success(words.copied);
    else void message.warning(words.copyFailed);
  };
  return (
    <Modal
      open
      width={760}
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="copy" onClick={() => void copy()}>
          {words.copy}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {words.close}
        </Button>,
      ]}
    >
      <p>{said}</p>
      {lists.map((list) => (
        <TurnedCells key={list.title} {...list} nameOf={nameOf} />
      ))}
    </Modal>
  );
}

interface TurnedCellsProps {
  readonly title: string;
  readonly cells: readonly UndoCell[];
  readonly nameOf: (organisation: string) => string;
}

function TurnedCells({ title, cells, nameOf }: TurnedCellsProps) {
  const columns: readonly DataColumn<UndoCell>[] = [
    { head: words.resultColumns.organisation, width: 150, cell: (cell) => nameOf(cell.organisation) },
    { head: words.resultColumns.name, cell: (cell) => cell.name },
    { head: words.resultColumns.dataPeriod, width: 130, cell: (cell) => undoPeriodText(cell.dataPeriod) },
    { head: words.resultColumns.reason, width: 180, cell: (cell) => cell.reason },
  ];
  return (
    <section className="exchange-section">
      <h2>{title}</h2>
      <DataTable
        label={title}
        columns={columns}
        rows={cells}
        rowKey={(cell) => [cell.kind, cell.organisation, cell.item, cell.dataPeriod, cell.field].join("|")}
      />
    </section>
  );
}
