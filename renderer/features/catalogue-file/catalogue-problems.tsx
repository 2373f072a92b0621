/** What must be mended, or is only to be known: sheet, cell, what to do. Many of one kind are one group that unfolds. */
import type { CatalogueFileProblem } from "../../../shared/contract/catalogue-file.ts";
import { catalogueFileText } from "../../../shared/text/catalogue-file.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";

const words = catalogueFileText;
/** A few of a kind are read at a glance. */
const shownAtOnce = 5;

interface Placed extends CatalogueFileProblem {
  readonly at: number;
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly CatalogueFileProblem[];
  /** Groups are closed at first. */
  readonly folded?: boolean;
}

export function CatalogueProblems({ title, problems, folded = false }: ProblemsProps) {
  if (problems.length === 0) return null;
  const placed = problems.map((problem, at): Placed => ({ ...problem, at }));
  const groups = [...Map.groupBy(placed, ({ group }) => group)];
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {groups.map(([group, own]) => (
        <details key={group} className="catalogue-group" open={!folded && own.length <= shownAtOnce * groups.length}>
          <summary>{words.group(group, own.length)}</summary>
          <DataTable label={group} columns={columns} rows={own} rowKey={({ at }) => at} />
        </details>
      ))}
    </section>
  );
}

const columns: readonly DataColumn<Placed>[] = [
  { head: words.problemColumns.place, width: 150, cell: ({ sheet, cell }) => <Place sheet={sheet} cell={cell} /> },
  { head: words.problemColumns.message, cell: ({ message }) => message },
];

export function Place({ sheet, cell }: { readonly sheet: string; readonly cell: string }) {
  if (sheet === "") return <span className="quiet">{words.wholeFile}</span>;
  return (
    <span className="number">
      {sheet}
      {cell === "" ? "" : `　${cell}`}
    </span>
  );
}
