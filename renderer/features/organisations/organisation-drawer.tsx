/** Editing one organisation. */
import { Input } from "antd";
import { useState } from "react";
import type { Organisation, OrganisationEdit } from "../../../shared/contract/catalog.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";

const words = organisationsText;

const fields = [
  { name: "name", label: words.columns.name, required: true, maxLength: 40 },
  { name: "shortName", label: words.columns.shortName, required: true, maxLength: 20 },
  { name: "contactName", label: words.columns.contact, required: false, maxLength: 40 },
  { name: "contactPhone", label: words.columns.phone, required: false, maxLength: 40 },
  { name: "leader", label: words.columns.leader, required: false, maxLength: 40 },
] as const;

interface DrawerProps {
  readonly organisation: Organisation;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

export function OrganisationDrawer({ organisation, onClose, onSaved }: DrawerProps) {
  const { code, name, shortName, contactName, contactPhone, leader } = organisation;
  const [edit, setEdit] = useState<OrganisationEdit>({ code, name, shortName, contactName, contactPhone, leader });
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  const changed = fields.some((field) => edit[field.name] !== organisation[field.name]);
  const missing = fields.filter((field) => field.required && edit[field.name].trim() === "");
  const save = async () => {
    setTried(true);
    if (missing.length > 0) return;
    if (await run(() => api.catalog.editOrganisation(edit))) onSaved(edit.name.trim());
  };
  return (
    <FormDrawer
      title={words.editTitle(name)}
      changed={changed}
      busy={busy}
      error={error}
      onClose={onClose}
      onSave={() => void save()}
    >
      {fields.map((field) => {
        const wrong = tried && missing.includes(field) ? words.required(field.label) : null;
        return (
          <Field key={field.name} label={field.label} wrong={wrong}>
            {(control) => (
              <Input
                {...control}
                value={edit[field.name]}
                maxLength={field.maxLength}
                status={wrong === null ? "" : "error"}
                onChange={(event) => setEdit({ ...edit, [field.name]: event.target.value })}
              />
            )}
          </Field>
        );
      })}
      <p className="quiet small">
        {words.code} {code}。{words.codeHint}
      </p>
    </FormDrawer>
  );
}
