/** The sheet inside the app: the print page in a frame, so that what is seen is what is printed. */
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { type Printed, usualPrint } from "../../shared/contract/printed.ts";
import { printedTitle } from "../../shared/text/printed.ts";
import { sheetText } from "../../shared/text/sheets.ts";
import { designedOrientation } from "./page-rules.ts";
import "./preview.css";

export interface SheetPreviewHandle {
  /** Opens the print dialogue for the sheet shown. Does nothing until the sheet is drawn. */
  print: () => void;
}

interface SheetPreviewProps {
  sheets: readonly Printed[];
  /** A factor, or the paper fitted to the width there is. */
  zoom?: number | "fit";
  ref?: Ref<SheetPreviewHandle>;
}

/** The paper with the grey desk's margin on both sides, in CSS pixels of A4. */
const deskWidth = (models: readonly Printed[]): number =>
  ((models.every((model) => designedOrientation(model) === "portrait") ? 210 : 297) / 25.4) * 96 + 48;

export function SheetPreview({ sheets, zoom = "fit", ref }: SheetPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);
  const [drawn, setDrawn] = useState<readonly Printed[] | null>(null);

  useImperativeHandle(ref, () => ({
    print: () => {
      if (drawn === sheets) frame.current?.contentWindow?.print();
    },
  }));

  useEffect(() => {
    if (!loaded) return;
    let current = true;
    const draw = async () => {
      await frame.current?.contentWindow?.renderPrinted?.(sheets, usualPrint);
      if (current) setDrawn(sheets);
    };
    void draw();
    return () => {
      current = false;
    };
  }, [loaded, sheets]);

  useEffect(() => {
    const element = frame.current;
    if (element === null || !loaded) return;
    const applyZoom = () => {
      const factor = zoom === "fit" ? Math.min(1.5, element.clientWidth / deskWidth(sheets)) : zoom;
      element.contentDocument?.documentElement.style.setProperty("--zoom", factor.toFixed(3));
    };
    applyZoom();
    const watcher = new ResizeObserver(applyZoom);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [loaded, zoom, sheets]);

  return (
    <iframe
      ref={frame}
      className="sheet-preview"
      title={`${sheetText.preview}：${sheets[0] ? printedTitle(sheets[0]) : ""}`}
      src="./print.html"
      aria-busy={drawn !== sheets}
      onLoad={() => setLoaded(true)}
    />
  );
}
