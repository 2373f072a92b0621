/** 设置新目标: a version that counts from its effective date on; the ones before it stay. */
import { useMemo, useState } from "react";
import type { Catalog, Indicator } from "../../../shared/contract/catalog.ts";
import type { TargetVersion } from "../../../shared/contract/targets.ts";
import { lineProblems, surroundingsOf } from "../../../shared/domain/line-problems.ts";
import { lineToSeed, targetToSeed } from "../../../shared/domain/line-seed.ts";
import { targetSeed } from "../../../shared/domain/seed.ts";
import { targetReasonLength } from "../../../shared/domain/target-version.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { lineProblemText } from "../../../shared/text/lines.ts";
import { targetEditText, targetsText } from "../../../shared/text/targets.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Notice } from "../../components/error-text.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { useAppState } from "../../stores/session.ts";
import { ChoiceField, TextField } from "./choice-field.tsx";
import { currentTarget, newTargetDraft } from "./new-line.ts";
import { revealWrong, useRevealedFailure } from "./reveal-wrong.ts";
import { readTarget, type TargetDraft } from "./target-draft.ts";
import { TargetFields } from "./target-fields.tsx";

const words = targetsText;
const labels = targetEditText.fields;

interface DrawerProps {
  readonly catalog: Catalog;
  readonly line: Indicator;
  readonly versions: readonly TargetVersion[];
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

export function NewTargetDrawer({ catalog, line, versions, onClose, onSaved }: DrawerProps) {
  const { today } = useAppState();
  const [start] = useState(() => newTargetDraft(line, catalog.plan, today));
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  useRevealedFailure(error);
  const current = currentTarget(line, today);
  const checked = useCheckedTarget(catalog, line, draft);
  const wrong = tried ? checked.wrong : {};
  const save = async () => {
    setTried(true);
    const { target } = checked;
    if (target === null) return revealWrong();
    const input = { indicator: line.code, target, reason: draft.reason, corrects: correctsOf(draft) };
    if (await run(() => api.targets.set(input)))
      onSaved(words.saved(line.name, targetAsPrinted(target.operator, target.text), target.effectiveOn));
  };
  const otherYear = Number(draft.year) !== (current?.year ?? catalog.plan.lastYear) && draft.year.trim() !== "";
  return (
    <FormDrawer
      title={words.newTitle(line.name)}
      size={640}
      changed={draft !== start}
      busy={busy}
      error={error}
      saveText={words.save}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p className="secondary small">
        {current === null
          ? words.noneInForce
          : words.inForceNow(targetAsPrinted(current.operator, current.text), current.authority, current.effectiveOn)}
        {words.closedStay}
      </p>
      {otherYear && line.collection !== "annual" ? (
        <Notice kind="warning">{words.otherYear(Number(draft.year), current?.year ?? catalog.plan.lastYear)}</Notice>
      ) : null}
      <TargetFields draft={draft} unit={line.unit} wrong={wrong} onChange={setDraft}>
        {draft.authority === "文字更正" ? (
          <ChoiceField
            label={labels.corrects}
            value={draft.corrects}
            wrong={wrong.corrects}
            options={versions.map(({ id, text, effectiveOn }) => ({
              value: id,
              label: `${text}（${words.from(effectiveOn)}）`,
            }))}
            onChange={(corrects) => setDraft({ ...draft, corrects })}
          />
        ) : null}
        <TextField
          label={labels.reason}
          value={draft.reason}
          hint={words.hints.reason(targetReasonLength)}
          wrong={wrong.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
      </TargetFields>
    </FormDrawer>
  );
}

const correctsOf = ({ authority, corrects }: TargetDraft) => (authority === "文字更正" ? corrects : null);

/** What the draft says, with what the checks of the catalogue find wrong about it among the versions that are there. */
function useCheckedTarget(catalog: Catalog, line: Indicator, draft: TargetDraft) {
  const among = useMemo(() => surroundingsOf(catalog, []), [catalog]);
  const seed = useMemo(() => lineToSeed(line), [line]);
  return useMemo(() => {
    const read = readTarget(draft, line.unit);
    const next = read.target && targetSeed.safeParse(targetToSeed({ ...read.target, reason: "" }));
    if (!seed || !next?.success) return read;
    const field = `targets.${seed.targets.length}.`;
    const found = lineProblems(among, { ...seed, targets: [...seed.targets, next.data] }).filter(
      (problem) => problem.severity === "error" && problem.field.startsWith(field),
    );
    // The mark that a copied plan begins with gives way to the plan's own target: the core knows.
    const real = found.filter(({ code }) => code !== "target_twice");
    if (real.length === 0) return read;
    return {
      target: null,
      wrong: Object.fromEntries(real.map((each) => [each.field.slice(field.length), lineProblemText(each)])),
    };
  }, [among, seed, line, draft]);
}
