/** What goes into one cell of a form: a line's figure, its judgement, a task's progress, or the office itself. */
import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { FormDocument, FormProposalView } from "../../../shared/contract/outside-forms.ts";
import {
  type FormCell,
  figureFields,
  lineFields,
  officeFields,
  placeName,
  taskFormFields,
} from "../../../shared/domain/outside-form/form-mapping.ts";
import { formScreenText as words } from "../../../shared/text/outside-form-screens.ts";
import {
  figureFieldLabel,
  formPeriodLabel,
  lineFieldLabel,
  officeFieldLabel,
  taskFieldLabel,
} from "../../../shared/text/outside-forms.ts";
import { Notice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { type CellChoice, choiceOf, isNumber, shownOf, type Wrong } from "./cell-choice.ts";
import { mapCell, unmapCell } from "./form-draft.ts";
import { shownText } from "./form-words.ts";

interface CellDrawerProps {
  readonly document: FormDocument;
  readonly place: { readonly sheet: string; readonly cell: string };
  readonly mapped: FormCell | undefined;
  readonly proposal: FormProposalView | undefined;
  readonly onClose: () => void;
}

export function CellDrawer({ document, place, mapped, proposal, onClose }: CellDrawerProps) {
  const sheet = document.sheets.find(({ name }) => name === place.sheet);
  const isFormula = sheet?.formulas.includes(place.cell) ?? false;
  const [start] = useState(() => choiceOf(mapped?.shows ?? proposal?.shows ?? null));
  const [choice, setChoice] = useState(start);
  const [overFormula, setOverFormula] = useState(mapped?.overFormula ?? false);
  const [tried, setTried] = useState(false);
  const { shows, wrong } = shownOf(choice);
  const save = () => {
    setTried(true);
    if (shows === null) return;
    const moved = document.moved.some(({ to }) => to && placeName(to) === placeName(place));
    // What a person says now counts for the words that stand there now.
    mapCell({ ...place, shows, overFormula, beside: moved ? null : (mapped?.beside ?? null) });
    onClose();
  };
  const set = (change: Partial<CellChoice>) => setChoice({ ...choice, ...change });
  return (
    <FormDrawer
      title={words.drawerTitle(place.cell)}
      changed={choice !== start || overFormula !== (mapped?.overFormula ?? false)}
      busy={false}
      error={null}
      saveText={words.confirm}
      onClose={onClose}
      onSave={save}
    >
      {proposal && !mapped && choice === start ? (
        <Notice kind="info">
          {words.proposal(shownText(proposal.shows, document), proposal.reason)}{" "}
          <Button size="small" onClick={save}>
            {words.take}
          </Button>
        </Notice>
      ) : null}
      <Field label={words.kind}>
        {(control) => (
          <Select
            {...control}
            value={choice.kind}
            options={options(["figure", "line", "task", "office"] as const, words.kinds)}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Field>
      <ContentFields document={document} choice={choice} wrong={tried ? wrong : {}} set={set} />
      {isNumber(choice) ? (
        <NumberFields
          choice={choice}
          unit={document.lines.find(({ code }) => code === choice.line)?.unit ?? ""}
          inPercent={sheet?.percents.includes(place.cell) ?? false}
          wrong={tried ? wrong.factor : undefined}
          set={set}
        />
      ) : null}
      {isFormula ? (
        <Field label={words.overFormula} hint={words.overFormulaHint}>
          {(control) => (
            <Checkbox {...control} checked={overFormula} onChange={({ target }) => setOverFormula(target.checked)} />
          )}
        </Field>
      ) : null}
      {mapped ? (
        <Button
          danger
          onClick={() => {
            unmapCell(placeName(place));
            onClose();
          }}
        >
          {words.clear}
        </Button>
      ) : null}
    </FormDrawer>
  );
}

interface FieldsProps {
  readonly choice: CellChoice;
  readonly set: (change: Partial<CellChoice>) => void;
}

function ContentFields({
  document: { lines, tasks },
  choice,
  wrong,
  set,
}: FieldsProps & { readonly document: FormDocument; readonly wrong: Wrong }) {
  const { kind } = choice;
  const search = { optionFilterProp: "label" } as const;
  if (kind === "office")
    return (
      <Choice
        label={words.field}
        value={choice.office}
        options={options(officeFields, officeFieldLabel)}
        onChange={(office) => set({ office })}
      />
    );
  if (kind === "task")
    return (
      <>
        <Field label={words.task} wrong={wrong.task}>
          {(control) => (
            <Select
              {...control}
              showSearch={search}
              placeholder={words.linePlaceholder}
              value={choice.task}
              options={tasks.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(task) => set({ task })}
            />
          )}
        </Field>
        <Choice
          label={words.field}
          value={choice.progress}
          options={options(taskFormFields, taskFieldLabel)}
          onChange={(progress) => set({ progress })}
        />
      </>
    );
  return (
    <>
      <Field label={words.line} wrong={wrong.line}>
        {(control) => (
          <Select
            {...control}
            showSearch={search}
            placeholder={words.linePlaceholder}
            value={choice.line}
            options={lines.map(({ code, name, unit }) => ({ value: code, label: `${name}（${unit}）` }))}
            onChange={(line) => set({ line })}
          />
        )}
      </Field>
      {kind === "line" ? (
        <Choice
          label={words.field}
          value={choice.judged}
          options={options(lineFields, lineFieldLabel)}
          onChange={(judged) => set({ judged })}
        />
      ) : (
        <>
          <Choice
            label={words.field}
            value={choice.figure}
            options={options(figureFields, figureFieldLabel)}
            onChange={(figure) => set({ figure })}
          />
          <Choice
            label={words.period}
            value={choice.rule}
            options={options(["current", "lastYear", "lastFullYear", "previous", "fixed"] as const, formPeriodLabel)}
            onChange={(rule) => set({ rule })}
          />
          {choice.rule === "fixed" ? (
            <Field label={words.fixedPeriod} hint={words.fixedHint} wrong={wrong.fixed}>
              {(control) => (
                <Input
                  {...control}
                  value={choice.fixed}
                  onChange={({ target }) => set({ fixed: target.value.trim() })}
                />
              )}
            </Field>
          ) : null}
        </>
      )}
    </>
  );
}

interface NumberFieldsProps extends FieldsProps {
  readonly unit: string;
  readonly inPercent: boolean;
  readonly wrong: string | undefined;
}

const everyDigit = -1;

function NumberFields({ choice, unit, inPercent, wrong, set }: NumberFieldsProps) {
  const hint = inPercent ? words.factorPercent : unit === "" ? undefined : words.factorHint(unit);
  return (
    <>
      <Field label={words.factor} hint={hint} wrong={wrong}>
        {(control) => (
          <InputNumber
            {...control}
            className="outside-number"
            value={choice.factor}
            onChange={(factor) => set({ factor })}
          />
        )}
      </Field>
      <Choice
        label={words.decimals}
        value={choice.decimals ?? everyDigit}
        options={[
          { value: everyDigit, label: words.decimalsAll },
          ...[0, 1, 2, 3, 4].map((count) => ({ value: count, label: words.decimalsOf(count) })),
        ]}
        onChange={(decimals) => set({ decimals: decimals === everyDigit ? null : decimals })}
      />
    </>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: { value: T; label: string }[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string | number>({ label, value, options: among, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      {(control) => <Select<T> {...control} value={value} options={among} onChange={(chosen) => onChange(chosen)} />}
    </Field>
  );
}

const options = <T extends string>(among: readonly T[], labels: Readonly<Record<T, string>>) =>
  among.map((value) => ({ value, label: labels[value] }));
