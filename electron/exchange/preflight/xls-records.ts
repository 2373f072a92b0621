/**
 * The records of an old workbook ([MS-XLS]), only as far as to see that each sheet goes on to its end: an .xls has no checksum,
 * and a library makes a shorter sheet of what a broken copy left.
 */
import { BrokenOle } from "./ole.ts";

const records = { begin: 0x0809, end: 0x000a, sheet: 0x0085, password: 0x002f } as const;

export interface XlsRecords {
  /** Closed with a password; what stands in the records cannot be read then, but where they are can. */
  readonly encrypted: boolean;
}

/** Walks from the beginning of a part to its end; charts lie within sheets as parts of their own. */
function walk(stream: Buffer, start: number, visit: (type: number, content: Buffer) => void): void {
  let depth = 0;
  for (let at = start; ; ) {
    if (at + 4 > stream.length) throw new BrokenOle("truncated");
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    // Zeros where a record should be: a copy with a hole in it.
    if ((type === 0 && length === 0) || (at === start && type !== records.begin)) throw new BrokenOle("damaged");
    if (at + 4 + length > stream.length) throw new BrokenOle("truncated");
    visit(type, stream.subarray(at + 4, at + 4 + length));
    if (type === records.begin) depth++;
    if (type === records.end) depth--;
    if (depth === 0) return;
    at += 4 + length;
  }
}

/**
 * Throws BrokenOle where a sheet has no end, or none begins where the list of sheets says it does.
 * @param stream `Workbook`, or `Book` as Excel 5 and 95 called it
 */
export function xlsRecords(stream: Buffer): XlsRecords {
  const starts = new Set<number>();
  let encrypted = false;
  // Workbooks of before Excel 5 are one sheet without a list of sheets.
  if (stream.length < 4 || stream.readUInt16LE(0) !== records.begin) return { encrypted };
  walk(stream, 0, (type, content) => {
    if (type === records.password) encrypted = true;
    if (type === records.sheet && content.length >= 4) starts.add(content.readUInt32LE(0));
  });
  for (const start of starts) walk(stream, start, () => undefined);
  return { encrypted };
}
