/** 重点项目: the four pools, importing lists, the yearly goals that the pools answer. */
import { useParams } from "wouter";
import { pageNames } from "../../shared/text/frame.ts";
import { projectsScreenText } from "../../shared/text/projects-screen.ts";
import { PageHead } from "../components/page-head.tsx";
import { TabLinks } from "../components/tab-links.tsx";
import { ImportScreen } from "../features/project-import/import-screen.tsx";
import { GoalsView } from "../features/projects/goals-view.tsx";
import { ProjectsScreen } from "../features/projects/projects-screen.tsx";
import { useActor } from "../stores/session.ts";

const words = projectsScreenText.tabs;

export default function ProjectsPage() {
  const { role } = useActor();
  const part = useParams()["*"]?.split("/", 1)[0] ?? "";
  const current = part === "import" || part === "goals" ? part : "list";
  const tabs = (
    <TabLinks
      label={words.label}
      current={current}
      tabs={[
        { id: "list", name: words.list, href: "/projects" },
        ...(role === "office" ? [{ id: "import", name: words.import, href: "/projects/import" }] : []),
        { id: "goals", name: words.goals, href: "/projects/goals" },
      ]}
    />
  );
  if (current === "list") return <ProjectsScreen tabs={tabs} />;
  return (
    <>
      <PageHead title={pageNames.projects} tabs={tabs} />
      <div className="page-body">
        {current === "goals" ? <GoalsView /> : role === "office" ? <ImportScreen /> : null}
      </div>
    </>
  );
}
