/** 责任分工: who leads a line, and who provides its figure. */
import { Select } from "antd";
import type { Assignment, Catalog, Indicator, Organisation } from "../../../shared/contract/catalog.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import { api } from "../../api/client.ts";
import { type Command, useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Marked } from "../../components/marked.tsx";
import { useCatalog } from "../../components/plan-data.ts";
import { Suggested } from "../../components/suggested.tsx";

const words = responsibilitiesText;
type Role = "lead" | "provider";

export function ResponsibilitiesTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const catalog = useCatalog();
  return <Loaded query={catalog}>{(data) => <Assignments catalog={data} mayEdit={mayEdit} />}</Loaded>;
}

function Assignments({ catalog, mayEdit }: { readonly catalog: Catalog; readonly mayEdit: boolean }) {
  const command = useCommand();
  const { indicators, assignments } = catalog;
  const held = (item: string, role: Role) => assignments.find((one) => one.item === item && one.role === role);
  const without = indicators.filter(({ code }) => held(code, "lead") === undefined).length;
  const holder = (role: Role) => (line: Indicator) => (
    <Holder
      line={line}
      role={role}
      held={held(line.code, role)}
      organisations={catalog.organisations}
      mayEdit={mayEdit}
      command={command}
    />
  );
  const columns: readonly DataColumn<Indicator>[] = [
    { head: words.columns.order, width: 40, align: "right", cell: ({ order }) => order },
    { head: words.columns.name, cell: ({ name }) => name },
    { head: words.columns.unit, width: 90, cell: ({ unit }) => <span className="secondary small">{unit}</span> },
    { head: words.columns.lead, width: 290, cell: holder("lead") },
    { head: words.columns.provider, width: 290, cell: holder("provider") },
  ];
  return (
    <>
      <p className="settings-bar secondary small">{words.note}</p>
      <ErrorNotice error={command.error} onClose={command.forget} />
      {without === 0 ? null : <Notice kind="warning">{words.unassigned(without)}</Notice>}
      <DataTable label={words.tableLabel} columns={columns} rows={indicators} rowKey={({ code }) => code} />
    </>
  );
}

interface HolderProps {
  readonly line: Indicator;
  readonly role: Role;
  readonly held: Assignment | undefined;
  readonly organisations: readonly Organisation[];
  readonly mayEdit: boolean;
  readonly command: Command;
}

function Holder({ line, role, held, organisations, mayEdit, command }: HolderProps) {
  const nobody = role === "lead" ? words.noLead : words.sameAsLead;
  const name = organisations.find(({ code }) => code === held?.organisation)?.name;
  const assign = (organisation: string | null) =>
    void command.run(() => api.catalog.assign({ item: line.code, role, organisation }));
  return (
    <span className="settings-actions">
      {mayEdit ? (
        <Select
          size="small"
          className="settings-holder"
          aria-label={role === "lead" ? words.leadLabel(line.name) : words.providerLabel(line.name)}
          showSearch={{ optionFilterProp: "label" }}
          allowClear={role === "provider"}
          disabled={command.busy}
          placeholder={nobody}
          value={held?.organisation ?? null}
          onChange={(chosen: string | null | undefined) => assign(chosen ?? null)}
          options={organisations.map(({ code, name: label }) => ({ value: code, label }))}
        />
      ) : (
        (name ?? <span className="quiet">{nobody}</span>)
      )}
      {held?.suggested ? <Suggested /> : null}
      {role === "lead" && held === undefined ? (
        <Marked glyph="ring" ink="behind">
          {words.missing}
        </Marked>
      ) : null}
    </span>
  );
}
