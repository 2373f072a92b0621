/** The bands of one attribute: the picture, the words, the numbers that set it. */
import type { VerdictSettings } from "../../../shared/domain/bands.ts";
import type { StandardField, StandardProblems, TypedStandards } from "../../../shared/domain/standards.ts";
import type { Attribute } from "../../../shared/domain/vocabulary.ts";
import { standardsText as words } from "../../../shared/text/standards.ts";
import { BandScale } from "../../components/band-scale.tsx";
import { StandardInput } from "./standard-input.tsx";

interface BandsProps {
  readonly attribute: Attribute;
  /** As typed where that is sound, else as they are in force. */
  readonly settings: VerdictSettings;
  readonly draft: TypedStandards;
  readonly problems: StandardProblems;
  readonly mayEdit: boolean;
  readonly onType: (field: StandardField, text: string) => void;
}

const fieldsOf: Record<Attribute, readonly StandardField[]> = {
  预期性: ["ahead", "behind", "farBehind"],
  约束性: ["bindingBehind", "bindingFarBehind"],
};

export function Bands({ attribute, settings, draft, problems, mayEdit, onType }: BandsProps) {
  const { ahead, behind, farBehind, bindingBehind, bindingFarBehind } = settings;
  const [bad, worst] = attribute === "约束性" ? [bindingBehind, bindingFarBehind] : [behind, farBehind];
  const name = words.attributes[attribute];
  return (
    <section className="standards-bands" aria-label={words.scale(name)}>
      <h3>{name}</h3>
      <BandScale settings={settings} attribute={attribute} label={words.scale(name)} />
      <p className="secondary small">{words.said(attribute, ahead, bad, worst)}</p>
      <div className="standards-fields">
        {fieldsOf[attribute].map((field) => (
          <StandardInput
            key={field}
            field={field}
            draft={draft}
            problem={problems[field]}
            mayEdit={mayEdit}
            onType={onType}
          />
        ))}
      </div>
    </section>
  );
}
