/** 出处: where the line is printed, by document, and what other sources say of the same thing. */
import type { IndicatorDetail } from "../../../shared/contract/progress.ts";
import { variantLabel } from "../../../shared/text/catalogue-words.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { placeText, whereIn } from "./place-text.ts";

const words = indicatorsText.places;

export function PlacesTab({ detail: { places, variants, row } }: { readonly detail: IndicatorDetail }) {
  if (places.length === 0) return <EmptyState {...words.empty} />;
  return (
    <>
      {[...Map.groupBy(places, ({ documentTitle }) => documentTitle)].map(([title, there]) => (
        <section key={title} className="places">
          <h3>{title}</h3>
          <ul>
            {there.map((place) => (
              <li key={whereIn(place)}>{whereIn(place)}</li>
            ))}
          </ul>
        </section>
      ))}
      {variants.length > 0 && (
        <section className="places">
          <h3>{words.variants}</h3>
          <p className="quiet small">{words.variantsHint}</p>
          <ul>
            {variants.map((variant) => (
              <li key={`${variant.what} ${variant.text} ${variant.place.document}`}>
                <span className="strong">{words.variant(variantLabel[variant.what], variant.text)}</span>
                <span className="secondary small">　{variant.note}</span>
                <div className="quiet small">{placeText(variant.place)}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {row.notes.length > 0 && (
        <section className="places">
          <h3>{indicatorsText.detail.notes}</h3>
          <ul>
            {row.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
