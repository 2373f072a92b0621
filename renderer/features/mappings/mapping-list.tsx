/** What is mapped already: rename, look, retire. */
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import type { MappingView } from "../../../shared/contract/mappings.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";
import { RenameModal } from "../../components/rename-modal.tsx";
import { ScrollArea } from "../../components/scroll-area.tsx";
import { MappingLook } from "./mapping-look.tsx";

const words = mappingText;

export function MappingList() {
  const query = useQuery(["mappings"], (signal) => api.mappings.list(undefined, { signal }));
  return <Loaded query={query}>{(rows) => <Mappings rows={rows} />}</Loaded>;
}

function Mappings({ rows }: { readonly rows: readonly MappingView[] }) {
  const { modal } = App.useApp();
  const command = useCommand();
  const [naming, setNaming] = useState<MappingView | null>(null);
  const [looking, setLooking] = useState<MappingView | null>(null);
  const retire = ({ id, name }: MappingView) =>
    modal.confirm({
      title: words.retireTitle(name),
      content: words.retireContent,
      okText: words.retire,
      cancelText: words.keep,
      onOk: () => command.run(() => api.mappings.retire({ id })),
    });
  const columns: readonly DataColumn<MappingView>[] = [
    { head: words.columns.name, cell: ({ name }) => <span className="strong">{name}</span> },
    { head: words.columns.organisation, width: 180, cell: ({ organisationName }) => organisationName },
    { head: words.columns.lines, width: 60, align: "right", cell: ({ lines }) => lines },
    { head: words.columns.saved, width: 200, cell: ({ savedAt, savedBy }) => `${tableTime(savedAt)}　${savedBy}` },
    { head: words.columns.state, width: 80, cell: ({ retired }) => (retired ? words.retired : words.inUse) },
    {
      head: words.columns.actions,
      width: 190,
      cell: (row) => (
        <span className="mapping-actions">
          <Button size="small" aria-label={`${words.look}${row.name}`} onClick={() => setLooking(row)}>
            {words.look}
          </Button>
          <Button size="small" aria-label={`${words.rename}${row.name}`} onClick={() => setNaming(row)}>
            {words.rename}
          </Button>
          {row.retired ? null : (
            <Button size="small" aria-label={`${words.retire}${row.name}`} onClick={() => retire(row)}>
              {words.retire}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <ScrollArea className="mapping-list" label={words.listTitle}>
      <p className="quiet small mapping-hint">{words.hint}</p>
      <ErrorNotice error={command.error} onClose={command.forget} />
      <DataTable label={words.listTitle} columns={columns} rows={rows} rowKey={({ id }) => id} empty={words.empty} />
      {naming ? (
        <RenameModal
          title={words.renameTitle}
          label={words.nameField}
          name={naming.name}
          rename={(name) => api.mappings.rename({ id: naming.id, name })}
          onClose={() => setNaming(null)}
        />
      ) : null}
      {looking ? (
        <Drawer open size={560} title={looking.name} onClose={() => setLooking(null)}>
          <MappingLook id={looking.id} />
        </Drawer>
      ) : null}
    </ScrollArea>
  );
}
