/** A plain table of records: columns said once, heads grey, numbers right. For lists that need no filter of their own. */
import type { ReactNode } from "react";

export interface DataColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "right" | "centred";
  /** Pixels; columns without it share what is left. */
  readonly width?: number;
}

interface DataTableProps<Row> {
  /** What is listed, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly rowClass?: (row: Row) => string | undefined;
  /** Said in place of rows. */
  readonly empty?: string;
}

export function DataTable<Row>({ label, columns, rows, rowKey, rowClass, empty }: DataTableProps<Row>) {
  const classOf = ({ align }: DataColumn<Row>) => align && `is-${align}`;
  return (
    <table className="data-table" aria-label={label}>
      <thead className="is-sticky">
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={classOf(column)} style={{ width: column.width }}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={rowClass?.(row)}>
            {columns.map((column) => (
              <td key={column.head} className={classOf(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty !== undefined ? (
          <tr>
            <td colSpan={columns.length} className="quiet">
              {empty}
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
