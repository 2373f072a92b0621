/** Title, marks and the line of information above every printed table. */
import type { Sheet } from "../../shared/contract/sheets.ts";
import { sheetText } from "../../shared/text/sheets.ts";

type Head = Pick<Sheet, "title" | "confidentiality" | "subtitle" | "demo" | "tableNumber" | "info">;

export function SheetHead({ sheet }: { readonly sheet: Head }) {
  return (
    <header>
      <h1>{sheet.title}</h1>
      <div className="marks">
        <span className="confidential">{sheet.confidentiality}</span>
        <span className="period">{sheet.subtitle}</span>
        <span className="table-number">
          {sheet.demo && <b className="demo">{sheetText.demo}</b>}
          {sheet.tableNumber}
        </span>
      </div>
      <div className="info">
        {sheet.info.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </header>
  );
}
