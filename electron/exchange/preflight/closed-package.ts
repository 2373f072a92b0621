/** A workbook closed with a password lies whole in a container of its own; whether a password could open it can be told beforehand. */
import type { FileReason } from "../../../shared/merge/file-reasons.ts";
import type { OleStreams } from "./ole.ts";

/**
 * The password is hashed so often before it is tried. Office does so 100,000 times; the standard allows ten million, which would
 * only keep a reader busy until its time is over.
 */
const maxSpins = 1_000_000;

const versions = { standard: 2, agile: 4 } as const;

/** Throws BrokenOle where a part of it is missing. */
export function closedPackage(ole: OleStreams): FileReason {
  const info = ole.stream("EncryptionInfo");
  const content = ole.stream("EncryptedPackage");
  // Rights management and accounts keep the key elsewhere.
  if (!info || info.length < 8 || !content) return "encryption_unknown";
  const minor = info.readUInt16LE(2);
  if (minor === versions.standard) return "encrypted";
  if (minor !== versions.agile) return "encryption_unknown";
  const spins = [...info.toString("utf8").matchAll(/spinCount="(\d+)"/g)].map(([, count]) => Number(count));
  return spins.length > 0 && spins.every((count) => count <= maxSpins) ? "encrypted" : "encryption_unknown";
}
