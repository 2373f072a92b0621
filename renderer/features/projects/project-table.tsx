/** Projects as a table. Arrow keys move from project to project, Enter opens one (its name is a link). */
import { type MouseEvent, memo, useEffect, useRef } from "react";
import { Link } from "wouter";
import type { Project } from "../../../shared/contract/projects.ts";
import { commonText } from "../../../shared/text/common.ts";
import { plannedDateText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { type ColumnHead, ColumnHeads } from "../../components/column-heads.tsx";
import { listKeyDown } from "../../components/list-keys.ts";
import { NumberText } from "../../components/number-text.tsx";
import { openProject, projectPath } from "./project-address.ts";
import { ProjectMarks, ShareBar } from "./project-marks.tsx";

const { columns } = projectsScreenText;

/** The attribute that says which project a link belongs to. */
export const projectMark = "data-project";

const heads: readonly ColumnHead[] = [
  { text: columns.name },
  { text: columns.stage, look: "projects-stage" },
  { text: columns.organisation, look: "projects-organisation cell-more" },
  { text: columns.total, look: "is-right projects-amount" },
  { text: columns.yearPlan, look: "is-right projects-amount" },
  { text: columns.yearDone, look: "is-right projects-amount" },
  { text: columns.share, look: "projects-share" },
  { text: columns.totalDone, look: "is-right projects-amount cell-more" },
  { text: columns.start, look: "projects-date cell-most" },
  { text: columns.finish, look: "projects-date cell-most" },
];

interface ProjectTableProps {
  readonly projects: readonly Project[];
  readonly selected: string | null;
}

export const ProjectTable = memo(({ projects, selected }: ProjectTableProps) => {
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== null && projects.length > 0)
      scroll.current?.querySelector("tr.is-selected")?.scrollIntoView({ block: "nearest" });
  }, [selected, projects]);
  const onKeyDown = listKeyDown({ list: scroll, mark: projectMark, selected, onOpen: openProject });
  return (
    <div className="projects-scroll" ref={scroll}>
      <table className="data-table" aria-label={projectsScreenText.tableLabel} onKeyDown={onKeyDown}>
        <ColumnHeads heads={heads} />
        <tbody>
          {projects.map((project) => (
            <ProjectRow key={project.code} project={project} selected={project.code === selected} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

const ProjectRow = memo(({ project, selected }: { readonly project: Project; readonly selected: boolean }) => (
  <tr className={selected ? "is-selected" : undefined}>
    <td className="projects-name">
      <ProjectLink project={project} />
      <div className="quiet small">
        {project.code} <ProjectMarks project={project} />
      </div>
    </td>
    <td>{project.stage}</td>
    <td className="cell-more">{project.organisationName || <span className="quiet">{commonText.none}</span>}</td>
    <td className="is-right">
      <NumberText value={project.totalWan} />
    </td>
    <td className="is-right">
      <NumberText value={project.yearPlanWan} />
    </td>
    <td className="is-right">
      {project.yearDoneWan === null && project.yearPlanWan !== null ? (
        <span className="quiet">{projectsScreenText.notReported}</span>
      ) : (
        <NumberText value={project.yearDoneWan} />
      )}
    </td>
    <td>
      <ShareBar share={project.yearShare} />
    </td>
    <td className="is-right cell-more">
      <NumberText value={project.totalDoneWan} />
    </td>
    <td className="cell-most">{plannedDateText(project.plannedStart)}</td>
    <td className="cell-most">{plannedDateText(project.plannedFinish)}</td>
  </tr>
));

export function ProjectLink({ project: { code, name } }: { readonly project: Project }) {
  const open = (event: MouseEvent) => {
    // A new window is asked for with a key held.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openProject(code);
  };
  return (
    <Link href={projectPath(code)} {...{ [projectMark]: code }} onClick={open}>
      {name}
    </Link>
  );
}
