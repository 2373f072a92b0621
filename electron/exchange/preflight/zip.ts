/** Walks a zip part by part within bounds. */
import { crc32, inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from "yauzl";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { fileLimits } from "./limits.ts";
import { type StoredPart, storedZip } from "./stored-zip.ts";

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

/** Inflates a part to its end; undefined when it is not what the directory says (size or checksum). */
async function intact(zip: ZipFile, buffer: Buffer, entry: Entry): Promise<Buffer | undefined> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    // Inflating stops with an error as soon as there is more than the declared size: never more than that in memory.
    const limit = Math.max(entry.uncompressedSize, 1);
    const part = entry.compressionMethod === deflated ? inflateRawSync(packed, { maxOutputLength: limit }) : packed;
    return part.length === entry.uncompressedSize && crc32(part) === entry.crc32 ? part : undefined;
  } catch {
    return undefined;
  }
}

/** What the parts of a zip say. */
export interface PartTexts {
  /** In lower case: names differ by more than that, or the zip is refused. */
  readonly names: ReadonlySet<string>;
  /** A part as UTF-8; undefined when there is none. */
  textOf(part: string): string | undefined;
}

export interface ZipParts extends PartTexts {
  bytesOf(part: string): Buffer | undefined;
  /** The zip anew, packed without compression: what was checked and nothing else, and nobody has to inflate it again. */
  repacked(without?: string): Uint8Array;
}

/**
 * Checks every part of a zip: number, names, declared and real sizes, ratio, checksum (SheetJS checks none of these; a
 * lying size silently gives a sheet without rows).
 */
export async function checkZip(bytes: Uint8Array): Promise<ZipParts | FileRejection> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes(endOfDirectory)) return reject("truncated");
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  } catch {
    return reject("damaged");
  }
  if (zip.entryCount > fileLimits.parts) return reject("too_many_parts", { limit: fileLimits.parts });

  const parts = new Map<string, StoredPart>();
  let inflated = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const part = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      // Two parts of one name: which one a reader takes is anybody's guess.
      if (validateFileName(part) !== null || parts.has(part.toLowerCase())) return reject("unsafe_path", { part });
      if (entry.isEncrypted()) return reject("encryption_unknown");
      const tooMuch = declaredTooMuch(part, entry, inflated);
      if (tooMuch) return tooMuch;
      inflated += entry.uncompressedSize;
      const readable = entry.compressionMethod === deflated || entry.compressionMethod === stored;
      const content = readable ? await intact(zip, buffer, entry) : undefined;
      if (!content) return reject("damaged", { part });
      parts.set(part.toLowerCase(), { name: part, crc32: entry.crc32, content });
    }
  } catch {
    return reject("damaged");
  }
  const bytesOf = (part: string): Buffer | undefined => parts.get(part.toLowerCase())?.content;
  return {
    names: new Set(parts.keys()),
    bytesOf,
    textOf: (part) => bytesOf(part)?.toString("utf8"),
    repacked: (without) =>
      storedZip([...parts].filter(([name]) => name !== without?.toLowerCase()).map(([, part]) => part)),
  };
}
