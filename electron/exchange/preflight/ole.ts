/** The container of old workbooks and of encrypted ones ([MS-CFB]): its streams, and whether all of their bytes came along. */

export interface OleStreams {
  /** A stream of the outermost storage; undefined when there is none. Throws BrokenOle where a part of it is missing. */
  stream(...names: string[]): Buffer | undefined;
  /** Is there a stream or storage of that name anywhere? */
  has(name: string): boolean;
}

/** Nothing of such a file may be used: what is left of it looks whole to a library. */
export class BrokenOle extends Error {
  readonly reason: "truncated" | "damaged";
  constructor(reason: BrokenOle["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

const headerLength = 512;
const entryLength = 128;
const headerFatEntries = 109;
const smallSector = 64;
/** From here on a number of the table is no sector but says what the sector is, or that the chain ends. */
const firstMark = 0xfffffffa;
const endMarks: ReadonlySet<number> = new Set([0xfffffffe, 0xffffffff]);

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly isStorage: boolean;
  readonly siblings: readonly number[];
  readonly child: number;
}

const numbersOf = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));

function chain(table: readonly number[], start: number): number[] {
  const sectors: number[] = [];
  for (let at = start; !endMarks.has(at); ) {
    const next = table[at];
    if (next === undefined || sectors.length > table.length) throw new BrokenOle("damaged");
    sectors.push(at);
    at = next;
  }
  return sectors;
}

/** Where the table of sectors lies: the first of it is named in the header, the rest in a chain of its own. */
function tableSectors(header: Buffer, sector: (id: number) => Buffer): Set<number> {
  const ids = numbersOf(header.subarray(76, 76 + headerFatEntries * 4));
  const seen = new Set<number>();
  let more = header.readUInt32LE(68);
  while (more < firstMark && !seen.has(more)) {
    seen.add(more);
    const numbers = numbersOf(sector(more));
    more = numbers.pop() ?? firstMark;
    for (const id of numbers) ids.push(id);
  }
  return new Set(ids.filter((id) => id < firstMark));
}

function entryAt(directory: Buffer, at: number): Entry {
  const bytes = directory.subarray(at, at + entryLength);
  const nameLength = Math.min(64, Math.max(bytes.readUInt16LE(64) - 2, 0));
  return {
    name: bytes.toString("utf16le", 0, nameLength).toLowerCase(),
    isStorage: bytes[66] === 1,
    siblings: [bytes.readUInt32LE(68), bytes.readUInt32LE(72)],
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}

/** What lies in the outermost storage: an embedded document has streams of the same names. */
function outermost(entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const waiting = [entries[0]?.child ?? firstMark];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(...entry.siblings);
  }
  return [...found].filter(({ isStorage }) => !isStorage);
}

/** Throws BrokenOle where the file ends before its directory does, or leads nowhere. */
export function openOle(bytes: Uint8Array): OleStreams {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < headerLength) throw new BrokenOle("truncated");
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new BrokenOle("damaged");
  const sectorSize = 1 << shift;
  const sector = (id: number): Buffer => {
    const at = (id + 1) * sectorSize;
    if (at >= file.length) throw new BrokenOle("truncated");
    return file.subarray(at, at + sectorSize);
  };
  const table: number[] = [];
  for (const id of tableSectors(file, sector)) for (const number of numbersOf(sector(id))) table.push(number);
  const content = (start: number): Buffer => Buffer.concat(chain(table, start).map(sector));

  const directory = content(file.readUInt32LE(48));
  const entries = Array.from({ length: Math.floor(directory.length / entryLength) }, (_, index) =>
    entryAt(directory, index * entryLength),
  );
  const streams = outermost(entries);
  const smallBelow = file.readUInt32LE(56);
  const small = (start: number): Buffer => {
    const pieces = content(entries[0]?.start ?? firstMark);
    const ids = chain(numbersOf(content(file.readUInt32LE(60))), start);
    return Buffer.concat(ids.map((id) => pieces.subarray(id * smallSector, (id + 1) * smallSector)));
  };

  return {
    stream(...names) {
      const entry = streams.find(({ name }) => names.some((wanted) => wanted.toLowerCase() === name));
      if (!entry) return undefined;
      if (entry.size === 0) return Buffer.alloc(0);
      const all = entry.size < smallBelow ? small(entry.start) : content(entry.start);
      if (all.length < entry.size) throw new BrokenOle("truncated");
      return all.subarray(0, entry.size);
    },
    has: (name) => entries.some((entry) => entry.name === name.toLowerCase()),
  };
}
