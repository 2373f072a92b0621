/** The gate before any spreadsheet library: what a returned file really is, and whether it is safe to open (05 §5.2). */
import type { FileReason, FileRejection } from "../../shared/merge/file-reasons.ts";
import { fileLimits } from "./preflight/limits.ts";
import { type Container, oleHas, sniff } from "./preflight/sniff.ts";
import { checkZip, type ZipParts } from "./preflight/zip.ts";

export type WorkbookKind = "xlsx" | "xlsm";
export type Preflight =
  | { readonly ok: true; readonly kind: WorkbookKind; readonly parts: ZipParts }
  | { readonly ok: false; readonly rejection: FileRejection };

const rejected = (code: FileReason, details: FileRejection["details"] = {}): Preflight => ({
  ok: false,
  rejection: { code, details },
});

/** Main part by content type; the part's name is the writer's choice. */
const kinds: readonly (readonly [RegExp, WorkbookKind | FileReason])[] = [
  [/spreadsheetml\.(sheet|template)\.main\+xml/, "xlsx"],
  [/ms-excel\.(sheet|template)\.macroEnabled\.main\+xml/i, "xlsm"],
  [/ms-excel\.sheet\.binary\.macroEnabled\.main/i, "format_xlsb"],
];

const notAZip: Readonly<Record<Exclude<Container, "zip" | "ole" | "text">, FileReason>> = {
  pdf: "scan",
  image: "scan",
  web: "format_web",
  unknown: "not_a_workbook",
};

/** Any text passes for a table of one column; only what calls itself one is treated as one. */
const checkText = (fileName: string): Preflight =>
  rejected(/\.(csv|tsv|txt)$/i.test(fileName) ? "format_csv" : "not_a_workbook");

async function checkPackage(bytes: Uint8Array): Promise<Preflight> {
  const parts = await checkZip(bytes);
  if ("code" in parts) return { ok: false, rejection: parts };
  const types = parts.textOf("[Content_Types].xml");
  const found = kinds.find(([type]) => type.test(types ?? ""))?.[1];
  if (found === "xlsx" || found === "xlsm") return { ok: true, kind: found, parts };
  if (found) return rejected(found);
  if (parts.names.has("mimetype") && parts.names.has("content.xml")) return rejected("format_ods");
  return rejected(types === undefined ? "not_a_workbook" : "other_document");
}

function checkOle(bytes: Uint8Array): Preflight {
  if (oleHas(bytes, "EncryptedPackage")) return rejected("encrypted");
  return rejected(oleHas(bytes, "Workbook") || oleHas(bytes, "Book") ? "format_xls" : "other_document");
}

/** The cheap part, for the parent process: name and size, nothing is unpacked. */
export function precheck(bytes: Uint8Array, fileName: string): FileRejection | undefined {
  if (/^(~\$|\.~)/.test(fileName)) return { code: "office_leftover", details: {} };
  if (bytes.byteLength === 0) return { code: "empty_file", details: {} };
  if (bytes.byteLength > fileLimits.bytes)
    return { code: "too_large", details: { bytes: bytes.byteLength, limit: fileLimits.bytes } };
  return undefined;
}

/**
 * Full check, unpacking every part once within bounds. Never throws.
 * @param fileName the name alone, without folder
 */
export async function preflight(bytes: Uint8Array, fileName: string): Promise<Preflight> {
  const early = precheck(bytes, fileName);
  if (early) return { ok: false, rejection: early };
  const container = sniff(bytes);
  if (container === "zip") return checkPackage(bytes);
  if (container === "ole") return checkOle(bytes);
  return container === "text" ? checkText(fileName) : rejected(notAZip[container]);
}
