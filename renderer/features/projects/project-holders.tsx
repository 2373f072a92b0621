/** Whose a project is: 责任单位, from which day on where that is another than before, and the task it belongs to. */
import { Input, Select } from "antd";
import type { ProjectHolderView } from "../../../shared/contract/projects.ts";
import { firstDay } from "../../../shared/domain/period.ts";
import { projectFieldLabel } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { DayPicker } from "../../components/day-picker.tsx";
import { Field } from "../../components/field.tsx";
import { useCatalog } from "../../components/plan-data.ts";
import type { ProjectDraft } from "./project-draft.ts";

const words = projectsScreenText.form;

interface HoldersProps {
  readonly draft: ProjectDraft;
  /** Null: of a new project. */
  readonly before: ProjectHolderView | null;
  readonly onChange: (change: Partial<ProjectDraft>) => void;
}

export function ProjectHolders({ draft, before, onChange }: HoldersProps) {
  const catalog = useCatalog().data;
  const known = catalog?.organisations ?? [];
  // Who has stopped is still named where the project was left to it.
  const organisations = known.filter(({ active, code }) => active || code === before?.organisation);
  const stoppedFrom = known.find(({ active, code }) => !active && code === before?.organisation)?.retiredFrom ?? null;
  const choose = (organisation: string | null) => {
    const isOther = organisation !== before?.organisation;
    const suggested = isOther && stoppedFrom !== null ? firstDay(stoppedFrom) : "";
    onChange({ organisation, handOverFrom: draft.handOverFrom || suggested });
  };
  const search = { optionFilterProp: "label" } as const;
  const choice = (
    label: string,
    field: "organisation" | "task",
    options: { value: string; label: string }[],
    onChoice: (value: string | null) => void,
  ) => (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          showSearch={search}
          allowClear
          placeholder={words.none}
          value={draft[field]}
          options={options}
          onChange={(value: string | null | undefined) => onChoice(value ?? null)}
        />
      )}
    </Field>
  );
  return (
    <>
      {choice(
        projectFieldLabel.organisation,
        "organisation",
        organisations.map(({ code, name }) => ({ value: code, label: name })),
        choose,
      )}
      {before !== null && draft.organisation !== before.organisation && (
        <HandOver draft={draft} before={before} onChange={onChange} />
      )}
      {choice(
        projectFieldLabel.task,
        "task",
        (catalog?.tasks ?? []).map(({ code, name }) => ({ value: code, label: name })),
        (task) => onChange({ task }),
      )}
    </>
  );
}

interface HandOverProps {
  readonly draft: ProjectDraft;
  readonly before: ProjectHolderView;
  readonly onChange: (change: Partial<ProjectDraft>) => void;
}

function HandOver({ draft, before, onChange }: HandOverProps) {
  return (
    <>
      <Field label={words.handOverFrom} hint={words.handOverHint(before.organisationName)}>
        {(control) => (
          <DayPicker
            control={control}
            value={draft.handOverFrom}
            onChange={(handOverFrom) => onChange({ handOverFrom })}
          />
        )}
      </Field>
      {draft.handOverFrom !== "" && (
        <Field label={words.handOverReason}>
          {(control) => (
            <Input
              {...control}
              value={draft.handOverReason}
              maxLength={200}
              onChange={({ target }) => onChange({ handOverReason: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
