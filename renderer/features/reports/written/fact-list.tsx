/** What a text is based on: the figures it names and the words it quotes. */
import type { Fact } from "../../../../shared/contract/documents.ts";
import { writtenFacts } from "../../../../shared/text/written-facts.ts";
import { writtenScreenText as words } from "../../../../shared/text/written-screen.ts";
import { type DataColumn, DataTable } from "../../../components/data-table.tsx";

/** Names and times say by themselves what they are. */
const isTelling = ({ value, what }: Fact): boolean =>
  value !== null || (what !== writtenFacts.name && what !== writtenFacts.period);

const columns: readonly DataColumn<Fact & { readonly at: number }>[] = [
  { head: words.columns.name, cell: ({ name }) => name },
  { head: words.columns.what, cell: ({ what }) => what, width: 150 },
  { head: words.columns.period, cell: ({ period }) => period, width: 140 },
  { head: words.columns.value, cell: ({ shown }) => shown, align: "right" },
];

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const rows = facts.filter(isTelling).map((fact, at) => ({ ...fact, at }));
  return (
    <div className="written-facts">
      <DataTable label={words.factsLabel} columns={columns} rows={rows} rowKey={({ at }) => at} empty={words.noFacts} />
    </div>
  );
}
