/** What each column of the list is, in which unit its amounts are, of which month it is and whom it covers. */
import { Button, Checkbox, Input, Select } from "antd";
import type { ListProposal } from "../../../shared/contract/project-lists.ts";
import {
  amountUnits,
  type ListColumn,
  type ListMapping,
  type ListSheet,
  listColumnRoles,
  mappingFault,
} from "../../../shared/domain/projects/list-mapping.ts";
import { monthPattern } from "../../../shared/domain/projects/months.ts";
import { pools } from "../../../shared/domain/projects/pools.ts";
import { listRoleLabel, mappingFaultText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { organisationOptions, useOrganisations } from "../../components/organisation-data.ts";
import { change, lookAtChanges, useImport } from "./import-session.ts";

const words = projectsScreenText.importing;
const stages = [...pools, "竣工"] as const;

export function MappingStep() {
  const { proposal, mapping, month, organisation, busy } = useImport();
  const organisations = useOrganisations();
  if (!proposal || !mapping) return null;
  const fault = mappingFault(mapping);
  const isMonth = monthPattern.test(month);
  return (
    <>
      <Notice kind="info">{proposal.known ? words.known : words.new}</Notice>
      <div className="import-settings">
        <Field
          label={words.month}
          hint={projectsScreenText.reportForm.monthHint}
          wrong={isMonth ? null : projectsScreenText.reportForm.monthWrong}
        >
          {(control) => (
            <Input
              {...control}
              value={month}
              maxLength={7}
              onChange={({ target }) => change({ month: target.value.trim() })}
            />
          )}
        </Field>
        <Field label={words.scope}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: "search" }}
              value={organisation ?? ""}
              options={[
                { value: "", label: words.wholeDistrict, search: words.wholeDistrict },
                ...organisationOptions(organisations.data ?? []),
              ]}
              onChange={(code) => change({ organisation: code === "" ? null : code })}
            />
          )}
        </Field>
        <Button
          type="primary"
          loading={busy}
          disabled={fault !== null || !isMonth}
          onClick={() => void lookAtChanges()}
        >
          {words.look}
        </Button>
      </div>
      {fault && <Notice kind="warning">{mappingFaultText[fault.fault](fault.head)}</Notice>}
      {mapping.sheets.map((sheet, at) => (
        <SheetColumns
          key={sheet.sheet}
          sheet={sheet}
          shown={proposal.sheets[at]}
          onChange={(next) => change({ mapping: withSheet(mapping, at, next) })}
        />
      ))}
    </>
  );
}

const withSheet = (mapping: ListMapping, at: number, sheet: ListSheet): ListMapping => ({
  ...mapping,
  sheets: mapping.sheets.with(at, sheet),
});

interface SheetColumnsProps {
  readonly sheet: ListSheet;
  readonly shown: ListProposal["sheets"][number] | undefined;
  readonly onChange: (sheet: ListSheet) => void;
}

function SheetColumns({ sheet, shown, onChange }: SheetColumnsProps) {
  const name = shown?.name ?? sheet.sheet;
  const set = (at: number, some: Partial<ListColumn>) => {
    const column = sheet.columns[at];
    if (column) onChange({ ...sheet, columns: sheet.columns.with(at, { ...column, ...some }) });
  };
  const sample = (at: number) => {
    const texts = (shown?.rows ?? []).map((row) => row[at] ?? "").filter((text) => text !== "");
    return texts.slice(0, 3).join("；");
  };
  const columns: DataColumn<{ at: number; column: ListColumn }>[] = [
    { head: words.head, width: 240, cell: ({ at }) => shown?.labels[at] || `#${at + 1}` },
    {
      head: words.role,
      width: 180,
      cell: ({ at, column }) => (
        <Select
          size="small"
          className="import-role"
          aria-label={`${shown?.labels[at] ?? at + 1} ${words.role}`}
          value={column.role}
          options={listColumnRoles.map((role) => ({ value: role, label: listRoleLabel[role] }))}
          onChange={(role) => set(at, { role })}
        />
      ),
    },
    {
      head: words.unit,
      width: 110,
      cell: ({ at, column }) =>
        column.role.endsWith("Wan") ? (
          <Select
            size="small"
            className="import-role"
            aria-label={`${shown?.labels[at] ?? at + 1} ${words.unit}`}
            placeholder={words.chooseUnit}
            status={column.unit === null ? "warning" : ""}
            value={column.unit}
            options={amountUnits.map((unit) => ({ value: unit, label: unit }))}
            onChange={(unit) => set(at, { unit })}
          />
        ) : null,
    },
    { head: words.sample, cell: ({ at }) => <span className="secondary small">{sample(at)}</span> },
  ];
  return (
    <section className="import-sheet" aria-label={name}>
      <div className="import-bar">
        <h2>
          {words.sheet}“{name}”
        </h2>
        <Checkbox checked={sheet.skip} onChange={({ target }) => onChange({ ...sheet, skip: target.checked })}>
          {words.skip}
        </Checkbox>
        {!sheet.skip && !sheet.columns.some(({ role }) => role === "stage") && (
          <span className="import-stage">
            <span className="secondary small">{words.sheetStage}</span>
            <Select
              size="small"
              aria-label={words.sheetStage}
              value={sheet.stage ?? ""}
              options={[
                { value: "", label: words.fromColumn },
                ...stages.map((stage) => ({ value: stage, label: stage })),
              ]}
              onChange={(stage) => onChange({ ...sheet, stage: stages.find((one) => one === stage) ?? null })}
            />
          </span>
        )}
      </div>
      {!sheet.skip && (
        <DataTable
          label={`${name} ${words.mapping}`}
          columns={columns}
          rows={sheet.columns.map((column, at) => ({ at, column }))}
          rowKey={({ at }) => at}
        />
      )}
    </section>
  );
}
