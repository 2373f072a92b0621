/** Rows 50–56 of the table in 05 §5.4: other formats, texts in other encodings, files closed with a password. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeText } from "../../electron/exchange/preflight/decode-text.ts";
import { csvRows, separatorOf } from "../../electron/exchange/reader/csv-rows.ts";
import { readWorkbook } from "../../electron/exchange/reader/read-workbook.ts";
import { finish } from "../../electron/services/job.ts";
import { type MergeFile, mergeReportSchema } from "../../shared/contract/merge.ts";
import { mergeFiles, type Office, preview } from "../support/office.ts";
import { sampleOffice } from "../support/sample-issues.ts";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, "../fixtures/formats", name)));
const password = "金水2022";
const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");

let office: Office;
let samples: Awaited<ReturnType<typeof sampleOffice>>;
beforeAll(async () => {
  samples = await sampleOffice();
  office = samples.open();
});
afterAll(async () => {
  await office.close();
  samples.remove();
});

async function look(name: string, as = name): Promise<MergeFile> {
  const { files } = await preview(office, { [as]: fixture(name) });
  const [file] = files;
  if (!file) throw new Error("no file in the preview");
  return file;
}

const figureOf = ({ cells }: MergeFile) => cells.find(({ field }) => field === "value");

describe("a return in another format", () => {
  it.each([
    ["50", "excel97.xls", "旧格式或其他格式（.xls），已读取；退回件将用新表返回。"],
    ["50", "wps.et", "旧格式或其他格式（.xls），已读取；退回件将用新表返回。"],
    ["50", "calc.ods", "旧格式或其他格式（.ods），已读取；退回件将用新表返回。"],
    ["50", "binary.xlsb", "旧格式或其他格式（.xlsb），已读取；退回件将用新表返回。"],
    ["52", "excel2003.xls", "实为网页表格，只是改了扩展名，已读取；退回件将用新表返回。"],
  ])("case %s: %s is read like any other, and said to be what it is", async (_, name, message) => {
    const file = await look(name);
    expect(file).toMatchObject({ verdict: "clean", organisationName: "区财政局" });
    expect(file.message).toContain(message);
    expect(figureOf(file)).toMatchObject({ outcome: "take", theirs: 68.9 });
  });

  it.each([
    ["51", "utf8.csv", "文本表格（CSV）不带下发时的底数，与库中不同的逐项列出，请逐项确认。"],
    ["51", "gb18030.csv", "文本表格（CSV）不带下发时的底数，与库中不同的逐项列出，请逐项确认。"],
    ["52", "page.xls", "实为网页表格，只是改了扩展名，已读取；退回件将用新表返回。"],
  ])("case %s: %s has lost what it went out with, so that every figure is asked", async (_, name, message) => {
    const file = await look(name);
    expect(file).toMatchObject({ verdict: "check", organisationName: "区财政局" });
    expect(file.message).toContain(message);
    expect(figureOf(file)).toMatchObject({ outcome: "question", theirs: 68.9 });
    expect(figureOf(file)?.message).toContain("财政总收入");
  });

  it("is believed by what it is, not by what it is called", async () => {
    for (const as of ["区财政局.xlsx", "区财政局"]) {
      const file = await look("excel97.xls", as);
      expect([file.verdict, figureOf(file)?.theirs]).toEqual(["clean", 68.9]);
    }
  });

  it("is taken in with its figure, source and cell", async () => {
    const copy = samples.open();
    try {
      await mergeFiles(copy, { "区财政局.xls": fixture("excel97.xls") });
      const line = copy.core.review
        .of("czj", "2022Q1")
        .lines.find(({ name, dataPeriod }) => name === "财政总收入" && dataPeriod === "2022Q1");
      expect(line).toMatchObject({ now: { value: 68.9 }, provenance: "回收的填报表 区财政局.xls，指标填报!K7" });
    } finally {
      await copy.close();
    }
  });
});

describe("a return that cannot be marked where it stands", () => {
  it.each(["gb18030.csv", "page.xls", "excel97.xls"])("%s goes back as a new form with its values", async (name) => {
    const copy = samples.open();
    try {
      const { session, files } = await preview(copy, { [name]: fixture(name) });
      const { copy: made, bytes } = await copy.core.returns.writeOne({
        session,
        sha256: files[0]?.sha256 ?? "",
        own: [{ sheet: files[0]?.cells[0]?.sheet ?? "", cell: "K7", message: "请核对单位", advice: "" }],
        chosen: [],
        replyDue: null,
        returnReport: true,
      });
      expect(made).toMatchObject({ madeBy: "rewritten", queries: 1 });
      expect(made.fileName).toMatch(/\.xlsx$/);
      const again = await preview(copy, { [made.fileName]: bytes });
      expect(again.files[0] && figureOf(again.files[0])).toMatchObject({ theirs: 68.9 });
    } finally {
      await copy.close();
    }
  });
});

describe("case 53: a file closed with a password", () => {
  it.each(["agile.xlsx", "standard.xlsx"])(
    "%s says so, opens with its password for this sitting, and not with another",
    async (name) => {
      const { session, files } = await preview(office, { [name]: fixture(name) });
      const [closed] = files;
      expect(closed).toMatchObject({ verdict: "unreadable", reason: "encrypted" });
      expect(closed?.message).toBe("文件已加密。请输入打开密码，或请填报单位取消密码，另存一份未加密的再报。");
      const { sha256 } = closed ?? { sha256: "" };
      await expect(office.core.merge.open(session, sha256, "金水2021")).rejects.toMatchObject({
        code: "WRONG_PASSWORD",
      });
      expect(await office.core.merge.open(session, sha256, password)).toEqual({ opened: true });
      const again = await finish(office.core.merge.preview(session));
      expect(again.files).toMatchObject([{ verdict: "clean", sha256 }]);
      expect(again.files[0] && figureOf(again.files[0])).toMatchObject({ outcome: "take", theirs: 68.9 });
    },
  );

  it("asks again in the next sitting: nothing of the password or of what was inside is kept", async () => {
    const { session, files } = await preview(office, { "加密.xlsx": fixture("agile.xlsx") });
    await office.core.merge.open(session, files[0]?.sha256 ?? "", password);
    office.core.merge.discard(session);
    expect(await look("agile.xlsx")).toMatchObject({ reason: "encrypted" });
  });

  it("opens on the command line with a password from a file, and stays closed without", () => {
    const closed = path.join(office.folder, "加密.xlsx");
    const passwords = path.join(office.folder, "密码.txt");
    writeFileSync(closed, fixture("agile.xlsx"));
    writeFileSync(passwords, `不是这个\r\n${password}\n`);
    const run = (...more: string[]) => {
      const { stdout } = spawnSync(
        process.execPath,
        [cli, "merge", closed, "--json", ...more, "--data", office.dataDir],
        {
          encoding: "utf8",
        },
      );
      return mergeReportSchema.parse(JSON.parse(stdout)).files.map(({ verdict }) => verdict);
    };
    expect(run()).toEqual(["unreadable"]);
    expect(run("--password-file", passwords)).toEqual(["clean"]);
  });

  it("closed by a way nobody can open is told so", async () => {
    const { session, files } = await preview(office, { "别的.xlsx": oleWith("EncryptedPackage") });
    expect(await office.core.merge.open(session, files[0]?.sha256 ?? "", password)).toEqual({ opened: false });
    const { files: after } = await finish(office.core.merge.preview(session));
    expect(after[0]?.message).toContain("WPS 账号加密");
  });
});

/** A container with that stream's name in it and nothing that could be opened. */
function oleWith(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
}

describe("text", () => {
  const gb18030 = new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x31]);
  it.each<[string, Uint8Array, string | undefined]>([
    ["UTF-8", strToU8("指标,1"), "指标,1"],
    ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8("指标,1")]), "指标,1"],
    ["UTF-16 with its mark", new Uint8Array([0xff, 0xfe, ...Buffer.from("指标,1", "utf16le")]), "指标,1"],
    ["GB 18030", gb18030, "指标,1"],
    ["none of them", new Uint8Array([0xff, 0xff, 0x80]), undefined],
  ])("in %s is decoded", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each<[string, string, string[][]]>([
    [
      "quotes, line breaks and separators within",
      'a,"b\n""c"",d"\r\n1,2',
      [
        ["a", 'b\n"c",d'],
        ["1", "2"],
      ],
    ],
    ["a quote that is only a sign", 'a"b,"c"d', [['a"b', "cd"]]],
    [
      "blanks, and no end to the last line",
      ",\n,x,",
      [
        ["", ""],
        ["", "x", ""],
      ],
    ],
    ["a quote that never ends", '"a,b\nc', [["a,b\nc"]]],
    ["nothing", "", []],
  ])("with %s keeps its fields", (_, text, rows) => {
    expect(csvRows(text, ",")).toEqual(rows);
  });

  it("tells its separator", () => {
    expect([separatorOf("a\tb,c\n1\t2"), separatorOf("a;b\n1;2"), separatorOf("只有一句话\n没有表格")]).toEqual([
      "\t",
      ";",
      null,
    ]);
  });

  it("of another system called .xls is read where it looks like a table, and not where it is a letter", async () => {
    const table = strToU8("序号\t指标\t本期\n1\t地区生产总值\t489.5\n2\t财政总收入\t68.9\n");
    expect(await readWorkbook({ bytes: table, fileName: "导出.xls" })).toMatchObject({
      ok: true,
      table: { kind: "csv" },
    });
    expect(await readWorkbook({ bytes: strToU8("各单位：\n请按时报送。\n"), fileName: "通知.xls" })).toMatchObject({
      rejection: { code: "not_a_workbook" },
    });
  });
});

describe("case 56: what unpacks without end in another format", () => {
  it("an .ods with a million repeated cells ends as one rejected file", async () => {
    const rows =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1024" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>';
    const { zipSync } = await import("fflate");
    const bytes = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "META-INF/manifest.xml": strToU8(
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
      ),
      "content.xml": strToU8(
        `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
    const { files } = await preview(office, { "炸弹.ods": bytes, "好的.xls": fixture("excel97.xls") });
    expect(files.find(({ file }) => file === "炸弹.ods")?.verdict).toBe("unreadable");
    expect(files.find(({ file }) => file === "好的.xls")?.verdict).toBe("clean");
  });
});
