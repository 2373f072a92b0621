/** 规划基数 as the plan prints it, and 可比基数 where that one does not compare with later figures. */
import { Checkbox } from "antd";
import { linesText } from "../../../shared/text/line-screens.ts";
import { lineEditText } from "../../../shared/text/lines.ts";
import { TextField } from "./choice-field.tsx";
import type { SectionProps } from "./line-draft.ts";

const labels = lineEditText.fields;
const { sections, hints } = linesText;

export function BaselineSection({ draft, set, wrong }: SectionProps) {
  return (
    <section className="lines-section">
      <h3>{sections.baseline}</h3>
      <div className="lines-grid">
        <TextField
          label={labels["baseline.value"]}
          value={draft.baselineValue}
          wrong={wrong["baseline.value"]}
          onChange={(baselineValue) => set({ baselineValue })}
        />
        <TextField
          label={labels["baseline.text"]}
          value={draft.baselineText}
          hint={hints.baselineText}
          wrong={wrong["baseline.text"]}
          onChange={(baselineText) => set({ baselineText })}
        />
        <TextField
          label={labels["baseline.year"]}
          value={draft.baselineYear}
          wrong={wrong["baseline.year"]}
          onChange={(baselineYear) => set({ baselineYear })}
        />
      </div>
      <Checkbox
        checked={draft.baselineComparable}
        onChange={({ target }) => set({ baselineComparable: target.checked })}
      >
        {labels["baseline.comparable"]}
      </Checkbox>
      <div className="lines-grid">
        <TextField
          label={labels["comparableBaseline.value"]}
          value={draft.comparableValue}
          wrong={wrong["comparableBaseline.value"]}
          onChange={(comparableValue) => set({ comparableValue })}
        />
        <TextField
          label={labels["comparableBaseline.year"]}
          value={draft.comparableYear}
          wrong={wrong["comparableBaseline.year"]}
          onChange={(comparableYear) => set({ comparableYear })}
        />
        <TextField
          label={labels["comparableBaseline.note"]}
          value={draft.comparableNote}
          wrong={wrong["comparableBaseline.note"]}
          onChange={(comparableNote) => set({ comparableNote })}
        />
      </div>
      <p className="quiet small">{hints.comparable}</p>
    </section>
  );
}
