/** The filters that are chosen from a list. Each offers what there is among the lines of the chosen source. */
import { memo, useMemo } from "react";
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { goalTags } from "../../../shared/domain/seed.ts";
import { attributes, collections } from "../../../shared/domain/vocabulary.ts";
import { collectionLabel } from "../../../shared/text/catalogue-words.ts";
import { attributeLabel, indicatorsText } from "../../../shared/text/indicators.ts";
import { FilterChoice } from "../../components/filter-choice.tsx";
import { useCatalog } from "../../components/plan-data.ts";
import { type Filters, withCollection } from "./filters.ts";

interface FilterChoicesProps {
  readonly all: readonly ProgressRow[];
  readonly filters: Filters;
  readonly isDepartment: boolean;
  readonly onChange: (change: Partial<Filters>) => void;
}

const plain = (value: string) => ({ value, label: value });
const none: readonly Organisation[] = [];

export const FilterChoices = memo(({ all, filters, isDepartment, onChange }: FilterChoicesProps) => {
  const organisations = useCatalog().data?.organisations ?? none;
  const { collection } = filters;
  const offered = useMemo(() => {
    const lines = collection === "all" ? all : all.filter((row) => row.collection === collection);
    const answering = new Set(lines.flatMap((row) => row.answering));
    return {
      categories: [...new Set(lines.map(({ category }) => category))],
      goals: goalTags.filter((goal) => lines.some(({ tags }) => tags.includes(goal))),
      boxes: new Map(lines.flatMap(({ box }) => (box ? [[box.number, box.title] as const] : []))),
      years: [...new Set(lines.filter((row) => row.collection === "annual").map((row) => row.targetYear))].sort(),
      organisations: organisations.filter(({ code }) => answering.has(code)),
    };
  }, [all, collection, organisations]);
  const present = collections.filter((each) => all.some((row) => row.collection === each));
  return (
    <>
      {isDepartment && (
        <span className="toggles">
          <button type="button" aria-pressed={filters.mine} onClick={() => onChange({ mine: !filters.mine })}>
            {indicatorsText.mine}
          </button>
        </span>
      )}
      <FilterChoice
        label={indicatorsText.collection}
        value={collection === "all" ? null : collection}
        options={present.map((each) => ({ value: each, label: collectionLabel[each] }))}
        onChange={(value) => onChange(withCollection(filters, present.find((each) => each === value) ?? "all"))}
      />
      {/* The categories of 专栏 lines are the 专栏. */}
      {collection !== "box" && (
        <FilterChoice
          label={indicatorsText.category}
          value={filters.category}
          options={offered.categories.map(plain)}
          onChange={(category) => onChange({ category })}
          searchable={offered.categories.length > 12}
        />
      )}
      {(collection === "box" || collection === "all") && (
        <FilterChoice
          label={indicatorsText.box}
          value={filters.box === null ? null : String(filters.box)}
          options={[...offered.boxes].map(([number, title]) => ({
            value: String(number),
            label: indicatorsText.boxOption(number, title),
          }))}
          onChange={(value) => onChange({ box: value === null ? null : Number(value) })}
        />
      )}
      {collection === "annual" && (
        <FilterChoice
          label={indicatorsText.year}
          value={filters.year === null ? null : String(filters.year)}
          options={offered.years.map((year) => ({ value: String(year), label: indicatorsText.yearOption(year) }))}
          onChange={(value) => onChange({ year: value === null ? null : Number(value) })}
        />
      )}
      <FilterChoice
        label={indicatorsText.attribute}
        value={filters.attribute}
        options={attributes.map((attribute) => ({ value: attribute, label: attributeLabel[attribute] }))}
        onChange={(value) => onChange({ attribute: attributes.find((one) => one === value) ?? null })}
      />
      <FilterChoice
        label={indicatorsText.organisation}
        value={filters.organisation}
        options={offered.organisations.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(organisation) => onChange({ organisation })}
        searchable
      />
      <FilterChoice
        label={indicatorsText.goal}
        value={filters.goal}
        options={offered.goals.map(plain)}
        onChange={(value) => onChange({ goal: goalTags.find((goal) => goal === value) ?? null })}
      />
    </>
  );
});
