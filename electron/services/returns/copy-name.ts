import path from "node:path";
import type { ReturnCopy } from "../../../shared/contract/returns.ts";
import { returnNumberWords } from "../../../shared/text/returns.ts";

/** `区统计局_填报表_退回第2次.xlsx`; of a copy's copy the newest number alone. A new form is an .xlsx whatever theirs was. */
export function copyFileName(source: string, number: number, madeBy: ReturnCopy["madeBy"]): string {
  const { name, ext } = path.posix.parse(source.replaceAll("\\", "/"));
  const stem = name.replace(/[_ ]?退回第\d+次(?:\s*[(（]\d+[)）])?$/, "");
  return `${stem}_${returnNumberWords(number)}${madeBy === "patched" ? ext : ".xlsx"}`;
}
