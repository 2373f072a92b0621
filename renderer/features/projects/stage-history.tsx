/** In which pool a project stood from when on, and why; the newest change can be taken back. */
import { App, Button } from "antd";
import type { ProjectDetail } from "../../../shared/contract/projects.ts";
import { plannedDateText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { useActor } from "../../stores/session.ts";

const words = projectsScreenText;

interface StageHistoryProps {
  readonly code: string;
  readonly name: string;
  /** Oldest first. */
  readonly stages: ProjectDetail["stages"];
  readonly onNews: (news: string) => void;
}

export function StageHistory({ code, name, stages, onNews }: StageHistoryProps) {
  const { modal } = App.useApp();
  const { role } = useActor();
  const command = useCommand();
  const last = stages.at(-1);
  const ask = (id: number) =>
    modal.confirm({
      title: words.takeBackTitle,
      content: words.takeBackHint,
      okText: words.actions.takeBack,
      cancelText: words.keep,
      onOk: async () => {
        if (await command.run(() => api.projects.takeStageBack({ code, id }))) onNews(words.done.takenBack(name));
      },
    });
  return (
    <>
      <ol className="stage-history">
        {stages.toReversed().map((stage) => (
          <li key={stage.id}>
            <b>{stage.stage}</b> <span className="secondary">{words.detail.since(plannedDateText(stage.on))}</span>
            <div className="small">
              {stage.reason} <span className="quiet">{stage.by}</span>
            </div>
          </li>
        ))}
      </ol>
      {role === "office" && last && stages.length > 1 && (
        <Button size="small" type="link" onClick={() => ask(last.id)}>
          {words.actions.takeBack}
        </Button>
      )}
      <ErrorNotice error={command.error} onClose={command.forget} />
    </>
  );
}
