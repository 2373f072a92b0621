/** Search, filters, and the verdicts with their counts among what the other filters leave. */
import { Button, Input, Select } from "antd";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { attributes, collections, verdicts } from "../../../shared/domain/vocabulary.ts";
import { collectionLabel } from "../../../shared/text/catalogue-words.ts";
import { commonText } from "../../../shared/text/common.ts";
import { attributeLabel, indicatorsText } from "../../../shared/text/indicators.ts";
import { verdictFamily, verdictLabel } from "../../../shared/text/verdict.ts";
import { Icon } from "../../components/icon.tsx";
import { VerdictShape } from "../../components/verdict-mark.tsx";
import { type Filters, noFilters, queryOf } from "./filters.ts";

interface FilterBarProps {
  readonly all: readonly ProgressRow[];
  readonly counted: readonly ProgressRow[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

const everything = "";

export function FilterBar({ all, counted, filters, onChange }: FilterBarProps) {
  const listed = filters.collection === "all" ? all : all.filter((row) => row.collection === filters.collection);
  const categories = [...new Set(listed.map(({ category }) => category))];
  const present = collections.filter((collection) => all.some((row) => row.collection === collection));
  return (
    <>
      <div className="indicators-filters">
        <Input
          size="small"
          className="indicators-search"
          aria-label={indicatorsText.search}
          placeholder={indicatorsText.searchPlaceholder}
          prefix={<Icon name="search" className="quiet" />}
          allowClear
          value={filters.text}
          onChange={({ target }) => onChange({ ...filters, text: target.value })}
        />
        <Choice
          label={indicatorsText.collection}
          value={filters.collection === "all" ? null : filters.collection}
          options={present.map((collection) => ({ value: collection, label: collectionLabel[collection] }))}
          onChange={(value) =>
            onChange({ ...filters, category: null, collection: present.find((one) => one === value) ?? "all" })
          }
        />
        <Choice
          label={indicatorsText.category}
          value={filters.category}
          options={categories.map((category) => ({ value: category, label: category }))}
          onChange={(category) => onChange({ ...filters, category })}
        />
        <Choice
          label={indicatorsText.attribute}
          value={filters.attribute}
          options={attributes.map((attribute) => ({ value: attribute, label: attributeLabel[attribute] }))}
          onChange={(value) => onChange({ ...filters, attribute: attributes.find((one) => one === value) ?? null })}
        />
        {queryOf(filters) !== "" && (
          <Button type="link" size="small" onClick={() => onChange(noFilters)}>
            {indicatorsText.clear}
          </Button>
        )}
      </div>
      <div className="indicators-filters">
        <fieldset className="toggles" aria-label={indicatorsText.verdictFilter}>
          <button
            type="button"
            aria-pressed={filters.verdict === null}
            onClick={() => onChange({ ...filters, verdict: null })}
          >
            {commonText.all} {counted.length}
          </button>
          {verdicts.map((verdict) => {
            const count = counted.filter((row) => row.verdict === verdict).length;
            if (count === 0 && filters.verdict !== verdict) return null;
            return (
              <button
                key={verdict}
                type="button"
                aria-pressed={filters.verdict === verdict}
                onClick={() => onChange({ ...filters, verdict: filters.verdict === verdict ? null : verdict })}
              >
                <span className={`verdict verdict-${verdictFamily[verdict]}`}>
                  <VerdictShape verdict={verdict} />
                  {verdictLabel[verdict]}
                </span>
                {count}
              </button>
            );
          })}
        </fieldset>
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      size="small"
      aria-label={label}
      prefix={<span className="quiet">{label}</span>}
      popupMatchSelectWidth={false}
      value={value ?? everything}
      options={[{ value: everything, label: commonText.all }, ...options]}
      onChange={(chosen) => onChange(chosen === everything ? null : chosen)}
    />
  );
}
