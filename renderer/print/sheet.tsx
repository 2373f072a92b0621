/** A printed sheet drawn from its model: head, table, signatures, explanations. Text only; it decides nothing. */
import type { Sheet, SheetCell } from "../../shared/contract/reports.ts";
import { noteMark, sheetText } from "../../shared/text/sheets.ts";
import { SheetHead } from "./sheet-head.tsx";

/** So many rows stay on one page with the signatures (04 §4.3: the signature block never alone on a page). */
const tailRows = 2;
/** Up to here the notes hold together with the table's end; more of them may run over the page. */
const shortNotes = 18;

export function SheetPage({ sheet }: { sheet: Sheet }) {
  const markedColumns = sheet.columns.map((_, column) => sheet.rows.some((cells) => hasMark(cells[column])));
  const short = sheet.notes.length <= shortNotes;
  const tailStart = Math.max(0, sheet.rows.length - tailRows);
  const rows = sheet.rows.map((cells, index) => (
    <tr key={index} className={index === sheet.rows.length - 1 ? "last" : undefined}>
      {cells.map((cell, column) => (
        <Cell key={sheet.columns[column]?.key ?? column} cell={cell} marked={markedColumns[column] === true} />
      ))}
    </tr>
  ));
  return (
    <article className="sheet">
      <SheetHead sheet={sheet} />
      <table>
        <colgroup>
          {sheet.columns.map(({ key, widthMm }) => (
            <col key={key} style={widthMm === null ? undefined : { width: `${widthMm}mm` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {sheet.columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        {tailStart > 0 && <tbody>{rows.slice(0, tailStart)}</tbody>}
        <tbody className="tail">
          {rows.length > 0 ? rows.slice(tailStart) : <EmptyRow span={sheet.columns.length} />}
          <tr className="signature">
            <td colSpan={sheet.columns.length}>
              <div className="signers">
                {sheet.signature.map((label) => (
                  <span key={label}>{label}</span>
                ))}
              </div>
              <Explanations sheet={sheet} />
              {short && <Notes of={sheet.notes} />}
            </td>
          </tr>
        </tbody>
      </table>
      {!short && <Notes of={sheet.notes} />}
    </article>
  );
}

function hasMark(cell: SheetCell | undefined): boolean {
  return cell !== undefined && cell.marks.length > 0;
}

function Cell({ cell: { kind, text, marks }, marked }: { cell: SheetCell; marked: boolean }) {
  const small = kind !== "text" && typeWidth(text) > longest[kind];
  const className = [kind, marked && "marked", small && "small"].filter(Boolean).join(" ");
  if (kind === "verdict") {
    const [shape = "", ...word] = text;
    return (
      <td className={className}>
        <i>{shape}</i>
        {word.join("")}
        <Marks of={marks} />
      </td>
    );
  }
  // A cell of marks alone is the 备注 column: there they are the text, not a superscript.
  if (text === "") {
    return (
      <td className="remark">
        {marks.map((mark) => (
          <span key={mark}>{noteMark(mark)}</span>
        ))}
      </td>
    );
  }
  return (
    <td className={className}>
      {kind === "text" ? <Wrapping text={text} /> : text}
      <Marks of={marks} />
    </td>
  );
}

/** A name whose explanation in brackets is not torn apart where it fits on a line. */
function Wrapping({ text }: { text: string }) {
  const bracket = text.indexOf("（");
  if (bracket <= 0) return text;
  return (
    <>
      {text.slice(0, bracket)}
      <span className="name-tail">{text.slice(bracket)}</span>
    </>
  );
}

/** What fits the columns of a kind at 5号, in digits (a Chinese character is two wide); longer text is set in 小5. */
const longest = { number: 6, word: 8, nil: 8, verdict: 16 } as const;

function typeWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u00ff" && character !== "−" ? 2 : 1), 0);
}

function Marks({ of: marks }: { of: readonly number[] }) {
  if (marks.length === 0) return null;
  return <sup className={marks.length > 1 ? "several" : undefined}>{marks.map(noteMark).join("")}</sup>;
}

function EmptyRow({ span }: { span: number }) {
  return (
    <tr className="empty last">
      <td colSpan={span}>{sheetText.empty}</td>
    </tr>
  );
}

function Explanations({ sheet: { summary, legend } }: { sheet: Sheet }) {
  return (
    <div className="explanations">
      {summary !== "" && <p>{`${sheetText.summary}　${summary}`}</p>}
      {legend !== "" && (
        <p>
          {[sheetText.legend, ...legend.split("　")].map((sign) => (
            <span key={sign}>{`${sign}　`}</span>
          ))}
        </p>
      )}
    </div>
  );
}

function Notes({ of: notes }: { of: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className="notes">
      {notes.map((note, index) => {
        const mark = noteMark(index + 1);
        return <li key={note} className={mark.length > 1 ? "wide" : undefined}>{`${mark}${note}`}</li>;
      })}
    </ol>
  );
}
