/** 出处: where the line is printed, by document. One line may stand in several places of the plan. */
import type { IndicatorDetail } from "../../../shared/contract/progress.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { EmptyState } from "../../components/empty-state.tsx";

type Place = IndicatorDetail["places"][number];

export function PlacesTab({ places }: { readonly places: readonly Place[] }) {
  if (places.length === 0) return <EmptyState {...indicatorsText.places.empty} />;
  return [...Map.groupBy(places, ({ documentTitle }) => documentTitle)].map(([title, there]) => (
    <section key={title} className="places">
      <h3>{title}</h3>
      <ul>
        {there.map((place) => (
          <li key={whereIn(place)}>{whereIn(place)}</li>
        ))}
      </ul>
    </section>
  ));
}

function whereIn({ chapter, section, table, row }: Place): string {
  const line = row === undefined ? undefined : indicatorsText.places.row(row);
  return [chapter, section, table, line].filter((part) => part !== undefined).join("　");
}
