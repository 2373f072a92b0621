/** The sheet inside the app: the print page in a frame, so that what is seen is what is printed. */
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Printed } from "../../shared/contract/letters.ts";
import { sheetText } from "../../shared/text/sheets.ts";
import { printedTitle } from "./printed.ts";
import "./preview.css";

export interface SheetPreviewHandle {
  /** Opens the print dialogue for the sheet shown. Does nothing until the sheet is drawn. */
  print: () => void;
}

interface SheetPreviewProps {
  sheet: Printed;
  /** A factor, or the paper fitted to the width there is. */
  zoom?: number | "fit";
  ref?: Ref<SheetPreviewHandle>;
}

/** The paper with the grey desk's margin on both sides, in CSS pixels: A4, letters upright. */
const deskWidth = ({ kind }: Printed): number => ((kind === "reminder-notice" ? 210 : 297) / 25.4) * 96 + 48;

export function SheetPreview({ sheet, zoom = "fit", ref }: SheetPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);
  const [drawn, setDrawn] = useState<Printed | null>(null);

  useImperativeHandle(ref, () => ({
    print: () => {
      if (drawn === sheet) frame.current?.contentWindow?.print();
    },
  }));

  useEffect(() => {
    if (!loaded) return;
    let current = true;
    const draw = async () => {
      await frame.current?.contentWindow?.renderSheet?.(sheet);
      if (current) setDrawn(sheet);
    };
    void draw();
    return () => {
      current = false;
    };
  }, [loaded, sheet]);

  useEffect(() => {
    const element = frame.current;
    if (element === null || !loaded) return;
    const applyZoom = () => {
      const factor = zoom === "fit" ? Math.min(1.5, element.clientWidth / deskWidth(sheet)) : zoom;
      element.contentDocument?.documentElement.style.setProperty("--zoom", factor.toFixed(3));
    };
    applyZoom();
    const watcher = new ResizeObserver(applyZoom);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [loaded, zoom, sheet]);

  return (
    <iframe
      ref={frame}
      className="sheet-preview"
      title={`${sheetText.preview}：${printedTitle(sheet)}`}
      src="./print.html"
      aria-busy={drawn !== sheet}
      onLoad={() => setLoaded(true)}
    />
  );
}
