/** After reading in: what was done, and where to look at it. */
import { Button } from "antd";
import { Link } from "wouter";
import type { CatalogueReport } from "../../../shared/contract/catalogue-file.ts";
import { catalogueActionLabel, catalogueFileText, catalogueKindLabel } from "../../../shared/text/catalogue-file.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/error-text.tsx";
import { forget } from "./catalogue-session.ts";
import { countsOf } from "./change-counts.ts";

const words = catalogueFileText;
type Counts = CatalogueReport["totals"][number];

const columns: readonly DataColumn<Counts>[] = [
  { head: words.kindColumn, cell: ({ kind }) => catalogueKindLabel[kind] },
  ...(["added", "changed", "retired", "removed"] as const).map(
    (action): DataColumn<Counts> => ({
      head: catalogueActionLabel[action],
      width: 90,
      align: "right",
      cell: (counts) => counts[action],
    }),
  ),
];

export function CatalogueSummary({ report }: { readonly report: CatalogueReport }) {
  return (
    <div className="catalogue-summary">
      <Notice kind="done">
        {words.done(countsOf(report.totals))}
        <Link href="/settings/changes">{words.doneLog}</Link>
      </Notice>
      <DataTable label={words.changesTitle} columns={columns} rows={report.totals} rowKey={({ kind }) => kind} />
      <div>
        <Button onClick={() => void forget()}>{words.another}</Button>
      </div>
    </div>
  );
}
