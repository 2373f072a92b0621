/** A workbook of one sheet whose markup the test writes itself: what programs do that no library of ours does. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { WorkbookPatch } from "../../electron/exchange/patch/cell-patch.ts";
import { patchWorkbook } from "../../electron/exchange/patch/patch-workbook.ts";

export const namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  package: "http://schemas.openxmlformats.org/package/2006/relationships",
} as const;
const { main, relations } = namespaces;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const sheetName = "台账";
export const sheetPart = "xl/worksheets/sheet1.xml";

/** Three looks: plain, text (`@`), and one with its own fill and two decimals. */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="2" fontId="0" fillId="1" borderId="0"><protection locked="0"/></xf></cellXfs></styleSheet>';

export const relationsXml = (entries: Readonly<Record<string, readonly [kind: string, target: string]>>): string =>
  `<Relationships xmlns="${namespaces.package}">${Object.entries(entries)
    .map(([id, [kind, target]]) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The sheet's markup from its rows. */
export const sheetXml = (data: string, behind = "", prefix = ""): string => {
  const bound = prefix === "" ? `xmlns="${main}"` : `xmlns:${prefix.slice(0, -1)}="${main}"`;
  return `<${prefix}worksheet ${bound}><${prefix}sheetData>${data}</${prefix}sheetData>${behind}</${prefix}worksheet>`;
};

/** @param parts put beside or instead of the usual ones; null leaves one out */
export function handMade(sheet: string, parts: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const usual: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationsXml({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheetName}" sheetId="7" r:id="rId1"/></sheets>` +
      "</workbook>",
    "xl/_rels/workbook.xml.rels": relationsXml({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["styles", "styles.xml"],
    }),
    "xl/styles.xml": styles,
    [sheetPart]: sheet,
    ...parts,
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(usual))
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { mtime: "2022-04-08T09:30:00" });
}

export const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

export async function patchedBytes(bytes: Uint8Array, patch: Partial<WorkbookPatch>): Promise<Uint8Array> {
  const result = await patchWorkbook(bytes, { cells: [], sheets: [], ...patch });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.bytes;
}

type Patches = Readonly<Record<string, Omit<WorkbookPatch["cells"][number], "sheet" | "cell">>>;

export const at = (patches: Patches, sheet = sheetName): WorkbookPatch["cells"] =>
  Object.entries(patches).map(([cell, patch]) => ({ sheet, cell, ...patch }));
