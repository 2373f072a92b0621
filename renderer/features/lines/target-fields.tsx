/** The fields of one target: figures, the document's own words, who set it on what paper and since when. */
import { Radio } from "antd";
import type { ReactNode } from "react";
import { needsDocument } from "../../../shared/domain/target-version.ts";
import { operators, targetAuthorities } from "../../../shared/domain/vocabulary.ts";
import { operatorLabel } from "../../../shared/text/catalogue-words.ts";
import { targetEditText, targetKindLabel, targetsText } from "../../../shared/text/targets.ts";
import { DayPicker } from "../../components/day-picker.tsx";
import { Field } from "../../components/field.tsx";
import { ChoiceField, optionsOf, TextField } from "./choice-field.tsx";
import { printedText, type TargetDraft, type TargetField, type TargetKind } from "./target-draft.ts";

const labels = targetEditText.fields;
const { hints } = targetsText;
const relations = operators.filter((operator) => operator !== "range");
const kinds: readonly TargetKind[] = ["value", "range", "pending"];

interface TargetFieldsProps {
  readonly draft: TargetDraft;
  readonly unit: string;
  readonly wrong: Partial<Record<TargetField, string>>;
  readonly onChange: (draft: TargetDraft) => void;
  /** Between the figures and the paper: what a new version must say besides. */
  readonly children?: ReactNode;
}

export function TargetFields({ draft, unit, wrong, onChange, children }: TargetFieldsProps) {
  const set = (change: Partial<TargetDraft>) => onChange({ ...draft, ...change });
  const text = (name: "year" | "value" | "lower" | "upper" | "wording" | "documentNumber" | "note", hint?: string) => (
    <TextField
      key={name}
      label={labels[name]}
      value={draft[name]}
      hint={hint}
      wrong={wrong[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <>
      <fieldset className="lines-kinds" aria-label={labels.kind}>
        <Radio.Group value={draft.kind} onChange={({ target }) => set({ kind: target.value })}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind}>
              {targetKindLabel[kind]}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <div className="lines-grid">
        {text("year")}
        {draft.kind === "value" ? (
          <>
            <ChoiceField
              label={labels.operator}
              value={draft.operator}
              options={optionsOf(relations, operatorLabel)}
              onChange={(operator) => set({ operator })}
            />
            {text("value", hints.value(unit))}
          </>
        ) : null}
        {draft.kind === "range" ? [text("lower"), text("upper")] : null}
        <TextField
          label={labels.text}
          value={printedText(draft)}
          hint={hints.text}
          wrong={wrong.text}
          onChange={(value) => set({ text: value })}
        />
        {text("wording", hints.wording)}
      </div>
      <div className="lines-grid">
        <ChoiceField
          label={labels.authority}
          value={draft.authority}
          options={optionsOf(targetAuthorities)}
          onChange={(authority) => set({ authority })}
        />
        {text("documentNumber", needsDocument(draft.authority) ? hints.documentNumber : hints.documentOptional)}
        <Field label={labels.effectiveOn} hint={hints.effectiveOn} wrong={wrong.effectiveOn}>
          {(control) => (
            <DayPicker
              control={control}
              value={draft.effectiveOn}
              wrong={wrong.effectiveOn !== undefined}
              onChange={(effectiveOn) => set({ effectiveOn })}
            />
          )}
        </Field>
      </div>
      {children}
      {text("note")}
    </>
  );
}
