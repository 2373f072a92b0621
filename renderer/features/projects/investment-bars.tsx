/** What was built month by month against the year's plan: a bar and its numbers; missing months are not drawn as 0. */
import type { ProjectFigureView } from "../../../shared/contract/projects.ts";
import { formatNumber } from "../../../shared/domain/number.ts";
import { commonText } from "../../../shared/text/common.ts";
import { plannedDateText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { NumberText } from "../../components/number-text.tsx";

const words = projectsScreenText;

interface InvestmentBarsProps {
  /** Oldest first. */
  readonly figures: readonly ProjectFigureView[];
  readonly totalWan: number | null;
}

export function InvestmentBars({ figures, totalWan }: InvestmentBarsProps) {
  if (figures.length === 0) return <p className="quiet">{words.detail.noFigures}</p>;
  return (
    <>
      <table className="data-table is-dense investment" aria-label={words.detail.investment}>
        <thead>
          <tr>
            <th scope="col">{words.detail.month}</th>
            <th scope="col" className="is-right">
              {words.columns.yearPlan}
            </th>
            <th scope="col" className="is-right">
              {words.columns.yearDone}
            </th>
            <th scope="col">{words.detail.ofPlan}</th>
            <th scope="col" className="is-right">
              {words.columns.totalDone}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.toReversed().map((figure) => (
            <tr key={figure.month}>
              <th scope="row">{plannedDateText(figure.month)}</th>
              <td className="is-right">
                <NumberText value={figure.yearPlanWan} />
              </td>
              <td className="is-right">
                <NumberText value={figure.yearDoneWan} />
              </td>
              <td>
                <Bar done={figure.yearDoneWan} plan={figure.yearPlanWan} />
              </td>
              <td className="is-right">
                <NumberText value={figure.totalDoneWan} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">
        {words.unit}。{words.detail.investmentNote}
        {totalWan === null ? "" : `${words.columns.total} ${formatNumber(totalWan, 0)}。`}
      </p>
    </>
  );
}

/** The plan is the whole width; what passes it stays inside and is told by the number. */
function Bar({ done, plan }: { readonly done: number | null; readonly plan: number | null }) {
  if (done === null || plan === null || plan <= 0) return <span className="quiet">{commonText.none}</span>;
  const share = done / plan;
  return (
    <span className="share">
      <span className="share-track" aria-hidden="true">
        <span className="share-fill" style={{ width: `${Math.min(1, share) * 100}%` }} />
      </span>
      <span className="number">{formatNumber(share * 100, 1)}%</span>
    </span>
  );
}
