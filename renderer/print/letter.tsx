/** A printed letter drawn from its model, after the habits of 公文 (GB/T 9704). Text only; it decides nothing. */
import type { Letter } from "../../shared/contract/letters.ts";
import { sheetText } from "../../shared/text/sheets.ts";

export function LetterPage({ letter }: { readonly letter: Letter }) {
  return (
    <article className="letter">
      <div className="letter-marks">
        <span className="confidential">{letter.confidentiality}</span>
        {letter.demo && <b className="demo">{sheetText.demo}</b>}
      </div>
      <h1>
        {letter.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h1>
      <p>{letter.addressee}</p>
      <p className="indented">{letter.opening}</p>
      <LetterTable letter={letter} />
      {letter.items.map(({ head, text }) => (
        <p key={head} className="indented">
          <b>{head}</b>
          {text}
        </p>
      ))}
      <div className="letter-end">
        <p className="letter-signer">
          <span>{letter.signer}</span>
          <span>{letter.date}</span>
        </p>
        <p className="indented">{letter.contact}</p>
      </div>
    </article>
  );
}

function LetterTable({ letter: { columns, rows } }: { readonly letter: Letter }) {
  return (
    <table>
      <colgroup>
        {columns.map(({ key, widthMm }) => (
          <col key={key} style={widthMm === null ? undefined : { width: `${widthMm}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.map(({ text }) => text).join("|")} className={cells === rows.at(-1) ? "last" : undefined}>
            {cells.map(({ text, kind }, column) => (
              <td key={columns[column]?.key ?? column} className={kind}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
