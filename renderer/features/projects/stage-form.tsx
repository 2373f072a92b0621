/** Moving a project to another pool, forwards or back: from which day on, and why. */
import { Input, Select } from "antd";
import { useState } from "react";
import type { Project, ProjectDetail } from "../../../shared/contract/projects.ts";
import { type ProjectStage, projectStages } from "../../../shared/domain/projects/pools.ts";
import { plannedDateText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { DayPicker } from "../../components/day-picker.tsx";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";

const words = projectsScreenText.stageForm;
const { missing } = projectsScreenText.form;

interface StageFormProps {
  readonly detail: ProjectDetail;
  readonly onClose: () => void;
  readonly onSaved: (project: Project) => void;
}

export function StageForm({ detail: { project, stages }, onClose, onSaved }: StageFormProps) {
  const command = useCommand();
  const last = stages.at(-1);
  const now = last?.stage ?? project.stage;
  const [stage, setStage] = useState<ProjectStage | null>(null);
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const wrong = (isMissing: boolean, label: string) => (tried && isMissing ? missing(label) : null);
  const save = async () => {
    setTried(true);
    if (stage === null || on === "" || reason.trim().length < 2) return;
    await command.run(async () => onSaved(await api.projects.changeStage({ code: project.code, stage, on, reason })));
  };
  return (
    <FormDrawer
      title={words.title(project.name)}
      changed={stage !== null || on !== "" || reason !== ""}
      busy={command.busy}
      error={command.error}
      saveText={words.save}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p className="secondary">{words.now(now, plannedDateText(last?.on ?? project.since))}</p>
      <Field label={words.to} wrong={wrong(stage === null, words.to)}>
        {(control) => (
          <Select
            {...control}
            value={stage}
            options={projectStages.filter((each) => each !== now).map((each) => ({ value: each, label: each }))}
            onChange={setStage}
          />
        )}
      </Field>
      <Field label={words.on} wrong={wrong(on === "", words.on)}>
        {(control) => <DayPicker control={control} value={on} onChange={setOn} wrong={tried && on === ""} />}
      </Field>
      <Field label={words.reason} hint={words.reasonHint} wrong={wrong(reason.trim().length < 2, words.reason)}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
