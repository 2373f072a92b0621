/** The four pools and what is finished, side by side. */
import type { Project } from "../../../shared/contract/projects.ts";
import { pools } from "../../../shared/domain/projects/pools.ts";
import { inYi, plannedDateText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { ProjectMarks, ShareBar } from "./project-marks.tsx";
import { ProjectLink } from "./project-table.tsx";

const words = projectsScreenText;

export function ProjectBoard({ projects }: { readonly projects: readonly Project[] }) {
  return (
    <section className="project-board" aria-label={words.boardLabel}>
      {[...pools, "竣工" as const].map((stage) => {
        const own = projects.filter((project) => project.stage === stage);
        const total = own.reduce((sum, { totalWan }) => sum + (totalWan ?? 0), 0);
        return (
          <section key={stage} className="board-column" aria-labelledby={`board-${stage}`}>
            <h2 id={`board-${stage}`}>
              {stage} <span className="quiet small">{words.shown(own.length, own.length)}</span>
              <span className="secondary small board-total">{own.length > 0 ? `${inYi(total)} 亿元` : ""}</span>
            </h2>
            <ul>
              {own.map((project) => (
                <li key={project.code} className="board-card">
                  <ProjectLink project={project} />
                  <div className="secondary small">{project.organisationName || words.noOrganisation}</div>
                  <div className="small board-figures">
                    <span>{project.totalWan === null ? "" : `${inYi(project.totalWan)} 亿元`}</span>
                    {project.yearShare === null ? (
                      <span className="quiet">{dateOf(project)}</span>
                    ) : (
                      <ShareBar share={project.yearShare} />
                    )}
                  </div>
                  <ProjectMarks project={project} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

/** The next date that matters. */
function dateOf({ stage, plannedStart, plannedFinish }: Project): string {
  if (stage === "储备" || stage === "拟开工")
    return plannedStart ? `${words.columns.start} ${plannedDateText(plannedStart)}` : "";
  return plannedFinish && stage !== "竣工" ? `${words.columns.finish} ${plannedDateText(plannedFinish)}` : "";
}
