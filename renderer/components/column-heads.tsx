/** The head of a table whose columns are said once; it stays in view. */

export interface ColumnHead {
  readonly text: string;
  /** Classes: alignment, width, in which widths it is left out. */
  readonly look?: string;
}

export function ColumnHeads({ heads }: { readonly heads: readonly ColumnHead[] }) {
  return (
    <thead className="is-sticky">
      <tr>
        {heads.map(({ text, look }) => (
          <th key={text} scope="col" className={look}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}
