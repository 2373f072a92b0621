/** 评价与审核: bands and thresholds in words and as a picture; what other ones would change, before they are saved. */
import { Button } from "antd";
import { useState } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import { readStandards, type StandardField, type TypedStandards } from "../../../shared/domain/standards.ts";
import { standardsText as words } from "../../../shared/text/standards.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { Bands } from "./bands.tsx";
import { StandardInput } from "./standard-input.tsx";
import { draftOf, sameSettings, sameVerdictSettings, settingsFrom, shippedDraft } from "./standards-draft.ts";
import { VerdictPreview } from "./verdict-preview.tsx";
import "./standards.css";

export function StandardsTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const settings = useQuery(["settings"], (signal) => api.settings.get(undefined, { signal }));
  const [saved, setSaved] = useState<Settings | null>(null);
  return (
    <Loaded query={settings}>
      {(inForce) => (
        <>
          {/* Said when it is read again: until then the form below is about to be made anew. */}
          {saved !== null && sameSettings(saved, inForce) ? (
            <Notice kind="done" onClose={() => setSaved(null)}>
              {words.saved}
            </Notice>
          ) : null}
          <Standards key={JSON.stringify(inForce)} inForce={inForce} mayEdit={mayEdit} onSaved={setSaved} />
        </>
      )}
    </Loaded>
  );
}

interface StandardsProps {
  readonly inForce: Settings;
  readonly mayEdit: boolean;
  /** Null: something is being typed again. */
  readonly onSaved: (saved: Settings | null) => void;
}

const otherFields = ["nearLimit", "earliestShare", "aboutTolerance", "aboutGrowthPoints"] as const;
const checkFields = ["compositionTolerance", "slipTolerance", "changeShare"] as const;

function Standards({ inForce, mayEdit, onSaved }: StandardsProps) {
  const [draft, setDraft] = useState<TypedStandards>(draftOf(inForce));
  const command = useCommand();
  const { standards, problems } = readStandards(draft);
  const typed = standards === null ? null : settingsFrom(standards);
  const changed = typed === null || !sameSettings(typed, inForce);
  const type = (field: StandardField, text: string) => {
    onSaved(null);
    setDraft((before) => ({ ...before, [field]: text }));
  };
  const save = async () => {
    if (typed === null) return;
    if (await command.run(() => api.settings.save(typed))) onSaved(typed);
  };
  const common = { draft, mayEdit, onType: type };
  const inputs = (fields: readonly StandardField[]) => (
    <div className="standards-fields">
      {fields.map((field) => (
        <StandardInput key={field} field={field} problem={problems[field]} {...common} />
      ))}
    </div>
  );
  const bands = { settings: (typed ?? inForce).verdicts, problems, ...common };
  return (
    <div className="standards">
      <div className="standards-set">
        <h2>{words.bandsTitle}</h2>
        <p className="quiet small">{words.bandsNote}</p>
        <div className="standards-pair">
          <Bands attribute="预期性" {...bands} />
          <Bands attribute="约束性" {...bands} />
        </div>
        <h2>{words.otherTitle}</h2>
        {inputs(otherFields)}
        <h2>{words.checksTitle}</h2>
        <p className="quiet small">{words.checksNote}</p>
        {inputs(checkFields)}
      </div>
      <aside className="standards-aside" aria-label={words.preview.title}>
        <h2>{words.preview.title}</h2>
        <Effect inForce={inForce} typed={typed} />
        <p className="quiet small">{words.preview.closed}</p>
        <ErrorNotice error={command.error} onClose={command.forget} />
        {mayEdit ? (
          <div className="standards-actions">
            <Button
              type="primary"
              disabled={typed === null || !changed}
              loading={command.busy}
              onClick={() => void save()}
            >
              {words.save}
            </Button>
            <Button disabled={!changed} onClick={() => setDraft(draftOf(inForce))}>
              {words.discard}
            </Button>
            <Button
              disabled={JSON.stringify(draft) === JSON.stringify(shippedDraft)}
              onClick={() => setDraft(shippedDraft)}
            >
              {words.restore}
            </Button>
          </div>
        ) : null}
      </aside>
    </div>
  );
}

interface EffectProps {
  readonly inForce: Settings;
  /** Null while something typed is wrong. */
  readonly typed: Settings | null;
}

function Effect({ inForce, typed }: EffectProps) {
  const period = useCurrentPeriod();
  if (typed === null) return <p className="ink-far">{words.preview.wrong}</p>;
  return (
    <Loaded query={period}>
      {(current) => {
        if (current === null) return <p className="secondary">{words.preview.noPeriod}</p>;
        const note = sameSettings(typed, inForce)
          ? words.unchanged
          : sameVerdictSettings(typed, inForce)
            ? words.preview.checksOnly
            : words.preview.of(current.label);
        return (
          <>
            <p className="secondary small">{note}</p>
            <VerdictPreview period={current} settings={typed} />
          </>
        );
      }}
    </Loaded>
  );
}
