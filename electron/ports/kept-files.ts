/** Files kept as they came or went — workbooks, scans — each once, by its hash, beside the database. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface KeptFiles {
  /** Keeps the bytes, once; @returns their SHA-256, hexadecimal. */
  put(bytes: Uint8Array): string;
  /** Null where they are not there: an office may have moved its database without them. */
  get(sha256: string): Uint8Array | null;
}

const hashPattern = /^[0-9a-f]{64}$/;

/** @param directory of the database in use, asked each time: the demonstration has its own */
export function createKeptFiles(directory: () => string): KeptFiles {
  const fileOf = (sha256: string): string => {
    if (!hashPattern.test(sha256)) throw new RangeError("a kept file is named by its hash");
    return path.join(directory(), "files", sha256.slice(0, 2), sha256);
  };
  return {
    put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const file = fileOf(sha256);
      if (existsSync(file)) return sha256;
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      // Whole or not at all: a crash leaves a name nobody asks for.
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, bytes, { mode: 0o600 });
      renameSync(unfinished, file);
      return sha256;
    },
    get(sha256) {
      const file = fileOf(sha256);
      return existsSync(file) ? readFileSync(file) : null;
    },
  };
}
