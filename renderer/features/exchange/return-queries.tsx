/** What a file can be sent back for: ticked or left out, each with a remark of the office. */
import { Checkbox, Input } from "antd";
import type { ReturnOffer, ReturnQuery } from "../../../shared/contract/returns.ts";
import { gravityLabel, returnScreen as words } from "../../../shared/text/returns.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { GradeMark } from "../../components/marked.tsx";
import { aboutWords, placeWords, type ReturnDraft } from "./return-draft.ts";

interface QueriesProps {
  readonly offer: ReturnOffer;
  readonly draft: ReturnDraft;
  readonly onChange: (draft: ReturnDraft) => void;
}

const gradeOf = { wrong: "A", important: "B", asked: "C" } as const;

export function ReturnQueries({ offer: { queries }, draft, onChange }: QueriesProps) {
  const { ticked, remarks } = draft;
  const tick = (keys: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const key of keys)
      if (on) next.add(key);
      else next.delete(key);
    onChange({ ...draft, ticked: next });
  };
  const remark = (key: string, text: string) => onChange({ ...draft, remarks: new Map([...remarks, [key, text]]) });
  const columns: readonly DataColumn<ReturnQuery>[] = [
    {
      head: "",
      width: 36,
      align: "centred",
      cell: (query) => (
        <Checkbox
          aria-label={words.tick(placeWords(query))}
          checked={ticked.has(query.key)}
          onChange={(event) => tick([query.key], event.target.checked)}
        />
      ),
    },
    { head: words.columns.place, width: 116, cell: placeWords },
    {
      head: words.columns.what,
      width: 168,
      cell: (query) => (
        <>
          {aboutWords(query)}
          {query.dataPeriodLabel === "" ? null : <div className="quiet small">{query.dataPeriodLabel}</div>}
        </>
      ),
    },
    { head: words.columns.raw, width: 110, align: "right", cell: ({ raw }) => <span className="number">{raw}</span> },
    {
      head: words.columns.matter,
      cell: (query) => (
        <div className="return-matter">
          <p>
            <GradeMark grade={gradeOf[query.gravity]}>{gravityLabel[query.gravity]}</GradeMark> {query.message}
          </p>
          {query.advice === "" ? null : <p className="secondary small">{words.advice(query.advice)}</p>}
          {ticked.has(query.key) ? (
            <Input
              size="small"
              aria-label={words.remark(placeWords(query))}
              placeholder={words.remarkPlaceholder}
              maxLength={300}
              value={remarks.get(query.key) ?? ""}
              onChange={(event) => remark(query.key, event.target.value)}
            />
          ) : null}
        </div>
      ),
    },
  ];
  const keys = queries.map(({ key }) => key);
  return (
    <section className="return-queries">
      {queries.length === 0 ? null : (
        <Checkbox
          checked={ticked.size === keys.length}
          indeterminate={ticked.size > 0 && ticked.size < keys.length}
          onChange={(event) => tick(keys, event.target.checked)}
        >
          {words.tickAll(keys.length)}
        </Checkbox>
      )}
      <DataTable
        label={words.listLabel}
        columns={columns}
        rows={queries}
        rowKey={({ key }) => key}
        rowClass={({ key }) => (ticked.has(key) ? undefined : "return-left")}
        empty={words.noQueries}
      />
    </section>
  );
}
