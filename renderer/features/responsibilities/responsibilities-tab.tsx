/** 责任分工: who leads, provides and supports each line and task, changed one by one or many at once. */
import { useCallback, useMemo, useState } from "react";
import type { Catalog } from "../../../shared/contract/catalog.ts";
import type { ListedOrganisation } from "../../../shared/contract/organisations.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { usualStart } from "../../../shared/domain/tenure.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import { roleLabel } from "../../../shared/text/catalogue-words.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { usePeriods } from "../../components/current-period.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { organisationOptions, useOrganisations } from "../../components/organisation-data.ts";
import { useCatalog } from "../../components/plan-data.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import { StartSelect } from "../../components/start-select.tsx";
import { BulkBar, type BulkChange } from "./bulk-bar.tsx";
import { GridFilterBar } from "./grid-filter-bar.tsx";
import { filtered, type GridFilters, type GridRow, gridRows, isLeaderless, noFilters } from "./grid-rows.ts";
import { nothingSelected, type Selection } from "./grid-selection.ts";
import { HistoryDrawer } from "./history-drawer.tsx";
import { PasteDrawer, type Pasted } from "./paste-drawer.tsx";
import { laidOn, pastedColumn } from "./pasted-names.ts";
import { ResponsibilitiesGrid } from "./responsibilities-grid.tsx";
import "./responsibilities.css";

const words = responsibilitiesText;

export function ResponsibilitiesTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const catalog = useCatalog();
  const organisations = useOrganisations();
  const periods = usePeriods();
  return (
    <Loaded query={catalog}>
      {(data) => (
        <Loaded query={organisations}>
          {(known) => (
            <Loaded query={periods}>
              {(opened) => (
                <Responsibilities
                  catalog={data}
                  organisations={known}
                  periods={opened.filter(({ plan }) => plan === data.plan.code)}
                  mayEdit={mayEdit}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ResponsibilitiesProps {
  readonly catalog: Catalog;
  readonly organisations: readonly ListedOrganisation[];
  readonly periods: readonly Period[];
  readonly mayEdit: boolean;
}

function Responsibilities({ catalog, organisations, periods, mayEdit }: ResponsibilitiesProps) {
  const command = useCommand();
  const [filters, setFilters] = useState<GridFilters>(noFilters);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [chosenStart, setStart] = useState<string | null | undefined>(undefined);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [history, setHistory] = useState<GridRow | null>(null);
  const [said, setSaid] = useState<{ readonly kind: "done" | "warning"; readonly text: string } | null>(null);

  const all = useMemo(() => gridRows(catalog), [catalog]);
  const rows = useMemo(() => filtered(all, filters), [all, filters]);
  const choices = useMemo(() => organisationOptions(organisations), [organisations]);
  const names = useMemo(() => new Map(organisations.map(({ code, name }) => [code, name])), [organisations]);
  const nameOf = useCallback((code: string) => names.get(code) ?? code, [names]);
  const selected = all.filter(({ code }) => selection.codes.has(code));
  const hidden = selected.length - rows.filter(({ code }) => selection.codes.has(code)).length;
  const leaderless = all.filter(isLeaderless).length;
  const from = chosenStart === undefined ? usualStart(periods) : chosenStart;

  const run = async (work: () => Promise<unknown>, text: string) => {
    setSaid(null);
    const done = await command.run(work);
    if (done) setSaid({ kind: "done", text });
    return done;
  };
  const assign = (change: BulkChange) =>
    run(
      () => api.responsibilities.assign({ ...change, from }),
      words.done(change.items.length, roleLabel[change.role]),
    );
  const assignOne = (row: GridRow, role: Role, held: readonly string[]) => {
    const before = row.held[role];
    if (held.length === before.length && held.every((code) => before.includes(code))) return;
    void assign({ items: [row.code], role, organisations: [...held], mode: "set" });
  };
  const paste = (text: string, role: Role | null, row: GridRow) => {
    const warn = (why: string) => setSaid({ kind: "warning", text: why });
    if (role === null) return warn(words.paste.wrongRole);
    const column = pastedColumn(text);
    const shown = rows.filter(({ code }) => selection.codes.has(code));
    const onto = shown.length > 0 ? shown : rows.slice(rows.indexOf(row), rows.indexOf(row) + column.length);
    const laid = laidOn(onto, column, role, organisations);
    if (laid === null) return warn(words.paste.wrongCount(column.length, onto.length));
    setSaid(null);
    setPasted({ role, rows: laid });
  };

  return (
    <div className="responsibilities">
      <p className="secondary small">{words.note}</p>
      {leaderless === 0 ? null : (
        <Notice kind="warning">
          {words.unassigned(leaderless)}{" "}
          <button
            type="button"
            className="responsibilities-link"
            onClick={() => setFilters({ ...noFilters, leaderless: true })}
          >
            {words.showUnassigned}
          </button>
        </Notice>
      )}
      <GridFilterBar all={all} shown={rows.length} filters={filters} choices={choices} onChange={setFilters} />
      {mayEdit ? (
        <BulkBar
          rows={selected}
          hidden={hidden}
          choices={choices}
          busy={command.busy}
          start={
            <StartSelect
              size="small"
              label={words.from}
              periods={periods}
              plan={catalog.plan}
              value={from}
              onChange={setStart}
            />
          }
          onAssign={assign}
          onConfirm={() =>
            void run(
              () => api.responsibilities.confirm({ items: selected.map(({ code }) => code) }),
              words.confirmed(selected.length),
            )
          }
          onClear={() => setSelection(nothingSelected)}
        />
      ) : null}
      {pasted === null ? <ErrorNotice error={command.error} onClose={command.forget} /> : null}
      {said === null ? null : (
        <Notice kind={said.kind} onClose={() => setSaid(null)}>
          {said.text}
        </Notice>
      )}
      <ScrollArea className="responsibilities-scroll" label={words.tableLabel}>
        <ResponsibilitiesGrid
          rows={rows}
          mayEdit={mayEdit}
          selection={selection}
          onSelect={setSelection}
          choices={choices}
          nameOf={nameOf}
          onAssign={assignOne}
          onHistory={setHistory}
          onPaste={paste}
        />
      </ScrollArea>
      {pasted === null ? null : (
        <PasteDrawer
          {...pasted}
          choices={choices}
          nameOf={nameOf}
          busy={command.busy}
          error={command.error}
          onClose={() => {
            setPasted(null);
            command.forget();
          }}
          onApply={async (changes) => {
            const text = words.done(changes.length, roleLabel[pasted.role]);
            const each = changes.map(({ item, organisations: codes }) => ({ item, organisations: codes }));
            const done = await run(
              () => api.responsibilities.assignEach({ role: pasted.role, rows: each, from }),
              text,
            );
            if (done) setPasted(null);
          }}
        />
      )}
      {history === null ? null : <HistoryDrawer row={history} nameOf={nameOf} onClose={() => setHistory(null)} />}
    </div>
  );
}
