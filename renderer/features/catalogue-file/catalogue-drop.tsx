/** Putting a workbook in: dropping it, or choosing it. */
import { Button } from "antd";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { catalogueFileText } from "../../../shared/text/catalogue-file.ts";
import { isRunning, readWorkbook, useCatalogueSession } from "./catalogue-session.ts";

const words = catalogueFileText;

export function CatalogueDrop() {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void readWorkbook([...event.dataTransfer.files]);
  };
  return (
    <section
      className={`catalogue-drop${over ? " is-over" : ""}`}
      aria-label={words.dropTitle}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h3>{over ? words.dropRelease : words.dropTitle}</h3>
      <p className="secondary small">{words.dropHint}</p>
      <ChooseWorkbook label={words.choose} primary />
    </section>
  );
}

/** A button over a hidden chooser. */
export function ChooseWorkbook({ label, primary = false }: { readonly label: string; readonly primary?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const busy = useCatalogueSession(({ phase }) => isRunning(phase));
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    // The same file may be chosen again after it was mended.
    target.value = "";
    void readWorkbook(chosen);
  };
  return (
    <>
      <input ref={input} type="file" hidden aria-label={label} onChange={onChange} />
      <Button type={primary ? "primary" : "default"} disabled={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
