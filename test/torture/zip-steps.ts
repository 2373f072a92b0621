/** What is done to the package: parts dropped and renamed, then to the bytes of the zip itself. */
import { zipSync } from "fflate";
import { type Parts, pick, type Step, type Steps } from "./step.ts";

const moved = (parts: Parts, from: string | undefined, to: string, keep: boolean): void => {
  const bytes = from === undefined ? undefined : parts[from];
  if (from === undefined || !bytes || to === "") return;
  if (!keep) delete parts[from];
  parts[to] = bytes;
};

export const partSteps: Steps = {
  "part gone": (parts, { a }) => {
    delete parts[pick(Object.keys(parts), a) ?? ""];
  },
  "part renamed": (parts, { a, b }) =>
    moved(
      parts,
      pick(Object.keys(parts), a),
      pick(["xl/x.xml", "../up.xml", "/abs.xml", "C:\\x", "xl/workbook.xml"], b) ?? "",
      false,
    ),
  "part in capitals": (parts, { a }) =>
    moved(parts, pick(Object.keys(parts), a), (pick(Object.keys(parts), a) ?? "").toUpperCase(), true),
  "part exchanged": (parts, { a, b }) =>
    moved(parts, pick(Object.keys(parts), a), pick(Object.keys(parts), b) ?? "", true),
  "part empty": (parts, { a }) => {
    parts[pick(Object.keys(parts), a) ?? "x"] = new Uint8Array();
  },
  "many parts": (parts, { a }) => {
    for (let at = 0; at < (a % 2 === 0 ? 1_100 : 200); at++) parts[`xl/media/${at}.bin`] = new Uint8Array([at & 255]);
  },
  "large part": (parts, { a, b }) => {
    parts["xl/media/large.bin"] = new Uint8Array(((b % 70) + 1) * 1024 * 1024).fill(a & 0xff);
  },
};

type ByteStep = (bytes: Uint8Array, step: Step) => Uint8Array;
const signatureAt = (bytes: Uint8Array, third: number, at: number): number | undefined => {
  const found: number[] = [];
  for (let i = 0; i + 4 < bytes.length; i++)
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === third && bytes[i + 3] === third + 1)
      found.push(i);
  return pick(found, at);
};
/** Four bytes of a header of the directory (01 02) or of a part (03 04) changed. */
const lie =
  (third: number, field: number): ByteStep =>
  (bytes, { a, b }) => {
    const header = signatureAt(bytes, third, a);
    if (header === undefined) return bytes;
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    const offset = header + field;
    if (offset + 4 <= changed.length) view.setUint32(offset, pick([0, 1, 0xffff_ffff, b, 0x7fff_ffff], b) ?? 0, true);
    return changed;
  };

export const byteSteps: Readonly<Record<string, ByteStep>> = {
  truncated: (bytes, { b }) => bytes.subarray(0, b % (bytes.length + 1)),
  "twice in a row": (bytes) => new Uint8Array([...bytes, ...bytes]),
  "something before": (bytes, { text }) => new Uint8Array([...new TextEncoder().encode(text.slice(0, 500)), ...bytes]),
  "something behind": (bytes, { text }) =>
    new Uint8Array([...bytes, ...new TextEncoder().encode(text.slice(0, 70_000))]),
  "checksum lies": lie(1, 16),
  "packed size lies": lie(1, 20),
  "size lies": lie(1, 24),
  "offset lies": lie(1, 42),
  "name length lies": lie(1, 28),
  "method lies": lie(1, 10),
  "local header lies": lie(3, 18),
  "bytes changed": (bytes, { a, b }) => {
    const changed = bytes.slice();
    for (let at = a % 97; at < changed.length; at += 1 + (b % 4_000))
      changed[at] = (changed[at] ?? 0) ^ (1 + (b & 0x7f));
    return changed;
  },
};

/** @param stored without packing, as some programs do */
export function packed(parts: Parts, stored: boolean): Uint8Array {
  return zipSync(parts, { level: stored ? 0 : 1, mtime: "2022-04-10T09:00:00" });
}
