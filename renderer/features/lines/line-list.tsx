/** The lines of a plan as a table, with what is looked for above it. */
import { Button, Input, Select } from "antd";
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { Indicator } from "../../../shared/contract/catalog.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import { collections } from "../../../shared/domain/vocabulary.ts";
import { collectionLabel, frequencyLabel } from "../../../shared/text/catalogue-words.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { linesText } from "../../../shared/text/line-screens.ts";
import { basisLabel } from "../../../shared/text/verdict.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Marked } from "../../components/marked.tsx";
import { searchField } from "../../components/search-field.ts";
import { useAppState } from "../../stores/session.ts";
import { type LineFilters, matching, noFilters, shownLines, shows } from "./line-filters.ts";
import { currentTarget, isPending } from "./new-line.ts";

const words = linesText;

interface ListProps {
  readonly lines: readonly Indicator[];
  readonly mayEdit: boolean;
  readonly onAdd: () => void;
}

export function LineList({ lines, mayEdit, onAdd }: ListProps) {
  const [filters, setFilters] = useState<LineFilters>(noFilters);
  const { today: day } = useAppState();
  const found = matching(lines, filters);
  const columns: readonly DataColumn<Indicator>[] = [
    { head: words.columns.order, width: 40, align: "right", cell: ({ order }) => order },
    { head: words.columns.name, cell: (line) => <LineName line={line} /> },
    { head: words.columns.unit, width: 84, cell: ({ unit }) => <span className="secondary small">{unit}</span> },
    { head: words.columns.collection, width: 78, cell: ({ collection }) => collectionLabel[collection] },
    { head: words.columns.basis, width: 96, cell: ({ basis }) => basisLabel[basis] },
    { head: words.columns.frequency, width: 64, cell: ({ frequency }) => frequencyLabel[frequency] },
    {
      head: words.columns.baseline,
      width: 90,
      align: "right",
      cell: ({ baselineText }) => <span className="number">{baselineText}</span>,
    },
    {
      head: words.columns.target,
      width: 190,
      cell: (line) => <CurrentTarget line={line} today={day} mayEdit={mayEdit} />,
    },
    {
      head: words.columns.actions,
      width: mayEdit ? 104 : 60,
      cell: (line) => <Actions line={line} mayEdit={mayEdit} />,
    },
  ];
  return (
    <>
      <Filters lines={lines} found={found} filters={filters} onChange={setFilters}>
        {mayEdit ? (
          <Button type="primary" onClick={onAdd}>
            {words.add}
          </Button>
        ) : null}
      </Filters>
      <DataTable
        label={words.tableLabel}
        columns={columns}
        rows={shownLines(found, filters.show, day)}
        rowKey={({ code }) => code}
        empty={lines.length === 0 ? words.none : words.noMatch}
      />
    </>
  );
}

interface FiltersProps {
  readonly lines: readonly Indicator[];
  readonly found: readonly Indicator[];
  readonly filters: LineFilters;
  readonly onChange: (filters: LineFilters) => void;
  readonly children: ReactNode;
}

const everything = "";

function Filters({ lines, found, filters, onChange, children }: FiltersProps) {
  const inCollection = lines.filter(
    ({ collection }) => filters.collection === null || collection === filters.collection,
  );
  const categories = [...new Set(inCollection.map(({ category }) => category))].filter((one) => one !== "");
  const { today: day } = useAppState();
  const all = { value: everything, label: words.all };
  return (
    <div className="settings-bar">
      <Input.Search
        allowClear
        className="lines-search"
        aria-label={words.search}
        {...searchField}
        placeholder={words.search}
        value={filters.text}
        onChange={({ target }) => onChange({ ...filters, text: target.value })}
      />
      <Select
        aria-label={words.collection}
        prefix={<span className="quiet">{words.collection}</span>}
        popupMatchSelectWidth={false}
        value={filters.collection ?? everything}
        options={[all, ...collections.map((one) => ({ value: one, label: collectionLabel[one] }))]}
        onChange={(chosen) =>
          onChange({ ...filters, category: null, collection: collections.find((one) => one === chosen) ?? null })
        }
      />
      <Select
        className="lines-category"
        aria-label={words.category}
        prefix={<span className="quiet">{words.category}</span>}
        popupMatchSelectWidth={false}
        value={filters.category ?? everything}
        options={[all, ...categories.map((one) => ({ value: one, label: one }))]}
        onChange={(chosen) => onChange({ ...filters, category: chosen === everything ? null : chosen })}
      />
      <fieldset className="toggles" aria-label={words.showLabel}>
        {shows.map((show) => (
          <button
            key={show}
            type="button"
            aria-pressed={filters.show === show}
            onClick={() => onChange({ ...filters, show })}
          >
            {words.show[show]} {shownLines(found, show, day).length}
          </button>
        ))}
      </fieldset>
      <span className="lines-space" />
      {children}
    </div>
  );
}

function LineName({ line: { code, name, scope, retiredFrom } }: { readonly line: Indicator }) {
  return (
    <span title={code}>
      {name}
      {scope === "" ? null : <span className="quiet small">（{scope}）</span>}
      {retiredFrom === null ? null : (
        <span className="quiet small">　{words.retiredSince(quarterLabel(retiredFrom))}</span>
      )}
    </span>
  );
}

interface CurrentTargetProps {
  readonly line: Indicator;
  readonly today: string;
  readonly mayEdit: boolean;
}

/** A pending one leads straight to where its value is entered. */
function CurrentTarget({ line, today: day, mayEdit }: CurrentTargetProps) {
  const target = currentTarget(line, day);
  if (target === null) return null;
  const text = targetAsPrinted(target.operator, target.text);
  if (!isPending(line, target))
    return (
      <>
        <span className="number">{text}</span>
        <span className="quiet small">　{target.authority}</span>
      </>
    );
  return (
    <span className="settings-actions">
      <Marked glyph="ring" ink="behind">
        {text}
      </Marked>
      {mayEdit ? (
        <Link href={`/settings/lines/${line.code}?target=new`} aria-label={words.pendingLabel(line.name)}>
          {words.enterTarget}
        </Link>
      ) : null}
    </span>
  );
}

function Actions({ line: { code, name }, mayEdit }: { readonly line: Indicator; readonly mayEdit: boolean }) {
  return (
    <span className="settings-actions">
      {mayEdit ? (
        <Link href={`/settings/lines/${code}`} aria-label={words.editLabel(name)}>
          {words.edit}
        </Link>
      ) : null}
      <Link href={`/settings/lines/${code}?target=all`} aria-label={words.targetsLabel(name)}>
        {words.targets}
      </Link>
    </span>
  );
}
