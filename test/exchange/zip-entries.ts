/** The entries of a zip as they lie in the file, read by a library that the patcher does not use. */
import { fromBufferPromise, getFileNameLowLevel } from "yauzl";

export interface RawEntry {
  readonly packed: Buffer;
  readonly modified: string;
  readonly crc32: number;
  readonly method: number;
  readonly flags: number;
}

export async function rawEntries(bytes: Uint8Array): Promise<Map<string, RawEntry>> {
  const buffer = Buffer.from(bytes);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  const found = new Map<string, RawEntry>();
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    found.set(getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false), {
      packed: buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize),
      modified: `${entry.lastModFileDate} ${entry.lastModFileTime}`,
      crc32: entry.crc32,
      method: entry.compressionMethod,
      flags: entry.generalPurposeBitFlag,
    });
  }
  return found;
}

/** Names of the parts that are not what they were, new ones and missing ones included. */
export async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, is] = [await rawEntries(before), await rawEntries(after)];
  const same = (a: RawEntry | undefined, b: RawEntry | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.packed.equals(b.packed) &&
    a.modified === b.modified &&
    a.crc32 === b.crc32 &&
    a.method === b.method &&
    a.flags === b.flags;
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => !same(was.get(name), is.get(name))).toSorted();
}
