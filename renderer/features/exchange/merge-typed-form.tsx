/** 另填: inputs for a third value. Enter confirms, Esc leaves; leaving it otherwise keeps what was typed. */
import { Button } from "antd";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { MergeItem } from "../../../shared/listings/merge-items.ts";
import { fieldWords } from "../../../shared/text/exchange-screens.ts";
import { answerText } from "../../../shared/text/merge-screen.ts";
import { type Typed, type TypedField, typedFields, typedFromReturned, typedToSend } from "./merge-typed.ts";

interface TypedFormProps {
  readonly item: MergeItem;
  /** What was typed before, if anything was. */
  readonly typed: Typed | undefined;
  /** Just opened: the first input takes the focus. */
  readonly focused: boolean;
  readonly onSubmit: (typed: Typed) => void;
  /** By the keyboard: the focus goes back to where it came from. */
  readonly onLeave: () => void;
}

const words = answerText;

export function MergeTypedForm({ item, typed, focused, onSubmit, onLeave }: TypedFormProps) {
  const form = useRef<HTMLFieldSetElement>(null);
  const [draft, setDraft] = useState<Typed>(() => typed ?? typedFromReturned(item));
  const toSend = typedToSend(item, draft);
  const kept = useRef(JSON.stringify(toSend));
  useEffect(() => {
    if (!focused) return;
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
    // With the button and the reason, not only the input.
    form.current?.closest("tr")?.scrollIntoView({ block: "nearest" });
  }, [focused]);
  const submit = () => {
    if (Object.keys(toSend).length === 0) return;
    // Leaving afterwards is no second answer.
    kept.current = JSON.stringify(toSend);
    onSubmit(toSend);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      submit();
      onLeave();
    } else if (event.key === "Escape") {
      // What is thrown away must not be kept by the leaving.
      kept.current = JSON.stringify(toSend);
      onLeave();
    }
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    if (JSON.stringify(toSend) !== kept.current) submit();
  };
  const fields = typedFields(item);
  return (
    <fieldset
      ref={form}
      aria-label={words.typedOf(item.lead.name)}
      className={`merge-typed${fields[0]?.kind === "text" ? " is-text" : ""}`}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {fields.map((field) => (
        <TypedInput
          key={field.field}
          name={item.lead.name}
          field={field}
          value={draft[field.field] ?? ""}
          onType={(text) => setDraft({ ...draft, [field.field]: text })}
        />
      ))}
      <Button size="small" onClick={submit} disabled={Object.keys(toSend).length === 0}>
        {words.confirm}
      </Button>
    </fieldset>
  );
}

interface TypedInputProps {
  readonly name: string;
  readonly field: TypedField;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function TypedInput({ name, field: { field, kind, options, returned }, value, onType }: TypedInputProps) {
  const word = fieldWords[field] ?? field;
  const common = { "aria-label": words.fieldOf(name, word), value };
  if (kind === "option")
    return (
      <select {...common} title={word} onChange={(event) => onType(event.target.value)}>
        <option value="">{returned === "" ? word : words.asReturned(returned)}</option>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    );
  if (kind === "text")
    return <textarea {...common} rows={2} maxLength={2000} onChange={(event) => onType(event.target.value)} />;
  return (
    <input
      {...common}
      type="text"
      className="number"
      inputMode="decimal"
      maxLength={60}
      autoComplete="off"
      title={word}
      placeholder={returned === "" || field === "value" ? word : `${word} ${words.asReturned(returned)}`}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
