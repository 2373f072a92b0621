/** A PDF as its pages look: exactly what is printed and saved. */
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from "react";
import { pdfText as words } from "../../../shared/text/pdf.ts";
import { ErrorBlock } from "../error-text.tsx";
import { createDesk, type PdfDesk } from "./desk.ts";
import type { Found, PageStand, PdfViewHandle, PdfZoom } from "./model.ts";
import "./pdf.css";

/** It scrolls: whoever uses the keyboard must get there. */
const reachable = { tabIndex: 0 };

interface PdfViewProps {
  readonly bytes: Uint8Array;
  /** What is shown, for those who do not see it. */
  readonly label: string;
  readonly zoom: PdfZoom;
  readonly onStand: (stand: PageStand) => void;
  readonly onFound: (found: Found) => void;
  readonly ref?: Ref<PdfViewHandle>;
}

export function PdfView({ bytes, label, zoom, onStand, onFound, ref }: PdfViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const [desk, setDesk] = useState<PdfDesk | null>(null);
  const [drawn, setDrawn] = useState<Uint8Array | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const stand = useEffectEvent(onStand);
  const foundMore = useEffectEvent(onFound);

  useEffect(() => {
    let made: PdfDesk | null = null;
    let left = false;
    const make = async () => {
      const { library } = await import("./library.ts");
      if (left || container.current === null) return;
      made = createDesk(library, container.current, {
        onStand: (now) => stand(now),
        onFound: (found) => foundMore(found),
        pageName: words.pageName,
      });
      setDesk(made);
    };
    make().catch(setFailure);
    return () => {
      left = true;
      void made?.leave();
    };
  }, []);

  useEffect(() => {
    let current = true;
    desk?.show(bytes).then(
      () => current && setDrawn(bytes),
      (error: unknown) => current && setFailure(error),
    );
    return () => {
      current = false;
    };
  }, [desk, bytes]);

  useEffect(() => desk?.zoomTo(zoom), [desk, zoom]);

  useImperativeHandle(ref, () => ({
    goTo: (page) => desk?.goTo(page),
    find: (query, again) => desk?.find(query, again),
  }));

  if (failure !== null) return <ErrorBlock error={failure} />;
  return (
    <div className="pdf-desk">
      {/* biome-ignore lint/a11y/useSemanticElements: PDF.js scrolls a div and nothing else */}
      <div
        {...reachable}
        role="region"
        ref={container}
        className="pdf-scroll"
        aria-label={label}
        aria-busy={drawn !== bytes}
      >
        <div className="pdfViewer" />
      </div>
    </div>
  );
}
