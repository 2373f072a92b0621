/** 退回件 of an organisation in a period: when each went out, how many of its queries were answered; fetched again from here. */
import type { ReturnCopy } from "../../../shared/contract/returns.ts";
import { returnNumberWords, returnScreen } from "../../../shared/text/returns.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { type Command, useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";

const words = returnScreen.copies;

interface CopiesProps {
  readonly period: string;
  readonly organisation: string;
}

export function ReturnCopies({ period, organisation }: CopiesProps) {
  const copies = useQuery(["returns", period], (signal) => api.returns.list({ period }, { signal }));
  const fetching = useCommand();
  return (
    <section>
      <h3>{words.title}</h3>
      <ErrorNotice error={fetching.error} onClose={fetching.forget} />
      <Loaded query={copies}>
        {(all) => (
          <DataTable
            label={words.title}
            columns={columnsWith(fetching)}
            rows={all.filter((copy) => copy.organisation === organisation).toReversed()}
            rowKey={({ id }) => id}
            empty={words.none}
          />
        )}
      </Loaded>
    </section>
  );
}

const columnsWith = ({ run }: Command): readonly DataColumn<ReturnCopy>[] => [
  { head: words.columns.number, width: 86, cell: ({ number }) => returnNumberWords(number) },
  { head: words.columns.at, width: 132, cell: ({ at }) => <span className="number">{tableTime(at)}</span> },
  { head: words.columns.queries, width: 52, align: "right", cell: ({ queries }) => queries },
  { head: words.columns.replies, width: 64, align: "right", cell: ({ replies }) => replies },
  {
    head: words.columns.file,
    cell: ({ id, fileName }) => (
      <button
        type="button"
        className="link-button return-file"
        aria-label={words.openOf(fileName)}
        onClick={() => void run(async () => download(await api.returns.open({ copy: id })))}
      >
        {fileName}
      </button>
    ),
  },
];
