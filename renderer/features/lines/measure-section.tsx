/** What a line is called, and what its figure is: the fields that decide how it is asked for and judged. */
import {
  aggregations,
  attributes,
  bases,
  collections,
  directions,
  frequencies,
  growthUnits,
} from "../../../shared/domain/vocabulary.ts";
import {
  aggregationLabel,
  collectionLabel,
  directionLabel,
  frequencyLabel,
} from "../../../shared/text/catalogue-words.ts";
import { linesText } from "../../../shared/text/line-screens.ts";
import { lineEditText } from "../../../shared/text/lines.ts";
import { basisLabel } from "../../../shared/text/verdict.ts";
import { ChoiceField, optionsOf, TextField } from "./choice-field.tsx";
import type { SectionProps } from "./line-draft.ts";

const labels = lineEditText.fields;
const { sections, hints } = linesText;
const confidences = ["高", "中高", "中", "低"] as const;

export function NameSection({ draft, set, wrong, isNew }: SectionProps & { readonly isNew: boolean }) {
  return (
    <section className="lines-section">
      <h3>{sections.name}</h3>
      <div className="lines-grid">
        <TextField
          className="lines-wide"
          label={labels.name}
          value={draft.name}
          wrong={wrong["name"]}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={labels.code}
          value={draft.code}
          disabled={!isNew}
          hint={hints.code}
          wrong={wrong["code"]}
          onChange={(code) => set({ code })}
        />
        <ChoiceField
          label={labels.collection}
          value={draft.collection}
          options={optionsOf(collections, collectionLabel)}
          wrong={wrong["collection"]}
          onChange={(collection) => set({ collection })}
        />
        <TextField
          label={labels.category}
          value={draft.category}
          wrong={wrong["category"]}
          onChange={(category) => set({ category })}
        />
        <TextField
          label={labels.order}
          value={draft.order}
          wrong={wrong["order"]}
          onChange={(order) => set({ order })}
        />
        <TextField
          className="lines-wide"
          label={labels.scope}
          value={draft.scope}
          hint={hints.scope}
          wrong={wrong["scope"]}
          onChange={(scope) => set({ scope })}
        />
        <ChoiceField
          label={labels.attribute}
          value={draft.attribute}
          options={optionsOf(attributes)}
          hint={hints.attribute}
          onChange={(attribute) => set({ attribute })}
        />
      </div>
    </section>
  );
}

export function MeasureSection({ draft, set, wrong }: SectionProps) {
  return (
    <section className="lines-section">
      <h3>{sections.measure}</h3>
      <div className="lines-grid">
        <ChoiceField
          label={labels.basis}
          value={draft.basis}
          options={optionsOf(bases, basisLabel)}
          wrong={wrong["basis"]}
          onChange={(basis) => set({ basis })}
        />
        <TextField
          label={labels.unit}
          value={draft.unit}
          hint={hints.unit}
          wrong={wrong["unit"]}
          onChange={(unit) => set({ unit })}
        />
        <TextField
          label={labels.decimals}
          value={draft.decimals}
          hint={hints.decimals}
          wrong={wrong["decimals"]}
          onChange={(decimals) => set({ decimals })}
        />
        <ChoiceField
          label={labels.direction}
          value={draft.direction}
          options={optionsOf(directions, directionLabel)}
          onChange={(direction) => set({ direction })}
        />
        <ChoiceField
          label={labels.frequency}
          value={draft.frequency}
          options={optionsOf(frequencies, frequencyLabel)}
          onChange={(frequency) => set({ frequency })}
        />
        <TextField
          label={labels.availabilityMonths}
          value={draft.availabilityMonths}
          hint={hints.availabilityMonths}
          wrong={wrong["availabilityMonths"]}
          onChange={(availabilityMonths) => set({ availabilityMonths })}
        />
        <ChoiceField
          label={labels.aggregation}
          value={draft.aggregation}
          options={optionsOf(aggregations, aggregationLabel)}
          hint={hints.aggregation}
          onChange={(aggregation) => set({ aggregation })}
        />
        <ChoiceField
          label={labels.growthUnit}
          value={draft.growthUnit}
          options={optionsOf(growthUnits)}
          none={{ label: linesText.noGrowth, onChoose: () => set({ growthUnit: null }) }}
          onChange={(growthUnit) => set({ growthUnit })}
        />
        <ChoiceField
          label={labels.confidence}
          value={draft.confidence}
          options={optionsOf(confidences)}
          onChange={(confidence) => set({ confidence })}
        />
      </div>
    </section>
  );
}
