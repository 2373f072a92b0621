/** Walks a zip part by part within bounds, without keeping anything but the part asked for. */
import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from "yauzl";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { fileLimits } from "./limits.ts";

const stored = 0;
const deflated = 8;
const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

const reject = (code: FileRejection["code"], details: FileRejection["details"] = {}): FileRejection => ({
  code,
  details,
});

/** Bounds on the sizes a part declares. That it keeps to them is what inflating checks. */
function declaredTooMuch(part: string, entry: Entry, inflatedBefore: number): FileRejection | undefined {
  if (inflatedBefore + entry.uncompressedSize > fileLimits.inflatedBytes)
    return reject("inflates_too_large", { part, limit: fileLimits.inflatedBytes });
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (entry.uncompressedSize > fileLimits.ratioFrom && ratio > fileLimits.ratio)
    return reject("inflates_too_much", { part, ratio: Math.round(ratio) });
  return undefined;
}

/** Inflates a part to its end; false when it is not what the directory says (size or checksum). */
async function isIntact(zip: ZipFile, entry: Entry, keep: (chunk: Buffer) => void): Promise<boolean> {
  let checksum = 0;
  try {
    // The stream stops with an error as soon as it yields more than the declared size: never more than that in memory.
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      keep(chunk);
    }
  } catch {
    return false;
  }
  return checksum === entry.crc32;
}

export interface ZipParts {
  readonly names: ReadonlySet<string>;
  /** Text of the part asked for, or undefined when there is none. */
  readonly text: string | undefined;
}

/**
 * Checks every part of a zip: number, names, declared and real sizes, ratio, checksum (SheetJS checks none of these; a
 * lying size silently gives a sheet without rows).
 * @param wanted the one part whose text is returned
 */
export async function checkZip(bytes: Uint8Array, wanted: string): Promise<ZipParts | FileRejection> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes(endOfDirectory)) return reject("truncated");
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  } catch {
    return reject("damaged");
  }
  if (zip.entryCount > fileLimits.parts) return reject("too_many_parts", { limit: fileLimits.parts });

  const names = new Set<string>();
  const kept: Buffer[] = [];
  let inflated = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const part = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      // Two parts of one name: which one a reader takes is anybody's guess.
      if (validateFileName(part) !== null || names.has(part.toLowerCase())) return reject("unsafe_path", { part });
      names.add(part.toLowerCase());
      if (entry.isEncrypted()) return reject("encrypted");
      const tooMuch = declaredTooMuch(part, entry, inflated);
      if (tooMuch) return tooMuch;
      inflated += entry.uncompressedSize;
      const readable = entry.compressionMethod === deflated || entry.compressionMethod === stored;
      const keep = (chunk: Buffer) => (part === wanted ? void kept.push(chunk) : undefined);
      if (!readable || !(await isIntact(zip, entry, keep))) return reject("damaged", { part });
    }
  } catch {
    return reject("damaged");
  }
  return { names, text: names.has(wanted.toLowerCase()) ? Buffer.concat(kept).toString("utf8") : undefined };
}
