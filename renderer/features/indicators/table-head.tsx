/** The head of the table; 序, 差 and 进展评价 put the lines in order. */
import { memo } from "react";
import type { ListOrder } from "../../../shared/domain/gravity.ts";
import { type IndicatorColumn, indicatorsText } from "../../../shared/text/indicators.ts";
import type { Filters } from "./filters.ts";

interface Head {
  readonly column: IndicatorColumn;
  readonly align?: "right" | "centred";
}

/** The columns from left to right; their widths, and which of them a narrow list leaves out, are in the style sheet. */
export const heads: readonly Head[] = [
  { column: "order", align: "centred" },
  { column: "name" },
  { column: "unit" },
  { column: "baseline", align: "right" },
  { column: "target", align: "right" },
  { column: "lastYear", align: "right" },
  { column: "current", align: "right" },
  { column: "growth", align: "right" },
  { column: "value", align: "right" },
  { column: "valueAt" },
  { column: "progress" },
  { column: "elapsed", align: "right" },
  { column: "gap", align: "right" },
  { column: "verdict" },
  { column: "lead" },
];

export const optionalColumns: readonly IndicatorColumn[] = [
  "baseline",
  "lastYear",
  "current",
  "growth",
  "elapsed",
  "lead",
];

interface TableHeadProps {
  readonly order: ListOrder | null;
  readonly onOrder: (change: Pick<Filters, "order">) => void;
}

export const TableHead = memo(({ order, onOrder }: TableHeadProps) => (
  <thead className="is-sticky">
    <tr>
      {heads.map(({ column, align }) => (
        <th
          key={column}
          scope="col"
          className={[`cell-${column}`, align && `is-${align}`].filter(Boolean).join(" ")}
          aria-sort={sortOf(column, order)}
          title={column === "gap" ? indicatorsText.gapTitle : undefined}
        >
          {column === "gap" || column === "verdict" ? (
            <OrderButton by={column} order={order} onOrder={onOrder} />
          ) : (
            indicatorsText.columns[column]
          )}
        </th>
      ))}
    </tr>
  </thead>
));

function sortOf(column: IndicatorColumn, order: ListOrder | null): "ascending" | "descending" | undefined {
  if (order === null) return column === "order" ? "ascending" : undefined;
  if (order === column) return "ascending";
  return order === `${column}-best` ? "descending" : undefined;
}

interface OrderButtonProps extends TableHeadProps {
  readonly by: "gap" | "verdict";
}

/** The worst first, then the best first, then as in the catalogue again. */
function OrderButton({ by, order, onOrder }: OrderButtonProps) {
  const state = order === by ? "worst" : order === `${by}-best` ? "best" : "";
  const next: Record<typeof state, ListOrder | null> = { "": by, worst: `${by}-best`, best: null };
  return (
    <button
      type="button"
      className="indicators-sort"
      title={indicatorsText.sort[by][state]}
      onClick={() => onOrder({ order: next[state] })}
    >
      {indicatorsText.columns[by]}
      <svg viewBox="0 0 8 10" aria-hidden="true">
        <path className={state === "best" ? "is-on" : ""} d="M4 0l3 4H1z" />
        <path className={state === "worst" ? "is-on" : ""} d="M4 10L1 6h6z" />
      </svg>
    </button>
  );
}
