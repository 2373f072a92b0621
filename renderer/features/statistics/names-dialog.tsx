/** 按名称对应: what each pasted row and column means, before any of it is filled in. Nothing is matched by its position. */
import { Modal, Select } from "antd";
import { useState } from "react";
import { statisticsText } from "../../../shared/text/statistics.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Marked } from "../../components/marked.tsx";
import type { NamedBlock, NamedRow } from "./named-block.ts";

const words = statisticsText.names;
const skip = "";

export interface Choosable {
  readonly key: string;
  readonly name: string;
}

interface NamesDialogProps {
  readonly block: NamedBlock;
  readonly rows: readonly Choosable[];
  readonly columns: readonly Choosable[];
  readonly onCancel: () => void;
  readonly onApply: (rows: readonly (string | null)[], columns: readonly (string | null)[]) => void;
}

export function NamesDialog({ block, rows, columns, onCancel, onApply }: NamesDialogProps) {
  const [chosen, setChosen] = useState<readonly (string | null)[]>(block.rows.map(({ match }) => match.key));
  const [targets, setTargets] = useState(block.targets);
  const matched = chosen.filter((key) => key !== null).length;
  const table: readonly DataColumn<readonly [NamedRow, number]>[] = [
    { head: words.pasted, cell: ([{ name }]) => name },
    {
      head: words.row,
      width: 210,
      cell: ([row, index]) => (
        <RowChoice
          row={row}
          chosen={chosen}
          index={index}
          rows={rows}
          onChoose={(key) => setChosen(put(chosen, index, key))}
        />
      ),
    },
    { head: "", width: 140, cell: ([row, index]) => <How row={row} chosen={chosen[index] ?? null} /> },
    ...block.targets.map(
      (_, at): DataColumn<readonly [NamedRow, number]> => ({
        head: headOf(block, at),
        align: "right",
        width: 110,
        cell: ([{ texts }]) => texts[at],
      }),
    ),
  ];
  return (
    <Modal
      open
      width={Math.min(1000, 660 + 110 * block.targets.length)}
      title={words.title}
      okText={words.apply(matched)}
      okButtonProps={{ disabled: matched === 0 || targets.every((target) => target === null) }}
      cancelText={words.cancel}
      onCancel={onCancel}
      onOk={() => onApply(chosen, targets)}
    >
      <p className="secondary small">{words.hint}</p>
      <div className="statistics-names-columns">
        {targets.map((target, at) => (
          <div key={headOf(block, at) + at}>
            <span className="small">{words.columnFor(headOf(block, at))}</span>
            <Select
              size="small"
              aria-label={words.columnFor(headOf(block, at))}
              value={target ?? skip}
              onChange={(key: string) => setTargets(put(targets, at, key === skip ? null : key))}
              popupMatchSelectWidth={false}
              options={[
                { value: skip, label: words.skip },
                ...columns.map(({ key, name }) => ({ value: key, label: name })),
              ]}
            />
          </div>
        ))}
      </div>
      <p className="small strong">{words.summary(matched, block.rows.length)}</p>
      <section className="statistics-names" aria-label={words.title}>
        <DataTable
          label={words.title}
          columns={table}
          rows={block.rows.map((row, index) => [row, index] as const)}
          rowKey={([, index]) => index}
          rowClass={([, index]) => (chosen[index] === null ? "is-unmatched" : undefined)}
        />
      </section>
    </Modal>
  );
}

/** What was there before is given up where the same row or column is chosen a second time: never two into one. */
function put(all: readonly (string | null)[], index: number, key: string | null): (string | null)[] {
  return all.map((each, at) => {
    if (at === index) return key;
    return key !== null && each === key ? null : each;
  });
}

const headOf = ({ heads }: NamedBlock, at: number): string => heads[at] || words.column(at + 2);

interface RowChoiceProps {
  readonly row: NamedRow;
  readonly index: number;
  readonly chosen: readonly (string | null)[];
  readonly rows: readonly Choosable[];
  readonly onChoose: (key: string | null) => void;
}

function RowChoice({ row, index, chosen, rows, onChoose }: RowChoiceProps) {
  return (
    <Select
      size="small"
      className="statistics-names-row"
      aria-label={words.rowFor(row.name)}
      value={chosen[index] ?? skip}
      onChange={(key: string) => onChoose(key === skip ? null : key)}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      options={[{ value: skip, label: words.skip }, ...rows.map(({ key, name }) => ({ value: key, label: name }))]}
    />
  );
}

function How({ row: { match }, chosen }: { readonly row: NamedRow; readonly chosen: string | null }) {
  if (chosen !== match.key) {
    if (chosen === null) return <Marked {...asked}>{words.how.unknown}</Marked>;
    return <Marked {...done}>{words.how.chosen}</Marked>;
  }
  const ink = match.how === "exact" ? done : asked;
  return <Marked {...ink}>{words.how[match.how]}</Marked>;
}

const done = { glyph: "tick", ink: "on" } as const;
const asked = { glyph: "question", ink: "behind" } as const;
