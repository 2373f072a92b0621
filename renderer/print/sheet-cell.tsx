/** One cell of a printed table. */
import type { SheetCell } from "../../shared/contract/sheets.ts";
import { noteMark } from "../../shared/text/sheets.ts";

export const hasMark = (cell: SheetCell | undefined): boolean => cell !== undefined && cell.marks.length > 0;

export function BodyCell({ cell, marked }: { readonly cell: SheetCell; readonly marked: boolean }) {
  const { kind, text, marks, rowSpan, colSpan } = cell;
  const small = (kind === "number" || kind === "word" || kind === "nil" || kind === "verdict") && isLong(kind, text);
  const className = [kind, marked && "marked", small && "small"].filter(Boolean).join(" ");
  const spans = { rowSpan, colSpan };
  if (kind === "verdict") {
    const [shape = "", ...word] = text;
    return (
      <td className={className} {...spans}>
        <i>{shape}</i>
        {word.join("")}
        <Marks of={marks} />
      </td>
    );
  }
  // A cell of marks alone is the 备注 column: there they are the text, not a superscript.
  if (text === "" && marks.length > 0) {
    return (
      <td className="remark" {...spans}>
        {marks.map((mark) => (
          <span key={mark}>{noteMark(mark)}</span>
        ))}
      </td>
    );
  }
  return (
    <td className={className} {...spans}>
      {kind === "text" ? <Wrapping text={text} /> : text}
      <Marks of={marks} />
    </td>
  );
}

/** A name whose explanation in brackets is not torn apart where it fits on a line. */
function Wrapping({ text }: { readonly text: string }) {
  const bracket = text.indexOf("（");
  if (bracket <= 0 || text.length > longestName) return text;
  return (
    <>
      {text.slice(0, bracket)}
      <span className="name-tail">{text.slice(bracket)}</span>
    </>
  );
}

/** Longer texts are sentences, not names. */
const longestName = 30;

/** What fits the columns of a kind at 5号, in digits (a Chinese character is two wide); longer text is set in 小5. */
const longest = { number: 6, word: 8, nil: 8, verdict: 16 } as const;

const isLong = (kind: keyof typeof longest, text: string): boolean => typeWidth(text) > longest[kind];

function typeWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u00ff" && character !== "−" ? 2 : 1), 0);
}

function Marks({ of: marks }: { readonly of: readonly number[] }) {
  if (marks.length === 0) return null;
  return <sup className={marks.length > 1 ? "several" : undefined}>{marks.map(noteMark).join("")}</sup>;
}
