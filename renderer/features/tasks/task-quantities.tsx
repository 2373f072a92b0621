/** The quantities of a task: progress against time and the verdict, each with the way to its line. */
import { Link } from "wouter";
import { formatNumber } from "../../../shared/domain/number.ts";
import type { Quantity } from "../../../shared/listings/task-items.ts";
import { commonText } from "../../../shared/text/common.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { NumberText } from "../../components/number-text.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { VerdictMark } from "../../components/verdict-mark.tsx";

const words = tasksText.detail;
const { quantityColumns: columns } = words;

export function TaskQuantities({ quantities }: { readonly quantities: readonly Quantity[] }) {
  if (quantities.length === 0) return <p className="quiet">{tasksText.noQuantity}</p>;
  return (
    <>
      <table className="data-table is-dense" aria-label={words.quantities}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="is-right">
              {columns.target}
            </th>
            <th scope="col" className="is-right">
              {columns.value}
            </th>
            <th scope="col">{columns.progress}</th>
            <th scope="col" className="is-right">
              {columns.gap}
            </th>
            <th scope="col">{columns.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {quantities.map((quantity) => (
            <QuantityRow key={quantity.line.code} {...quantity} />
          ))}
        </tbody>
      </table>
      <p className="quiet small">{words.quantityNote}</p>
    </>
  );
}

function QuantityRow({ line, row }: Quantity) {
  const value = row?.value ?? null;
  const progress = row?.progress ?? null;
  return (
    <tr>
      <td>
        <Link href={`/indicators/${line.code}?collection=${line.collection}`}>{line.name}</Link>
        <span className="quiet task-detail-unit"> {line.unit}</span>
      </td>
      <td className="is-right">{row?.targetText ?? targetAsPrinted(line.operator, line.targetText)}</td>
      <td className="is-right number">{value === null ? commonText.none : formatNumber(value, line.decimals)}</td>
      <td className="task-detail-bar">
        {row && progress !== null ? (
          <>
            <ProgressBar progress={progress} elapsed={row.elapsedShare} verdict={row.verdict} />
            <NumberText value={progress * 100} decimals={1} />
          </>
        ) : (
          commonText.none
        )}
      </td>
      <td className="is-right">
        <NumberText value={row?.gap ?? null} decimals={1} signed />
      </td>
      <td>{row ? <VerdictMark verdict={row.verdict} /> : commonText.none}</td>
    </tr>
  );
}
