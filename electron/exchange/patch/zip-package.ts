/**
 * A zip whose entries are passed on as they are — packed bytes, times, extra fields — save those that are replaced, added
 * or left out. Only for files that passed pre-flight: names, sizes and checksums are right.
 */
import { promisify } from "node:util";
import { crc32, deflateRaw, inflateRawSync } from "node:zlib";
import { Unpatchable } from "./unpatchable.ts";

/** Beside the event loop: a part may be of megabytes. */
const deflate = promisify<Buffer, Buffer>(deflateRaw);

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const largest32 = 0xffffffff;
const deflated = 8;
const nameIsUtf8 = 0x0800;
const withDeflate = 20;

interface Entry {
  readonly name: string;
  /** Of the directory at the end. */
  readonly record: Buffer;
  /** Local header, packed bytes, and the descriptor where there is one. */
  readonly local: Buffer;
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= 0; at -= 1)
    if (zip.readUInt32LE(at) === endSignature && at + 22 + zip.readUInt16LE(at + 20) === zip.length) return at;
  throw new Unpatchable("container");
}

/** An entry's local bytes reach to whatever comes next: the next entry or the directory. */
function entriesOf(zip: Buffer, end: number): Entry[] {
  const directory = zip.readUInt32LE(end + 16);
  const found: { name: string; record: Buffer; offset: number; atLeast: number }[] = [];
  for (let at = directory, left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new Unpatchable("container");
    const nameLength = zip.readUInt16LE(at + 28);
    const length = 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const record = zip.subarray(at, at + length);
    const [packed, offset] = [record.readUInt32LE(20), record.readUInt32LE(42)];
    if (packed === largest32 || offset === largest32) throw new Unpatchable("container");
    if (zip.readUInt32LE(offset) !== localSignature) throw new Unpatchable("container");
    const header = 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const name = record
      .subarray(46, 46 + nameLength)
      .toString("utf8")
      .replaceAll("\\", "/");
    found.push({ name, record, offset, atLeast: header + packed });
    at += length;
  }
  const stops = [...found.map(({ offset }) => offset), directory].toSorted((a, b) => a - b);
  const stopAfter = new Map(stops.map((stop, index) => [stop, stops[index + 1] ?? zip.length]));
  return found.map(({ name, record, offset, atLeast }) => {
    const local = zip.subarray(offset, stopAfter.get(offset));
    // Two entries that share their bytes: whoever made this had something else in mind.
    if (local.length < atLeast) throw new Unpatchable("container");
    return { name, record, local };
  });
}

function contentOf({ record, local }: Entry): Buffer {
  const start = 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = local.subarray(start, start + record.readUInt32LE(20));
  return record.readUInt16LE(10) === deflated
    ? inflateRawSync(packed, { maxOutputLength: Math.max(record.readUInt32LE(24), 1) })
    : packed;
}

/** A new entry. @param like whose name as written, time and attributes it takes; of a part that is new, only the time */
async function entryOf(name: string, content: Buffer, like: Entry | undefined, replaces: boolean): Promise<Entry> {
  const packed = await deflate(content);
  const rawName = replaces && like ? like.record.subarray(46, 46 + like.record.readUInt16LE(28)) : Buffer.from(name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(entrySignature, 0);
  record.writeUInt16LE(withDeflate, 4);
  record.writeUInt16LE(withDeflate, 6);
  const plain = rawName.every((byte) => byte < 128);
  record.writeUInt16LE(replaces && like ? like.record.readUInt16LE(8) & nameIsUtf8 : plain ? 0 : nameIsUtf8, 8);
  record.writeUInt16LE(deflated, 10);
  record.writeUInt32LE(like?.record.readUInt32LE(12) ?? 0x00210000, 12);
  record.writeUInt32LE(crc32(content), 16);
  record.writeUInt32LE(packed.length, 20);
  record.writeUInt32LE(content.length, 24);
  record.writeUInt16LE(rawName.length, 28);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(localSignature, 0);
  record.copy(local, 4, 6, 30);
  return { name, record: Buffer.concat([record, rawName]), local: Buffer.concat([local, rawName, packed]) };
}

/** Exact both ways, a byte order mark included; anything that is not UTF-8 is no part we may write. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export interface ZipPackage {
  /** As the zip writes them. */
  readonly names: readonly string[];
  /** @throws Unpatchable where the part is not UTF-8 */
  text(part: string): string | undefined;
  /** One character per byte, for parts of which only ASCII is read and written. */
  latin1(part: string): string | undefined;
  /** Replaces or adds. */
  put(part: string, content: string, encoding?: "utf8" | "latin1"): void;
  remove(part: string): void;
  bytes(): Promise<Uint8Array>;
}

/** Part names are the same whatever their case. @throws Unpatchable where the zip is put together in an odd way */
export function openPackage(bytes: Uint8Array): ZipPackage {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(zip);
  const entries = new Map(entriesOf(zip, end).map((entry) => [entry.name.toLowerCase(), entry]));
  const changed = new Map<string, { name: string; content: Buffer }>();
  const removed = new Set<string>();
  const first = entries.values().next().value;

  const content = (part: string): Buffer | undefined => {
    const key = part.toLowerCase();
    const entry = entries.get(key);
    return removed.has(key) ? undefined : (changed.get(key)?.content ?? (entry && contentOf(entry)));
  };

  return {
    names: [...entries.values()].map(({ name }) => name),
    text(part) {
      const found = content(part);
      if (!found) return undefined;
      try {
        const text = utf8.decode(found);
        const declared = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? "utf-8";
        if (/^(utf-?8|us-ascii|ascii)$/i.test(declared)) return text;
      } catch {
        // Told below.
      }
      throw new Unpatchable("encoding", part);
    },
    latin1: (part) => content(part)?.toString("latin1"),
    put(part, text, encoding = "utf8") {
      const name = entries.get(part.toLowerCase())?.name ?? part;
      const bytesOf = Buffer.from(text, encoding);
      // What says the same stays as it was packed.
      if (!content(part)?.equals(bytesOf)) changed.set(part.toLowerCase(), { name, content: bytesOf });
    },
    remove: (part) => void removed.add(part.toLowerCase()),
    async bytes() {
      const all: Entry[] = [];
      for (const [key, entry] of entries) {
        const now = changed.get(key);
        if (!removed.has(key)) all.push(now ? await entryOf(now.name, now.content, entry, true) : entry);
      }
      for (const [key, { name, content: of }] of changed)
        if (!entries.has(key)) all.push(await entryOf(name, of, first, false));
      let offset = 0;
      const records = all.map(({ record, local }) => {
        const placed = Buffer.from(record);
        placed.writeUInt32LE(offset, 42);
        offset += local.length;
        return placed;
      });
      const tail = Buffer.from(zip.subarray(end));
      tail.writeUInt16LE(all.length, 8);
      tail.writeUInt16LE(all.length, 10);
      tail.writeUInt32LE(
        records.reduce((sum, record) => sum + record.length, 0),
        12,
      );
      tail.writeUInt32LE(offset, 16);
      return new Uint8Array(Buffer.concat([...all.map(({ local }) => local), ...records, tail]));
    },
  };
}
