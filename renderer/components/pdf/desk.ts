/** PDF.js's viewer on an element: pages drawn when they come into view, their text over them, finding in all of them. */

import type { Library } from "./library.ts";
import type { Found, FoundPlaces, PageStand, PdfZoom } from "./model.ts";

/** Names of elements and states come from us, in Chinese; the viewer only asks that somebody listens. */
const noTranslation = { pause: () => undefined, resume: () => undefined, translate: async () => undefined };

interface DeskEvents {
  readonly onStand: (stand: PageStand) => void;
  readonly onFound: (found: Found) => void;
  /** Name of a page for those who do not see it. */
  readonly pageName: (page: number) => string;
}

export type PdfDesk = ReturnType<typeof createDesk>;

/** @param container scrolls, positioned absolutely; its only child takes the pages */
export function createDesk(library: Library, container: HTMLDivElement, events: DeskEvents) {
  const { EventBus, FindState, PDFFindController, PDFLinkService, PDFViewer, getDocument } = library;
  const gone = new AbortController();
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const findController = new PDFFindController({ eventBus, linkService });
  const viewer = new PDFViewer({
    container,
    eventBus,
    linkService,
    findController,
    annotationMode: 0,
    annotationEditorMode: -1,
    enableSelectionRendering: false,
    removePageBorders: false,
    l10n: noTranslation as never,
    // Not in the types: without it the viewer listens for ever.
    ...({ abortSignal: gone.signal } as object),
  });
  linkService.setViewer(viewer);
  let zoom: PdfZoom = "page-width";
  let task: ReturnType<typeof getDocument> | null = null;
  let ready = false;

  const fitPages = (): void => {
    if (ready) viewer.currentScaleValue = zoom;
  };
  const stand = (): void => events.onStand({ page: viewer.currentPageNumber, pages: viewer.pagesCount });
  const fitting = new ResizeObserver(fitPages);
  fitting.observe(container);
  eventBus.on("pagesinit", () => {
    ready = true;
    for (let index = 0; index < viewer.pagesCount; index++)
      viewer.getPageView(index).div.setAttribute("aria-label", events.pageName(index + 1));
    fitPages();
    stand();
  });
  eventBus.on("pagechanging", stand);
  // Pages are looked through one after the other: until the last of them nothing is not yet “not found”.
  const tellFound = ({ matchesCount, state }: { matchesCount: FoundPlaces; state?: number }) => {
    const known = state === FindState.NOT_FOUND || (matchesCount.total > 0 && state !== FindState.PENDING);
    events.onFound(known ? matchesCount : null);
  };
  eventBus.on("updatefindmatchescount", tellFound);
  eventBus.on("updatefindcontrolstate", tellFound);

  async function close(): Promise<void> {
    const last = task;
    task = null;
    await last?.destroy();
  }

  return {
    /** Shows a PDF in place of the one before. Rejects where it is none. */
    async show(bytes: Uint8Array): Promise<void> {
      // Handed on to the worker, and gone here: the caller keeps its own.
      const opened = getDocument({ data: bytes.slice(), useWasm: false, isImageDecoderSupported: false });
      const last = task;
      task = opened;
      const pdf = await opened.promise;
      if (task !== opened) return;
      const top = last === null ? 1 : viewer.currentPageNumber;
      ready = false;
      viewer.setDocument(pdf);
      linkService.setDocument(pdf);
      await last?.destroy();
      await viewer.firstPagePromise;
      if (top > 1 && top <= viewer.pagesCount) viewer.currentPageNumber = top;
    },
    zoomTo(to: PdfZoom): void {
      zoom = to;
      fitPages();
    },
    goTo(page: number): void {
      if (page >= 1 && page <= viewer.pagesCount) viewer.currentPageNumber = page;
    },
    /** @param again of the same words: the next one, or the one before */
    find(query: string, again: "next" | "previous" | null): void {
      const how = { query, caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: false };
      if (again === null) events.onFound(null);
      eventBus.dispatch("find", { ...how, type: again === null ? "" : "again", findPrevious: again === "previous" });
    },
    async leave(): Promise<void> {
      fitting.disconnect();
      viewer.setDocument(null as never);
      gone.abort();
      await close();
    },
  };
}
