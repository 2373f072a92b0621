/** Step 1: the office or a department, and the person's name. */

import type { InferContractRouterOutputs } from "@orpc/contract";
import { Input, Select } from "antd";
import type { ReactNode } from "react";
import type { contract } from "../../../shared/contract/index.ts";
import { organisationKinds } from "../../../shared/domain/vocabulary.ts";
import { welcomeText } from "../../../shared/text/welcome.ts";
import type { DraftField, SetupDraft } from "./setup-draft.ts";

export type Organisations = InferContractRouterOutputs<typeof contract>["app"]["shippedOrganisations"];

const words = welcomeText.who;

interface WhoStepProps {
  readonly draft: SetupDraft;
  readonly missing: Partial<Record<DraftField, string>>;
  readonly organisations: Organisations;
  readonly onChange: (draft: SetupDraft) => void;
}

export function WhoStep({ draft, missing, organisations, onChange }: WhoStepProps) {
  const office = organisations.find(({ isOffice }) => isOffice)?.name ?? words.officeFallback;
  const choices = [
    { role: "office", title: office, duty: words.officeDuty },
    { role: "department", title: words.department, duty: words.departmentDuty },
  ] as const;
  return (
    <>
      <fieldset>
        <legend className="welcome-question">{words.question}</legend>
        {choices.map(({ role, title, duty }) => (
          <label key={role} className="welcome-choice">
            <input
              type="radio"
              name="role"
              value={role}
              checked={draft.role === role}
              onChange={() => onChange({ ...draft, role })}
            />
            <span>
              <strong className="welcome-choice-title">{title}</strong>
              <span className="welcome-choice-duty">{duty}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="welcome-fields">
        {draft.role === "office" ? (
          <Field id="section" label={words.section} hint={words.sectionHint} missing={missing.section}>
            <Input
              id="section"
              size="large"
              maxLength={40}
              value={draft.section}
              {...invalid("section", missing.section)}
              onChange={({ target }) => onChange({ ...draft, section: target.value })}
            />
          </Field>
        ) : (
          <Field
            id="organisation"
            label={words.organisation}
            hint={words.organisationHint}
            missing={missing.organisation}
          >
            <Select
              id="organisation"
              size="large"
              showSearch={{ optionFilterProp: "label" }}
              placeholder={words.organisationPlaceholder}
              notFoundContent={words.noMatch}
              value={draft.organisation}
              options={byKind(organisations)}
              {...invalid("organisation", missing.organisation)}
              onChange={(organisation: string) => onChange({ ...draft, organisation })}
            />
          </Field>
        )}
        <Field id="name" label={words.name} hint={words.nameHint} missing={missing.name}>
          <Input
            id="name"
            size="large"
            maxLength={40}
            autoFocus
            autoComplete="off"
            value={draft.name}
            {...invalid("name", missing.name)}
            onChange={({ target }) => onChange({ ...draft, name: target.value })}
          />
        </Field>
      </div>
    </>
  );
}

const byKind = (organisations: Organisations) =>
  organisationKinds
    .map((kind) => ({
      label: kind,
      options: organisations
        .filter((one) => one.kind === kind && !one.isOffice)
        .map(({ code, name }) => ({ value: code, label: name })),
    }))
    .filter(({ options }) => options.length > 0);

const invalid = (id: DraftField, message: string | undefined) =>
  message === undefined
    ? { "aria-describedby": `${id}-hint` }
    : { status: "error" as const, "aria-invalid": true, "aria-describedby": `${id}-hint` };

interface FieldProps {
  readonly id: DraftField;
  readonly label: string;
  readonly hint: string;
  readonly missing: string | undefined;
  readonly children: ReactNode;
}

function Field({ id, label, hint, missing, children }: FieldProps) {
  return (
    <>
      <label htmlFor={id}>
        <span className="welcome-required" aria-hidden="true">
          *
        </span>
        {label}
      </label>
      {children}
      <span
        id={`${id}-hint`}
        role={missing === undefined ? undefined : "alert"}
        className={missing === undefined ? "quiet small" : "welcome-missing small"}
      >
        {missing ?? hint}
      </span>
    </>
  );
}
