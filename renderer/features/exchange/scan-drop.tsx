/** Putting scans in: dropped on 回收登记 (on a row: for its organisation), or chosen. */
import { Button } from "antd";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { collectingText, scanText } from "../../../shared/text/collecting.ts";
import { droppedFiles, isReturnedFile } from "./dropped-files.ts";

export interface DroppedScans {
  readonly files: readonly File[];
  /** Whose row they were dropped on; null: their names are asked. */
  readonly organisation: string | null;
}

interface SurfaceProps {
  readonly onFiles: (scans: DroppedScans) => void;
  readonly children: ReactNode;
}

export function ScanDropSurface({ onFiles, children }: SurfaceProps) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    // Moving on to something inside the surface is not leaving it.
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const organisation = organisationUnder(event.target);
    droppedFiles(event.dataTransfer).then(
      (files) => {
        const scans = files.filter(isReturnedFile);
        if (scans.length > 0) onFiles({ files: scans, organisation });
      },
      () => undefined,
    );
  };
  return (
    <section
      className={over ? "exchange-scroll register-surface is-over" : "exchange-scroll register-surface"}
      aria-label={scanText.title}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
      {over ? <p className="register-release">{scanText.release}</p> : null}
      {children}
    </section>
  );
}

/** The organisation of the row that the pointer is over. */
function organisationUnder(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest("tr") : null;
  return row?.querySelector("[data-organisation]")?.getAttribute("data-organisation") ?? null;
}

export function ScanChoose({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // The same file may be chosen again.
    input.value = "";
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <>
      <Button size="small" title={`${scanText.kinds}${scanText.dropHint}`} onClick={() => chooser.current?.click()}>
        {collectingText.addScan}
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label={scanText.choose}
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}
