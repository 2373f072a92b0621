/** What stands under a printed table: signatures, explanations of its signs, notes. */
import type { Sheet } from "../../shared/contract/sheets.ts";
import { noteMark, sheetText } from "../../shared/text/sheets.ts";

/** Up to here the notes hold together with the table's end; more of them may run over the page. */
export const shortNotes = 18;

export function Signatures({ of: signature }: { readonly of: Sheet["signature"] }) {
  if (signature.length === 0) return null;
  return (
    <div className="signers">
      {signature.map(({ label, text }) => (
        <span key={label}>
          {label}
          {text !== "" && <i>{text}</i>}
        </span>
      ))}
    </div>
  );
}

export function Explanations({ sheet: { summary, legend } }: { readonly sheet: Pick<Sheet, "summary" | "legend"> }) {
  if (summary === "" && legend === "") return null;
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

export function Notes({ of: notes }: { readonly of: readonly string[] }) {
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
