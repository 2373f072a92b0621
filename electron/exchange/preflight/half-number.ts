/**
 * A number that the library would read half: `1,807` in a cell of numbers becomes 1, without a word. No office program writes
 * such a thing; a script that makes its own workbooks may.
 */
import type { ZipParts } from "./zip.ts";

/** Holds signs that are in no number; most cells are passed over by this alone. */
const odd = /<v>([^<]*[^\d.eE+\-\s<][^<]*)</g;
/** The same where parts name their namespace: searched for only there, since it takes several times as long. */
const oddPrefixed = /<(?:\w+:)?v>([^<]*[^\d.eE+\-\s<][^<]*)</g;
const isSheet = (part: string): boolean => /^xl\/worksheets\/[^/]*\.xml$/.test(part);

/** The type of the cell that a value stands in; what has none is a number. */
function typeBefore(xml: string, at: number): string {
  const tag = xml.slice(Math.max(xml.lastIndexOf("<c ", at), xml.lastIndexOf(":c ", at), 0), at);
  return /^[^>]*?\st="(\w+)"/.exec(tag)?.[1] ?? "n";
}

const isReadHalf = (value: string): boolean => Number.isNaN(Number(value)) && !Number.isNaN(Number.parseFloat(value));

/**
 * @param parts of a workbook that has passed pre-flight
 * @param without a sheet that the library is not given
 */
export function hasHalfNumber({ names, bytesOf }: ZipParts, without?: string): boolean {
  for (const part of names) {
    if (!isSheet(part) || part === without?.toLowerCase()) continue;
    // Tags are ASCII: a sign for each byte will do to find them in, and costs no decoding.
    const xml = bytesOf(part)?.toString("latin1") ?? "";
    for (const { 1: value = "", index } of xml.matchAll(xml.includes(":v>") ? oddPrefixed : odd))
      if (isReadHalf(Buffer.from(value, "latin1").toString("utf8")) && typeBefore(xml, index) === "n") return true;
  }
  return false;
}
