/** What may be done with a project: the office keeps it, whoever answers for it reports what is built. */
import { Button } from "antd";
import { useState } from "react";
import type { ProjectDetail } from "../../../shared/contract/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { useActor } from "../../stores/session.ts";
import { ProjectForm } from "./project-form.tsx";
import { ReportForm } from "./report-form.tsx";
import { StageForm } from "./stage-form.tsx";

const words = projectsScreenText;

interface ProjectActionsProps {
  readonly detail: ProjectDetail;
  readonly onNews: (news: string) => void;
}

export function ProjectActions({ detail, onNews }: ProjectActionsProps) {
  const { role } = useActor();
  const [form, setForm] = useState<"edit" | "stage" | "report" | null>(null);
  const close = () => setForm(null);
  const saved = (news: string) => {
    close();
    onNews(news);
  };
  return (
    <div className="project-actions">
      {role === "office" && (
        <>
          <Button size="small" onClick={() => setForm("stage")}>
            {words.actions.stage}
          </Button>
          <Button size="small" onClick={() => setForm("edit")}>
            {words.actions.edit}
          </Button>
        </>
      )}
      <Button size="small" onClick={() => setForm("report")}>
        {words.actions.report}
      </Button>
      {form === "edit" && <ProjectForm detail={detail} onClose={close} onSaved={close} />}
      {form === "stage" && (
        <StageForm
          detail={detail}
          onClose={close}
          onSaved={({ name, stage }) => saved(words.done.moved(name, stage))}
        />
      )}
      {form === "report" && (
        <ReportForm detail={detail} onClose={close} onSaved={({ name }) => saved(words.done.reported(name))} />
      )}
    </div>
  );
}
