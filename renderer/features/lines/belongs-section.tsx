/** What a line belongs to: a 专栏 task, a total, the plan's line of which it is a year's goal, the plan's goals; notes. */

import { Select } from "antd";
import type { Catalog, Indicator } from "../../../shared/contract/catalog.ts";
import { goalTags } from "../../../shared/domain/seed.ts";
import { collectionLabel } from "../../../shared/text/catalogue-words.ts";
import { linesText } from "../../../shared/text/line-screens.ts";
import { lineEditText } from "../../../shared/text/lines.ts";
import { nameWithScope } from "../../../shared/text/named.ts";
import { Field } from "../../components/field.tsx";
import { ChoiceField, TextField } from "./choice-field.tsx";
import type { SectionProps } from "./line-draft.ts";

const labels = lineEditText.fields;
const { sections, hints } = linesText;

const nameOf = (line: Indicator) => `${nameWithScope(line)}　${collectionLabel[line.collection]}`;

export function BelongsSection({ draft, set, wrong, catalog }: SectionProps & { readonly catalog: Catalog }) {
  const others = catalog.indicators
    .filter(({ code }) => code !== draft.code)
    .map((line) => ({ value: line.code, label: nameOf(line), collection: line.collection }));
  const plansOwn = others.filter(({ collection }) => collection !== "annual");
  return (
    <section className="lines-section">
      <h3>{sections.belongs}</h3>
      <div className="lines-pair">
        <ChoiceField
          label={labels.task}
          search
          value={draft.task}
          options={catalog.tasks.map(({ code, box, name }) => ({ value: code, label: `专栏${box}　${name}` }))}
          none={{ label: linesText.noTask, onChoose: () => set({ task: null }) }}
          wrong={wrong["task"]}
          onChange={(task) => set({ task })}
        />
        <ChoiceField
          label={labels.partOf}
          search
          value={draft.partOf}
          options={others}
          none={{ label: linesText.noLine, onChoose: () => set({ partOf: null }) }}
          wrong={wrong["partOf"]}
          onChange={(partOf) => set({ partOf })}
        />
        {draft.collection === "annual" || draft.annualOf !== null ? (
          <ChoiceField
            label={labels.annualOf}
            search
            value={draft.annualOf}
            options={plansOwn}
            none={{ label: linesText.noLine, onChoose: () => set({ annualOf: null }) }}
            wrong={wrong["annualOf"]}
            onChange={(annualOf) => set({ annualOf })}
          />
        ) : null}
      </div>
      <Field label={labels.tags}>
        {(control) => (
          <Select
            {...control}
            className="lines-select"
            mode="multiple"
            value={[...draft.tags]}
            options={goalTags.map((tag) => ({ value: tag, label: tag }))}
            onChange={(tags) => set({ tags })}
          />
        )}
      </Field>
      <TextField
        label={labels.notes}
        value={draft.notes}
        rows={2}
        hint={hints.notes}
        onChange={(notes) => set({ notes })}
      />
      {draft.variants.length === 0 ? null : <p className="quiet small">{linesText.variants(draft.variants.length)}</p>}
    </section>
  );
}
