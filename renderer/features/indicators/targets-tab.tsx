/** 目标沿革: every version of the target with its authority and its time; the one that judges is marked. */
import { Link } from "wouter";
import type { Target } from "../../../shared/contract/catalog.ts";
import type { IndicatorDetail } from "../../../shared/contract/progress.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { useActor } from "../../stores/session.ts";

import { lastDayOf } from "./target-times.ts";

const words = indicatorsText.targets;

export function TargetsTab({ detail: { row, targets, judgedBy } }: { readonly detail: IndicatorDetail }) {
  const mayAdjust = useActor().role === "office";
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
          </tr>
        </thead>
        <tbody>
          {targets.map((target, index) => (
            <tr key={`${target.year} ${target.effectiveOn}`} aria-current={index === judgedBy ? "true" : undefined}>
              <td className="number">{target.year ?? words.noYear}</td>
              <td className="is-right">
                <span className={index === judgedBy ? "strong" : ""}>
                  {targetAsPrinted(target.operator, target.text)}
                </span>
                {index === judgedBy && <div className="targets-judging">{words.judging}</div>}
              </td>
              <Authority target={target} />
              <Effective target={target} targets={targets} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small detail-note">{words.note}</p>
      {mayAdjust && (
        <p className="small">
          <Link href={`/settings/lines/${row.code}?target=new`}>
            {row.verdict === "target_pending" ? words.record : words.adjust}
          </Link>
        </p>
      )}
    </>
  );
}

function Authority({ target: { authority, documentNumber, note, reason } }: { readonly target: Target }) {
  return (
    <td>
      {authority} <span className="quiet">{documentNumber}</span>
      {note !== "" && <div className="quiet">{note}</div>}
      {reason !== "" && <div className="quiet">{words.reason(reason)}</div>}
    </td>
  );
}

function Effective({ target, targets }: { readonly target: Target; readonly targets: readonly Target[] }) {
  const last = lastDayOf(target, targets);
  return <td>{last === null ? words.since(target.effectiveOn) : words.until(target.effectiveOn, last)}</td>;
}
