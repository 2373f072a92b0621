/** Text as office programs and other systems leave it: with a mark, as UTF-8, or in the old Chinese encoding. */

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** @returns undefined where it is none of these */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decoded(bytes, marked[1]);
  // Chinese in GB 18030 is never valid UTF-8 for long; UTF-8 often is valid GB 18030.
  return decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030");
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
