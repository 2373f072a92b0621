/** Small workbooks made in the test itself: good ones, and every way of being bad. */
import { strToU8, zipSync } from "fflate";
import { CFB, utils, write } from "xlsx";

export type CellInput = string | number | boolean | null;

/** A plain workbook with the given sheets. */
export function makeWorkbook(sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

export const goodWorkbook = (value: number): Uint8Array =>
  makeWorkbook({
    数据: [
      ["指标", "本期数"],
      ["地区生产总值", value],
    ],
  });

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook written part by part, for what no library would write. */
export const rawWorkbook = (sheetXml: string | Uint8Array, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="数据" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": typeof sheetXml === "string" ? strToU8(sheetXml) : sheetXml,
    ...more,
  });

export const sheetXml = (rows: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

/** Inflates far beyond its size: one part of spaces. */
export const bomb = (megabytes: number): Uint8Array => rawWorkbook(new Uint8Array(megabytes * 1024 * 1024).fill(0x20));

/** Passes every bound on the archive, yet makes far more cells than a small heap holds. */
export function memoryHog(): Uint8Array {
  const row = (r: number) =>
    `<row r="${r}">${Array.from({ length: 50 }, (_, c) => `<c><v>${r}${c}</v></c>`).join("")}</row>`;
  return rawWorkbook(sheetXml(Array.from({ length: 2_100 }, (_, r) => row(r + 1)).join("")));
}

const biffOf = (...records: readonly (readonly number[])[]): Uint8Array => new Uint8Array(records.flat());

/** Beginning and end of an old workbook without sheets. */
const emptyBook = biffOf([0x09, 0x08, 0x08, 0, 0, 6, 5, 0, 0, 0, 0, 0], [0x0a, 0, 0, 0]);

/** An old Office container with these streams. */
export function oleWith(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content));
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
}

/** An old Office container with this stream, as far as pre-flight looks. */
export function oleFile(stream: string): Uint8Array {
  const content = stream === "Workbook" || stream === "Book" ? emptyBook : new Uint8Array(64);
  // [MS-OFFCRYPTO]: standard encryption, version 4.2.
  const info = new Uint8Array([4, 0, 2, 0, 0x24, 0, 0, 0]);
  return oleWith({ [stream]: content, ...(stream === "EncryptedPackage" ? { EncryptionInfo: info } : {}) });
}
