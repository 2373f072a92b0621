/** 轨迹与评价: the line's path, its key figures, and why it is judged as it is. */
import { lazy, Suspense } from "react";
import type { IndicatorDetail, ProgressRow } from "../../../shared/contract/progress.ts";
import { type BandVerdict, bandOf } from "../../../shared/domain/bands.ts";
import { formatNumber, formatSigned } from "../../../shared/domain/number.ts";
import { commonText } from "../../../shared/text/common.ts";
import { frozenText } from "../../../shared/text/frozen.ts";
import { indicatorsText, valueDateText } from "../../../shared/text/indicators.ts";
import { verdictFamily, verdictLabel } from "../../../shared/text/verdict.ts";
import { api } from "../../api/client.ts";
import { StructureBars } from "../../charts/structure-bars.tsx";
import { BandScale } from "../../components/band-scale.tsx";
import { Notice } from "../../components/error-text.tsx";
import { Loading } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { FrozenBeside } from "./frozen-beside.tsx";

const TrajectoryChart = lazy(() =>
  import("../../charts/trajectory.tsx").then((module) => ({ default: module.TrajectoryChart })),
);
const words = indicatorsText.detail;

export function AssessmentTab({ detail: { row, trajectory, structure } }: { readonly detail: IndicatorDetail }) {
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
          <Notice kind="info">{frozenText.kept}</Notice>
        </div>
      )}
      <FrozenBeside row={row} />
      {structure && (
        <section>
          <StructureBars structure={structure} />
        </section>
      )}
      <section>
        <h3>{words.why}</h3>
        <LineOnScale row={row} />
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

/** Not where a frozen verdict was found by other bands than today's: the picture would contradict it. */
function LineOnScale({ row }: { readonly row: ProgressRow }) {
  const settings = useQuery(["settings"], (signal) => api.settings.get(undefined, { signal }));
  const { gap, progress, attribute, verdict, frozen } = row;
  if (gap === null || settings.data === undefined) return null;
  const { verdicts } = settings.data;
  const isBand = verdictsByBand.some((band) => band === verdict);
  if (frozen && isBand && progress !== null && bandOf(progress, gap, attribute, verdicts) !== verdict) return null;
  const label = words.scale(formatSigned(gap, 1), verdictLabel[verdict]);
  return <BandScale settings={verdicts} attribute={attribute} gap={gap} label={label} />;
}

const verdictsByBand = ["ahead", "on_track", "behind", "far_behind"] as const satisfies BandVerdict[];

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
