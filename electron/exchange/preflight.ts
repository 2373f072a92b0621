/** The gate before any spreadsheet library: what a returned file really is, and whether it is safe to open (05 §5.2). */
import type { FileReason, FileRejection } from "../../shared/merge/file-reasons.ts";
import { decodeText } from "./preflight/decode-text.ts";
import { fileLimits } from "./preflight/limits.ts";
import { type Container, oleHas, sniff } from "./preflight/sniff.ts";
import { checkZip, type ZipParts } from "./preflight/zip.ts";
import type { WorkbookKind } from "./table.ts";

export interface Checked {
  readonly ok: true;
  readonly kind: WorkbookKind;
  /** Of a package. */
  readonly parts?: ZipParts;
  /** Of what is text. */
  readonly text?: string;
}
export type Preflight = Checked | { readonly ok: false; readonly rejection: FileRejection };

const rejected = (code: FileReason, details: FileRejection["details"] = {}): Preflight => ({
  ok: false,
  rejection: { code, details },
});

/** Main part by content type; the part's name is the writer's choice. */
const kinds: readonly (readonly [RegExp, WorkbookKind])[] = [
  [/spreadsheetml\.(sheet|template)\.main\+xml/, "xlsx"],
  [/ms-excel\.(sheet|template)\.macroEnabled\.main\+xml/i, "xlsm"],
  [/ms-excel\.sheet\.binary\.macroEnabled\.main/i, "xlsb"],
];

const neverAWorkbook: Readonly<Record<Exclude<Container, "zip" | "ole" | "text" | "web">, FileReason>> = {
  pdf: "scan",
  image: "scan",
  unknown: "not_a_workbook",
};

/** Other systems write tables as text and call them .xls: tabs in most of the first lines are no letter to anybody. */
const looksTabular = (text: string): boolean => {
  const lines = text.split(/\r\n?|\n/, 20).filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.filter((line) => line.split("\t").length > 2).length * 2 > lines.length;
};

/** Any text passes for a table of one column; only what calls itself one, or looks like one, is treated as one. */
function checkText(bytes: Uint8Array, fileName: string): Preflight {
  const text = decodeText(bytes);
  if (text === undefined) return rejected("not_a_workbook");
  const isTable = /\.(csv|tsv|txt)$/i.test(fileName) || looksTabular(text);
  return isTable ? { ok: true, kind: "csv", text } : rejected("not_a_workbook");
}

/** A page or document in angle brackets: a workbook where it holds a table. */
function checkWeb(bytes: Uint8Array): Preflight {
  const text = decodeText(bytes)?.replace(/^[^<]*/, "");
  if (text === undefined) return rejected("not_a_workbook");
  if (/urn:schemas-microsoft-com:office:spreadsheet/i.test(text)) return { ok: true, kind: "xml", text };
  return /<table[\s>]/i.test(text) ? { ok: true, kind: "html", text } : rejected("format_web");
}

async function checkPackage(bytes: Uint8Array): Promise<Preflight> {
  const parts = await checkZip(bytes);
  if ("code" in parts) return { ok: false, rejection: parts };
  const types = parts.textOf("[Content_Types].xml");
  const found = kinds.find(([type]) => type.test(types ?? ""))?.[1];
  if (found) return { ok: true, kind: found, parts };
  if (parts.names.has("content.xml") && /opendocument\.spreadsheet/.test(parts.textOf("mimetype") ?? ""))
    return { ok: true, kind: "ods", parts };
  return rejected(types === undefined ? "not_a_workbook" : "other_document");
}

function checkOle(bytes: Uint8Array): Preflight {
  if (oleHas(bytes, "EncryptedPackage")) return rejected("encrypted");
  if (oleHas(bytes, "Workbook") || oleHas(bytes, "Book")) return { ok: true, kind: "xls" };
  return rejected("other_document");
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
  if (container === "web") return checkWeb(bytes);
  return container === "text" ? checkText(bytes, fileName) : rejected(neverAWorkbook[container]);
}
