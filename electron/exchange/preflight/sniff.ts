/** What the first bytes say a file is; its name is never believed. */
export type Container = "zip" | "ole" | "pdf" | "image" | "web" | "text" | "unknown";

const signatures: readonly (readonly [Container, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
];

/** Enough to tell text from binary without decoding the file. */
const sampleLength = 4096;

export function sniff(bytes: Uint8Array): Container {
  const signature = signatures.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (signature) return signature[0];
  const sample = bytes.subarray(0, sampleLength);
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!marked && sample.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d))
    return "unknown";
  const start = new TextDecoder(marked ? "utf-16le" : "latin1").decode(sample).replace(/^\W*?(?=<)/, "");
  return /^<(\?xml|!doctype|html|table|meta|head)/i.test(start) ? "web" : "text";
}
