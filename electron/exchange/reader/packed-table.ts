/**
 * Tables on their way from a reader process, and as long as they wait: two hundred forms lie ready in a few megabytes,
 * and only what is looked at is unpacked.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import type { Table } from "../table.ts";
import type { ReadResult } from "./protocol.ts";

export type PackedResult =
  | { readonly ok: true; readonly packed: Uint8Array }
  | { readonly ok: false; readonly rejection: FileRejection };

/** Speed counts for more than the last byte. */
const level = 1;

export function packResult(result: ReadResult): PackedResult {
  return result.ok
    ? { ok: true, packed: deflateRawSync(Buffer.from(JSON.stringify(result.table)), { level }) }
    : result;
}

/** @returns a result whose table is made anew each time it is asked for: hold on to it while working with it */
export function unpackResult(result: PackedResult): ReadResult {
  if (!result.ok) return result;
  const { packed } = result;
  return {
    ok: true,
    get table() {
      return JSON.parse(inflateRawSync(packed).toString("utf8")) as Table;
    },
  };
}
