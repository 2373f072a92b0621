/** 填报情况: of one period who was asked for what and what came; over all periods who reported when. */
import { Checkbox } from "antd";
import { useState } from "react";
import { useSearch } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { CompletenessView } from "../../../shared/contract/submissions.ts";
import {
  type CompletenessPart,
  listedCompleteness,
  completenessParts as parts,
} from "../../../shared/listings/completeness-rows.ts";
import { completenessText as words } from "../../../shared/text/completeness.ts";
import { api } from "../../api/client.ts";
import { ExportInHead } from "../../components/export-table.tsx";
import { FilterChoice } from "../../components/filter-choice.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { TabLinks } from "../../components/tab-links.tsx";
import { CountsTable } from "./counts-table.tsx";
import { GapsTable } from "./gaps-table.tsx";
import { OverTimeView } from "./over-time-view.tsx";
import "./completeness.css";

const addressOf = (part: CompletenessPart): string => `/exchange/completeness?part=${part}`;
const links = parts.map((part) => ({ id: part, name: words.parts[part], href: addressOf(part) }));

export function CompletenessTab({ period }: { readonly period: Period }) {
  const asked = new URLSearchParams(useSearch()).get("part");
  const part = parts.find((one) => one === asked) ?? "organisations";
  return (
    <div className="completeness">
      <TabLinks label={words.partsLabel} tabs={links} current={part} />
      {part === "history" ? <OverTimeView /> : <OfPeriod period={period} part={part} />}
    </div>
  );
}

interface OfPeriodProps {
  readonly period: Period;
  readonly part: "organisations" | "lines" | "gaps";
}

function OfPeriod({ period, part }: OfPeriodProps) {
  const known = useQuery(["completeness", period.code], (signal) =>
    api.submissions.completeness({ period: period.code }, { signal }),
  );
  return <Loaded query={known}>{(view) => <Tables view={view} label={period.label} part={part} />}</Loaded>;
}

interface TablesProps {
  readonly view: CompletenessView;
  readonly label: string;
  readonly part: OfPeriodProps["part"];
}

function Tables({ view, label, part }: TablesProps) {
  const [kind, setKind] = useState<string | null>(null);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const kinds = [...new Set(view.byOrganisation.map((each) => each.kind))];
  const listed = listedCompleteness(view, { kind, onlyMissing });
  return (
    <>
      <ExportInHead request={{ table: "completeness", period: view.period, filters: { kind, onlyMissing } }} />
      <div className="completeness-bar">
        <p>{words.summary(label, view.total)}</p>
        {part === "lines" ? null : (
          <FilterChoice
            label={words.kind}
            value={kind}
            onChange={setKind}
            options={kinds.map((each) => ({ value: each, label: each }))}
          />
        )}
        <Checkbox checked={onlyMissing} onChange={({ target }) => setOnlyMissing(target.checked)}>
          {words.onlyMissing}
        </Checkbox>
      </div>
      {listed.supplies.length > 0 && part !== "lines" ? (
        <p className="secondary small">{words.supplies(listed.supplies)}</p>
      ) : null}
      {part === "organisations" && (
        <CountsTable
          label={words.tables.organisations}
          head={words.columns.organisation}
          rows={listed.organisations}
          empty={view.byOrganisation.length === 0 ? words.nobody : words.nothingFound}
        />
      )}
      {part === "lines" && (
        <CountsTable
          label={words.tables.lines}
          head={words.columns.line}
          rows={listed.lines}
          empty={view.byLine.length === 0 ? words.nobody : words.nothingFound}
        />
      )}
      {part === "gaps" && <GapsTable gaps={listed.gaps} />}
      <p className="quiet small completeness-note">{words.note}</p>
    </>
  );
}
