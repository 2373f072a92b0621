/** Sums by pool, organisation and industry, in 亿元. */
import type { ProjectSumView, ProjectsView } from "../../../shared/contract/projects.ts";
import { commonText } from "../../../shared/text/common.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { NumberText } from "../../components/number-text.tsx";
import { ShareBar } from "./project-marks.tsx";

const words = projectsScreenText;
const kinds = ["stage", "organisation", "industry"] as const;

export function ProjectSums({ view }: { readonly view: ProjectsView }) {
  const names = new Map(
    view.projects.map(({ organisation, organisationName }) => [organisation ?? "", organisationName]),
  );
  const nameOf = {
    stage: (key: string) => key,
    organisation: (key: string) => names.get(key) || words.noOrganisation,
    industry: (key: string) => key || words.noIndustry,
  };
  return (
    <div className="projects-scroll project-sums">
      <p className="quiet small">{words.sumsNote}</p>
      {kinds.map((kind) => (
        <section key={kind}>
          <h2>{words.sumsBy[kind]}</h2>
          <DataTable
            label={words.sumsBy[kind]}
            columns={columnsOf(words.sumsBy[kind].slice(1), nameOf[kind])}
            rows={view.sums[kind]}
            rowKey={({ key }) => key}
            empty={commonText.none}
          />
        </section>
      ))}
    </div>
  );
}

const yi = (wan: number | null) => <NumberText value={wan === null ? null : wan / 1e4} decimals={2} />;

function columnsOf(head: string, name: (key: string) => string): DataColumn<ProjectSumView>[] {
  const amount = (label: string, field: "totalWan" | "yearPlanWan" | "yearDoneWan" | "totalDoneWan") => ({
    head: `${label}（亿元）`,
    width: 124,
    align: "right" as const,
    cell: (sum: ProjectSumView) => yi(sum[field]),
  });
  return [
    { head, cell: ({ key }) => name(key) },
    { head: words.columns.count, width: 70, align: "right", cell: ({ count }) => count },
    amount(words.columns.total, "totalWan"),
    amount(words.columns.yearPlan, "yearPlanWan"),
    amount(words.columns.yearDone, "yearDoneWan"),
    { head: words.columns.share, width: 130, cell: ({ yearShare }) => <ShareBar share={yearShare} /> },
    amount(words.columns.totalDone, "totalDoneWan"),
    { head: words.columns.late, width: 60, align: "right", cell: ({ late }) => late },
    { head: words.columns.unreported, width: 100, align: "right", cell: ({ unreported }) => unreported },
  ];
}
