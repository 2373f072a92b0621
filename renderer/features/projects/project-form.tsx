/** Adding a project, or changing one. Where it stands is changed apart, with a day and a reason. */
import { Input, Select } from "antd";
import { useState } from "react";
import type { Project, ProjectDetail } from "../../../shared/contract/projects.ts";
import { type ProjectStage, projectStages } from "../../../shared/domain/projects/pools.ts";
import { inYi, projectFieldLabel } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { DayPicker } from "../../components/day-picker.tsx";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { amountOf, draftOf, draftTroubles, fieldsOf, handOverOf, type ProjectDraft } from "./project-draft.ts";
import { ProjectHolders } from "./project-holders.tsx";

const words = projectsScreenText.form;

interface ProjectFormProps {
  /** Null: a new one. */
  readonly detail: ProjectDetail | null;
  readonly onClose: () => void;
  readonly onSaved: (project: Project) => void;
}

interface First {
  readonly stage: ProjectStage;
  readonly on: string;
  readonly reason: string;
}

export function ProjectForm({ detail, onClose, onSaved }: ProjectFormProps) {
  const project = detail?.project ?? null;
  const holder = detail?.holders.at(-1) ?? null;
  const command = useCommand();
  const [start] = useState(() => draftOf(project, holder?.organisation ?? null));
  const [draft, setDraft] = useState(start);
  const [first, setFirst] = useState<First>({ stage: "储备", on: "", reason: "" });
  const [tried, setTried] = useState(false);
  const troubles = draftTroubles(draft, project === null);
  const wrong = (field: keyof ProjectDraft) => (tried ? (troubles[field] ?? null) : null);
  const isOnMissing = project === null && first.on === "";
  const set = (change: Partial<ProjectDraft>) => setDraft({ ...draft, ...change });
  const send = (): Promise<Project> =>
    project === null
      ? api.projects.add({ ...fieldsOf(draft), code: draft.code, ...first })
      : api.projects.edit({
          ...fieldsOf(draft),
          code: project.code,
          handOver: handOverOf(draft, holder?.organisation ?? null),
        });
  const save = async () => {
    setTried(true);
    if (Object.keys(troubles).length > 0 || isOnMissing) return;
    await command.run(async () => onSaved(await send()));
  };
  const text = (label: string, field: "code" | "name" | "industry" | "start" | "finish" | "total", hint?: string) => (
    <Field label={label} hint={hint} wrong={wrong(field)}>
      {(control) => (
        <Input
          {...control}
          value={draft[field]}
          maxLength={120}
          onChange={({ target }) => set({ [field]: target.value })}
        />
      )}
    </Field>
  );
  const total = amountOf(draft.total);
  return (
    <FormDrawer
      title={project === null ? words.addTitle : words.editTitle(project.name)}
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      busy={command.busy}
      error={command.error}
      onClose={onClose}
      onSave={() => void save()}
      {...(project === null ? { saveText: words.add } : {})}
    >
      {project === null && text(words.code, "code", words.codeHint)}
      {text(words.name, "name")}
      {project === null && <FirstStage first={first} wrong={tried && isOnMissing} onChange={setFirst} />}
      <ProjectHolders draft={draft} before={holder} onChange={set} />
      {text(projectFieldLabel.industry, "industry")}
      {text(words.total, "total", total == null ? undefined : words.inYi(inYi(total)))}
      {text(projectFieldLabel.plannedStart, "start", words.dateHint)}
      {text(projectFieldLabel.plannedFinish, "finish", words.dateHint)}
      <Field label={projectFieldLabel.content}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={1000}
            value={draft.content}
            onChange={({ target }) => set({ content: target.value })}
          />
        )}
      </Field>
    </FormDrawer>
  );
}

interface FirstStageProps {
  readonly first: First;
  readonly wrong: boolean;
  readonly onChange: (first: First) => void;
}

function FirstStage({ first, wrong, onChange }: FirstStageProps) {
  return (
    <>
      <Field label={words.stageFirst}>
        {(control) => (
          <Select
            {...control}
            value={first.stage}
            options={projectStages.filter((each) => each !== "退库").map((each) => ({ value: each, label: each }))}
            onChange={(stage) => onChange({ ...first, stage })}
          />
        )}
      </Field>
      <Field label={words.on} wrong={wrong ? words.missing(words.on) : null}>
        {(control) => (
          <DayPicker control={control} value={first.on} wrong={wrong} onChange={(on) => onChange({ ...first, on })} />
        )}
      </Field>
      <Field label={words.reason}>
        {(control) => (
          <Input
            {...control}
            value={first.reason}
            maxLength={200}
            onChange={({ target }) => onChange({ ...first, reason: target.value })}
          />
        )}
      </Field>
    </>
  );
}
