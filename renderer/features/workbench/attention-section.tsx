/** 需重点关注指标 and 本季变化: the worst lines, and those whose verdict has moved. */
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { Progress } from "../../../shared/contract/progress.ts";
import { periodLabel, previousQuarter } from "../../../shared/domain/period.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { NumberText } from "../../components/number-text.tsx";
import { useProgress } from "../../components/plan-data.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";
import { movedSince, worstFirst } from "./attention.ts";
import { lineAddress, Worst } from "./worst-lines.tsx";

export function AttentionSection({ period }: { readonly period: Period }) {
  const progress = useProgress(period.code);
  const { data } = progress;
  // Before the plan's first quarter there is nothing to compare with.
  const before = useProgress(data && data.periodShare <= 0.05 ? null : previousQuarter(period.code));
  return (
    <div className="workbench-pair is-attention">
      <section>
        <header className="workbench-head">
          <h2>{workbenchText.worst}</h2>
          <Link href="/indicators" className="small">
            {workbenchText.allBehind}
          </Link>
        </header>
        {data && <Worst rows={worstFirst(data.indicators).slice(0, 5)} empty={workbenchText.worstEmpty} withLeader />}
      </section>
      <section>{data && before.data && <Moved now={data} before={before.data} />}</section>
    </div>
  );
}

function Moved({ now, before }: { readonly now: Progress; readonly before: Progress }) {
  const moved = movedSince(before.indicators, now.indicators);
  const since = periodLabel(before.period);
  const { movedColumns: heads } = workbenchText;
  return (
    <>
      <header className="workbench-head">
        <h2>{workbenchText.moved}</h2>
        {moved.length > 0 && <span className="quiet small">{workbenchText.movedNote(since, moved.length)}</span>}
      </header>
      {moved.length === 0 ? (
        <p className="secondary">{workbenchText.movedEmpty(since)}</p>
      ) : (
        <table className="data-table is-dense">
          <thead>
            <tr>
              <th scope="col">{heads.name}</th>
              <th scope="col">{heads.before}</th>
              <th scope="col">{heads.after}</th>
              <th className="is-right" scope="col">
                {heads.gap}
              </th>
            </tr>
          </thead>
          <tbody>
            {moved.slice(0, 5).map(({ row, from, gapChange }) => (
              <tr key={row.code}>
                <td>
                  <Link href={lineAddress(row.code)}>{row.name}</Link>
                </td>
                <td>
                  <VerdictMark verdict={from} />
                </td>
                <td>
                  <VerdictMark verdict={row.verdict} />
                </td>
                <td className="is-right">
                  <NumberText value={gapChange} decimals={1} signed />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
