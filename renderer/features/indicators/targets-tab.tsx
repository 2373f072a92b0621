/** 目标沿革: every version of the target with its authority; the one in force is marked. */
import { Link } from "wouter";
import type { IndicatorDetail } from "../../../shared/contract/progress.ts";
import { targetInForce } from "../../../shared/domain/line.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { useActor } from "../../stores/session.ts";

const words = indicatorsText.targets;

interface TargetsTabProps {
  readonly detail: IndicatorDetail;
  readonly period: string;
}

export function TargetsTab({ detail: { row, targets }, period }: TargetsTabProps) {
  const { role } = useActor();
  const inForce = targetInForce(targets, period);
  return (
    <>
      <table className="data-table is-dense targets">
        <thead>
          <tr>
            <th scope="col">{words.columns.year}</th>
            <th className="is-right" scope="col">
              {words.columns.target}
            </th>
            <th scope="col">{words.columns.authority}</th>
            <th scope="col">{words.columns.effective}</th>
            <th aria-label={words.inForce} />
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={`${target.year} ${target.effectiveOn}`}>
              <td>{target.year ?? words.noYear}</td>
              <td className="is-right number">{targetAsPrinted(target.operator, target.text)}</td>
              <td>
                {target.authority} <span className="quiet">{target.documentNumber}</span>
                {target.note !== "" && <div className="quiet">{target.note}</div>}
              </td>
              <td className="number">{target.effectiveOn}</td>
              <td className="number">{target === inForce && <span className="strong">{words.inForce}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small detail-note">{words.note}</p>
      {role === "office" && (
        <Link href={`/settings/lines/${row.code}?target=new`}>
          {row.verdict === "target_pending" ? words.record : words.setNew}
        </Link>
      )}
    </>
  );
}
