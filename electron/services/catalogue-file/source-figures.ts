/** Figures that a source document prints, as the catalogue lists them: the newest one of each source. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import { type ObservationSeed, placeSchema, sourceKey } from "../../../shared/domain/seed.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listSourceFigures } from "../../db/repos/catalogue-records.ts";

/** In the order of the lines, then of the data periods. */
export function sourceFigures(db: ReadDb, lines: readonly Indicator[]): ObservationSeed[] {
  const position = new Map(lines.map(({ code }, at) => [code, at]));
  const newest = new Map<string, ObservationSeed>();
  for (const row of listSourceFigures(db)) {
    const { value, vintage, growthBasis, remark, place, ...rest } = row;
    if (!position.has(row.indicator) || value === null || vintage === null) continue;
    const figure = {
      ...rest,
      value,
      vintage,
      growthBasis,
      remark: remark ?? "",
      place: placeSchema.parse(JSON.parse(place)),
    };
    newest.set(sourceKey(figure), figure);
  }
  const order = ({ indicator, dataPeriod }: ObservationSeed) =>
    `${String(position.get(indicator)).padStart(6, "0")} ${dataPeriod}`;
  return [...newest.entries()]
    .map(([key, figure]) => ({ figure, sortedBy: `${order(figure)} ${key}` }))
    .toSorted((a, b) => (a.sortedBy < b.sortedBy ? -1 : 1))
    .map(({ figure }) => figure);
}
