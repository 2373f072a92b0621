/**
 * The whole form in the `_meta` sheet, packed: a department that opens its workbook in the app sees the lines, checks and
 * options as the office has them, whatever catalogue its own database holds.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { IssuedForm } from "../../../shared/domain/form.ts";

/** What a cell may hold, with room to spare. */
const pieceLength = 30_000;
/** A form has a few hundred lines. */
const maxOutputLength = 16 * 1024 * 1024;

export const carriedFormName = "form";

/** The row of the sheet: its name, then base64 in as many cells as it takes. */
export function carriedForm(form: IssuedForm): string[] {
  const packed = deflateRawSync(JSON.stringify(form), { level: 1 }).toString("base64");
  return [carriedFormName, ...(packed.match(new RegExp(`.{1,${pieceLength}}`, "g")) ?? [])];
}

/** @returns undefined where the row is no form, or damaged; who reads it still has to see whether it is a form of ours */
export function unpackedForm(row: readonly unknown[]): unknown {
  const [name, ...pieces] = row;
  if (name !== carriedFormName) return undefined;
  try {
    const packed = Buffer.from(pieces.map((piece) => String(piece ?? "")).join(""), "base64");
    return JSON.parse(inflateRawSync(packed, { maxOutputLength }).toString("utf8"));
  } catch {
    return undefined;
  }
}
