import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileLimits } from "../../electron/exchange/preflight/limits.ts";
import { preflight } from "../../electron/exchange/preflight.ts";
import { bomb, goodWorkbook, makeWorkbook, oleFile, rawWorkbook, sheetXml } from "./workbooks.ts";

async function reasonOf(bytes: Uint8Array, name = "区统计局.xlsx"): Promise<string> {
  const checked = await preflight(bytes, name);
  return checked.ok ? `ok:${checked.kind}` : checked.rejection.code;
}

/** Position of the directory entry of a part, to falsify what it says. */
function directoryEntry(bytes: Uint8Array, part: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf("PK\x01\x02"); at >= 0; at = buffer.indexOf("PK\x01\x02", at + 4)) {
    const length = buffer.readUInt16LE(at + 28);
    if (buffer.toString("utf8", at + 46, at + 46 + length) === part) return at;
  }
  throw new Error(`no part ${part}`);
}

describe("pre-flight", () => {
  it("lets an ordinary workbook pass, whatever it is called", async () => {
    expect(await reasonOf(goodWorkbook(489.5))).toBe("ok:xlsx");
    expect(await reasonOf(goodWorkbook(489.5), "填报表(1).et")).toBe("ok:xlsx");
  });

  it("tells a workbook with macros", async () => {
    const types = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    const bytes = zipSync({ "[Content_Types].xml": strToU8(`<Types><Override ContentType="${types}"/></Types>`) });
    expect(await reasonOf(bytes)).toBe("ok:xlsm");
  });

  it.each([
    ["a CSV", strToU8("指标,本期数\n地区生产总值,489.5\n"), "a.csv", "csv"],
    ["a web page saved as .xls", strToU8("<html><table><tr><td>1</td></tr></table></html>"), "a.xls", "html"],
    ["an old .xls", oleFile("Workbook"), "a.et", "xls"],
  ])("lets %s pass as what it is", async (_, bytes, name, kind) => {
    expect(await reasonOf(bytes, name)).toBe(`ok:${kind}`);
  });

  it.each([
    ["an office program's lock file", goodWorkbook(1), "~$区统计局.xlsx", "office_leftover"],
    ["LibreOffice's lock file", strToU8(",user,host,;"), ".~lock.区统计局.xlsx#", "office_leftover"],
    ["an empty file", new Uint8Array(), "a.xlsx", "empty_file"],
    ["random bytes called .xlsx", new Uint8Array([1, 2, 3, 250, 0, 7]), "a.xlsx", "not_a_workbook"],
    ["text called .xlsx", strToU8("不是表格"), "a.xlsx", "not_a_workbook"],
    ["a web page without a table", strToU8("<html><p>没有表格</p></html>"), "a.xls", "format_web"],
    ["a scan", strToU8("%PDF-1.7 …"), "盖章页.pdf", "scan"],
    ["an encrypted workbook", oleFile("EncryptedPackage"), "a.xlsx", "encrypted"],
    ["another Office document", oleFile("WordDocument"), "a.xls", "other_document"],
    ["a zip of something else", zipSync({ "readme.txt": strToU8("hello") }), "a.xlsx", "not_a_workbook"],
    ["an empty zip", zipSync({}), "a.xlsx", "not_a_workbook"],
  ])("names %s", async (_, bytes, name, reason) => {
    expect(await reasonOf(bytes, name)).toBe(reason);
  });

  it("refuses a file cut off on the way", async () => {
    const whole = makeWorkbook({ 数据: Array.from({ length: 200 }, (_, i) => [`第${i}行`, i]) });
    expect(await reasonOf(whole.subarray(0, whole.length - 200))).toBe("truncated");
    expect(await reasonOf(whole.subarray(0, 300))).toBe("truncated");
  });

  it("refuses a file that is too large before looking into it", async () => {
    expect(await reasonOf(new Uint8Array(fileLimits.bytes + 1))).toBe("too_large");
  });

  it("refuses bombs: by total, and by ratio", async () => {
    expect(await reasonOf(bomb(80))).toBe("inflates_too_large");
    expect(await reasonOf(bomb(8))).toBe("inflates_too_much");
  });

  it("refuses a part that inflates to more, or less, than it says", async () => {
    for (const lie of [10, 1_000_000]) {
      const bytes = rawWorkbook(sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`.repeat(50)));
      Buffer.from(bytes.buffer, bytes.byteOffset).writeUInt32LE(
        lie,
        directoryEntry(bytes, "xl/worksheets/sheet1.xml") + 24,
      );
      expect(await reasonOf(bytes)).toBe("damaged");
    }
  });

  it("verifies checksums", async () => {
    const bytes = rawWorkbook(sheetXml(""));
    const at = directoryEntry(bytes, "xl/workbook.xml") + 16;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await reasonOf(bytes)).toBe("damaged");
  });

  it("refuses path tricks and part names given twice", async () => {
    expect(await reasonOf(rawWorkbook(sheetXml(""), { "../outside.xml": strToU8("x") }))).toBe("unsafe_path");
    expect(await reasonOf(rawWorkbook(sheetXml(""), { "xl/Workbook.xml": strToU8("x") }))).toBe("unsafe_path");
  });

  it("refuses thousands of parts", async () => {
    const parts = Object.fromEntries(Array.from({ length: fileLimits.parts }, (_, i) => [`p${i}.xml`, strToU8("x")]));
    expect(await reasonOf(rawWorkbook(sheetXml(""), parts))).toBe("too_many_parts");
  });
});
