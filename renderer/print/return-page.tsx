/** 单位填报单 drawn from its model: one table after another, the stamp block held together with the end of the last. */
import type { SheetCell } from "../../shared/contract/reports.ts";
import type { ReturnSheet } from "../../shared/contract/return-sheets.ts";
import { returnSheetText } from "../../shared/text/return-sheet.ts";
import { SheetHead } from "./sheet-head.tsx";

type Section = ReturnSheet["sections"][number];

/** So many rows stay on one page with the stamp block (04 §4.3: never alone on a page). */
const tailRows = 2;

export function ReturnPage({ sheet }: { readonly sheet: ReturnSheet }) {
  const { sections } = sheet;
  return (
    <article className="sheet return-sheet">
      <SheetHead sheet={sheet} />
      {sections.map((section) => (
        <SectionTable key={section.title} section={section} end={section === sections.at(-1) ? sheet : null} />
      ))}
      {sections.length === 0 && (
        <>
          <p className="nothing">{returnSheetText.nothing}</p>
          <Stamp sheet={sheet} />
        </>
      )}
    </article>
  );
}

function SectionTable({ section, end }: { readonly section: Section; readonly end: ReturnSheet | null }) {
  const { columns, rows } = section;
  const tailStart = end ? Math.max(0, rows.length - tailRows) : rows.length;
  const row = (cells: readonly SheetCell[], at: number) => (
    <tr key={at} className={at === rows.length - 1 ? "last" : undefined}>
      {cells.map((cell, index) => (
        <td key={columns[index]?.key} className={cell.kind}>
          {cell.text}
        </td>
      ))}
    </tr>
  );
  return (
    <table>
      <colgroup>
        {columns.map(({ key, widthMm }) => (
          <col key={key} style={widthMm === null ? undefined : { width: `${widthMm}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr className="section-title">
          <td colSpan={columns.length}>{section.title}</td>
        </tr>
        <tr>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col">
              {head.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      {tailStart > 0 && <tbody>{rows.slice(0, tailStart).map((cells, at) => row(cells, at))}</tbody>}
      {end && (
        <tbody className="tail">
          {rows.slice(tailStart).map((cells, at) => row(cells, tailStart + at))}
          <tr className="signature">
            <td colSpan={columns.length}>
              <Stamp sheet={end} />
            </td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

function Stamp({ sheet }: { readonly sheet: ReturnSheet }) {
  return (
    <>
      <p className="check-number">{`${returnSheetText.checkNumber}${sheet.checkNumber}`}</p>
      <div className="stamp">
        {sheet.signature.map(({ label, text }) => (
          <span key={label}>
            {label}
            <i>{text}</i>
          </span>
        ))}
      </div>
      {sheet.notes.map((note) => (
        <p key={note} className="return-note">
          {note}
        </p>
      ))}
    </>
  );
}
