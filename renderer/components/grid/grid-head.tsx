/** The head of a grid: one row, or two where columns stand together under a word. */
import type { GridColumn } from "./model.ts";

export const headRowsOf = (columns: readonly GridColumn[]): number =>
  columns.some(({ group }) => group !== undefined) ? 2 : 1;

interface Span {
  readonly column: GridColumn;
  readonly at: number;
  readonly count: number;
}

/** Neighbours of one group together; a column without a group alone. */
function spansOf(columns: readonly GridColumn[]): Span[] {
  const spans: Span[] = [];
  for (const [at, column] of columns.entries()) {
    const last = spans.at(-1);
    if (last && column.group !== undefined && last.column.group === column.group)
      spans[spans.length - 1] = { ...last, count: last.count + 1 };
    else spans.push({ column, at, count: 1 });
  }
  return spans;
}

export function GridHead({ columns }: { readonly columns: readonly GridColumn[] }) {
  if (headRowsOf(columns) === 1) {
    return (
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column, at) => (
            <HeadCell key={column.id} column={column} at={at} />
          ))}
        </tr>
      </thead>
    );
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        {spansOf(columns).map(({ column, at, count }) =>
          column.group === undefined ? (
            <HeadCell key={column.id} column={column} at={at} rowSpan={2} />
          ) : (
            <th key={column.id} className="grid-group" aria-colindex={at + 1} colSpan={count} scope="colgroup">
              {column.group}
            </th>
          ),
        )}
      </tr>
      <tr aria-rowindex={2}>
        {columns.map((column, at) =>
          column.group === undefined ? null : <HeadCell key={column.id} column={column} at={at} second />,
        )}
      </tr>
    </thead>
  );
}

interface HeadCellProps {
  readonly column: GridColumn;
  readonly at: number;
  readonly rowSpan?: number;
  readonly second?: boolean;
}

function HeadCell({ column, at, rowSpan, second = false }: HeadCellProps) {
  const open = column.kind !== "head" && column.kind !== "locked";
  const parts = [
    open ? "is-open" : "",
    second ? "is-second" : "",
    column.kind === "head" ? "is-head" : "",
    column.stays ? "is-staying" : "",
  ];
  const right = column.kind === "number" || column.align === "right";
  return (
    <th
      scope="col"
      aria-colindex={at + 1}
      rowSpan={rowSpan}
      className={[...parts, right ? "is-right" : ""].filter((part) => part !== "").join(" ") || undefined}
    >
      {column.head}
    </th>
  );
}
