/** A print by pages, exactly as it is printed and saved: its PDF, with what moves about in it. */
import { type ReactNode, useRef, useState } from "react";
import { reportsText } from "../../../shared/text/reports.ts";
import type { FetchedFile } from "../../api/download.ts";
import { Loaded } from "../loaded.tsx";
import type { Query } from "../query.ts";
import type { Found, PageStand, PdfViewHandle, PdfZoom } from "./model.ts";
import { PdfBar } from "./pdf-bar.tsx";
import { PdfView } from "./pdf-view.tsx";

interface PagedPreviewProps {
  readonly title: string;
  readonly file: Query<FetchedFile>;
  /** How many pages there are, when it is known. */
  readonly onPages?: (pages: number) => void;
  /** Beside the bar: how it is put on paper. */
  readonly children?: ReactNode;
}

export function PagedPreview({ title, file, onPages, children }: PagedPreviewProps) {
  // Another layout of the same print takes a moment: what was shown stays until it is there.
  const [last, setLast] = useState<FetchedFile | undefined>(file.data);
  if (file.data !== undefined && file.data !== last) setLast(file.data);
  const kept = file.error === null ? { ...file, data: file.data ?? last } : file;
  const view = useRef<PdfViewHandle>(null);
  const [stand, setStand] = useState<PageStand>({ page: 0, pages: 0 });
  const [zoom, setZoom] = useState<PdfZoom>("page-width");
  const [found, setFound] = useState<Found>({ current: 0, total: 0 });
  const onStand = (now: PageStand) => {
    setStand(now);
    onPages?.(now.pages);
  };
  return (
    <>
      <div className="paged-bar">
        <PdfBar
          stand={stand}
          zoom={zoom}
          found={found}
          onPage={(page) => view.current?.goTo(page)}
          onZoom={setZoom}
          onFind={(query, again) => view.current?.find(query, again)}
        />
        {children}
      </div>
      <div className="paged-preview">
        <Loaded query={kept}>
          {({ bytes }) => (
            <PdfView
              ref={view}
              bytes={bytes}
              label={reportsText.preview(title)}
              zoom={zoom}
              onStand={onStand}
              onFound={setFound}
            />
          )}
        </Loaded>
      </div>
    </>
  );
}
