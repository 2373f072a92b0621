/** What the office adds of its own accord to what a file is sent back for. */
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { ownQuerySchema, type ReturnOffer } from "../../../shared/contract/returns.ts";
import { returnScreen as words } from "../../../shared/text/returns.ts";
import { Field } from "../../components/field.tsx";
import { placeWords, type ReturnDraft } from "./return-draft.ts";

interface OwnProps {
  readonly offer: ReturnOffer;
  readonly draft: ReturnDraft;
  readonly onChange: (draft: ReturnDraft) => void;
}

const blank = { cell: "", message: "", advice: "" };

export function ReturnOwn({ offer: { sheets }, draft, onChange }: OwnProps) {
  const [open, setOpen] = useState(false);
  const [sheet, setSheet] = useState(() => sheets.find((name) => name.endsWith("填报")) ?? sheets[0] ?? "");
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const query = ownQuerySchema.safeParse({ sheet, ...typed });
  const wrong = new Set(query.success || !tried ? [] : query.error.issues.map(({ path }) => path[0]));
  const add = () => {
    setTried(true);
    if (!query.success) return;
    const others = draft.own.filter(({ sheet, cell }) => sheet !== query.data.sheet || cell !== query.data.cell);
    onChange({ ...draft, own: [...others, query.data] });
    setTyped(blank);
    setTried(false);
  };
  const type = (change: Partial<typeof blank>) => setTyped((now) => ({ ...now, ...change }));
  return (
    <section className="return-own">
      {draft.own.length === 0 ? null : (
        <ul>
          {draft.own.map((one) => (
            <li key={placeWords(one)}>
              <b>{placeWords(one)}</b>
              <span>{one.message}</span>
              <button
                type="button"
                className="link-button"
                aria-label={words.ownRemove(placeWords(one))}
                onClick={() => onChange({ ...draft, own: draft.own.filter((other) => other !== one) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <fieldset className="return-own-form">
          <legend>{words.ownTitle}</legend>
          <Field label={words.ownSheet}>
            {(control) => (
              <Select
                id={control.id}
                value={sheet}
                options={sheets.map((name) => ({ value: name, label: name }))}
                onChange={setSheet}
              />
            )}
          </Field>
          <Field label={words.ownCell} hint={words.ownCellHint} wrong={wrong.has("cell") ? words.ownWrong.cell : null}>
            {(control) => (
              <Input {...control} value={typed.cell} onChange={(event) => type({ cell: event.target.value })} />
            )}
          </Field>
          <Field label={words.ownMessage} wrong={wrong.has("message") ? words.ownWrong.message : null}>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={typed.message}
                onChange={(event) => type({ message: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.ownAdvice}>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={typed.advice}
                onChange={(event) => type({ advice: event.target.value })}
              />
            )}
          </Field>
          <Button onClick={add}>{words.ownAdd}</Button>
        </fieldset>
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {words.own}
        </Button>
      )}
    </section>
  );
}
