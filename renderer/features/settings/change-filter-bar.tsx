/** By what the log is searched: kind of thing, person, days, words; and the export of what is found. */
import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useEffect, useId, useState } from "react";
import type { ChangeFilter } from "../../../shared/contract/app.ts";
import { changesText } from "../../../shared/text/settings.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor } from "../../stores/session.ts";
import { changeQueryOf, withField } from "./change-filter.ts";

const words = changesText.filter;

interface FilterProps {
  readonly filter: ChangeFilter;
  readonly onChange: (filter: ChangeFilter) => void;
}

export function ChangeFilterBar({ filter, onChange }: FilterProps) {
  const found = useQuery(["changes-found", changeQueryOf(filter)], (signal) =>
    api.app.changesFound(filter, { signal }),
  ).data;
  const set = (field: Parameters<typeof withField>[1]) => (value: string) => onChange(withField(filter, field, value));
  const isFiltered = changeQueryOf(filter) !== "";
  return (
    <div className="settings-bar">
      <Select
        className="settings-quarter"
        aria-label={words.entity}
        value={filter.entity ?? ""}
        onChange={set("entity")}
        options={[
          { value: "", label: words.everything },
          ...Object.entries(words.entities).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Select
        className="settings-quarter"
        aria-label={words.by}
        showSearch={{ optionFilterProp: "label" }}
        value={filter.by ?? ""}
        onChange={set("by")}
        options={[
          { value: "", label: words.everybody },
          ...(found?.people ?? []).map((name) => ({ value: name, label: name })),
        ]}
      />
      <DayInput label={words.from} value={filter.from ?? ""} onChange={set("from")} />
      <DayInput label={words.until} value={filter.until ?? ""} onChange={set("until")} />
      <Words key={filter.text} text={filter.text ?? ""} onSearch={set("text")} />
      {isFiltered ? (
        <Button type="link" size="small" onClick={() => onChange({})}>
          {words.clear}
        </Button>
      ) : null}
      <span className="quiet small" role="status">
        {found === undefined ? "" : words.found(found.found, found.all)}
      </span>
      <ExportButton filter={filter} />
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayInput({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <span className="settings-day small">
      <label htmlFor={id} className="quiet">
        {label}
      </label>
      <DatePicker
        id={id}
        placeholder={words.anyDay}
        value={value === "" ? null : dayjs(value)}
        onChange={(day) => onChange(day === null ? "" : day.format("YYYY-MM-DD"))}
      />
    </span>
  );
}

/** Looked for when typing pauses. */
function Words({ text, onSearch }: { readonly text: string; readonly onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => onSearch(typed), 400);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      className="settings-search"
      aria-label={words.text}
      placeholder={words.text}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

function ExportButton({ filter }: { readonly filter: ChangeFilter }) {
  const { busy, error, run, forget } = useCommand();
  if (useActor().role !== "office") return null;
  const work = async () => download(await api.app.exportChanges(filter));
  return (
    <>
      <Button size="small" loading={busy} onClick={() => void run(work)}>
        {words.export}
      </Button>
      <ErrorNotice error={error} onClose={forget} />
    </>
  );
}
