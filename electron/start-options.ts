/** What a window door understands when it is started: `--data DIR`, `--no-open`. */
import { parseArgs } from "node:util";
import { AppError } from "../shared/domain/errors.ts";

export interface StartOptions {
  readonly data: string | undefined;
  /** Show no window, only say where one could be opened. */
  readonly noOpen: boolean;
}

/**
 * Throws INVALID for `--data` without a directory: another one than was meant is not opened silently.
 * @param words after the program; switches of the browser engine among them are none of our business
 */
export function readStartOptions(words: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    options: { data: { type: "string" }, "no-open": { type: "boolean" } },
  });
  const { data } = values;
  if (data === "" || typeof data === "boolean")
    throw new AppError("INVALID", { field: "--data", reason: "请在后面写明数据目录" });
  return { data, noOpen: values["no-open"] === true };
}
