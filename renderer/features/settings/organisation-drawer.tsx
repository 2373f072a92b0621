/** Editing one organisation. What is typed is not thrown away without asking. */
import { App, Button, Drawer, Input } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { Organisation, OrganisationEdit } from "../../../shared/contract/catalog.ts";
import { organisationsText } from "../../../shared/text/settings.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";

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
  const { modal } = App.useApp();
  const changed = fields.some((field) => edit[field.name] !== organisation[field.name]);
  const missing = fields.filter((field) => field.required && edit[field.name].trim() === "");
  const leave = () => {
    if (!changed) return onClose();
    modal.confirm({ title: words.unsavedTitle, okText: words.discard, cancelText: words.stay, onOk: onClose });
  };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0) return;
    if (await run(() => api.catalog.editOrganisation(edit))) onSaved(edit.name.trim());
  };
  return (
    <Drawer open size={400} title={words.editTitle(name)} onClose={leave}>
      <form className="settings-form" noValidate onSubmit={(event) => void save(event)}>
        {fields.map((field) => {
          const wrong = tried && missing.includes(field);
          return (
            <div key={field.name}>
              <label htmlFor={`organisation-${field.name}`}>{field.label}</label>
              <Input
                id={`organisation-${field.name}`}
                value={edit[field.name]}
                maxLength={field.maxLength}
                status={wrong ? "error" : ""}
                aria-invalid={wrong}
                aria-describedby={wrong ? `organisation-${field.name}-wrong` : undefined}
                onChange={(event) => setEdit({ ...edit, [field.name]: event.target.value })}
              />
              {wrong ? (
                <p id={`organisation-${field.name}-wrong`} className="ink-far small">
                  {words.required(field.label)}
                </p>
              ) : null}
            </div>
          );
        })}
        <p className="quiet small">
          {words.code} {code}。{words.codeHint}
        </p>
        <ErrorNotice error={error} />
        <div className="settings-form-actions">
          <Button onClick={leave}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={!changed} loading={busy}>
            {words.save}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
