/** Who takes over the projects of an organisation that stops; all of them are named. */
import { Checkbox, Select } from "antd";
import type { Consequences, ListedOrganisation } from "../../../shared/contract/organisations.ts";
import { firstDay } from "../../../shared/domain/period.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";
import { plannedDateText } from "../../../shared/text/projects.ts";
import { Notice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { organisationOptions } from "../../components/organisation-data.ts";

const words = organisationsText.handOver;

interface ProjectHandOverProps {
  readonly projects: Consequences["projects"];
  /** Quarter from which on the organisation takes no part. */
  readonly from: string;
  /** Who it is merged into; undefined where it is only retired. */
  readonly successor: ListedOrganisation | undefined;
  /** Who may take them over otherwise. */
  readonly others: readonly ListedOrganisation[];
  /** Code; null: nobody. */
  readonly to: string | null;
  readonly onChange: (to: string | null) => void;
}

export function ProjectHandOver({ projects, from, successor, others, to, onChange }: ProjectHandOverProps) {
  if (projects.length === 0) return null;
  const day = plannedDateText(firstDay(from));
  return (
    <section className="organisations-projects" aria-labelledby="organisations-projects">
      <h3 id="organisations-projects">
        {words.title}　<span className="quiet small">{words.count(projects.length)}</span>
      </h3>
      <ul className="small">
        {projects.map(({ code, name, stage }) => (
          <li key={code}>
            {name} <span className="quiet">{stage}</span>
          </li>
        ))}
      </ul>
      {successor ? (
        <Checkbox checked={to !== null} onChange={({ target }) => onChange(target.checked ? successor.code : null)}>
          {words.withMerger(projects.length, successor.name, day)}
        </Checkbox>
      ) : (
        <Field label={words.to}>
          {(control) => (
            <Select
              {...control}
              className="organisations-field"
              showSearch={{ optionFilterProp: "search" }}
              allowClear
              placeholder={words.nobody}
              value={to}
              options={organisationOptions(others)}
              onChange={(code: string | null | undefined) => onChange(code ?? null)}
            />
          )}
        </Field>
      )}
      {to === null ? (
        <Notice kind="warning">{words.left(projects.length)}</Notice>
      ) : (
        <p className="secondary small">{words.note(day)}</p>
      )}
    </section>
  );
}
