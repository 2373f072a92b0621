/** Search and filters of the tasks; what each offers is what there is. */
import { Button, Checkbox } from "antd";
import { goalTags } from "../../../shared/domain/seed.ts";
import { taskStandings } from "../../../shared/domain/task-standing.ts";
import { verdicts } from "../../../shared/domain/vocabulary.ts";
import type { TaskItem } from "../../../shared/listings/task-items.ts";
import { taskStandingLabel, tasksText } from "../../../shared/text/tasks.ts";
import { verdictLabel } from "../../../shared/text/verdict.ts";
import { FilterChoice } from "../../components/filter-choice.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { type TaskFilters, taskQueryOf } from "./task-filters.ts";

interface TaskFilterBarProps {
  readonly items: readonly TaskItem[];
  readonly shown: number;
  readonly filters: TaskFilters;
  readonly usual: TaskFilters;
  readonly onChange: (change: Partial<TaskFilters>) => void;
}

const words = tasksText.filters;
const plain = (value: string) => ({ value, label: value });

export function TaskFilterBar({ items, shown, filters, usual, onChange }: TaskFilterBarProps) {
  const boxes = new Map(items.map(({ task }) => [task.box, task.boxTitle]));
  const standings = taskStandings.filter((each) => items.some(({ standing }) => standing === each));
  const found = new Set(items.flatMap(({ quantities }) => quantities.map(({ row }) => row?.verdict)));
  const holders = new Map(
    items.flatMap(({ task }) =>
      [task.lead, ...task.support].flatMap((each) => (each ? [[each.code, each.name] as const] : [])),
    ),
  );
  return (
    <div className="filters">
      <SearchBox
        label={tasksText.search}
        placeholder={tasksText.searchPlaceholder}
        value={filters.text}
        onChange={(text) => onChange({ text })}
      />
      {usual.mine && (
        <span className="toggles">
          <button type="button" aria-pressed={filters.mine} onClick={() => onChange({ mine: !filters.mine })}>
            {tasksText.mine}
          </button>
        </span>
      )}
      <FilterChoice
        label={words.box}
        value={filters.box === null ? null : String(filters.box)}
        options={[...boxes].map(([number, title]) => ({ value: String(number), label: tasksText.box(number, title) }))}
        onChange={(value) => onChange({ box: value === null ? null : Number(value) })}
      />
      <FilterChoice
        label={words.standing}
        value={filters.standing}
        options={standings.map((each) => ({ value: each, label: taskStandingLabel[each] }))}
        onChange={(value) => onChange({ standing: standings.find((each) => each === value) ?? null })}
      />
      <FilterChoice
        label={words.verdict}
        value={filters.verdict}
        options={verdicts.filter((each) => found.has(each)).map((each) => ({ value: each, label: verdictLabel[each] }))}
        onChange={(value) => onChange({ verdict: verdicts.find((each) => each === value) ?? null })}
      />
      <FilterChoice
        label={words.organisation}
        value={filters.organisation}
        options={[...holders].map(([value, label]) => ({ value, label }))}
        onChange={(organisation) => onChange({ organisation })}
        searchable
      />
      <FilterChoice
        label={words.goal}
        value={filters.goal}
        options={goalTags.filter((goal) => items.some(({ task }) => task.tags.includes(goal))).map(plain)}
        onChange={(value) => onChange({ goal: goalTags.find((goal) => goal === value) ?? null })}
      />
      {items.some(({ isRetired }) => isRetired) && (
        <Checkbox checked={filters.retired} onChange={({ target }) => onChange({ retired: target.checked })}>
          {tasksText.withRetired}
        </Checkbox>
      )}
      {taskQueryOf({ ...filters, view: usual.view }, usual) !== "" && (
        <Button type="link" size="small" onClick={() => onChange({ ...usual, view: filters.view })}>
          {tasksText.clear}
        </Button>
      )}
      <span className="quiet small filters-rest" role="status">
        {tasksText.shown(shown, items.length)}
      </span>
      <fieldset className="toggles" aria-label={tasksText.viewing}>
        {(["table", "bars"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === filters.view}
            onClick={() => onChange({ view: each })}
          >
            {tasksText.views[each]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
