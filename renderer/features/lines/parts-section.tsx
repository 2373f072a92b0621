/** 构成: the parts of a composition, in the order in which they are printed. */
import { Button, Input } from "antd";
import { linesText } from "../../../shared/text/line-screens.ts";
import { Icon } from "../../components/icon.tsx";
import type { PartDraft, SectionProps } from "./line-draft.ts";

const words = linesText.part;
const fields = ["name", "baseline", "target"] as const;
const blank: PartDraft = { name: "", baseline: "", target: "" };

export function PartsSection({ draft: { parts }, set, wrong }: SectionProps) {
  const change = (at: number, part: PartDraft) => set({ parts: parts.with(at, part) });
  const said = Object.entries(wrong).filter(([field]) => field === "parts" || field.startsWith("parts."));
  return (
    <section className="lines-section">
      <h3>{linesText.sections.parts}</h3>
      <p className="quiet small">{linesText.hints.parts}</p>
      {parts.map((part, at) => (
        <div key={at} className="lines-part">
          {fields.map((field) => (
            <Input
              key={field}
              aria-label={words.nth(at + 1, words[field])}
              placeholder={words[field]}
              value={part[field]}
              status={wrong[`parts.${at}.${field}`] === undefined ? "" : "error"}
              onChange={({ target }) => change(at, { ...part, [field]: target.value })}
            />
          ))}
          <button
            type="button"
            className="icon-button"
            aria-label={words.remove(at + 1)}
            onClick={() => set({ parts: parts.toSpliced(at, 1) })}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      {said.map(([field, text]) => (
        <p key={field} className="ink-far small">
          {text}
        </p>
      ))}
      <Button className="lines-add" size="small" onClick={() => set({ parts: [...parts, blank] })}>
        {words.add}
      </Button>
    </section>
  );
}
