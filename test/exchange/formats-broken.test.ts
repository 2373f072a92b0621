/** Rows 53, 54 and 56 in other formats than .xlsx: half a file is never read as if it were the whole one. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import officeCrypto from "officecrypto-tool";
import { describe, expect, it } from "vitest";
import { CFB } from "xlsx";
import type { ReadResult } from "../../electron/exchange/reader/protocol.ts";
import { readWorkbook } from "../../electron/exchange/reader/read-workbook.ts";
import { goodWorkbook, oleWith } from "./workbooks.ts";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, "../fixtures/formats", name)));
const password = "金水2022";
const codeOf = (result: ReadResult): string => (result.ok ? "ok" : result.rejection.code);

/** Everything it says, cell by cell. */
const saidBy = (result: ReadResult): unknown =>
  result.ok && result.table.sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

describe("case 54: a file that was cut off", () => {
  it.each([
    "excel97.xls",
    "excel95.xls",
    "excel2003.xls",
    "page.xls",
    "calc.ods",
    "binary.xlsb",
    "closed.xls",
    "agile.xlsx",
  ])("%s is read whole or not at all, wherever it ends", async (fileName) => {
    const bytes = fixture(fileName);
    const read = (part: Uint8Array) => readWorkbook({ bytes: part, fileName, password });
    const whole = saidBy(await read(bytes));
    expect(whole).not.toBe(false);
    let refused = 0;
    // Also between two sheets, and just before the end.
    for (let end = bytes.length - 1; end > 0; end -= Math.ceil(bytes.length / 16)) {
      const result = await read(bytes.slice(0, end));
      if (result.ok) expect(saidBy(result)).toEqual(whole);
      else refused++;
    }
    expect(refused).toBeGreaterThan(12);
  });

  it("is called incomplete, not another document or another password", async () => {
    for (const fileName of ["excel97.xls", "excel2003.xls", "page.xls", "agile.xlsx", "calc.ods"]) {
      const bytes = fixture(fileName);
      const cut = Buffer.from(bytes).lastIndexOf("<", Math.floor(bytes.length * 0.7));
      const end = /2003|page/.test(fileName) ? cut : bytes.length * 0.7;
      expect([fileName, codeOf(await readWorkbook({ bytes: bytes.slice(0, end), fileName }))]).toEqual([
        fileName,
        "truncated",
      ]);
    }
  });

  it("with a hole of zeros where the figures were is refused", async () => {
    const bytes = fixture("excel97.xls");
    bytes.fill(0, bytes.length * 0.4, bytes.length * 0.4 + 600);
    expect(codeOf(await readWorkbook({ bytes, fileName: "区财政局.xls" }))).toBe("damaged");
  });

  it("of text, with a quote that never ends, does not swallow the rows behind it", async () => {
    const bytes = strToU8('编号,指标,本期数\nK1,"地区生产总值,489.5\nK2,财政总收入,68.9\n');
    expect(codeOf(await readWorkbook({ bytes, fileName: "区财政局.csv" }))).toBe("truncated");
  });
});

/** A container as Office encrypts, with a description of its own. */
function closedWith(change: (info: string) => string): Uint8Array {
  const container = CFB.read(Buffer.from(fixture("agile.xlsx")), { type: "buffer" });
  const info = CFB.find(container, "/EncryptionInfo");
  const sealed = CFB.find(container, "/EncryptedPackage");
  if (!info || !sealed) throw new Error("no encrypted package");
  const description = Buffer.from(info.content);
  const changed = Buffer.concat([description.subarray(0, 8), Buffer.from(change(description.toString("utf8", 8)))]);
  return oleWith({ EncryptionInfo: changed, EncryptedPackage: Buffer.from(sealed.content) });
}

describe("case 53: closed", () => {
  it("with the password Office uses itself opens without asking", async () => {
    const bytes = new Uint8Array(
      officeCrypto.encrypt(Buffer.from(goodWorkbook(489.5)), { password: "VelvetSweatshop" }),
    );
    expect(codeOf(await readWorkbook({ bytes, fileName: "区统计局.xlsx" }))).toBe("ok");
  });

  it("as an old .xls opens with its password, and not with another", async () => {
    const read = (given?: string) =>
      readWorkbook({ bytes: fixture("closed.xls"), fileName: "区财政局.xls", password: given });
    expect(codeOf(await read())).toBe("encrypted");
    expect(codeOf(await read("金水2021"))).toBe("wrong_password");
    expect(saidBy(await read(password))).toEqual(
      saidBy(await readWorkbook({ bytes: fixture("excel97.xls"), fileName: "区财政局.xls" })),
    );
  });

  it("in a way that would keep the reader busy for minutes is refused before it is tried", async () => {
    const slow = closedWith((info) => info.replace(/spinCount="\d+"/, 'spinCount="10000000"'));
    expect(codeOf(await readWorkbook({ bytes: slow, fileName: "区财政局.xlsx", password }))).toBe("encryption_unknown");
    const same = closedWith((info) => info);
    expect(codeOf(await readWorkbook({ bytes: same, fileName: "区财政局.xlsx", password }))).toBe("ok");
  });

  it("in ways no password opens is told so without asking for one", async () => {
    const sealed = new Uint8Array(5000);
    const managed = oleWith({ EncryptedPackage: sealed });
    const extensible = oleWith({ EncryptedPackage: sealed, EncryptionInfo: new Uint8Array([4, 0, 3, 0, 0, 0, 0, 0]) });
    for (const bytes of [managed, extensible, fixture("closed.ods")])
      expect(codeOf(await readWorkbook({ bytes, fileName: "区财政局.xlsx" }))).toBe("encryption_unknown");
  });
});

const ods = (rows: string): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8('<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'),
    "styles.xml": strToU8('<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
    "content.xml": strToU8(
      `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
const odsCell = (value: string, more = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;

describe("case 56: a bomb in another format", () => {
  it("an .ods whose cells stand there a million times is refused at once", async () => {
    const cell = odsCell("1", ' table:number-columns-repeated="1024"');
    const bytes = ods(`<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`);
    const begun = performance.now();
    expect(codeOf(await readWorkbook({ bytes, fileName: "炸弹.ods" }))).toBe("too_many_cells");
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it("a page whose cells reach over everything is refused", async () => {
    const cells = '<td colspan="99999999" rowspan="99999999">1</td>'.repeat(30_000);
    const bytes = strToU8(`<html><table><tr>${cells}</tr></table></html>`);
    expect(codeOf(await readWorkbook({ bytes, fileName: "炸弹.xls" }))).toBe("too_many_merges");
  });

  it("a page with more cells than any form is refused", async () => {
    const bytes = strToU8(`<html><table>${`<tr>${"<td>1</td>".repeat(100)}</tr>`.repeat(1001)}</table></html>`);
    expect(codeOf(await readWorkbook({ bytes, fileName: "炸弹.xls" }))).toBe("too_many_cells");
  });

  it("an .ods with a number that is none is refused: the library would read 1 of 1,807", async () => {
    const row = (value: string) => ods(`<table:table-row>${odsCell(value)}</table:table-row>`);
    expect(codeOf(await readWorkbook({ bytes: row("1,807"), fileName: "a.ods" }))).toBe("unreadable_content");
    expect(codeOf(await readWorkbook({ bytes: row("-1.807E3"), fileName: "a.ods" }))).toBe("ok");
  });
});
