/** Putting returned files in: dropping them or a folder, or choosing. */
import { Button } from "antd";
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { droppedFiles } from "./dropped-files.ts";

type TakeFiles = (files: readonly File[]) => void;

/** A surface that takes dropped files; `children` are told whether something hangs over it. */
export function MergeDropSurface({
  onFiles,
  children,
}: {
  readonly onFiles: TakeFiles;
  readonly children: (over: boolean) => ReactNode;
}) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
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
    droppedFiles(event.dataTransfer).then(onFiles, () => onFiles([]));
  };
  return (
    <section
      className="merge-surface"
      aria-label={mergeText.drop.title}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
      {children(over)}
    </section>
  );
}

/** Two buttons over two hidden choosers: a browser's chooser takes either files or a folder, never both. */
export function MergeChoose({ onFiles, add }: { readonly onFiles: TakeFiles; readonly add: boolean }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  // React knows no attribute for choosing a folder; the browser does.
  useEffect(() => folder.current?.setAttribute("webkitdirectory", ""), []);
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // The same file may be chosen again after it was corrected.
    input.value = "";
    if (chosen.length > 0) onFiles(chosen);
  };
  const words = add ? { files: mergeText.addFiles, folder: mergeText.addFolder } : mergeText.drop;
  const size = add ? "small" : "middle";
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={words.files}
        onChange={(event) => take(event.target)}
      />
      <input ref={folder} type="file" hidden aria-label={words.folder} onChange={(event) => take(event.target)} />
      <Button size={size} type={add ? "default" : "primary"} onClick={() => files.current?.click()}>
        {words.files}
      </Button>
      <Button size={size} onClick={() => folder.current?.click()}>
        {words.folder}
      </Button>
    </>
  );
}
