/** A group's ranking: place, score as a bar, movement, every category. A name leads to why the score is what it is. */
import type { KeyboardEvent } from "react";
import { Link } from "wouter";
import type { Score } from "../../../shared/contract/assessment.ts";
import { movement } from "../../../shared/domain/assessment/ranking.ts";
import type { CategoryScore, Standing } from "../../../shared/domain/assessment/result.ts";
import type { Scheme } from "../../../shared/domain/assessment/scheme.ts";
import { assessmentText, score as points } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { Marked } from "../../components/marked.tsx";

const words = assessmentScreenText.ranking;

interface RankingTableProps {
  readonly label: string;
  readonly score: Score;
  readonly scheme: Scheme;
  readonly rows: readonly Standing[];
  readonly opened: string | null;
  /** Categories that are shown: beside an open detail there is room for what orders the rows only. */
  readonly categories: readonly string[];
  readonly onOpen: (organisation: string) => void;
}

/** Up and down go from name to name. */
function moveBetweenNames(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("tbody a")];
  const here = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
  const next = links[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function RankingTable({ label, score, scheme, rows, opened, categories, onOpen }: RankingTableProps) {
  const { columns } = words;
  const isYear = score.period.length === 4;
  const span = isYear ? "year" : "quarter";
  // A bar is as long as its share of the best total, so that bars can be compared within the table.
  const longest = Math.max(100, ...rows.map(({ total }) => total ?? 0));
  return (
    <table className="data-table assessment-ranking" aria-label={label} onKeyDown={moveBetweenNames}>
      <thead className="is-sticky">
        <tr>
          <th scope="col" className="is-right assessment-rank">
            {columns.rank}
          </th>
          <th scope="col" className="assessment-name">
            {columns.name}
          </th>
          <th scope="col" className="assessment-total">
            {columns.total}
          </th>
          <th scope="col" className="is-right">
            {isYear ? columns.movedYear : columns.moved}
          </th>
          {isYear ? null : (
            <th scope="col" className="is-right">
              {columns.movedSame}
            </th>
          )}
          {categories.map((category) => (
            <th key={category} scope="col" className="is-right">
              {category}
            </th>
          ))}
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.organisation} className={row.organisation === opened ? "is-opened" : undefined}>
            <td className="is-right number strong">{row.rank ?? assessmentText.noScore}</td>
            <th scope="row">
              <Link
                href={`/assessment/ranking/${span}/${row.organisation}`}
                aria-current={row.organisation === opened ? "true" : undefined}
                title={words.open(row.name)}
                onClick={() => onOpen(row.organisation)}
              >
                {row.name}
              </Link>
            </th>
            <td className="assessment-total">
              <Bar total={row.total} longest={longest} decimals={scheme.decimals} provisional={row.provisional} />
            </td>
            <td className="is-right">
              <Moved places={movement(row.rank, score.previous?.ranks[row.organisation])} />
            </td>
            {isYear ? null : (
              <td className="is-right">
                <Moved places={movement(row.rank, score.yearBefore?.ranks[row.organisation])} />
              </td>
            )}
            {row.categories
              .filter(({ category }) => categories.includes(category))
              .map((category) => (
                <td key={category.category} className="is-right number">
                  <CategoryCell category={category} decimals={scheme.decimals} />
                </td>
              ))}
            <td className="small">
              <State standing={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarProps {
  readonly total: number | null;
  readonly longest: number;
  readonly decimals: number;
  readonly provisional: boolean;
}

function Bar({ total, longest, decimals, provisional }: BarProps) {
  if (total === null) return <span className="quiet">{assessmentText.noScore}</span>;
  return (
    <span className="assessment-bar-cell">
      <span className="assessment-bar-track" aria-hidden="true">
        <span
          className={provisional ? "assessment-bar-fill is-provisional" : "assessment-bar-fill"}
          style={{ width: `${(Math.max(0, total) / longest) * 100}%` }}
        />
      </span>
      <span className="number strong">{points(total, decimals)}</span>
    </span>
  );
}

function CategoryCell({ category, decimals }: { readonly category: CategoryScore; readonly decimals: number }) {
  return (
    <>
      {points(category.score, decimals)}
      {category.rank === null ? null : <span className="quiet small assessment-place">{category.rank}</span>}
    </>
  );
}

function Moved({ places }: { readonly places: number | null }) {
  if (places === null) return <span className="quiet">{assessmentText.noScore}</span>;
  if (places === 0) return <span className="quiet">{words.same}</span>;
  return (
    <span className={places > 0 ? "number ink-on" : "number ink-behind"}>
      <span aria-hidden="true">{places > 0 ? "▲" : "▼"}</span>
      <span className="unseen">{places > 0 ? words.up(places) : words.down(-places)}</span>
      <span aria-hidden="true">{Math.abs(places)}</span>
    </span>
  );
}

function State({ standing }: { readonly standing: Standing }) {
  return (
    <span className="assessment-state">
      {standing.provisional ? (
        <Marked glyph="question" ink="behind">
          {standing.total === null
            ? assessmentText.missingOf(standing.missing.length)
            : `${assessmentText.provisional}　${assessmentText.missingOf(standing.missing.length)}`}
        </Marked>
      ) : null}
      {standing.tied ? <span className="quiet">{words.tied}</span> : null}
    </span>
  );
}
