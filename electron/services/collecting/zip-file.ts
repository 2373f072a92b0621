/** A zip written to disk file by file: never more of it in memory than one file. */
import { createHash } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { Zip, ZipPassThrough } from "fflate";
import { AppError } from "../../../shared/domain/errors.ts";

export interface ZipFile {
  /** @param at when the file came to be, as the zip shows it */
  add(path: string, bytes: Uint8Array, at: Date): void;
  /** Puts the finished zip in its place. */
  finish(): { readonly sha256: string; readonly bytes: number };
  /** Leaves nothing behind. */
  abandon(): void;
}

/** Without the 64-bit extension a zip ends at 4 GiB; some room is left for its directory. */
const largestZip = 4_000_000_000;

/** @param target must not be there yet; it appears when the zip is finished */
export function createZipFile(target: string): ZipFile {
  const unfinished = `${target}.part`;
  const file = openSync(unfinished, "w", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    hash.update(chunk);
    writeSync(file, chunk);
    bytes += chunk.byteLength;
  });
  return {
    add(path, content, at) {
      if (bytes + content.byteLength > largestZip)
        throw new AppError("INVALID", { field: "归档", text: path, reason: "全部文件超过 4 GB，不能放进一个压缩包" });
      // What goes in — workbooks, PDFs, images — is compressed already.
      const entry = new ZipPassThrough(path);
      entry.mtime = at;
      zip.add(entry);
      entry.push(content, true);
    },
    finish() {
      zip.end();
      close();
      renameSync(unfinished, target);
      return { sha256: hash.digest("hex"), bytes };
    },
    abandon() {
      close();
      rmSync(unfinished, { force: true });
    },
  };
}
