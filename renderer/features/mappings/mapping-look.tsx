/** One mapping as it is kept: sheets, columns, rows. */
import { knownHead, mappingText, periodRuleLabel, roleLabel } from "../../../shared/text/mappings.ts";
import { api } from "../../api/client.ts";
import { DataTable } from "../../components/data-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { usePlanLines } from "./plan-lines.ts";

const words = mappingText;

export function MappingLook({ id }: { readonly id: string }) {
  const query = useQuery(["mappings", id], (signal) => api.mappings.get({ id }, { signal }));
  const nameOf = usePlanLines();
  return (
    <Loaded query={query}>
      {({ mapping }) =>
        mapping.sheets.map(({ sheet, columns, rows }) => (
          <section key={sheet} className="mapping-look">
            <h3>{knownHead(sheet)}</h3>
            <p className="secondary small">
              {columns
                .filter(({ role }) => role !== "ignore")
                .map(({ head, role, period }) =>
                  role === "value" || role === "growth"
                    ? `${knownHead(head)}：${roleLabel[role]}（${periodRuleLabel(period)}）`
                    : `${knownHead(head)}：${roleLabel[role]}`,
                )
                .join("；")}
            </p>
            <DataTable
              label={sheet}
              columns={[
                { head: words.rowColumn, cell: ({ row }) => knownHead(row) },
                { head: words.lineColumn, cell: ({ line }) => nameOf(line) },
                {
                  head: words.unitColumn,
                  width: 130,
                  cell: ({ unit, factor }) => (factor === 1 ? unit : words.times(unit, String(factor))),
                },
              ]}
              rows={rows}
              rowKey={({ row }) => row}
            />
          </section>
        ))
      }
    </Loaded>
  );
}
