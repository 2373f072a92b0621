/** 轨迹与评价: the line's path, its key figures, and why it is judged as it is. */
import { lazy, Suspense } from "react";
import type { IndicatorDetail, ProgressRow } from "../../../shared/contract/progress.ts";
import { formatNumber, formatSigned } from "../../../shared/domain/number.ts";
import { commonText } from "../../../shared/text/common.ts";
import { frozenText } from "../../../shared/text/frozen.ts";
import { indicatorsText, valueDateText } from "../../../shared/text/indicators.ts";
import { verdictFamily } from "../../../shared/text/verdict.ts";
import { Notice } from "../../components/error-text.tsx";
import { Loading } from "../../components/loaded.tsx";
import { BandScale } from "./band-scale.tsx";

const TrajectoryChart = lazy(() =>
  import("../../charts/trajectory.tsx").then((module) => ({ default: module.TrajectoryChart })),
);
const words = indicatorsText.detail;

export function AssessmentTab({ detail: { row, trajectory } }: { readonly detail: IndicatorDetail }) {
  return (
    <>
      <div className="detail-chart">
        <Suspense fallback={<Loading />}>
          <TrajectoryChart data={trajectory} name={row.name} />
        </Suspense>
      </div>
      <KeyFigures row={row} />
      {row.frozen && (
        <div className="detail-frozen">
          <Notice kind="info">
            {frozenText.kept}
            {row.current && <p>{frozenText.revised(row.current, row.decimals)}</p>}
          </Notice>
        </div>
      )}
      <section>
        <h3>{words.why}</h3>
        {row.gap !== null && <BandScale gap={row.gap} verdict={row.verdict} attribute={row.attribute} />}
        <dl className="detail-why">
          {row.explanation.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {row.notes.map((note) => (
            <div key={note}>
              <dt>{words.notes}</dt>
              <dd>{note}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function KeyFigures({ row }: { readonly row: ProgressRow }) {
  const percent = (share: number | null) => (share === null ? commonText.none : `${formatNumber(share * 100, 1)}%`);
  const figures = [
    { label: words.facts.baseline, figure: row.baselineText },
    { label: words.facts.target(row.targetYear), figure: row.targetText },
    {
      label:
        row.valueAtLabel === null || row.value === null
          ? indicatorsText.columns.value
          : valueDateText(row.basis, row.valueAtLabel),
      figure: row.value === null ? commonText.none : formatNumber(row.value, row.decimals),
    },
    { label: words.facts.progress, figure: percent(row.progress) },
    { label: words.facts.elapsed, figure: percent(row.elapsedShare) },
    {
      label: words.facts.gap,
      figure: row.gap === null ? commonText.none : formatSigned(row.gap, 1),
      className: `verdict-${verdictFamily[row.verdict]}`,
    },
  ];
  return (
    <dl className="detail-figures">
      {figures.map(({ label, figure, className }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={className}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
