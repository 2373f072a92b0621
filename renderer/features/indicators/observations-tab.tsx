/** 全部数据: every figure ever reported, newest period first, with where it came from; what was withdrawn stays, struck through. */
import type { IndicatorDetail, ObservationView, ProgressRow } from "../../../shared/contract/progress.ts";
import { formatSigned } from "../../../shared/domain/number.ts";
import { comparePeriods } from "../../../shared/domain/period.ts";
import { commonText } from "../../../shared/text/common.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { CheckAnswers } from "../../components/check-answers.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { tableTime } from "../../components/local-time.ts";
import { NumberText } from "../../components/number-text.tsx";

const words = indicatorsText.observations;

export function ObservationsTab({ detail: { observations, row } }: { readonly detail: IndicatorDetail }) {
  if (observations.length === 0) return <EmptyState {...words.empty} />;
  const newestFirst = observations.toSorted((a, b) => comparePeriods(b.dataPeriod, a.dataPeriod) || b.id - a.id);
  return (
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
      {newestFirst.map((observation) => (
        <Observation key={observation.id} observation={observation} row={row} />
      ))}
    </table>
  );
}

interface ObservationProps {
  readonly observation: ObservationView;
  readonly row: ProgressRow;
}

function Observation({ observation, row: { decimals, figures } }: ObservationProps) {
  const { value, growth, vintage, filling, organisationName, provenance, by, at, remark, retracted } = observation;
  const origin = [organisationName, provenance, words.reported(by, tableTime(at))].filter((part) => part !== "");
  return (
    <tbody className={retracted ? "is-retracted" : undefined}>
      <tr>
        <td className="number">{observation.dataPeriodLabel}</td>
        <td className="is-right">
          {value === null ? fillingWord(filling) : <NumberText value={value} decimals={decimals} />}
        </td>
        <td className="is-right number">
          {growth === null
            ? commonText.none
            : words.growth(formatSigned(growth, 1), figures.growthUnit ?? "", observation.growthBasis)}
        </td>
        <td>
          {vintage ?? commonText.none}
          {retracted && <strong> {words.retracted}</strong>}
        </td>
      </tr>
      <tr>
        <td colSpan={4} className="quiet">
          {origin.join("　")}
          {remark !== "" && <div className="secondary">{remark}</div>}
          <CheckAnswers answers={observation.answers} />
        </td>
      </tr>
    </tbody>
  );
}

const fillings: Readonly<Record<string, string>> = fillingLabel;
const fillingWord = (filling: string) => fillings[filling] ?? commonText.none;
