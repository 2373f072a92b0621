/** Adding an organisation, or editing one. */
import { Input, Select } from "antd";
import { useState } from "react";
import type { ListedOrganisation } from "../../../shared/contract/organisations.ts";
import { organisationKinds } from "../../../shared/domain/vocabulary.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import {
  type DraftField,
  draftOf,
  editOf,
  newDraft,
  type OrganisationDraft,
  textFields,
  wrongWith,
} from "./organisation-fields.ts";

const words = organisationsText;

interface DrawerProps {
  /** Null: a new one. */
  readonly organisation: ListedOrganisation | null;
  readonly organisations: readonly ListedOrganisation[];
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

export function OrganisationDrawer({ organisation, organisations, onClose, onSaved }: DrawerProps) {
  const [first] = useState(() => (organisation ? draftOf(organisation) : newDraft(organisations)));
  const [draft, setDraft] = useState<OrganisationDraft>(first);
  const [tried, setTried] = useState(false);
  const [suggested, setSuggested] = useState("");
  const { busy, error, run } = useCommand();
  const change = (fields: Partial<OrganisationDraft>) => setDraft({ ...draft, ...fields });
  const shown: readonly DraftField[] = [
    ...textFields.map(({ name }) => name),
    "order",
    ...(organisation ? [] : (["code"] as const)),
  ];
  const wrong = (field: DraftField) => (tried ? wrongWith(draft, field) : null);
  const changed = JSON.stringify(draft) !== JSON.stringify(first);
  const save = async () => {
    setTried(true);
    if (shown.some((field) => wrongWith(draft, field) !== null)) return;
    const edit = editOf(draft);
    const command = organisation ? () => api.organisations.edit(edit) : () => api.organisations.add(edit);
    if (await run(command)) onSaved(organisation ? words.saved(edit.name.trim()) : words.added(edit.name.trim()));
  };
  /** The code follows the name until someone has typed one. */
  const suggestCode = async () => {
    if (organisation || draft.name.trim() === "" || draft.code !== suggested) return;
    const code = await api.organisations.suggestCode({ name: draft.name });
    setSuggested(code);
    setDraft((now) => ({ ...now, code }));
  };
  return (
    <FormDrawer
      title={organisation ? words.editTitle(organisation.name) : words.addTitle}
      changed={changed}
      busy={busy}
      error={error}
      onClose={onClose}
      onSave={() => void save()}
    >
      {textFields.map(({ name, label, maxLength }) => (
        <Field
          key={name}
          label={label}
          wrong={wrong(name)}
          hint={name === "name" && organisation ? words.renameHint : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={draft[name]}
              maxLength={maxLength}
              status={wrong(name) === null ? "" : "error"}
              onChange={({ target }) => change({ [name]: target.value })}
              onBlur={() => {
                if (name === "name") void suggestCode().catch(() => undefined);
              }}
            />
          )}
        </Field>
      ))}
      <Field label={words.fields.kind}>
        {(control) => (
          <Select
            {...control}
            className="organisations-field"
            value={draft.kind}
            options={organisationKinds.map((kind) => ({ value: kind, label: kind }))}
            onChange={(kind) => change({ kind })}
          />
        )}
      </Field>
      <Field label={words.fields.order} hint={words.orderHint} wrong={wrong("order")}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={draft.order}
            maxLength={5}
            status={wrong("order") === null ? "" : "error"}
            onChange={({ target }) => change({ order: target.value })}
          />
        )}
      </Field>
      {organisation ? (
        <p className="quiet small">
          {words.code} {organisation.code}。{words.codeHint}
        </p>
      ) : (
        <Field label={words.fields.code} hint={words.codeHint} wrong={wrong("code")}>
          {(control) => (
            <Input
              {...control}
              value={draft.code}
              maxLength={20}
              status={wrong("code") === null ? "" : "error"}
              onChange={({ target }) => change({ code: target.value })}
            />
          )}
        </Field>
      )}
    </FormDrawer>
  );
}
