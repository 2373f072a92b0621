/** 进展评价 in counts, 需重点关注指标, 本季变化. Counts only, never an average of percentages (01 §1.4). */
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { Progress, ProgressRow } from "../../../shared/contract/progress.ts";
import { asAtLabel, periodLabel, previousQuarter } from "../../../shared/domain/period.ts";
import { type Verdict, verdicts } from "../../../shared/domain/vocabulary.ts";
import { commonText } from "../../../shared/text/common.ts";
import { valueDateText } from "../../../shared/text/indicators.ts";
import { verdictFamily, verdictLabel } from "../../../shared/text/verdict.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { api } from "../../api/client.ts";
import { Loaded } from "../../components/loaded.tsx";
import { NumberText } from "../../components/number-text.tsx";
import { type Query, useQuery } from "../../components/query.ts";
import { VerdictMark, VerdictShape } from "../../components/verdict-mark.tsx";
import { useAppState } from "../../stores/session.ts";
import { movedSince, worstFirst } from "./attention.ts";

function useProgress(period: string | null): Query<Progress> {
  const { plan } = useAppState();
  return useQuery(period === null ? null : ["progress", plan, period], (signal) =>
    api.progress.table({ plan, period: period ?? "" }, { signal }),
  );
}

const lineAddress = (code: string) => `/indicators/${code}`;

function Counts({ period }: { readonly period: Period }) {
  const progress = useProgress(period.code);
  return (
    <section>
      <Loaded query={progress}>
        {({ counts, indicators }) => {
          const pending = counts.target_pending ?? 0;
          return (
            <>
              <header className="workbench-head">
                <h2>{workbenchText.verdicts}</h2>
                <span className="quiet small">
                  {workbenchText.assessed(asAtLabel(period.code), indicators.length - pending, pending)}
                </span>
              </header>
              <ul className="verdict-counts">
                {verdicts.map((verdict) => {
                  const count = counts[verdict] ?? 0;
                  return (
                    count > 0 && (
                      <li key={verdict}>
                        <Link href={`/indicators?verdict=${verdict}`}>
                          <VerdictMark verdict={verdict} />
                          <b>{count}</b>
                        </Link>
                      </li>
                    )
                  );
                })}
              </ul>
              <CategoryBars rows={indicators} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function CategoryBars({ rows }: { readonly rows: readonly ProgressRow[] }) {
  const groups = [...Map.groupBy(rows, ({ category }) => category)];
  const longest = Math.max(...groups.map(([, lines]) => lines.length));
  return (
    <table className="data-table is-dense">
      <thead>
        <tr>
          <th scope="col">{workbenchText.byCategory.category}</th>
          <th className="is-right" scope="col">
            {workbenchText.byCategory.count}
          </th>
          <th scope="col">{workbenchText.byCategory.verdicts}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(([category, lines]) => (
          <tr key={category}>
            <td className="number">{category}</td>
            <td className="is-right number">{lines.length}</td>
            <td className="category-bars">
              <div className="category-bar" style={{ width: `${(lines.length / longest) * 100}%` }}>
                {verdicts.map((verdict) => (
                  <Segment
                    key={verdict}
                    verdict={verdict}
                    count={lines.filter((row) => row.verdict === verdict).length}
                  />
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Segment({ verdict, count }: { readonly verdict: Verdict; readonly count: number }) {
  if (count === 0) return null;
  const family = verdictFamily[verdict];
  return (
    <span className={`fill-${family} on-${family}`} style={{ flex: count }} title={`${verdictLabel[verdict]} ${count}`}>
      <VerdictShape verdict={verdict} />
      <span className="unseen">{verdictLabel[verdict]}</span>
      {count}
    </span>
  );
}

function Attention({ period }: { readonly period: Period }) {
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
        {data && <Worst rows={worstFirst(data.indicators).slice(0, 5)} />}
      </section>
      <section>{data && before.data && <Moved now={data} before={before.data} />}</section>
    </div>
  );
}

function Worst({ rows }: { readonly rows: readonly ProgressRow[] }) {
  const { worstColumns: heads } = workbenchText;
  if (rows.length === 0) return <p className="secondary">{workbenchText.worstEmpty}</p>;
  return (
    <table className="data-table is-dense">
      <thead>
        <tr>
          <th scope="col">{heads.verdict}</th>
          <th scope="col">{heads.name}</th>
          <th scope="col">{heads.unit}</th>
          <th className="is-right" scope="col">
            {heads.value}
          </th>
          <th scope="col">{heads.valueAt}</th>
          <th className="is-right" scope="col">
            {heads.progress}
          </th>
          <th className="is-right" scope="col">
            {heads.gap}
          </th>
          <th scope="col">{heads.lead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td>
              <VerdictMark verdict={row.verdict} />
            </td>
            <td>
              <Link href={lineAddress(row.code)}>{row.name}</Link>
            </td>
            <td className="secondary">{row.unit}</td>
            <td className="is-right">
              <NumberText value={row.value} decimals={row.decimals} />
            </td>
            <td className="quiet number">{row.valueAtLabel !== null && valueDateText(row.basis, row.valueAtLabel)}</td>
            <td className="is-right">
              <NumberText value={row.progress === null ? null : row.progress * 100} decimals={1} />
            </td>
            <td className="is-right strong">
              <NumberText value={row.gap} decimals={1} signed />
            </td>
            <td className="number">{row.lead ?? commonText.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
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

export const VerdictSections = { Counts, Attention };
