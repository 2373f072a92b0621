/** A zip of parts as they are, without compression. */

export interface StoredPart {
  readonly name: string;
  readonly crc32: number;
  readonly content: Buffer;
}

const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;

/** What the entry in front of a part and its entry in the directory have in common. */
function commonHeader({ crc32, content }: StoredPart, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(version, 0);
  header.writeUInt16LE(flags, 2);
  header.writeUInt32LE(crc32, 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

const directoryRest = 14;

/** @param parts together far below 4 GB */
export function storedZip(parts: readonly StoredPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, "utf8");
    const header = commonHeader(part, name.length);
    const rest = Buffer.alloc(directoryRest);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), header, rest, name);
    files.push(Buffer.from("PK\x03\x04", "latin1"), header, name, part.content);
    offset += 4 + header.length + name.length + part.content.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((size, { length }) => size + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
