/** Passwords of encrypted returns, from a file: what stands on the command line, other users of the machine can read. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { MergeFile } from "../../shared/contract/merge.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Core } from "../compose.ts";
import { decodeText } from "../exchange/preflight/decode-text.ts";

/** One a line, as editors save them: UTF-8 with a mark or without, or GB 18030. INVALID where there is no such file. */
export function passwordsIn(file: string | undefined): string[] {
  if (file === undefined) return [];
  const refuse = (reason: string) =>
    new AppError("INVALID", { field: "--password-file", text: path.basename(file), reason });
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw refuse("没有这个文件");
  const text = decodeText(readFileSync(file));
  if (text === undefined) throw refuse("不是文本文件");
  return text.split(/\r?\n/).filter((line) => line !== "");
}

/** Tries every password on every encrypted file. @returns whether any was opened */
export async function openWith(
  core: Core,
  session: string,
  files: readonly MergeFile[],
  passwords: readonly string[],
): Promise<boolean> {
  let any = false;
  for (const { sha256 } of files.filter(({ reason }) => reason === "encrypted"))
    if (await core.merge.openWithAny(session, sha256, passwords)) any = true;
  return any;
}
