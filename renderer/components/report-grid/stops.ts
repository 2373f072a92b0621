/** Where a person has to go in a report, and which of these places comes next: in the order in which one reads. */

/** A cell by names, as the grid calls them. */
export interface Stop {
  readonly row: string;
  readonly column: string;
}

/** A grid of the report: figures, tasks, and whatever kind of rows comes to it. */
export interface ReportPart<Id extends string = string> {
  readonly id: Id;
  /** Keys and ids in the order shown. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

type Rank = readonly [part: number, row: number, column: number];

function ranksOf(parts: readonly ReportPart[]): (stop: Stop) => Rank | null {
  const rows = new Map<string, readonly [number, number]>();
  for (const [part, { rows: keys }] of parts.entries())
    for (const [at, key] of keys.entries()) rows.set(key, [part, at]);
  return ({ row, column }) => {
    const found = rows.get(row);
    return found ? [...found, parts[found[0]]?.columns.indexOf(column) ?? -1] : null;
  };
}

const compare = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** The first of the stops behind where the person is; behind the last comes the first again. */
export function nextStop<S extends Stop>(
  parts: readonly ReportPart[],
  stops: readonly S[],
  here: Stop | null,
): S | undefined {
  const rankOf = ranksOf(parts);
  const ranked = stops
    .flatMap((stop) => {
      const rank = rankOf(stop);
      return rank ? [{ stop, rank }] : [];
    })
    .sort((a, b) => compare(a.rank, b.rank));
  const from = here && rankOf(here);
  return (ranked.find(({ rank }) => !from || compare(rank, from) > 0) ?? ranked[0])?.stop;
}
