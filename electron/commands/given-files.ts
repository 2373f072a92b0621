/** Files named on the command line: read, or written where none is yet. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { AppError } from "../../shared/domain/errors.ts";

/** Throws NOT_FOUND where there is no such file. */
export function fileIn(file: string): { fileName: string; bytes: Uint8Array } {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new AppError("NOT_FOUND", { what: "文件", name: file });
  return { fileName: path.basename(file), bytes: readFileSync(file) };
}

/** Throws INVALID, naming option and file, for anything that is no JSON of that schema. */
export function jsonIn<T>(file: string, field: string, schema: z.ZodType<T>): T {
  const { fileName, bytes } = fileIn(file);
  const refuse = (reason: string) => new AppError("INVALID", { field, text: fileName, reason });
  const json = jsonOf(new TextDecoder().decode(bytes));
  if (json === undefined) throw refuse("不是 JSON 文件");
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw refuse(`“${parsed.error.issues[0]?.path.join(".")}”不符合要求`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Throws INVALID where the file exists: it may have been worked on by hand. */
export function refuseExisting(file: string, field: string): void {
  if (existsSync(file))
    throw new AppError("INVALID", {
      field,
      text: path.basename(file),
      reason: "已有同名文件，没有覆盖。请换一个文件名",
    });
}

/** Throws INVALID where the file exists. */
export function writeNew(file: string, field: string, text: string): void {
  refuseExisting(file, field);
  writeFileSync(file, text, { flag: "wx" });
}
