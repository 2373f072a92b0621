/** What reading in would change, by kind of record; one kind of change can be looked at alone. */
import { useState } from "react";
import type { CatalogueFileChange } from "../../../shared/contract/catalogue-file.ts";
import { type CatalogueAction, catalogueActions, catalogueKinds } from "../../../shared/domain/catalogue-changes.ts";
import { catalogueActionLabel, catalogueFileText, catalogueKindLabel } from "../../../shared/text/catalogue-file.ts";
import { commonText } from "../../../shared/text/common.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { type Mark, Marked } from "../../components/marked.tsx";
import { Place } from "./catalogue-problems.tsx";

const words = catalogueFileText;

export function CatalogueChanges({ changes }: { readonly changes: readonly CatalogueFileChange[] }) {
  const [filter, setFilter] = useState<CatalogueAction | "all">("all");
  const count = (action: CatalogueAction) => changes.filter((change) => change.action === action).length;
  const shown = changes.filter(({ action }) => filter === "all" || action === filter);
  return (
    <section aria-label={words.changesTitle}>
      <div className="settings-bar">
        <h3>{words.changesTitle}</h3>
        <fieldset className="toggles">
          <legend className="unseen">{words.filterLabel}</legend>
          <button type="button" aria-pressed={filter === "all"} onClick={() => setFilter("all")}>
            {commonText.all} {changes.length}
          </button>
          {catalogueActions.map((action) => (
            <button type="button" key={action} aria-pressed={filter === action} onClick={() => setFilter(action)}>
              {catalogueActionLabel[action]} {count(action)}
            </button>
          ))}
        </fieldset>
      </div>
      {shown.length === 0 ? <p className="quiet">{words.none}</p> : null}
      {catalogueKinds.map((kind) => {
        const own = shown.filter((change) => change.kind === kind);
        if (own.length === 0) return null;
        const name = catalogueKindLabel[kind];
        return (
          <details key={kind} className="catalogue-group" open>
            <summary>{words.kindGroup(name, own.length)}</summary>
            <DataTable label={name} columns={columns} rows={own} rowKey={({ action, key }) => `${action} ${key}`} />
          </details>
        );
      })}
    </section>
  );
}

const marks: Readonly<Record<CatalogueAction, Mark>> = {
  added: { glyph: "tick", ink: "on" },
  changed: { glyph: "pen", ink: "none" },
  retired: { glyph: "lock", ink: "behind" },
  removed: { glyph: "cross", ink: "far" },
};

const columns: readonly DataColumn<CatalogueFileChange>[] = [
  {
    head: words.changeColumns.action,
    width: 80,
    cell: ({ action }) => <Marked {...marks[action]}>{catalogueActionLabel[action]}</Marked>,
  },
  { head: words.changeColumns.name, width: 380, cell: ({ key, name }) => <RecordName code={key} name={name} /> },
  { head: words.changeColumns.fields, cell: (change) => <Fields change={change} /> },
  {
    head: words.changeColumns.place,
    width: 110,
    cell: ({ sheet, cell }) => (sheet === "" ? null : <Place sheet={sheet} cell={cell} />),
  },
];

function RecordName({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <>
      {name}
      <div className="quiet catalogue-code">{code}</div>
    </>
  );
}

function Fields({ change: { kind, action, fields } }: { readonly change: CatalogueFileChange }) {
  return (
    <>
      {action === "retired" ? (
        <div className="secondary">{kind === "assignment" ? words.termEnded : words.keptFigures}</div>
      ) : null}
      <ul>
        {fields.map(({ field, name, before, after }) => (
          <li key={field} className="catalogue-field">
            <span className="secondary">{name}：</span>
            <Side text={before} /> {words.arrow} <Side text={after} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Side({ text }: { readonly text: string | null }) {
  return text === null ? <span className="quiet">{words.blank}</span> : <span>{text}</span>;
}
