/** The table behind 历期对照: how often each organisation reported in time, late, or not. */
import type { OverTime } from "../../shared/contract/over-time.ts";
import { allCells, countReturns, type ReturnCounts } from "../../shared/listings/return-counts.ts";
import { completenessText } from "../../shared/text/completeness.ts";

const words = completenessText.history.columns;
const counted = ["asked", "answered", "late", "returned", "missing", "exempt", "returns"] as const;
const heads: Record<(typeof counted)[number], string> = { ...words, answered: words.onTime };

export function ReturnTable({ over }: { readonly over: OverTime }) {
  return (
    <table className="data-table is-dense" aria-label={completenessText.tables.historyCounts}>
      <thead className="is-sticky">
        <tr>
          <th scope="col">{completenessText.columns.organisation}</th>
          <th scope="col">{completenessText.columns.kind}</th>
          {counted.map((key) => (
            <th key={key} scope="col" className="is-right">
              {heads[key]}
            </th>
          ))}
          <th scope="col" className="is-right">
            {words.rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {over.organisations.map(({ code, name, kind, cells }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td className="secondary">{kind}</td>
            <Counts counts={countReturns(cells)} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {completenessText.total}
          </th>
          <Counts counts={countReturns(allCells(over))} />
        </tr>
      </tfoot>
    </table>
  );
}

function Counts({ counts }: { readonly counts: ReturnCounts }) {
  return (
    <>
      {counted.map((key) => (
        <td key={key} className="is-right number">
          {counts[key]}
        </td>
      ))}
      <td className="is-right number">{completenessText.percent(counts.answered, counts.asked)}</td>
    </>
  );
}
