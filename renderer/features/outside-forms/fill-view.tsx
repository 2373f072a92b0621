/** Filling a form for a period: what goes into each cell, what is missing, then both files. */
import { Button, Select } from "antd";
import { useState } from "react";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { FillEntry, FilledForm, FormView } from "../../../shared/contract/outside-forms.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { placeName } from "../../../shared/domain/outside-form/form-mapping.ts";
import { formScreenText as words } from "../../../shared/text/outside-form-screens.ts";
import { outsideFormsText } from "../../../shared/text/outside-forms.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { usePlanPeriods } from "../../components/current-period.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import { startedPeriods } from "../../components/suggested-period.ts";
import { choosePeriod } from "../../stores/session.ts";

interface FillViewProps {
  readonly form: FormView;
  readonly period: Period;
  readonly onClose: () => void;
}

interface Made {
  readonly period: string;
  readonly fileName: string;
  readonly list: Delivery | null;
}

export function FillView({ form, period, onClose }: FillViewProps) {
  const { data: periods = [period] } = usePlanPeriods();
  const { busy, error, run, forget } = useCommand();
  const [made, setMade] = useState<Made | null>(null);
  const input = { id: form.id, period: period.code };
  const preview = useQuery(["outside-form", form.id, period.code], (signal) =>
    api.outsideForms.preview(input, { signal }),
  );
  const fill = () =>
    void run(async () => {
      setMade(null);
      const { result, form: delivery, list } = await api.outsideForms.fill(input);
      download(delivery);
      setMade({ period: period.code, fileName: result.fileName, list });
    });
  const saveList = (list: Delivery) => {
    download(list);
    setMade((last) => last && { ...last, list: null });
  };
  const done = made?.period === period.code ? made : null;
  return (
    <div className="outside-fill">
      <div className="outside-head">
        <h2 className="clip">{words.fillTitle(form.name)}</h2>
        <Select
          aria-label={words.period_}
          className="outside-period"
          value={period.code}
          onChange={choosePeriod}
          options={startedPeriods(periods).map(({ code, label }) => ({ value: code, label }))}
        />
        <span className="outside-space" />
        <Button onClick={onClose}>{words.back}</Button>
        <Button type="primary" loading={busy} disabled={preview.data === undefined} onClick={fill}>
          {words.doFill}
        </Button>
      </div>
      {error !== null || done ? (
        <div className="outside-news">
          <ErrorNotice error={error} onClose={forget} />
          {done ? (
            <Notice kind="done">
              {words.done(done.fileName)}{" "}
              {done.list ? (
                <Button size="small" onClick={() => done.list && saveList(done.list)}>
                  {words.saveList}
                </Button>
              ) : null}
            </Notice>
          ) : null}
        </div>
      ) : null}
      <Loaded query={preview}>{(known) => <Preview filled={known} />}</Loaded>
    </div>
  );
}

type Only = keyof typeof words.only;

function Preview({ filled }: { readonly filled: FilledForm }) {
  const [only, setOnly] = useState<Only>("all");
  const { entries, notices } = filled;
  const shown: Record<Only, readonly FillEntry[]> = {
    all: entries,
    missing: entries.filter(({ missing }) => missing !== ""),
    noted: entries.filter(({ notes }) => notes.length > 0),
  };
  return (
    <>
      <div className="outside-news">
        {notices.map((notice) => (
          <Notice key={notice} kind="warning">
            {notice}
          </Notice>
        ))}
      </div>
      <div className="outside-only">
        <fieldset className="toggles" aria-label={words.onlyLabel}>
          {(["all", "missing", "noted"] as const).map((value) => (
            <button key={value} type="button" aria-pressed={only === value} onClick={() => setOnly(value)}>
              {words.only[value]} <span className="number">{shown[value].length}</span>
            </button>
          ))}
        </fieldset>
        <span className="quiet small" role="status">
          {outsideFormsText.list.counts(filled.filled, filled.missing, filled.estimates)}
        </span>
      </div>
      <ScrollArea className="outside-scroll" label={words.listName}>
        <DataTable
          label={words.listName}
          columns={columns}
          rows={shown[only]}
          rowKey={placeName}
          empty={words.nothing}
        />
      </ScrollArea>
    </>
  );
}

const columns: readonly DataColumn<FillEntry>[] = [
  { head: words.preview.place, width: 90, cell: ({ cell, sheet }) => <span title={sheet}>{cell}</span> },
  { head: words.preview.item, cell: ({ item }) => item },
  { head: words.preview.field, width: 130, cell: ({ field }) => field },
  { head: words.preview.dataPeriod, width: 110, cell: ({ dataPeriod }) => dataPeriod },
  {
    head: words.preview.value,
    align: "right",
    width: 170,
    cell: ({ value, standing }) =>
      value === null ? (
        <span className="quiet">{words.blank}</span>
      ) : (
        <>
          {value}
          {standing === "" ? null : <span className="quiet small outside-file">{standing}</span>}
        </>
      ),
  },
  {
    head: words.preview.source,
    width: 240,
    cell: ({ reportedBy, source }) => (
      <span className="small">
        {reportedBy} {source}
      </span>
    ),
  },
  {
    head: words.preview.note,
    cell: ({ missing, notes }) => (
      <span className="small">
        {missing === "" ? null : <span className="ink-behind">{missing}</span>} {notes.join("；")}
      </span>
    ),
  },
];
