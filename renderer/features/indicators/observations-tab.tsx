/** 全部数据: every figure ever reported, newest period first, with where it came from. What was corrected or withdrawn is folded. */
import type { IndicatorDetail, ObservationView, ProgressRow } from "../../../shared/contract/progress.ts";
import { formatSigned } from "../../../shared/domain/number.ts";
import { commonText } from "../../../shared/text/common.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { revisionText } from "../../../shared/text/revision.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { CheckAnswers } from "../../components/check-answers.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { tableTime } from "../../components/local-time.ts";
import { Marked } from "../../components/marked.tsx";
import { NumberText } from "../../components/number-text.tsx";
import { byPeriod } from "./observation-history.ts";
import { OlderRecords } from "./older-records.tsx";
import { placeText } from "./place-text.ts";

const words = indicatorsText.observations;

export function ObservationsTab({ detail }: { readonly detail: IndicatorDetail }) {
  const { observations, observationsTotal, row } = detail;
  if (observations.length === 0) return <EmptyState {...words.empty} />;
  const perOrganisation = new Set(observations.map(({ organisation }) => organisation)).size > 2;
  return (
    <>
      <table className="data-table is-dense observations">
        <thead>
          <tr>
            <th scope="col">{words.columns.period}</th>
            <th className="is-right" scope="col">
              {words.columns.value}
            </th>
            <th className="is-right" scope="col">
              {words.columns.growth}
            </th>
            <th scope="col">{words.columns.vintage}</th>
          </tr>
        </thead>
        {byPeriod(observations, perOrganisation).map(({ key, standing, older }) => (
          <tbody key={key}>
            {standing.map((observation, index) => (
              <ObservationRows key={observation.id} observation={observation} row={row} isRepeated={index > 0} />
            ))}
            {older.length > 0 && (
              <OlderRecords count={older.length}>
                {older.map((observation) => (
                  <ObservationRows
                    key={observation.id}
                    observation={observation}
                    row={row}
                    isRepeated={false}
                    isOlder
                  />
                ))}
              </OlderRecords>
            )}
          </tbody>
        ))}
      </table>
      {observationsTotal > observations.length && (
        <p className="quiet small detail-note">{words.newest(observations.length, observationsTotal)}</p>
      )}
    </>
  );
}

interface ObservationRowsProps {
  readonly observation: ObservationView;
  readonly row: ProgressRow;
  /** A weaker 数据性质 of the data period just named. */
  readonly isRepeated: boolean;
  readonly isOlder?: boolean;
}

function ObservationRows({
  observation,
  row: { decimals, figures },
  isRepeated,
  isOlder = false,
}: ObservationRowsProps) {
  const { growth, vintage, retracted } = observation;
  return (
    <>
      <tr className={isOlder ? "observations-figure is-older" : "observations-figure"}>
        <td className="number">{isRepeated ? "" : observation.dataPeriodLabel}</td>
        <td className="is-right">
          <Figure observation={observation} decimals={decimals} />
        </td>
        <td className="is-right number">
          {growth === null
            ? commonText.none
            : words.growth(formatSigned(growth, 1), figures.growthUnit ?? "", observation.growthBasis)}
        </td>
        <td>
          {vintage ?? commonText.none}
          {observation.revision === null ? null : (
            <Marked glyph="pen" ink="behind">
              {revisionText.name}
            </Marked>
          )}
          {isOlder && <strong> {retracted ? words.retracted : words.replaced}</strong>}
        </td>
      </tr>
      <tr className="observations-origin">
        <td colSpan={4} className="quiet">
          {originOf(observation)}
          {saidWith(observation).map((said) => (
            <div key={said} className="secondary">
              {said}
            </div>
          ))}
          <CheckAnswers answers={observation.answers} />
        </td>
      </tr>
    </>
  );
}

/** A composition or a state is shown as it was given. */
function Figure({
  observation: { value, text, filling },
  decimals,
}: {
  readonly observation: ObservationView;
  readonly decimals: number;
}) {
  if (text !== null) return <span className="number">{text}</span>;
  if (value === null) return fillingWord(filling);
  return <NumberText value={value} decimals={decimals} />;
}

function originOf({ organisationName, provenance, by, at }: ObservationView): string {
  return [organisationName, provenance, words.reported(by, tableTime(at))].filter((part) => part !== "").join("　");
}

function saidWith({ place, remark, planTotal, seriesBreak, revision }: ObservationView): string[] {
  return [
    revision === null ? "" : revisionText.said(revision.reason, revision.source),
    place === null ? "" : words.printedIn(placeText(place)),
    planTotal ? words.planTotal : "",
    seriesBreak ? words.seriesBreak : "",
    remark,
  ].filter((said) => said !== "");
}

const fillings: Readonly<Record<string, string>> = fillingLabel;
const fillingWord = (filling: string) => fillings[filling] ?? commonText.none;
