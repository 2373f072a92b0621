/** The notice as a file: parts that are well-formed, the words and measures of an official document. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { writeNotice } from "../../electron/exchange/notice/write-notice.ts";
import { buildNoticeDraft } from "../../shared/domain/notice-draft.ts";
import { oddNames } from "./odd-names.ts";

/** LibreOffice may be there without the program that reads documents. */
const soffice = spawnSync("which", ["soffice"], { encoding: "utf8" }).stdout?.trim() ?? "";
const hasWriter = soffice !== "" && existsSync(path.join(path.dirname(realpathSync(soffice)), "libswlo.so"));
if (!hasWriter) process.stdout.write("skipped: LibreOffice Writer is not installed on this machine\n");

/** Names that endanger a document: markup, signs XML has no place for, halves of characters. */
const names = [...oddNames, "区\u0001统\u0000计局\ufffe", "半个\ud83d字"];
const draft = buildNoticeDraft({
  plan: "14th",
  planTitle: "金水区“十四五”规划纲要",
  documentNumber: "金政〔2021〕24号",
  periodLabel: "2022年一季度",
  due: "2022-04-20",
  today: "2022-04-02",
  office: { name: "区发展改革委", contactName: "", contactPhone: "" },
  workbooks: names.map((organisation, index) => ({
    organisation,
    kind: "区政府部门",
    lines: index,
    tasks: 2,
    instructions: 1,
    due: "2022-04-20",
    deferredLines: [],
    fileName: `金水区_2022Q1_${index}_填报表.xlsx`,
  })),
});
let bytes: Uint8Array;
let parts: Record<string, Uint8Array>;
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const decoded = (xml: string): string =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
/** Paragraphs as one reads them. */
const paragraphs = (): string[] =>
  [...part("word/document.xml").matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => decoded(xml.replace(/<[^>]+>/g, "")));

/** Every tag closed in its order, no sign that XML has no place for. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, end, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end === "/" && open.pop() !== name) return false;
    if (end !== "/" && self !== "/" && name) open.push(name);
  }
  const text = xml.replace(/<[^<>]*>/g, "");
  return open.length === 0 && !/[<>\p{Cc}\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;|apos;|#)/u.test(text);
}

beforeAll(async () => {
  bytes = await writeNotice(draft);
  parts = unzipSync(bytes);
});

describe("the notice as .docx", () => {
  it("is made of well-formed parts, whatever an organisation is called", () => {
    for (const name of Object.keys(parts).filter((each) => /\.(xml|rels)$/.test(each)))
      expect(isWellFormed(part(name)), name).toBe(true);
    const [, , , , addressee] = paragraphs();
    expect(addressee).toContain(`${oddNames.join("、")}、区 统 计局`);
  });

  it("holds every paragraph, heads numbered, gaps marked, the list with a row each", () => {
    expect(paragraphs()).toEqual(
      expect.arrayContaining([
        "关于报送金水区“十四五”规划",
        "2022年一季度进展情况的通知",
        "一、填报内容",
        "四、有关要求",
        "附件：1. 2022年一季度填报表清单",
        "区发展改革委",
      ]),
    );
    const document = part("word/document.xml");
    expect(document.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(4);
    expect(document.match(/<w:tr>/g)).toHaveLength(names.length + 1);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it("keeps the measures of GB/T 9704 and numbers its pages — 1 —", () => {
    const document = part("word/document.xml");
    // 37, 35, 28 and 26 mm; 28 points from line to line.
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toMatch(/<w:spacing[^>]*w:line="560" w:lineRule="exact"/);
    expect(document).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/>(<w:b[^>]*>|<w:sz w:val="44"\/>)/);
    expect(part("word/fontTable.xml")).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="黑体"/>');
    const footers = Object.keys(parts).filter((name) => /^word\/footer\d+\.xml$/.test(name));
    expect(footers).toHaveLength(2);
    for (const name of footers) expect(part(name)).toMatch(/— .*PAGE.* —/s);
  });

  it.skipIf(!hasWriter)("is opened by LibreOffice, where that has its Writer", { timeout: 120_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "write-notice-"));
    try {
      writeFileSync(path.join(folder, "notice.docx"), bytes);
      const profile = pathToFileURL(path.join(folder, "profile")).href;
      const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", folder];
      const said = execFileSync("soffice", [...options, path.join(folder, "notice.docx")], { encoding: "utf8" });
      expect(said).toContain("writer_pdf_Export");
      expect(readFileSync(path.join(folder, "notice.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
