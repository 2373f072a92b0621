/**
 * The table of lines, in groups or in one row by gap or verdict. Arrow keys move from line to line, Enter opens one (its
 * name is a link). What does not fit beside an open detail is left out by the style sheet, by the width there really is.
 */
import { Fragment, memo, useCallback, useEffect, useMemo, useRef } from "react";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import type { ListOrder } from "../../../shared/domain/gravity.ts";
import { type LineGroup, numbersWithin } from "../../../shared/listings/line-listing.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { noteMark } from "../../../shared/text/sheets.ts";
import { listKeyDown } from "../../components/list-keys.ts";
import type { Filters } from "./filters.ts";
import { IndicatorRow } from "./indicator-row.tsx";
import { lineMark } from "./line-links.ts";
import { heads, optionalColumns, TableHead } from "./table-head.tsx";
import { type TableNotes, tableNotes } from "./table-notes.ts";

interface IndicatorTableProps {
  /** Every line of the plan: numbers and notes do not change with what is listed. */
  readonly all: readonly ProgressRow[];
  readonly groups: readonly LineGroup[];
  readonly selected: string | null;
  readonly order: ListOrder | null;
  readonly onOrder: (change: Pick<Filters, "order">) => void;
  readonly onOpen: (code: string | null, replace?: boolean) => void;
}

/** Brings the selected line into view, unless it is: by goal it may be listed more than once, and one is enough. */
function showSelected(scroll: HTMLElement | null): void {
  const rows = [...(scroll?.querySelectorAll('tr[aria-selected="true"]') ?? [])];
  const view = scroll?.getBoundingClientRect();
  const head = scroll?.querySelector("thead")?.getBoundingClientRect();
  const isInView = (row: Element) => {
    const { top, bottom } = row.getBoundingClientRect();
    return view !== undefined && top >= (head?.bottom ?? view.top) && bottom <= view.bottom;
  };
  if (!rows.some(isInView)) rows[0]?.scrollIntoView({ block: "nearest" });
}

export const IndicatorTable = memo((props: IndicatorTableProps) => {
  const { all, groups, selected, order, onOrder, onOpen } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const numbers = useMemo(() => numbersWithin(all), [all]);
  const notes = useMemo(() => tableNotes([...new Set(groups.flatMap(({ rows }) => rows))]), [groups]);
  const open = useCallback((code: string) => onOpen(code), [onOpen]);
  // Also when other lines are listed: the filters follow a moment after what is typed or linked to.
  useEffect(() => {
    if (selected !== null && groups.length > 0) showSelected(scroll.current);
  }, [selected, groups]);

  const onKeyDown = listKeyDown({ list: scroll, mark: lineMark, selected, onOpen });

  return (
    <div className="indicators-scroll" ref={scroll}>
      <table className="data-table indicators-table" aria-label={indicatorsText.tableLabel} onKeyDown={onKeyDown}>
        <TableHead order={order} onOrder={onOrder} />
        <tbody>
          {groups.map(({ title, rows }) => (
            <Fragment key={title}>
              {title !== null && <GroupHead title={title} count={rows.length} />}
              {rows.map((row) => (
                <IndicatorRow
                  key={row.code}
                  row={row}
                  number={numbers.get(row.code) ?? row.order}
                  marks={marksOf(notes, row)}
                  selected={row.code === selected}
                  onOpen={open}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Notes notes={notes} targetYear={commonYear(groups)} />
    </div>
  );
});

/** What may be left out has a cell of its own, left out with its column; the head spans what is always there. */
const GroupHead = memo(({ title, count }: { readonly title: string; readonly count: number }) => (
  <tr className="indicators-group">
    <th colSpan={heads.length - optionalColumns.length} scope="rowgroup">
      {title}
      <span className="quiet small">{indicatorsText.groupCount(count)}</span>
    </th>
    {optionalColumns.map((column) => (
      <td key={column} className={`cell-${column}`} />
    ))}
  </tr>
));

/** More notes than this are a page of their own: then the mark only says that there is one, and the detail has it. */
const mostNotes = 30;

function marksOf({ marks, texts }: TableNotes, { code }: ProgressRow): string {
  const numbers = marks.get(code) ?? [];
  if (texts.length > mostNotes) return numbers.length > 0 ? indicatorsText.noteHint : "";
  return numbers.map(noteMark).join("");
}

/** The year of all targets listed; null where they are of several. */
function commonYear(groups: readonly LineGroup[]): number | null {
  const years = new Set(groups.flatMap(({ rows }) => rows.map(({ targetYear }) => targetYear)));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function Notes({ notes: { texts }, targetYear }: { readonly notes: TableNotes; readonly targetYear: number | null }) {
  return (
    <footer className="indicators-notes quiet small">
      <p>{indicatorsText.tableNote(targetYear)}</p>
      {texts.length > 0 && texts.length <= mostNotes && (
        <ol>
          {texts.map((text, index) => (
            <li key={text}>
              <span>{noteMark(index + 1)}</span> {text}
            </li>
          ))}
        </ol>
      )}
    </footer>
  );
}
