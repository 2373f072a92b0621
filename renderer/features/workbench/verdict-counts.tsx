/** 进展评价: how many lines have which verdict. Counts only, never an average of percentages (01 §1.4). */
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { verdictGroups } from "../../../shared/domain/charts/verdict-groups.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { verdicts } from "../../../shared/domain/vocabulary.ts";
import { collectionLabel } from "../../../shared/text/catalogue-words.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { VerdictBars } from "../../charts/verdict-bars.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useProgress } from "../../components/plan-data.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";

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
                        <Link className="verdict-count" href={`/indicators?verdict=${verdict}&collection=all&mine=no`}>
                          <VerdictMark verdict={verdict} />
                          <b>{count}</b>
                        </Link>
                      </li>
                    )
                  );
                })}
              </ul>
              <VerdictBars
                groups={verdictGroups(indicators, groupOf, groupAddress)}
                about={asAtLabel(period.code)}
                countedBeside
              />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** The plan's own table by its four parts; of the rest only where the numbers come from. */
const groupOf = ({ collection, category }: ProgressRow): string =>
  collection === "headline" ? category : collectionLabel[collection];

function groupAddress({ collection, category }: ProgressRow): string {
  const query = new URLSearchParams({ collection, mine: "no", ...(collection === "headline" && { category }) });
  return `#/indicators?${query}`;
}
