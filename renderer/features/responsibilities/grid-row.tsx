/** One row as plain text. It is drawn again only when something of its own has changed. */
import { memo, type ReactNode } from "react";
import { quarterLabel } from "../../../shared/domain/period.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import { responsibilitiesText } from "../../../shared/text/responsibilities.ts";
import { Marked } from "../../components/marked.tsx";
import { Suggested } from "../../components/suggested.tsx";
import type { GridColumn } from "./grid-columns.ts";
import type { GridRow } from "./grid-rows.ts";

const words = responsibilitiesText;

export interface GridRowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly selected: boolean;
  /** The cell of this row that the keyboard is in; null while it is elsewhere. */
  readonly active: GridColumn | null;
  /** In place of the active cell's text while it is edited. */
  readonly editor: ReactNode;
  readonly nameOf: (code: string) => string;
}

export const ResponsibilityRow = memo(function ResponsibilityRow(props: GridRowProps) {
  const { row, index, columns, selected, active, editor, nameOf } = props;
  return (
    <tr aria-rowindex={index + 2} aria-selected={selected} className={selected ? "is-selected" : undefined}>
      {columns.map((column) => (
        <td
          key={column}
          data-row={index}
          data-column={column}
          className={`responsibilities-${column}`}
          tabIndex={active === column ? 0 : -1}
        >
          {active === column && editor ? (
            editor
          ) : (
            <Cell row={row} column={column} selected={column === "select" && selected} nameOf={nameOf} />
          )}
        </td>
      ))}
    </tr>
  );
});

interface CellProps extends Pick<GridRowProps, "row" | "selected" | "nameOf"> {
  readonly column: GridColumn;
}

/** What a cell says changes less often than where the keyboard is and what is selected. */
const Cell = memo(function Cell({ row, column, selected, nameOf }: CellProps) {
  switch (column) {
    case "select":
      return <input type="checkbox" tabIndex={-1} readOnly checked={selected} aria-label={words.select(row.name)} />;
    case "order":
      return row.order;
    case "source":
      return words.sources[row.source];
    case "name":
      return (
        <>
          {row.name}
          {row.scope === "" ? null : <span className="quiet small">　{row.scope}</span>}
        </>
      );
    case "lead":
    case "provider":
    case "support":
      return <Holders row={row} role={column} nameOf={nameOf} />;
    case "since":
      return (
        <span className="responsibilities-history">
          {row.since === null ? words.sinceEver : words.since(quarterLabel(row.since))}
        </span>
      );
    case "suggested":
      return row.suggested ? <Suggested /> : null;
  }
});

function Holders({ row, role, nameOf }: Pick<CellProps, "row" | "nameOf"> & { readonly role: Role }) {
  const names = row.held[role].map(nameOf);
  const [first = ""] = names;
  if (names.length > 0) {
    const text = names.length > 3 ? words.many(first, names.length) : names.join("、");
    return (
      <span className="clip" title={names.join("、")}>
        {text}
      </span>
    );
  }
  if (role === "lead")
    return (
      <Marked glyph="ring" ink="behind">
        {words.noLead}
      </Marked>
    );
  if (role === "provider")
    return <span className="quiet">{row.source === "task" ? words.noProvider : words.sameAsLead}</span>;
  return <span className="quiet">{words.noSupport}</span>;
}
