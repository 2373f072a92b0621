/** 变更日志: every change, newest first, and the check that none was touched afterwards. */
import { Button } from "antd";
import { useState } from "react";
import { useSearch } from "wouter";
import type { Change, ChangeFilter, Verification } from "../../../shared/contract/app.ts";
import type { Catalog } from "../../../shared/contract/catalog.ts";
import { entityWords, fieldWord, loggedWords, shortIds } from "../../../shared/listings/change-words.ts";
import { changesText } from "../../../shared/text/settings.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useCatalog } from "../../components/plan-data.ts";
import { useQuery } from "../../components/query.ts";
import { changeFilterOf, changeQueryOf } from "./change-filter.ts";
import { ChangeFilterBar } from "./change-filter-bar.tsx";

const words = changesText;
const pageSize = 100;

export function ChangesTab() {
  /** Ids before which the pages begin; null is the newest page. The last one is shown. */
  const [starts, setStarts] = useState<readonly (number | null)[]>([null]);
  const before = starts.at(-1) ?? null;
  const query = useSearch();
  const filter = changeFilterOf(query);
  const filterBy = (next: ChangeFilter) => {
    setStarts([null]);
    navigateTo(`/settings/changes${changeQueryOf(next)}`, { replace: true });
  };
  const changes = useQuery(["changes", before ?? 0, changeQueryOf(filter)], (signal) =>
    api.app.changes({ before, limit: pageSize, filter }, { signal }),
  );
  const catalog = useCatalog().data;
  const columns = columnsFor(catalog);
  return (
    <>
      <VerifyBar />
      <ChangeFilterBar filter={filter} onChange={filterBy} />
      <Loaded query={changes}>
        {(rows) =>
          rows.length === 0 && before === null && changeQueryOf(filter) === "" ? (
            <EmptyState {...words.empty} />
          ) : (
            <>
              <div className="settings-log">
                <DataTable
                  label={words.tableLabel}
                  columns={columns}
                  rows={rows}
                  rowKey={({ id }) => id}
                  empty={before === null ? words.noMatch : words.end}
                />
              </div>
              <nav className="settings-pager" aria-label={words.pages}>
                <Button size="small" disabled={starts.length === 1} onClick={() => setStarts(starts.slice(0, -1))}>
                  {words.newer}
                </Button>
                <Button
                  size="small"
                  disabled={rows.length < pageSize}
                  onClick={() => setStarts([...starts, rows.at(-1)?.id ?? null])}
                >
                  {words.more}
                </Button>
                <span className="quiet small">{rows.length < pageSize ? words.end : null}</span>
              </nav>
            </>
          )
        }
      </Loaded>
    </>
  );
}

const columnsFor = (catalog: Catalog | undefined): readonly DataColumn<Change>[] => [
  { head: words.columns.id, width: 64, align: "right", cell: ({ id }) => id },
  { head: words.columns.at, width: 136, cell: ({ at }) => tableTime(at) },
  { head: words.columns.by, width: 96, cell: ({ by }) => by },
  {
    head: words.columns.what,
    cell: ({ summary, entityId }) => <What summary={summary} about={entityWords(entityId, catalog)} />,
  },
  { head: words.columns.field, width: 80, cell: ({ field, entity }) => fieldWord(field, entity) },
  {
    head: words.columns.before,
    width: 150,
    cell: (change) => <Recorded text={loggedWords(change, "before", catalog)} />,
  },
  {
    head: words.columns.after,
    width: 190,
    cell: (change) => <Recorded text={loggedWords(change, "after", catalog)} />,
  },
  { head: words.columns.source, width: 150, cell: (change) => <Source {...change} /> },
];

/** The file a change was read from, and the cells: a name too long for the column leaves these to be seen. */
function Source({ file, cell, source }: Change) {
  if (file === null) return words.sources[source] ?? source;
  return (
    <div title={[file, cell].filter(Boolean).join(" ")}>
      <div className="clip">{file}</div>
      <div className="clip quiet settings-entity">{cell}</div>
    </div>
  );
}

function What({ summary, about }: { readonly summary: string; readonly about: string }) {
  return (
    <>
      {shortIds(summary)}
      <div className="quiet settings-entity">{about}</div>
    </>
  );
}

/** Long records are cut on the screen and whole in the tooltip. */
function Recorded({ text }: { readonly text: string | null }) {
  if (text === null) return <span className="quiet">{words.blank}</span>;
  return (
    <div className="settings-recorded" title={text}>
      {text}
    </div>
  );
}

function VerifyBar() {
  const [found, setFound] = useState<Verification | null>(null);
  const { busy, error, run } = useCommand();
  const verify = () => {
    setFound(null);
    void run(async () => setFound(await api.app.verify()));
  };
  return (
    <>
      <div className="settings-bar">
        <Button size="small" loading={busy} onClick={verify}>
          {busy ? words.verifying : words.verify}
        </Button>
        <span className="quiet small">{words.notVerified}</span>
      </div>
      <ErrorNotice error={error} />
      {found === null ? null : <Integrity found={found} />}
    </>
  );
}

function Integrity({ found: { database, log } }: { readonly found: Verification }) {
  if (!log.ok)
    return (
      <Notice kind="error">
        {log.firstBadChange === null ? words.brokenSomewhere : words.broken(log.firstBadChange)}
      </Notice>
    );
  if (!database.ok) return <Notice kind="error">{words.databaseBad(database.problems.join("；"))}</Notice>;
  return <Notice kind="done">{words.intact(log.changes)}</Notice>;
}
