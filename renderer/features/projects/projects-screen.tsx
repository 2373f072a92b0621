/** 重点项目四个库: as a table, as a board, as sums; one project in detail beside them. */
import { Button } from "antd";
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from "react";
import { useRoute, useSearch } from "wouter";
import type { ProjectsView } from "../../../shared/contract/projects.ts";
import { formatNumber } from "../../../shared/domain/number.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { filteredProjects, noneMark } from "../../../shared/listings/project-filters.ts";
import { pageNames } from "../../../shared/text/frame.ts";
import { inYi, plannedDateText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { useAssessedPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { currentAddress, navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Marked } from "../../components/marked.tsx";
import { NothingFound } from "../../components/nothing-found.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor } from "../../stores/session.ts";
import { openProject } from "./project-address.ts";
import { ProjectBoard } from "./project-board.tsx";
import { ProjectDetailPart } from "./project-detail.tsx";
import { ProjectFilterBar } from "./project-filter-bar.tsx";
import { allProjects, type ProjectFilters, projectFiltersOf, projectQueryOf } from "./project-filters.ts";
import { ProjectForm } from "./project-form.tsx";
import { ProjectSums } from "./project-sums.tsx";
import { ProjectTable, projectMark } from "./project-table.tsx";
import "./projects.css";

const words = projectsScreenText;

export function ProjectsScreen({ tabs }: { readonly tabs: ReactNode }) {
  const { role } = useActor();
  const current = useAssessedPeriod();
  const period = current.data?.code ?? null;
  const view = useQuery(current.data === undefined ? null : ["projects", period ?? ""], (signal) =>
    api.projects.list({ period }, { signal }),
  );
  const [isAdding, setAdding] = useState(false);
  const [news, setNews] = useState("");
  return (
    <>
      <PageHead title={pageNames.projects} tabs={tabs} note={view.data && `${noteOf(view.data)}　${words.unit}`}>
        {role === "office" && (
          <Button size="small" onClick={() => setAdding(true)}>
            {words.actions.add}
          </Button>
        )}
      </PageHead>
      {news !== "" && (
        <div className="projects-news">
          <Notice kind="done" onClose={() => setNews("")}>
            {news}
          </Notice>
        </div>
      )}
      <Loaded query={view}>{(known) => <Projects view={known} period={period} onNews={setNews} />}</Loaded>
      {isAdding && (
        <ProjectForm
          detail={null}
          onClose={() => setAdding(false)}
          onSaved={(saved) => {
            setAdding(false);
            setNews(words.done.added(saved.name));
            openProject(saved.code);
          }}
        />
      )}
    </>
  );
}

/** 截至2022年3月底; of a quarter that goes on, the day. */
function noteOf({ period, day }: ProjectsView): string {
  const at = period === null ? `截至${plannedDateText(day)}` : asAtLabel(period);
  return period !== null && !["03-31", "06-30", "09-30", "12-31"].some((end) => day.endsWith(end))
    ? `截至${plannedDateText(day)}`
    : at;
}

interface ProjectsProps {
  readonly view: ProjectsView;
  readonly period: string | null;
  readonly onNews: (news: string) => void;
}

function Projects({ view, period, onNews }: ProjectsProps) {
  const { role } = useActor();
  const query = useSearch();
  const filters = useMemo(() => projectFiltersOf(query), [query]);
  const wanted = useDeferredValue(filters);
  const shown = useMemo(() => filteredProjects(view.projects, wanted), [view, wanted]);
  const [, params] = useRoute("/projects/item/:code");
  const selected = params?.code ? decodeURIComponent(params.code) : null;
  const position = shown.findIndex(({ code }) => code === selected);
  const move = (step: 1 | -1) => {
    const to = position < 0 ? undefined : shown[position + step]?.code;
    return to === undefined ? null : () => openProject(to, true);
  };
  const change = (some: Partial<ProjectFilters>) => {
    const { path, query: now } = currentAddress();
    navigateTo(`${path}${projectQueryOf({ ...projectFiltersOf(now), ...some })}`, { replace: true });
  };
  const close = useCallback(() => {
    const link = selected === null ? null : document.querySelector(`a[${projectMark}="${CSS.escape(selected)}"]`);
    if (link instanceof HTMLElement) link.focus();
    openProject(null);
  }, [selected]);
  if (view.projects.length === 0)
    return role === "office" ? (
      <EmptyState {...words.none} action={words.actions.goImport} href="/projects/import" />
    ) : (
      <EmptyState title={words.none.title} hint={words.none.ownHint} />
    );
  return (
    <div className="projects">
      <ExportInHead request={{ table: "projects", period, filters: wanted }} />
      <section className="projects-list">
        <ProjectFilterBar view={view} shown={shown.length} filters={filters} onChange={change} />
        <Summary
          view={view}
          onUnattended={() => change({ ...allProjects, view: filters.view, organisation: noneMark })}
        />
        {filters.view === "sums" ? (
          <ProjectSums view={view} />
        ) : shown.length === 0 ? (
          <NothingFound
            {...words.noMatch}
            lead={words.noMatch.hint}
            clear={words.noMatch.action}
            ways={[]}
            onClear={() => change({ ...allProjects, view: filters.view })}
          />
        ) : filters.view === "board" ? (
          <ProjectBoard projects={shown} />
        ) : (
          <ProjectTable projects={shown} selected={selected} />
        )}
      </section>
      {selected !== null && (
        <ProjectDetailPart
          key={selected}
          code={selected}
          period={period}
          onPrevious={move(-1)}
          onNext={move(1)}
          onClose={close}
          onNews={onNews}
        />
      )}
    </div>
  );
}

interface SummaryProps {
  readonly view: ProjectsView;
  /** Lists those that nobody answers for. */
  readonly onUnattended: () => void;
}

function Summary({ view: { sums, projects }, onUnattended }: SummaryProps) {
  const unattended = projects.filter((project) => project.unattended).length;
  const { count, totalWan, yearPlanWan, yearDoneWan, yearShare, late } = sums.all;
  const share = yearShare === null ? "" : words.share(`${formatNumber(yearShare * 100, 1)}%`);
  return (
    <p className="secondary small projects-summary">
      {words.summary(count, inYi(totalWan), inYi(yearPlanWan), inYi(yearDoneWan), share, late)}
      {unattended > 0 && (
        <Button size="small" className="projects-unattended" title={words.unattendedHint} onClick={onUnattended}>
          <Marked glyph="ring" ink="behind">
            {words.unattendedCount(unattended)}
          </Marked>
        </Button>
      )}
    </p>
  );
}
