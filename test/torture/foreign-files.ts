/** What is no workbook of ours at all: random bytes, old containers, tables as text and as web pages. */
import fc from "fast-check";
import { oleFile } from "../exchange/workbooks.ts";
import { hostileText } from "./dictionary.ts";
import { escaped } from "./step.ts";

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const rows = fc.array(fc.array(hostileText, { maxLength: 6 }), { maxLength: 8 });
const asText = (table: readonly (readonly string[])[]): string => table.map((cells) => cells.join(",")).join("\r\n");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
/** “指标,本期数” as GBK spells it. */
const gbkHead = [0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xb1, 0xbe, 0xc6, 0xda, 0xca, 0xfd, 0x0d, 0x0a];

const webPage = (table: readonly (readonly string[])[]): string =>
  `<html><table>${table.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table></html>`;

const named = (name: string) => (bytes: Uint8Array) => ({ name, bytes });
const noise = fc.uint8Array({ maxLength: 3_000 });

export const foreignFile: fc.Arbitrary<ForeignFile> = fc.oneof(
  noise.map(named("乱码.xlsx")),
  noise.map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])).map(named("半截.xlsx")),
  noise.map((bytes) => new Uint8Array([...oleFile("Workbook"), ...bytes])).map(named("旧表.xls")),
  noise.map((bytes) => new Uint8Array([...oleFile("Workbook").subarray(0, 8), ...bytes])).map(named("坏旧表.et")),
  fc.constantFrom("EncryptedPackage", "Book", "WordDocument").map(oleFile).map(named("容器.xlsx")),
  rows.map((table) => utf8(asText(table))).map(named("表.csv")),
  rows.map((table) => utf16(asText(table))).map(named("表.csv")),
  noise.map((bytes) => new Uint8Array([...gbkHead, ...bytes])).map(named("国标.csv")),
  rows.map((table) => utf8(webPage(table))).map(named("网页.xls")),
  rows.map((table) => utf8(`<?xml version="1.0"?><Workbook>${asText(table)}`)).map(named("2003.xls")),
  fc
    .constantFrom("%PDF-1.4", "\u0089PNG", "PK\u0005\u0006")
    .map((text) => Buffer.from(text, "latin1"))
    .map(named("扫描.pdf")),
);
