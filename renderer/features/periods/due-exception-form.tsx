/** Setting 延期 or 免报 for several organisations, lines, or lines of organisations at once. */

import { Button, Input, Radio, Select } from "antd";
import { type SyntheticEvent, useState } from "react";
import type { ExceptInput, Period } from "../../../shared/contract/periods.ts";
import { type ExceptionKind, exceptionKinds } from "../../../shared/domain/due-exceptions.ts";
import { isTracked } from "../../../shared/domain/line.ts";
import { exceptionKindLabel, dueExceptionsText as words } from "../../../shared/text/due-exceptions.ts";
import { nameWithScope } from "../../../shared/text/named.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { useCatalog } from "../../components/plan-data.ts";
import { DuePicker } from "./due-picker.tsx";

interface FormProps {
  readonly period: Period;
  /** With how many the period has now. */
  readonly onSaved: (count: number) => void;
}

const blank = { organisations: [], indicators: [], due: null, reason: "" } as const;

export function DueExceptionForm({ period, onSaved }: FormProps) {
  const [kind, setKind] = useState<ExceptionKind>("deferred");
  const [input, setInput] = useState<Omit<ExceptInput, "period" | "kind">>({
    ...blank,
    organisations: [],
    indicators: [],
  });
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  const { organisations, lines } = useChoices(period);
  const wrong = wrongIn(kind, input, period.due);
  const shown = tried ? wrong : {};
  const set = (change: Partial<typeof input>) => setInput({ ...input, ...change });
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const due = kind === "exempt" ? null : input.due;
    let count = 0;
    const saved = await run(async () => {
      count = (await api.periods.except({ ...input, period: period.code, kind, due })).length;
    });
    if (!saved) return;
    setInput({ ...blank, organisations: [], indicators: [] });
    setTried(false);
    onSaved(count);
  };
  return (
    <form className="exceptions-form" noValidate aria-label={words.add} onSubmit={(event) => void save(event)}>
      <div className="exceptions-kind">
        <Radio.Group
          aria-label={words.fields.kind}
          value={kind}
          onChange={(event) => setKind(event.target.value === "exempt" ? "exempt" : "deferred")}
          options={exceptionKinds.map((one) => ({ value: one, label: exceptionKindLabel[one] }))}
        />
        <span className="quiet small">{words.hints.scope}</span>
      </div>
      <Field label={words.fields.organisations} hint={words.hints.organisations} wrong={shown.scope}>
        {(control) => (
          <Choice
            {...control}
            options={organisations}
            chosen={input.organisations}
            onChange={(chosen) => set({ organisations: chosen })}
          />
        )}
      </Field>
      <Field label={words.fields.indicators} hint={words.hints.indicators}>
        {(control) => (
          <Choice
            {...control}
            options={lines}
            chosen={input.indicators}
            onChange={(chosen) => set({ indicators: chosen })}
          />
        )}
      </Field>
      <div className="exceptions-pair">
        {kind === "deferred" ? (
          <Field label={words.fields.due} hint={words.hints.due(period.due)} wrong={shown.due}>
            {({ id }) => (
              <DuePicker id={id} value={input.due ?? ""} onChange={(due) => set({ due: due === "" ? null : due })} />
            )}
          </Field>
        ) : null}
        <Field label={words.fields.reason} hint={words.hints.reason} wrong={shown.reason}>
          {(control) => (
            <Input
              {...control}
              value={input.reason}
              maxLength={200}
              status={shown.reason === undefined ? "" : "error"}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </Field>
      </div>
      <ErrorNotice error={error} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

type Wrong = Readonly<Partial<Record<"scope" | "due" | "reason", string>>>;

function wrongIn(kind: ExceptionKind, input: Omit<ExceptInput, "period" | "kind">, periodDue: string | null): Wrong {
  const { organisations, indicators, due, reason } = input;
  const late = kind === "deferred" && due !== null && periodDue !== null && due < periodDue;
  return {
    ...(organisations.length + indicators.length === 0 ? { scope: words.wrong.nobody } : {}),
    ...(kind === "deferred" && due === null ? { due: words.wrong.noDue } : {}),
    ...(late ? { due: words.wrong.tooEarly(periodDue) } : {}),
    ...(reason.trim() === "" ? { reason: words.wrong.reason } : {}),
  };
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The organisations in use, and the lines kept in the period that somebody is asked for. */
function useChoices(period: Period): { readonly organisations: Option[]; readonly lines: Option[] } {
  const { data } = useCatalog();
  const organisations = (data?.organisations ?? []).filter(({ active }) => active);
  const lines = (data?.indicators ?? []).filter((line) => line.annualOf === null && isTracked(line, period.code));
  return {
    organisations: organisations.map(({ code, name }) => ({ value: code, label: name })),
    lines: lines.map((line) => ({ value: line.code, label: nameWithScope(line) })),
  };
}

interface ChoiceProps {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
  readonly options: Option[];
  readonly chosen: string[];
  readonly onChange: (chosen: string[]) => void;
}

function Choice({ options, chosen, onChange, ...control }: ChoiceProps) {
  return (
    <Select
      {...control}
      mode="multiple"
      className="exceptions-choice"
      value={chosen}
      onChange={onChange}
      options={options}
      placeholder={words.all}
      showSearch={{ optionFilterProp: "label" }}
      allowClear
      status={control["aria-invalid"] ? "error" : ""}
    />
  );
}
