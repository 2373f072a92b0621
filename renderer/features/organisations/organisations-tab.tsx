/** 单位: who takes part; names and contacts are the office's to edit. */
import { Button, Input } from "antd";
import { useState } from "react";
import type { Organisation } from "../../../shared/contract/catalog.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useCatalog } from "../../components/plan-data.ts";
import { Suggested } from "../../components/suggested.tsx";
import { OrganisationDrawer } from "./organisation-drawer.tsx";

const words = organisationsText;

export function OrganisationsTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const catalog = useCatalog();
  return (
    <Loaded query={catalog}>
      {({ organisations }) => <Organisations organisations={organisations} mayEdit={mayEdit} />}
    </Loaded>
  );
}

function Organisations(props: { readonly organisations: readonly Organisation[]; readonly mayEdit: boolean }) {
  const { organisations, mayEdit } = props;
  const [search, setSearch] = useState("");
  const [editing, setEditing] = useState<Organisation | null>(null);
  const [saved, setSaved] = useState("");
  const wanted = search.trim();
  const shown = organisations.filter(({ name, shortName }) => name.includes(wanted) || shortName.includes(wanted));
  const columns: readonly DataColumn<Organisation>[] = [
    { head: words.columns.name, cell: (one) => <OrganisationName organisation={one} /> },
    { head: words.columns.shortName, width: 130, cell: ({ shortName }) => shortName },
    { head: words.columns.kind, width: 110, cell: ({ kind }) => kind },
    { head: words.columns.contact, width: 110, cell: ({ contactName }) => orBlank(contactName) },
    { head: words.columns.phone, width: 140, cell: ({ contactPhone }) => orBlank(contactPhone) },
    { head: words.columns.leader, width: 120, cell: ({ leader }) => orBlank(leader) },
    ...(mayEdit ? [actionColumn(setEditing)] : []),
  ];
  return (
    <>
      <div className="settings-bar">
        <Input.Search
          allowClear
          className="settings-search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="quiet small">{words.count(shown.length, organisations.length)}</span>
      </div>
      {saved === "" ? null : (
        <Notice kind="done" onClose={() => setSaved("")}>
          {words.saved(saved)}
        </Notice>
      )}
      <DataTable
        label={words.tableLabel}
        columns={columns}
        rows={shown}
        rowKey={({ code }) => code}
        empty={words.none}
      />
      {editing === null ? null : (
        <OrganisationDrawer
          organisation={editing}
          onClose={() => setEditing(null)}
          onSaved={(name) => {
            setEditing(null);
            setSaved(name);
          }}
        />
      )}
    </>
  );
}

const orBlank = (text: string) => (text === "" ? <span className="quiet">{words.blank}</span> : text);

const actionColumn = (onEdit: (organisation: Organisation) => void): DataColumn<Organisation> => ({
  head: words.columns.actions,
  width: 72,
  cell: (one) => (
    <Button size="small" aria-label={words.editLabel(one.name)} onClick={() => onEdit(one)}>
      {words.edit}
    </Button>
  ),
});

function OrganisationName({
  organisation: { name, suggested, isOffice, active },
}: {
  readonly organisation: Organisation;
}) {
  return (
    <span className="settings-actions">
      {name}
      {suggested ? <Suggested /> : null}
      {isOffice ? <span className="quiet small">{words.office}</span> : null}
      {active ? null : <span className="quiet small">{words.inactive}</span>}
    </span>
  );
}
