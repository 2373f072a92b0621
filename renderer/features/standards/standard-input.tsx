/** One bound or threshold: its meaning, the number with its unit, what is wrong with it, and its default where it differs. */
import { Input } from "antd";
import {
  type StandardField,
  type StandardProblem,
  standardRanges,
  type TypedStandards,
} from "../../../shared/domain/standards.ts";
import { standardsText as words } from "../../../shared/text/standards.ts";
import { Field } from "../../components/field.tsx";
import { shippedDraft } from "./standards-draft.ts";

export interface StandardInputProps {
  readonly field: StandardField;
  readonly draft: TypedStandards;
  readonly problem: StandardProblem | undefined;
  readonly mayEdit: boolean;
  readonly onType: (field: StandardField, text: string) => void;
}

export function StandardInput({ field, draft, problem, mayEdit, onType }: StandardInputProps) {
  const { unit, low, high } = standardRanges[field];
  const shipped = shippedDraft[field];
  const differs = draft[field].trim() !== shipped;
  const hint = [words.hints[field] ?? "", differs ? words.default(`${shipped} ${words.units[unit]}`) : ""].join("");
  return (
    <Field
      label={words.fields[field]}
      hint={hint === "" ? undefined : hint}
      wrong={problem === undefined ? null : words.wrong[problem.code](low, high)}
    >
      {(control) => (
        <span className="standards-input">
          <Input
            {...control}
            className="number"
            inputMode="decimal"
            maxLength={8}
            autoComplete="off"
            disabled={!mayEdit}
            status={problem === undefined ? "" : "error"}
            value={draft[field]}
            onChange={(event) => onType(field, event.target.value)}
          />
          <span className="secondary small">{words.units[unit]}</span>
        </span>
      )}
    </Field>
  );
}
