/**
 * The sheets of an .ods before a library sees them: a cell may say that it stands there a million times, and of a number with
 * signs in it (`1,807`) the library reads the beginning, without a word.
 */
import type { FileReason } from "../../../shared/merge/file-reasons.ts";

const rowOrCell = /<(table:table-row|table:(?:covered-)?table-cell)\b([^>]*)>/g;
const valueThatIsNone = /\boffice:value="(?![-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")/;

const repeated = (attributes: string, what: "rows" | "columns"): number =>
  Number(new RegExp(`\\btable:number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1);

/**
 * @param xml `content.xml`
 * @param maxCells with something in them
 */
export function checkOdsContent(xml: string, maxCells: number): FileReason | undefined {
  if (valueThatIsNone.test(xml)) return "unreadable_content";
  let rows = 1;
  let cells = 0;
  for (const [, tag, attributes = ""] of xml.matchAll(rowOrCell)) {
    if (tag === "table:table-row") rows = repeated(attributes, "rows");
    else if (!attributes.endsWith("/") || attributes.includes("office:value")) {
      cells += rows * repeated(attributes, "columns");
      if (cells > maxCells) return "too_many_cells";
    }
  }
  return undefined;
}
