/** 出处: where the line is printed. One line may stand in several places of the plan. */
import type { IndicatorDetail } from "../../../shared/contract/progress.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { EmptyState } from "../../components/empty-state.tsx";

export function PlacesTab({ places }: { readonly places: IndicatorDetail["places"] }) {
  if (places.length === 0) return <EmptyState {...indicatorsText.places.empty} />;
  return (
    <ul className="places">
      {places.map((place) => {
        const where = [place.chapter, place.section, place.table, place.row].filter((part) => part !== undefined);
        return (
          <li key={[place.document, ...where].join(" ")}>
            {place.documentTitle}
            <div className="quiet small">{where.join("　")}</div>
          </li>
        );
      })}
    </ul>
  );
}
