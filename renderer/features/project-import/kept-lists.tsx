/** Lists that are known again by their heads: how each is read, how often it comes, who read it last; rename, retire. */
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import type { KeptList } from "../../../shared/contract/project-lists.ts";
import { keptListsText, rhythmLabel } from "../../../shared/text/kept-lists.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";
import { RenameModal } from "../../components/rename-modal.tsx";
import { KeptListLook } from "./kept-list-look.tsx";

const words = keptListsText;
const { columns: heads } = words;

/** Nothing while no list has been read: there is nothing to keep in order. */
export function KeptLists() {
  const query = useQuery(["kept-lists"], (signal) => api.projectLists.kept(undefined, { signal }));
  return <Loaded query={query}>{(rows) => (rows.length === 0 ? null : <Kept rows={rows} />)}</Loaded>;
}

function Kept({ rows }: { readonly rows: readonly KeptList[] }) {
  const { modal } = App.useApp();
  const command = useCommand();
  const [naming, setNaming] = useState<KeptList | null>(null);
  const [looking, setLooking] = useState<KeptList | null>(null);
  const retire = ({ id, name }: KeptList) =>
    modal.confirm({
      title: words.retireTitle(name),
      content: words.retireContent,
      okText: words.retire,
      cancelText: words.keep,
      onOk: () => command.run(() => api.projectLists.retire({ id })),
    });
  const restore = ({ id }: KeptList) => void command.run(() => api.projectLists.restore({ id }));
  const action = (row: KeptList, text: string, onClick: (row: KeptList) => void) => (
    <Button size="small" aria-label={`${text}${row.name}`} onClick={() => onClick(row)}>
      {text}
    </Button>
  );
  const columns: readonly DataColumn<KeptList>[] = [
    {
      head: heads.name,
      cell: ({ name, retired }) => <span className={retired ? "quiet" : "strong"}>{name}</span>,
    },
    { head: heads.shape, width: 110, cell: ({ sheets, columns: read }) => words.shape(sheets, read) },
    {
      head: heads.rhythm,
      width: 100,
      cell: ({ rhythm, count }) =>
        rhythm === null ? <span className="quiet">{words.noRhythm(count)}</span> : rhythmLabel[rhythm],
    },
    { head: heads.last, width: 230, cell: ({ lastImport }) => <LastImport of={lastImport} /> },
    { head: heads.by, width: 90, cell: ({ lastImport, savedBy }) => lastImport?.by ?? savedBy },
    { head: heads.state, width: 70, cell: ({ retired }) => (retired ? words.retired : words.inUse) },
    {
      head: heads.actions,
      width: 210,
      cell: (row) => (
        <span className="kept-actions">
          {action(row, words.look, setLooking)}
          {action(row, words.rename, setNaming)}
          {row.retired ? action(row, words.restore, restore) : action(row, words.retire, retire)}
        </span>
      ),
    },
  ];
  return (
    <section className="kept-lists" aria-labelledby="kept-lists">
      <div className="import-bar">
        <h2 id="kept-lists">
          {words.title} <span className="quiet">{rows.length}</span>
        </h2>
        <span className="secondary small">{words.hint}</span>
      </div>
      <ErrorNotice error={command.error} onClose={command.forget} />
      <DataTable label={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {naming && (
        <RenameModal
          title={words.renameTitle}
          label={words.nameField}
          name={naming.name}
          rename={(name) => api.projectLists.rename({ id: naming.id, name })}
          onClose={() => setNaming(null)}
        />
      )}
      {looking && (
        <Drawer open size={560} title={looking.name} onClose={() => setLooking(null)}>
          <KeptListLook id={looking.id} />
        </Drawer>
      )}
    </section>
  );
}

function LastImport({ of }: { readonly of: KeptList["lastImport"] }) {
  if (of === null) return <span className="quiet">{words.never}</span>;
  return (
    <>
      {tableTime(of.at)} <span className="secondary small">{words.ofMonth(of.month)}</span>
    </>
  );
}
