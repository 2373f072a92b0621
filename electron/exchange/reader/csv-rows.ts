/** A text table, as it stands: nothing in it is taken for a number or a date. */

const separators = ["\t", ",", ";", "，"] as const;

/** The separator that the first lines have most of; null where none is in every one of them. */
export function separatorOf(text: string): string | null {
  const lines = text.split(/\r\n?|\n/, 12).filter((line) => line.trim() !== "");
  const counted = separators.map((sign) => ({
    sign,
    lines: lines.filter((line) => line.includes(sign)).length,
    signs: lines.reduce((count, line) => count + line.split(sign).length - 1, 0),
  }));
  const [best] = counted.sort((a, b) => b.lines - a.lines || b.signs - a.signs);
  return best && lines.length > 0 && best.lines * 2 >= lines.length ? best.sign : null;
}

/** RFC 4180, with any separator; a quote within a field that does not begin with one is a sign like any other. */
export function csvRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const quoted = text[at] === '"';
    let field = "";
    if (quoted) {
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) {
          field += text.slice(at);
          at = text.length;
          break;
        }
        field += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        field += '"';
        at++;
      }
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
    row.push(field + text.slice(start, at));
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push("");
      continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}
