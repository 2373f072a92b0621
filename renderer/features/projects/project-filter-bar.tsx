/** Filters above the projects; the pools as toggles with their counts. */
import { Button } from "antd";
import type { ProjectsView } from "../../../shared/contract/projects.ts";
import { latenesses } from "../../../shared/domain/projects/late.ts";
import { projectStages } from "../../../shared/domain/projects/pools.ts";
import { filteredProjects, noneMark } from "../../../shared/listings/project-filters.ts";
import { commonText } from "../../../shared/text/common.ts";
import { latenessLabel } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { FilterChoice } from "../../components/filter-choice.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { allProjects, isFiltered, type ProjectFilters, projectViews } from "./project-filters.ts";

interface ProjectFilterBarProps {
  readonly view: ProjectsView;
  readonly shown: number;
  readonly filters: ProjectFilters;
  readonly onChange: (change: Partial<ProjectFilters>) => void;
}

const words = projectsScreenText;

export function ProjectFilterBar({ view, shown, filters, onChange }: ProjectFilterBarProps) {
  const { projects, sums } = view;
  const count = (stage: string) => sums.stage.find(({ key }) => key === stage)?.count ?? 0;
  const organisations = new Map(
    projects.flatMap(({ organisation, organisationName }) =>
      organisation === null ? [] : [[organisation, organisationName] as const],
    ),
  );
  const unattended = filteredProjects(projects, { ...allProjects, organisation: noneMark }).length;
  // What is filtered by stays in the list of choices.
  const nobody =
    unattended > 0 || filters.organisation === noneMark
      ? [{ value: noneMark, label: words.unattendedCount(unattended) }]
      : [];
  const industries = [...new Set(projects.map(({ industry }) => industry || noneMark))];
  const late = ["any", ...latenesses] as const;
  return (
    <div className="filters">
      <fieldset className="toggles">
        <legend className="unseen">{words.views.label}</legend>
        {projectViews.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={filters.view === each}
            onClick={() => onChange({ view: each })}
          >
            {words.views[each]}
          </button>
        ))}
      </fieldset>
      <SearchBox
        label={words.search}
        placeholder={words.searchPlaceholder}
        value={filters.text}
        onChange={(text) => onChange({ text })}
      />
      <fieldset className="toggles">
        <legend className="unseen">{words.filters.stage}</legend>
        <button type="button" aria-pressed={filters.stage === null} onClick={() => onChange({ stage: null })}>
          {commonText.all}
        </button>
        {projectStages
          .filter((stage) => stage !== "退库" || count(stage) > 0)
          .map((stage) => (
            <button
              key={stage}
              type="button"
              aria-pressed={filters.stage === stage}
              onClick={() => onChange({ stage })}
            >
              {stage} {count(stage)}
            </button>
          ))}
      </fieldset>
      <FilterChoice
        label={words.filters.organisation}
        value={filters.organisation}
        options={[...nobody, ...[...organisations].map(([value, label]) => ({ value, label }))]}
        onChange={(organisation) => onChange({ organisation })}
        searchable
      />
      <FilterChoice
        label={words.filters.industry}
        value={filters.industry}
        options={industries.map((value) => ({ value, label: value === noneMark ? words.noIndustry : value }))}
        onChange={(industry) => onChange({ industry })}
        searchable
      />
      <FilterChoice
        label={words.filters.late}
        value={filters.late}
        options={late.map((value) => ({ value, label: value === "any" ? words.anyLate : latenessLabel[value] }))}
        onChange={(value) => onChange({ late: late.find((one) => one === value) ?? null })}
      />
      {isFiltered(filters) && (
        <Button type="link" size="small" onClick={() => onChange({ ...allProjects, view: filters.view })}>
          {words.clear}
        </Button>
      )}
      <span className="quiet small filters-rest" role="status">
        {words.shown(shown, projects.length)}
      </span>
    </div>
  );
}
