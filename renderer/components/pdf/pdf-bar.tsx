/** Moving about in a PDF: its pages, how large it is shown, finding words in it. */
import { Input, Select } from "antd";
import { useEffect, useState } from "react";
import { pdfText as words } from "../../../shared/text/pdf.ts";
import { Icon } from "../icon.tsx";
import { type Found, type PageStand, type PdfZoom, pdfZooms } from "./model.ts";
import "./pdf.css";

interface PdfBarProps {
  readonly stand: PageStand;
  readonly zoom: PdfZoom;
  readonly found: Found;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: PdfZoom) => void;
  readonly onFind: (query: string, again: "next" | "previous" | null) => void;
}

export function PdfBar({ stand, zoom, found, onPage, onZoom, onFind }: PdfBarProps) {
  return (
    <div className="pdf-bar">
      <PageChoice stand={stand} onPage={onPage} />
      <Select
        size="small"
        className="pdf-zoom"
        aria-label={words.zoom}
        value={zoom}
        onChange={onZoom}
        options={pdfZooms.map((value) => ({ value, label: words.zoomLabel(value) }))}
      />
      <FindBox found={found} onFind={onFind} />
    </div>
  );
}

function PageChoice({ stand: { page, pages }, onPage }: Pick<PdfBarProps, "stand" | "onPage">) {
  const [typed, setTyped] = useState("");
  useEffect(() => setTyped(page === 0 ? "" : String(page)), [page]);
  const go = () => {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) onPage(wanted);
    else setTyped(String(page));
  };
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={words.previous}
        title={words.previous}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="up" />
      </button>
      <Input
        size="small"
        className="pdf-page"
        aria-label={words.page}
        value={typed}
        disabled={pages === 0}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={go}
        onBlur={go}
      />
      <span className="secondary number">{words.of(pages)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={words.next}
        title={words.next}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        <Icon name="down" />
      </button>
    </>
  );
}

function FindBox({ found, onFind }: Pick<PdfBarProps, "found" | "onFind">) {
  const [query, setQuery] = useState("");
  return (
    <>
      <Input
        size="small"
        allowClear
        className="pdf-find"
        type="search"
        aria-label={words.find}
        placeholder={words.findHint}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          onFind(event.target.value, null);
        }}
        onKeyDown={({ key, shiftKey }) => {
          if (key === "Enter" && query !== "") onFind(query, shiftKey ? "previous" : "next");
        }}
      />
      <span className="secondary small number pdf-found" role="status">
        {query === "" ? "" : found === null ? words.finding : words.found(found.current, found.total)}
      </span>
    </>
  );
}
