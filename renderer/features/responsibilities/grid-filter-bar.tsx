/** Which lines and tasks are listed. */
import { Button, Input, Select } from "antd";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import { searchField } from "../../components/search-field.ts";
import type { OrganisationChoice } from "./cell-editor.tsx";
import { type GridFilters, type GridRow, isFiltered, isLeaderless, noFilters, type Source } from "./grid-rows.ts";

const words = responsibilitiesText;
const everything = "";

interface FilterBarProps {
  readonly all: readonly GridRow[];
  readonly shown: number;
  readonly filters: GridFilters;
  readonly choices: readonly OrganisationChoice[];
  readonly onChange: (filters: GridFilters) => void;
}

export function GridFilterBar({ all, shown, filters, choices, onChange }: FilterBarProps) {
  const sources = [...new Set(all.map(({ source }) => source))];
  const leaderless = all.filter(isLeaderless).length;
  const suggested = all.filter((row) => row.suggested).length;
  return (
    <div className="settings-bar">
      <Input
        allowClear
        size="small"
        className="responsibilities-search"
        aria-label={words.search}
        {...searchField}
        placeholder={words.search}
        value={filters.text}
        onChange={({ target }) => onChange({ ...filters, text: target.value })}
      />
      <Select
        size="small"
        aria-label={words.source}
        className="responsibilities-choice"
        value={filters.source ?? everything}
        options={[
          { value: everything, label: words.allSources },
          ...sources.map((source) => ({ value: source, label: words.sources[source] })),
        ]}
        onChange={(chosen: string) =>
          onChange({ ...filters, source: sources.find((each): each is Source => each === chosen) ?? null })
        }
      />
      <Select
        size="small"
        aria-label={words.organisation}
        className="responsibilities-organisation"
        showSearch={{ optionFilterProp: "search" }}
        popupMatchSelectWidth={220}
        value={filters.organisation ?? everything}
        options={[{ value: everything, label: words.anyOrganisation, search: words.anyOrganisation }, ...choices]}
        onChange={(chosen) => onChange({ ...filters, organisation: chosen === everything ? null : chosen })}
      />
      <fieldset className="toggles">
        <button
          type="button"
          aria-pressed={filters.leaderless}
          onClick={() => onChange({ ...filters, leaderless: !filters.leaderless })}
        >
          {words.onlyLeaderless} {leaderless}
        </button>
        <button
          type="button"
          aria-pressed={filters.suggested}
          onClick={() => onChange({ ...filters, suggested: !filters.suggested })}
        >
          {words.onlySuggested} {suggested}
        </button>
      </fieldset>
      {isFiltered(filters) ? (
        <Button type="link" size="small" onClick={() => onChange(noFilters)}>
          {words.clear}
        </Button>
      ) : null}
      <span className="quiet small">{words.count(shown, all.length)}</span>
    </div>
  );
}
