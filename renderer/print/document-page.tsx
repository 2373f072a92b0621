/** A report with words drawn from its model: letters' habits, charts inside, wide tables on pages of their own. */
import type { TableBlock, WrittenDocument } from "../../shared/contract/documents.ts";
import { type NumberedBlock, numbered } from "../../shared/domain/written-report/captions.ts";
import { sheetText } from "../../shared/text/sheets.ts";
import { writtenText as words } from "../../shared/text/written-report.ts";
import { DocumentChart } from "./document-chart.tsx";
import { PlainTable } from "./sheet.tsx";
import { Notes } from "./sheet-end.tsx";

type Numbered<T extends NumberedBlock["type"]> = Extract<NumberedBlock, { type: T }>;

export function DocumentPage({ document }: { readonly document: WrittenDocument }) {
  const blocks = numbered(document.blocks);
  const wide = blocks.filter((block): block is Numbered<"table"> => block.type === "table" && block.wide);
  return (
    <>
      <article className={`letter document ${document.kind}`}>
        <div className="letter-marks">
          <span className="confidential">{document.confidentiality}</span>
          {document.demo && <b className="demo">{sheetText.demo}</b>}
        </div>
        <Head document={document} />
        {blocks.map((block, at) => (
          <DocumentBlock key={at} block={block} small={document.masthead !== null} />
        ))}
        {document.approval !== "" && (
          <section className="approval" data-label={document.approval}>
            <span>{document.approval}</span>
            <em>{words.approvalSign}</em>
          </section>
        )}
        {document.closing && document.closing.text !== "" && <p className="note">{document.closing.text}</p>}
        {document.masthead === null && (
          <p className="letter-signer letter-end">
            <span>{document.signer}</span>
            <span>{document.date || words.draftDate}</span>
          </p>
        )}
      </article>
      {wide.map((table) => (
        <article key={table.caption} className="sheet landscape document wide">
          <CaptionedTable table={table} />
        </article>
      ))}
    </>
  );
}

function Head({ document }: { readonly document: WrittenDocument }) {
  const { masthead, title, subtitle, addressee, signer, date } = document;
  return (
    <header>
      {masthead && (
        <>
          <p className="masthead">{masthead.name}</p>
          <p className="issue">
            <span>{masthead.number}</span>
            <span>{signer}</span>
            <span>{date || words.draftDate}</span>
          </p>
        </>
      )}
      {addressee !== "" && <p className="addressee">{addressee}</p>}
      <h1>{title}</h1>
      <p className="subtitle">{subtitle}</p>
    </header>
  );
}

/** Drawn for so many pixels and shrunk to the page: where a report has to keep to one. */
const smallChart = 725;

function DocumentBlock({ block, small }: { readonly block: NumberedBlock; readonly small: boolean }) {
  switch (block.type) {
    case "heading":
      return <h2>{block.text}</h2>;
    case "paragraph":
      return block.text === "" ? null : <p className={block.style === "note" ? "note" : "indented"}>{block.text}</p>;
    case "chart":
      return (
        <figure>
          <div role="img" aria-label={`${block.caption}：${block.summary}`}>
            <DocumentChart chart={block.chart} {...(small && { width: smallChart })} />
          </div>
          <figcaption>{words.chartCaption(block.number, block.caption)}</figcaption>
          {block.note !== "" && <p className="note">{block.note}</p>}
        </figure>
      );
    case "table":
      return block.wide ? null : <CaptionedTable table={block} />;
  }
}

function CaptionedTable({ table }: { readonly table: TableBlock & { readonly number: number } }) {
  const { caption, number, columns, rows, notes, empty } = table;
  return (
    <>
      {caption !== "" && <p className="caption">{words.tableCaption(number, caption)}</p>}
      {rows.length === 0 ? (
        <p className="nothing-listed">{empty}</p>
      ) : (
        <PlainTable section={{ title: "", columns, rows }} />
      )}
      <Notes of={notes} />
    </>
  );
}
