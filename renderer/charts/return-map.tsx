/** The map of returns on screen: every organisation, one column per period; what came and when as glyph and word. */
import { Fragment } from "react";
import type { OverTime, ReturnCell } from "../../shared/contract/over-time.ts";
import { byYear, countReturns } from "../../shared/listings/return-counts.ts";
import { completenessText, quarterWords, returnStandingLabel } from "../../shared/text/completeness.ts";
import "./return-map.css";
import { ReturnMark } from "./return-mark.tsx";

const words = completenessText.history;

export function ReturnMap({ over }: { readonly over: OverTime }) {
  const years = byYear(over.periods);
  const kinds = [...Map.groupBy(over.organisations, ({ kind }) => kind)];
  return (
    <table className="data-table is-dense return-map" aria-label={completenessText.tables.history}>
      <thead className="is-sticky">
        <tr>
          <th scope="col" rowSpan={2} className="return-map-name">
            {completenessText.columns.organisation}
          </th>
          {years.map(([year, periods]) => (
            <th key={year} scope="colgroup" colSpan={periods.length} className="is-centred return-map-year">
              {words.year(year)}
            </th>
          ))}
        </tr>
        <tr>
          {over.periods.map(({ code, label }, at) => (
            <th key={code} scope="col" title={label} className={columnClass(over, at)}>
              {words.quarter(quarterWords[Number(code.slice(5)) - 1] ?? "")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(([kind, organisations]) => (
          <Fragment key={kind}>
            <tr className="return-map-kind">
              <th scope="rowgroup" colSpan={over.periods.length + 1}>
                {kind} <span className="quiet">{organisations.length}</span>
              </th>
            </tr>
            {organisations.map((organisation) => (
              <OrganisationRow key={organisation.code} organisation={organisation} over={over} />
            ))}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.answeredOf}</th>
          {over.periods.map(({ code }, at) => (
            <td key={code} className={columnClass(over, at)}>
              <AnsweredOf over={over} period={code} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

/** A rule stands before each year. */
const columnClass = ({ periods }: OverTime, at: number): string =>
  periods[at]?.code.slice(0, 4) === periods[at - 1]?.code.slice(0, 4) ? "is-centred" : "is-centred return-map-first";

interface OrganisationRowProps {
  readonly organisation: OverTime["organisations"][number];
  readonly over: OverTime;
}

function OrganisationRow({ organisation: { name, cells }, over }: OrganisationRowProps) {
  const byPeriod = new Map(cells.map((cell) => [cell.period, cell]));
  return (
    <tr>
      <th scope="row" className="return-map-name">
        {name}
      </th>
      {over.periods.map(({ code, label }, at) => {
        const cell = byPeriod.get(code);
        const className = columnClass(over, at);
        return cell ? (
          <td key={code} className={`${className} is-${cell.standing}`} title={cellWords(name, label, cell)}>
            <ReturnMark standing={cell.standing} />
          </td>
        ) : (
          <td key={code} className={`${className} quiet`} title={words.notAsked}>
            —
          </td>
        );
      })}
    </tr>
  );
}

function cellWords(organisation: string, period: string, { standing, late, returns, nil }: ReturnCell): string {
  const facts = [
    ...(late && standing !== "late" ? [words.wasLate] : []),
    ...(returns > 0 ? [words.wasReturned(returns)] : []),
    ...(nil ? [words.nil] : []),
  ];
  return words.cell(organisation, period, returnStandingLabel[standing], facts);
}

function AnsweredOf({ over, period }: { readonly over: OverTime; readonly period: string }) {
  const { answered, late, asked } = countReturns(
    over.organisations.flatMap(({ cells }) => cells.filter((cell) => cell.period === period)),
  );
  return (
    <span className="number">
      {answered + late}/{asked}
    </span>
  );
}
