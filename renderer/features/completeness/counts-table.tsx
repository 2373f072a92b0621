/** 应报、实报、按时、缺报 by organisation or by line, with the sums of what is listed. */
import { type ReturnCounts as Counts, missingOf, sumOf } from "../../../shared/listings/completeness-rows.ts";
import { completenessText as words } from "../../../shared/text/completeness.ts";

export interface CountedRow {
  readonly code: string;
  readonly name: string;
  readonly kind?: string;
  readonly counts: Counts;
}

interface CountsTableProps {
  readonly label: string;
  /** What the rows are: 单位 or 指标名称. */
  readonly head: string;
  readonly rows: readonly CountedRow[];
  readonly empty: string;
}

const columns: readonly { readonly head: string; readonly count: (counts: Counts) => number | string }[] = [
  { head: words.columns.asked, count: ({ asked }) => asked },
  { head: words.columns.answered, count: ({ answered }) => answered },
  { head: words.columns.rate, count: ({ answered, asked }) => words.percent(answered, asked) },
  { head: words.columns.onTime, count: ({ onTime }) => onTime },
  { head: words.columns.late, count: ({ answered, onTime }) => answered - onTime },
  { head: words.columns.missing, count: missingOf },
  { head: words.columns.notObtained, count: ({ missing }) => missing.not_obtained },
  { head: words.columns.blank, count: ({ missing }) => missing.blank },
  { head: words.columns.nil, count: ({ withoutFigure }) => withoutFigure.nil },
  { head: words.columns.notApplicable, count: ({ withoutFigure }) => withoutFigure.not_applicable },
  { head: words.columns.exempt, count: ({ exempt }) => exempt },
];

export function CountsTable({ label, head, rows, empty }: CountsTableProps) {
  const withKind = rows.some(({ kind }) => kind !== undefined);
  const before = withKind ? 2 : 1;
  return (
    <table className="data-table is-dense" aria-label={label}>
      <thead className="is-sticky">
        <tr>
          <th scope="col">{head}</th>
          {withKind && <th scope="col">{words.columns.kind}</th>}
          {columns.map((column) => (
            <th key={column.head} scope="col" className="is-right">
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, kind, counts }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            {withKind && <td className="secondary">{kind}</td>}
            <Cells counts={counts} />
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length + before} className="quiet">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
      {rows.length > 0 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={before}>
              {words.total}
            </th>
            <Cells counts={sumOf(rows.map(({ counts }) => counts))} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Nothing missing is said by a dash: what is missing stands out. */
function Cells({ counts }: { readonly counts: Counts }) {
  return columns.map(({ head, count }, at) => {
    const value = count(counts);
    return (
      <td key={head} className={at > 2 && value === 0 ? "is-right number quiet" : "is-right number"}>
        {value}
      </td>
    );
  });
}
