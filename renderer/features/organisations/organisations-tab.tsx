/** 单位: who takes part, what each answers for, who stopped and who took over. The office keeps them; others look. */
import { App, Button, Checkbox, Input } from "antd";
import { useState } from "react";
import type { Plan } from "../../../shared/contract/catalog.ts";
import type { ListedOrganisation } from "../../../shared/contract/organisations.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { usePeriods } from "../../components/current-period.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useOrganisations } from "../../components/organisation-data.ts";
import { useCatalog } from "../../components/plan-data.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import { DepartureDrawer, type Leaving } from "./departure-drawer.tsx";
import { OrganisationDrawer } from "./organisation-drawer.tsx";
import { type OrganisationAction, OrganisationTable } from "./organisation-table.tsx";
import "./organisations.css";
import { searchField } from "../../components/search-field.ts";

const words = organisationsText;

export function OrganisationsTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const organisations = useOrganisations();
  const periods = usePeriods();
  const catalog = useCatalog();
  const opened = periods.data?.filter(({ plan }) => plan === catalog.data?.plan.code) ?? [];
  return (
    <Loaded query={organisations}>
      {(known) => (
        <Organisations organisations={known} periods={opened} plan={catalog.data?.plan ?? null} mayEdit={mayEdit} />
      )}
    </Loaded>
  );
}

interface OrganisationsProps {
  readonly organisations: readonly ListedOrganisation[];
  readonly periods: readonly Period[];
  /** Null until it has been read. */
  readonly plan: Plan | null;
  readonly mayEdit: boolean;
}

type Open =
  | { readonly kind: "form"; readonly organisation: ListedOrganisation | null }
  | ({ readonly kind: "leave" } & Leaving);

const isNamed = ({ name, shortName, aliases }: ListedOrganisation, wanted: string): boolean =>
  [name, shortName, ...aliases].some((each) => each.includes(wanted));

function Organisations({ organisations, periods, plan, mayEdit }: OrganisationsProps) {
  const [search, setSearch] = useState("");
  const [showInactive, setShowInactive] = useState(true);
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState("");
  const command = useCommand();
  const { modal } = App.useApp();
  const inactive = organisations.filter(({ active }) => !active).length;
  const shown = organisations.filter((one) => isNamed(one, search.trim()) && (showInactive || one.active));
  const finished = (said: string) => {
    setOpen(null);
    setDone(said);
  };
  const run = async (work: () => Promise<unknown>, said: string) => {
    setDone("");
    if (await command.run(work)) setDone(said);
  };
  const act = (action: OrganisationAction, organisation: ListedOrganisation) => {
    const { code, name } = organisation;
    switch (action) {
      case "edit":
        return setOpen({ kind: "form", organisation });
      case "merge":
      case "retire":
        return setOpen({ kind: "leave", organisation, how: action });
      case "restore":
        return void run(() => api.organisations.reactivate({ code }), words.restored(name));
      case "remove":
        return void modal.confirm({
          title: words.removeTitle(name),
          content: words.removeConfirm,
          okText: words.remove,
          cancelText: words.keep,
          onOk: () => run(() => api.organisations.remove({ code }), words.removed(name)),
        });
    }
  };
  return (
    <>
      <div className="settings-bar">
        <Input.Search
          allowClear
          className="settings-search"
          aria-label={words.search}
          {...searchField}
          placeholder={words.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        {inactive === 0 ? null : (
          <Checkbox checked={showInactive} onChange={({ target }) => setShowInactive(target.checked)}>
            {words.showInactive}
          </Checkbox>
        )}
        <span className="quiet small">{words.count(organisations.length - inactive, inactive)}</span>
        {mayEdit ? (
          <Button type="primary" className="settings-end" onClick={() => setOpen({ kind: "form", organisation: null })}>
            {words.add}
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={command.error} onClose={command.forget} />
      {done === "" ? null : (
        <Notice kind="done" onClose={() => setDone("")}>
          {done}
        </Notice>
      )}
      <ScrollArea className="organisations-scroll" label={words.tableLabel}>
        <OrganisationTable
          organisations={shown}
          nameOf={(code) => organisations.find((one) => one.code === code)?.name ?? code}
          mayEdit={mayEdit}
          onAction={act}
        />
      </ScrollArea>
      {open?.kind === "form" ? (
        <OrganisationDrawer
          organisation={open.organisation}
          organisations={organisations}
          onClose={() => setOpen(null)}
          onSaved={finished}
        />
      ) : null}
      {open?.kind === "leave" && plan ? (
        <DepartureDrawer
          {...open}
          organisations={organisations}
          periods={periods}
          plan={plan}
          onClose={() => setOpen(null)}
          onDone={finished}
        />
      ) : null}
    </>
  );
}
