/** 出处: where the line is printed. A document that is not known yet can be registered on the spot. */
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { SourceDocument } from "../../../shared/contract/lines.ts";
import { linesText } from "../../../shared/text/line-screens.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Icon } from "../../components/icon.tsx";
import { TextField } from "./choice-field.tsx";
import type { SectionProps } from "./line-draft.ts";
import { noPlace, type PlaceDraft } from "./line-draft.ts";

const words = linesText.place;
const where = ["chapter", "section", "table", "row"] as const;

interface PlacesProps extends SectionProps {
  readonly documents: readonly SourceDocument[];
}

export function PlacesSection({ draft: { places }, set, wrong, documents }: PlacesProps) {
  const [registering, setRegistering] = useState(false);
  const change = (at: number, place: PlaceDraft) => set({ places: places.with(at, place) });
  const isWrong = (at: number) =>
    wrong[`places.${at}.document`] !== undefined || (wrong["places"] !== undefined && places[at]?.document === "");
  const said = wrong["places"] ?? Object.entries(wrong).find(([field]) => field.startsWith("places."))?.[1];
  return (
    <section className="lines-section">
      <h3>{linesText.sections.places}</h3>
      {places.map((place, at) => (
        <div key={at} className="lines-place">
          <Select
            className="lines-place-document"
            aria-label={words.nth(at + 1, words.document)}
            placeholder={words.document}
            status={isWrong(at) ? "error" : ""}
            showSearch={{ optionFilterProp: "label" }}
            popupMatchSelectWidth={false}
            value={place.document === "" ? null : place.document}
            options={documents.map((each) => ({ value: each.key, label: each.title, title: each.title }))}
            onChange={(document: string) => change(at, { ...place, document })}
          />
          {where.map((part) => (
            <Input
              key={part}
              aria-label={words.nth(at + 1, words[part])}
              placeholder={words[part]}
              value={place[part]}
              title={place[part]}
              onChange={({ target }) => change(at, { ...place, [part]: target.value })}
            />
          ))}
          <button
            type="button"
            className="icon-button"
            aria-label={words.remove(at + 1)}
            disabled={places.length === 1}
            onClick={() => set({ places: places.toSpliced(at, 1) })}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      {said === undefined ? null : <p className="ink-far small">{said}</p>}
      {registering ? (
        <NewDocument
          onClose={() => setRegistering(false)}
          onRegistered={({ key }) => {
            setRegistering(false);
            const [blank] = places.flatMap(({ document }, at) => (document === "" ? [at] : []));
            const next = { ...noPlace, document: key };
            set({ places: blank === undefined ? [...places, next] : places.with(blank, next) });
          }}
        />
      ) : (
        <div className="settings-actions">
          <Button size="small" onClick={() => set({ places: [...places, noPlace] })}>
            {words.add}
          </Button>
          <Button size="small" onClick={() => setRegistering(true)}>
            {words.newDocument}
          </Button>
        </div>
      )}
    </section>
  );
}

interface NewDocumentProps {
  readonly onClose: () => void;
  readonly onRegistered: (document: SourceDocument) => void;
}

const looseDate = /^\d{4}(-\d{2}){0,2}$/;

function NewDocument({ onClose, onRegistered }: NewDocumentProps) {
  const [title, setTitle] = useState("");
  const [documentNumber, setNumber] = useState("");
  const [date, setDate] = useState("");
  const [tried, setTried] = useState(false);
  const command = useCommand();
  const isComplete = title.trim() !== "" && looseDate.test(date.trim());
  const register = () => {
    setTried(true);
    if (!isComplete) return;
    void command.run(async () => {
      onRegistered(await api.lines.addDocument({ title, documentNumber, date: date.trim() }));
    });
  };
  return (
    <section className="lines-inset" aria-label={words.newDocument}>
      <div className="lines-grid">
        <TextField className="lines-wide" label={words.title} value={title} onChange={setTitle} />
        <TextField label={words.number} value={documentNumber} onChange={setNumber} />
        <TextField label={words.date} value={date} onChange={setDate} />
      </div>
      {tried && !isComplete ? <p className="ink-far small">{words.incomplete}</p> : null}
      <ErrorNotice error={command.error} />
      <div className="form-actions">
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button size="small" type="primary" ghost loading={command.busy} onClick={register}>
          {words.register}
        </Button>
      </div>
    </section>
  );
}
