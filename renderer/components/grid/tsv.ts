/**
 * Cells on the clipboard as Excel, WPS and LibreOffice put them there: tabs between cells, line ends between rows, cells
 * that hold either (or a quote) in quotes. Text stays as it is: the grid never interprets.
 */

export type Block = readonly (readonly string[])[];

/** One line end behind the last row belongs to it: all three programs write it. An empty text is one empty cell. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? plainEnd(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === "\t") {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) return rows;
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (at >= text.length) return rows;
  }
}

function plainEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isBoundary(text[at])) return at;
  return text.length;
}

const isBoundary = (char: string | undefined): boolean =>
  char === undefined || char === "\t" || char === "\n" || char === "\r";

/** Null where the quote is only a character of the text: it is never closed, or something follows the closing one. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let cell = "";
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else return isBoundary(text[at + 1]) ? { cell: cell.replace(/\r\n?/g, "\n"), end: at + 1 } : null;
  }
  return null;
}

/** The cells as those programs read them back. */
export function formatTsv(block: Block): string {
  return block.map((row) => row.map(quotedWhereNeeded).join("\t")).join("\n");
}

const quotedWhereNeeded = (cell: string): string =>
  /[\t\n\r]/.test(cell) || cell.startsWith('"') ? `"${cell.replace(/"/g, '""')}"` : cell;
