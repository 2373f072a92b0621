/** 方案: what is scored in a year and how; every saved change is a new version. */
import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { SchemeView } from "../../../shared/contract/assessment.ts";
import { isAssessed, type Scheme, schemeProblems, weightSum } from "../../../shared/domain/assessment/scheme.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { groupsLabel, schemeProblemText, tiesLabel } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { organisationOptions, useOrganisations } from "../../components/organisation-data.ts";
import { useCatalog } from "../../components/plan-data.ts";
import { useQuery } from "../../components/query.ts";
import { withNewLine } from "./scheme-draft.ts";
import { SchemeLines } from "./scheme-lines.tsx";

const words = assessmentScreenText.scheme;

export function SchemeTab({ year }: { readonly year: number }) {
  const view = useQuery(["assessment-scheme", year], (signal) => api.assessment.scheme({ year }, { signal }));
  const [saved, setSaved] = useState(0);
  return (
    <Loaded query={view}>
      {(known) => (
        <SchemeEditor key={`${known.year}|${known.versions.length}`} view={known} saved={saved} onSaved={setSaved} />
      )}
    </Loaded>
  );
}

interface SchemeEditorProps {
  readonly view: SchemeView;
  /** The version saved in this sitting; 0: none. */
  readonly saved: number;
  readonly onSaved: (version: number) => void;
}

function SchemeEditor({ view, saved, onSaved }: SchemeEditorProps) {
  const [scheme, setScheme] = useState<Scheme>(view.draft);
  const [reason, setReason] = useState("");
  const saving = useCommand();
  const { data: organisations = [] } = useOrganisations();
  const version = view.versions[0]?.version ?? 0;
  const changed = view.current === null || JSON.stringify(scheme) !== JSON.stringify(view.current);
  const problems =
    organisations.length === 0
      ? []
      : schemeProblems(scheme, new Map(organisations.map(({ code, kind }) => [code, kind])));
  const save = () =>
    void saving.run(async () => {
      await api.assessment.saveScheme({ scheme, basedOn: version, reason });
      onSaved(version + 1);
    });
  const providers = organisationOptions(organisations.filter(({ kind }) => !isAssessed(kind)));
  return (
    <div className="assessment-main">
      <div className="assessment-bar">
        <strong>{`${view.year}年`}</strong>
        <span className="secondary">
          {view.draftFrom === "current" ? words.from.current(version) : words.from[view.draftFrom]}
        </span>
        <span className="assessment-end assessment-actions">
          {version === 0 ? null : (
            <Input
              aria-label={words.reason}
              className="assessment-source"
              placeholder={words.reason}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          <Button disabled={!changed || view.current === null} onClick={() => setScheme(view.draft)}>
            {words.discard}
          </Button>
          <Button type="primary" disabled={!changed || problems.length > 0} loading={saving.busy} onClick={save}>
            {words.save}
          </Button>
        </span>
      </div>
      <div className="assessment-news">
        <ErrorNotice error={saving.error} onClose={saving.forget} />
        {saved === version && saved > 0 && !changed ? <Notice kind="done">{words.saved(saved)}</Notice> : null}
        {problems.length === 0 ? null : (
          <Notice kind="warning">{`${words.problems}：${problems.map(schemeProblemText).join("；")}。`}</Notice>
        )}
      </div>
      <div className="assessment-scroll">
        <SchemeSettings scheme={scheme} onChange={setScheme} />
        <SchemeLines scheme={scheme} fixed={new Set(view.withFigures)} providers={providers} onChange={setScheme} />
        <AddLine scheme={scheme} onChange={setScheme} />
        {view.versions.length === 0 ? null : <Versions view={view} />}
      </div>
    </div>
  );
}

interface EditProps {
  readonly scheme: Scheme;
  readonly onChange: (scheme: Scheme) => void;
}

function AddLine({ scheme, onChange }: EditProps) {
  const { data: catalog } = useCatalog();
  const indicators = catalog?.indicators ?? [];
  return (
    <div className="assessment-bar">
      <Button onClick={() => onChange(withNewLine(scheme, null))}>{words.add}</Button>
      <Select
        className="assessment-source"
        aria-label={words.addFrom}
        placeholder={words.addFrom}
        showSearch={{ optionFilterProp: "label" }}
        value={null}
        onChange={(code: string | null) => {
          const found = indicators.find((each) => each.code === code);
          if (found) onChange(withNewLine(scheme, found));
        }}
        popupMatchSelectWidth={false}
        options={indicators.map(({ code, name, unit }) => ({ value: code, label: `${name}（${unit}）` }))}
      />
      <strong className="assessment-end number">
        {words.sum(plainNumber(weightSum(scheme.lines.map(({ weight }) => weight))))}
      </strong>
    </div>
  );
}

function SchemeSettings({ scheme, onChange }: EditProps) {
  const set = (change: Partial<Scheme>) => onChange({ ...scheme, ...change });
  const setQuarter = (at: number, weight: number) => {
    const [first, second, third, fourth] = scheme.quarterWeights.map((each, index) => (index === at ? weight : each));
    set({ quarterWeights: [first ?? 0, second ?? 0, third ?? 0, fourth ?? 0] });
  };
  return (
    <div className="assessment-settings">
      <Field label={words.name}>
        {(control) => (
          <Input
            {...control}
            value={scheme.name}
            maxLength={60}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.categories}>
        {(control) => (
          <Select
            {...control}
            mode="tags"
            maxTagCount="responsive"
            value={scheme.categories}
            onChange={(categories: string[]) => set({ categories })}
          />
        )}
      </Field>
      <Field label={words.groups}>
        {(control) => (
          <Select
            {...control}
            value={scheme.groups}
            onChange={(groups) => set({ groups })}
            options={(["by_kind", "together"] as const).map((value) => ({ value, label: groupsLabel[value] }))}
          />
        )}
      </Field>
      <Field label={words.ties}>
        {(control) => (
          <Select
            {...control}
            value={scheme.ties}
            onChange={(ties) => set({ ties })}
            options={(["by_category", "shared"] as const).map((value) => ({ value, label: tiesLabel[value] }))}
          />
        )}
      </Field>
      <fieldset className="assessment-numbers">
        <legend className="small">{words.quarters}</legend>
        {scheme.quarterWeights.map((weight, at) => (
          <InputNumber
            key={words.quarterNames[at]}
            aria-label={`${words.quarters}：${words.quarterNames[at]}`}
            min={0}
            max={100}
            value={weight}
            onChange={(next) => setQuarter(at, next ?? 0)}
          />
        ))}
      </fieldset>
      <fieldset className="assessment-numbers">
        <legend className="small">{`${words.bonusCap}、${words.malusCap}`}</legend>
        <InputNumber
          aria-label={words.bonusCap}
          min={0}
          max={100}
          value={scheme.bonusCap}
          onChange={(next) => set({ bonusCap: next ?? 0 })}
        />
        <InputNumber
          aria-label={words.malusCap}
          min={0}
          max={100}
          value={scheme.malusCap}
          onChange={(next) => set({ malusCap: next ?? 0 })}
        />
      </fieldset>
      <Checkbox checked={scheme.example} onChange={(event) => set({ example: event.target.checked })}>
        {words.example}
      </Checkbox>
    </div>
  );
}

type Version = SchemeView["versions"][number];

const versionColumns: readonly DataColumn<Version>[] = [
  { head: words.versionColumns.version, width: 80, cell: ({ version }) => words.version(version) },
  { head: words.versionColumns.at, width: 150, cell: ({ savedAt }) => tableTime(savedAt) },
  { head: words.versionColumns.by, width: 110, cell: ({ savedBy }) => savedBy },
  {
    head: words.versionColumns.lines,
    width: 80,
    align: "right",
    cell: ({ scheme }) => words.lines(scheme.lines.length),
  },
  { head: words.versionColumns.reason, cell: ({ reason }) => (reason === "" ? words.first : reason) },
];

function Versions({ view }: { readonly view: SchemeView }) {
  return (
    <section aria-label={words.versions}>
      <h2>{words.versions}</h2>
      <DataTable
        label={words.versions}
        columns={versionColumns}
        rows={view.versions}
        rowKey={({ version }) => version}
      />
    </section>
  );
}
