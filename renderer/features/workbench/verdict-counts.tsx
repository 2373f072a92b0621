/** 进展评价: how many lines have which verdict. Counts only, never an average of percentages (01 §1.4). */
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { type Verdict, verdicts } from "../../../shared/domain/vocabulary.ts";
import { collectionLabel } from "../../../shared/text/catalogue-words.ts";
import { verdictFamily, verdictLabel } from "../../../shared/text/verdict.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useProgress } from "../../components/plan-data.ts";
import { VerdictMark, VerdictShape } from "../../components/verdict-mark.tsx";

export function VerdictCounts({ period }: { readonly period: Period }) {
  const progress = useProgress(period.code);
  return (
    <section>
      <Loaded query={progress}>
        {({ counts, composites, indicators }) => {
          const pending = counts.target_pending ?? 0;
          return (
            <>
              <header className="workbench-head">
                <h2>{workbenchText.verdicts}</h2>
                <span className="quiet small">
                  {workbenchText.assessed(
                    asAtLabel(period.code),
                    indicators.length - pending - composites,
                    pending,
                    composites,
                  )}
                </span>
              </header>
              <ul className="verdict-counts">
                {verdicts.map((verdict) => {
                  const count = counts[verdict] ?? 0;
                  return (
                    count > 0 && (
                      <li key={verdict}>
                        <Link href={`/indicators?verdict=${verdict}&collection=all&mine=no`}>
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
  // The plan's own table by its four parts; of the rest only where the numbers come from.
  const groups = [
    ...Map.groupBy(rows, ({ collection, category }) =>
      collection === "headline" ? category : collectionLabel[collection],
    ),
  ];
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
