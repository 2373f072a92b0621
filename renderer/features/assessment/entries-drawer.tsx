/** 录入记录: what was entered into the matrix of a quarter, operation by operation; each can be taken back and brought back. */
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { MatrixEntry } from "../../../shared/contract/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";

const words = assessmentScreenText.matrix;

interface EntriesDrawerProps {
  readonly period: string;
  readonly closed: boolean;
  readonly onClose: () => void;
}

export function EntriesDrawer({ period, closed, onClose }: EntriesDrawerProps) {
  const [news, setNews] = useState("");
  const turning = useCommand();
  const entries = useQuery(["assessment-entries", period], (signal) => api.assessment.entries({ period }, { signal }));
  const turn = ({ operation }: MatrixEntry, back: boolean) =>
    void turning.run(async () => {
      const result = await (back
        ? api.assessment.undoEntry({ operation })
        : api.assessment.restoreEntry({ operation }));
      const said = back ? words.undone(result.reversed) : words.restored(result.reversed);
      setNews(result.kept.length === 0 ? said : `${said}${words.kept(result.kept.length)}`);
    });
  const columns: readonly DataColumn<MatrixEntry>[] = [
    { head: words.entryColumns.at, cell: ({ at }) => tableTime(at), width: 140 },
    { head: words.entryColumns.by, cell: ({ by }) => by },
    { head: words.entryColumns.figures, cell: ({ figures }) => words.entry(figures), align: "right", width: 80 },
    {
      head: words.entryColumns.state,
      width: 90,
      cell: ({ figures, retracted, revision }) =>
        retracted === figures ? words.takenBack : revision ? words.revision : words.standing,
    },
    {
      head: words.entryColumns.action,
      width: 190,
      cell: (entry) =>
        closed ? null : entry.batch !== null ? (
          <span className="quiet small">{words.batch(entry.batch)}</span>
        ) : (
          <>
            {entry.retracted < entry.figures ? (
              <Button type="link" size="small" onClick={() => turn(entry, true)}>
                {words.undo}
              </Button>
            ) : null}
            {entry.retracted > 0 ? (
              <Button type="link" size="small" onClick={() => turn(entry, false)}>
                {words.restore}
              </Button>
            ) : null}
          </>
        ),
    },
  ];
  return (
    <Drawer open size={620} title={words.entries} onClose={onClose}>
      <ErrorNotice error={turning.error} onClose={turning.forget} />
      {news === "" ? null : <Notice kind="done">{news}</Notice>}
      <Loaded query={entries}>
        {(known) => (
          <DataTable
            label={words.entries}
            columns={columns}
            rows={known}
            rowKey={({ operation }) => operation}
            empty={words.noEntries}
          />
        )}
      </Loaded>
    </Drawer>
  );
}
