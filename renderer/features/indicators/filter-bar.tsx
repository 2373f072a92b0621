/** Search, filters, and the verdicts with their counts among what the other filters leave. */
import { Button } from "antd";
import { memo, useMemo } from "react";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { type Verdict, verdicts } from "../../../shared/domain/vocabulary.ts";
import { commonText } from "../../../shared/text/common.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { verdictFamily, verdictLabel } from "../../../shared/text/verdict.ts";
import { SearchBox } from "../../components/search-box.tsx";
import { VerdictShape } from "../../components/verdict-mark.tsx";
import { FilterChoices } from "./filter-choices.tsx";
import { type Filters, queryOf } from "./filters.ts";

interface FilterBarProps {
  readonly all: readonly ProgressRow[];
  readonly filters: Filters;
  readonly usual: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

export function FilterBar({ all, filters, usual, onChange }: FilterBarProps) {
  // Typing changes nothing about the choices: they need not be drawn again with every letter.
  const others = JSON.stringify({ ...filters, text: "" });
  const choices = useMemo<Filters>(() => JSON.parse(others), [others]);
  return (
    <div className="filters">
      <SearchBox
        label={indicatorsText.search}
        placeholder={indicatorsText.searchPlaceholder}
        value={filters.text}
        onChange={(text) => onChange({ text })}
      />
      <FilterChoices all={all} filters={choices} isDepartment={usual.mine} onChange={onChange} />
      {queryOf({ ...filters, view: usual.view }, usual) !== "" && (
        <Button type="link" size="small" onClick={() => onChange({ ...usual, view: filters.view })}>
          {indicatorsText.clear}
        </Button>
      )}
    </div>
  );
}

interface VerdictBarProps {
  readonly counted: readonly ProgressRow[];
  /** How many lines are listed. */
  readonly shown: number;
  readonly total: number;
  readonly verdict: Verdict | null;
  readonly group: Filters["group"];
  readonly view: Filters["view"];
  readonly onChange: (change: Partial<Filters>) => void;
}

export const VerdictBar = memo(({ counted, shown, total, verdict, group, view, onChange }: VerdictBarProps) => {
  const counts = Map.groupBy(counted, (row) => row.verdict);
  return (
    <div className="filters">
      <fieldset className="toggles" aria-label={indicatorsText.verdictFilter}>
        <button type="button" aria-pressed={verdict === null} onClick={() => onChange({ verdict: null })}>
          {commonText.all} {counted.length}
        </button>
        {verdicts
          .filter((each) => counts.has(each) || each === verdict)
          .map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === verdict}
              onClick={() => onChange({ verdict: each === verdict ? null : each })}
            >
              <span className={`verdict verdict-${verdictFamily[each]}`}>
                <VerdictShape verdict={each} />
                {verdictLabel[each]}
              </span>
              {counts.get(each)?.length ?? 0}
            </button>
          ))}
      </fieldset>
      <span className="quiet small filters-rest" role="status">
        {indicatorsText.shown(shown, total)}
      </span>
      <fieldset className="toggles" aria-label={indicatorsText.viewing}>
        {(["table", "bars"] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === view} onClick={() => onChange({ view: each })}>
            {indicatorsText.views[each]}
          </button>
        ))}
      </fieldset>
      {view === "table" && (
        <fieldset className="toggles" aria-label={indicatorsText.grouping}>
          {(["category", "goal"] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === group}
              onClick={() => onChange({ group: each, order: null })}
            >
              {indicatorsText.groups[each]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
});
