/** One project beside the list: where it stands and stood, what was built against the plan, every change. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ProjectDetail } from "../../../shared/contract/projects.ts";
import { commonText } from "../../../shared/text/common.ts";
import { inYi, plannedDateText, projectFieldLabel } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";
import { SideDetail } from "../../components/side-detail.tsx";
import { InvestmentBars } from "./investment-bars.tsx";
import { ProjectActions } from "./project-actions.tsx";
import { ProjectMarks } from "./project-marks.tsx";
import { StageHistory } from "./stage-history.tsx";

const words = projectsScreenText.detail;

interface ProjectDetailProps {
  readonly code: string;
  readonly period: string | null;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
  readonly onNews: (news: string) => void;
}

export function ProjectDetailPart({ code, period, onPrevious, onNext, onClose, onNews }: ProjectDetailProps) {
  const detail = useQuery(["project", code, period ?? ""], (signal) => api.projects.get({ code, period }, { signal }));
  return (
    <SideDetail
      label={words.label}
      title={<Title detail={detail.data} />}
      words={words}
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
    >
      <div className="project-detail">
        <Loaded query={detail}>{(known) => <Body detail={known} onNews={onNews} />}</Loaded>
      </div>
    </SideDetail>
  );
}

function Title({ detail }: { readonly detail: ProjectDetail | undefined }) {
  if (!detail) return null;
  const { project, stages } = detail;
  const later = stages.filter(({ on }) => on > project.since).at(-1);
  return (
    <>
      <div className="detail-name">
        <h2>{project.name}</h2>
      </div>
      <div className="secondary small">
        {project.stage}　{words.since(plannedDateText(project.since))}　<ProjectMarks project={project} />
        {later && <span>　{words.later(plannedDateText(later.on), later.stage)}</span>}
      </div>
    </>
  );
}

function Body({ detail, onNews }: { readonly detail: ProjectDetail; readonly onNews: (news: string) => void }) {
  const { project, stages, holders, figures, history } = detail;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [projectsScreenText.form.code, project.code],
    [projectFieldLabel.organisation, projectsScreenText.responsible(project.organisationName, project.unattended)],
    [projectFieldLabel.industry, project.industry],
    [projectFieldLabel.totalWan, project.totalWan === null ? "" : `${inYi(project.totalWan)} 亿元`],
    [projectFieldLabel.plannedStart, plannedDateText(project.plannedStart)],
    [projectFieldLabel.plannedFinish, plannedDateText(project.plannedFinish)],
    [projectFieldLabel.content, project.content],
    [
      words.task,
      project.task === null ? (
        ""
      ) : (
        <Link key="task" href={`/tasks/${project.task}`}>
          {project.taskName}
        </Link>
      ),
    ],
  ];
  return (
    <>
      <ProjectActions detail={detail} onNews={onNews} />
      <Part title={words.facts}>
        <dl className="project-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt className="secondary small">{label}</dt>
              <dd>{value || <span className="quiet">{commonText.none}</span>}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={words.investment}>
        <InvestmentBars figures={figures} totalWan={project.totalWan} />
        {project.progress !== "" && <p className="small">{`${projectFieldLabel.progress}：${project.progress}`}</p>}
        {project.problems !== "" && <p className="small">{`${words.problems}：${project.problems}`}</p>}
      </Part>
      <Part title={words.stages}>
        <StageHistory name={project.name} code={project.code} stages={stages} onNews={onNews} />
      </Part>
      {holders.length > 1 && (
        <Part title={words.holders}>
          <ol className="project-history">
            {holders.toReversed().map(({ organisationName, from, reason }) => (
              <li key={from ?? ""}>
                {words.holderSince(plannedDateText(from))}　{organisationName || projectsScreenText.noOrganisation}
                {reason !== "" && <div className="secondary small">{reason}</div>}
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Part title={words.history}>
        <ol className="project-history">
          {history.map((entry) => (
            <li key={`${entry.at} ${entry.summary}`}>
              <div className="secondary small">{words.byAt(entry.by, tableTime(entry.at))}</div>
              {entry.summary}
              <ul>
                {entry.changes.map((change) => (
                  <li key={`${change.field} ${change.after}`} className="small">
                    <span className="secondary">{change.field}：</span>
                    {change.before} → {change.after}
                    {change.place !== "" && <span className="quiet">　{change.place}</span>}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
