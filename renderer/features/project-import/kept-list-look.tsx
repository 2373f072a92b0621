/** How a kept list is read, sheet by sheet, and what was imported by it. */
import { Link } from "wouter";
import type { ListSheet } from "../../../shared/domain/projects/list-mapping.ts";
import { keptListsText } from "../../../shared/text/kept-lists.ts";
import { knownHead } from "../../../shared/text/mappings.ts";
import { listRoleLabel, plannedDateText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { DataTable } from "../../components/data-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";

const words = keptListsText;
const { importColumns: heads } = words;

export function KeptListLook({ id }: { readonly id: string }) {
  const query = useQuery(["kept-lists", id], (signal) => api.projectLists.keptOne({ id }, { signal }));
  return (
    <Loaded query={query}>
      {({ mapping, imports }) => (
        <>
          {mapping.sheets
            .filter(({ skip }) => !skip)
            .map((sheet) => (
              <Sheet key={sheet.sheet} sheet={sheet} />
            ))}
          <section className="kept-look">
            <h3>{words.imports}</h3>
            <DataTable
              label={words.imports}
              columns={[
                {
                  head: heads.month,
                  width: 96,
                  cell: ({ month }) => plannedDateText(month) || <span className="quiet">{words.monthUnknown}</span>,
                },
                { head: heads.file, cell: ({ file }) => file },
                {
                  head: heads.batch,
                  width: 136,
                  cell: ({ batch }) => <Link href="/exchange/batches">{batch}</Link>,
                },
                {
                  head: heads.at,
                  width: 120,
                  cell: ({ at, by }) => (
                    <>
                      {tableTime(at)}
                      <div className="secondary small">{by}</div>
                    </>
                  ),
                },
              ]}
              rows={imports}
              rowKey={({ batch }) => batch}
              empty={words.noImports}
            />
          </section>
        </>
      )}
    </Loaded>
  );
}

function Sheet({ sheet: { sheet, columns, stage } }: { readonly sheet: ListSheet }) {
  const read = columns.filter(({ role }) => role !== "ignore");
  const unread = columns
    .filter(({ role, head }) => role === "ignore" && head !== "")
    .map(({ head }) => knownHead(head));
  return (
    <section className="kept-look">
      <h3>{words.sheetOf(knownHead(sheet))}</h3>
      {stage !== null && <p className="secondary small">{words.allIn(stage)}</p>}
      <DataTable
        label={words.sheetOf(knownHead(sheet))}
        columns={[
          { head: projectsScreenText.importing.head, cell: ({ head }) => knownHead(head) },
          { head: projectsScreenText.importing.role, width: 150, cell: ({ role }) => listRoleLabel[role] },
          { head: projectsScreenText.importing.unit, width: 80, cell: ({ unit }) => unit ?? "" },
        ]}
        rows={read}
        rowKey={({ head, role }) => `${role} ${head}`}
      />
      {unread.length > 0 && <p className="quiet small">{words.unread(unread)}</p>}
    </section>
  );
}
