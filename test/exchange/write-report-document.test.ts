/** A report as .docx: real headings, captions that count themselves, heads that repeat, pictures that say what they show. */
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { writeReportDocument } from "../../electron/exchange/report-document/write-report-document.ts";
import type { WrittenDocument } from "../../shared/contract/documents.ts";

const text = (id: string, words: string) => ({ id, text: words, generated: words, facts: [] });
const column = (key: string, widthMm: number | null) => ({ key, head: [key, "（%）"], widthMm });
const cell = (kind: "number" | "text" | "verdict", words: string) => ({ kind, text: words, marks: [] });
const table = (caption: string, wide: boolean): WrittenDocument["blocks"][number] => ({
  type: "table",
  caption,
  wide,
  columns: [column("指标", null), column("数", 20), column("评价", 30)],
  rows: [
    [cell("text", "甲 & <乙>"), cell("number", "12.5"), cell("verdict", "▼滞后于预期")],
    [cell("text", "半个\ud83d字\u0001"), cell("number", "−3.0"), cell("verdict", "●基本符合预期")],
  ],
  empty: "",
  texts: [],
  notes: ["照录规划原表。"],
});

const document: WrittenDocument = {
  kind: "midterm",
  formVersion: "JS-P10·第1版",
  confidentiality: "内部资料　注意保存",
  demo: true,
  masthead: null,
  title: "金水区“十四五”规划实施情况中期评估报告",
  subtitle: "（截至2023年6月底）",
  addressee: "",
  blocks: [
    { type: "heading", text: "一、总体情况" },
    { type: "paragraph", style: "body", ...text("conclusion", "14项主要指标中，▲快于预期5项。") },
    { type: "paragraph", style: "body", ...text("blank", "") },
    {
      type: "chart",
      caption: "进度",
      note: "注：条形为进度。",
      summary: "甲最慢。",
      chart: { kind: "bullets", rows: [] },
    },
    { type: "heading", text: "二、需要的进度" },
    table("今后所需", false),
    table("评估情况", true),
  ],
  approval: "",
  closing: null,
  signer: "区发展改革委",
  date: "2023年7月28日",
  verification: "7C3E-04B9",
};
/** One white pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==",
  "base64",
);
let parts: Record<string, Uint8Array>;
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const body = (): string => part("word/document.xml");
const plain = (xml: string): string => xml.replace(/<[^>]+>/g, "");
const paragraphs = (): string[] => [...body().matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml);

beforeAll(async () => {
  parts = unzipSync(await writeReportDocument(document, [{ png: new Uint8Array(pixel), width: 588, height: 240 }]));
});

describe("a report as .docx", () => {
  it("has a title and headings that a program's outline shows", () => {
    const styled = (style: string) =>
      paragraphs()
        .filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`))
        .map(plain);
    expect(styled("Title")).toEqual([document.title]);
    expect(styled("Heading1")).toEqual(["一、总体情况", "二、需要的进度"]);
    expect(part("word/styles.xml")).toMatch(/w:styleId="Heading1".*?<w:outlineLvl w:val="0"\/>/s);
  });

  it("has captions whose numbers are fields, with the number that stands there now", () => {
    const captions = paragraphs().filter((xml) => xml.includes('<w:pStyle w:val="Caption"/>'));
    expect(captions.map(plain)).toEqual(["图1　进度", "表1　今后所需", "表2　评估情况"]);
    for (const xml of captions) expect(xml).toMatch(/<w:fldSimple w:instr="SEQ [图表] \\\* ARABIC"/);
  });

  it("repeats the heads of tables, splits no row, and puts wide tables across", () => {
    expect(body().match(/<w:tbl>/g)).toHaveLength(2);
    expect(body().match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body().match(/<w:cantSplit\/>/g)).toHaveLength(6);
    const sizes = [...body().matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => tag.includes('w:orient="landscape"'));
    expect(sizes).toEqual([false, true]);
    // 297 mm across, 210 mm down.
    expect(body()).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  it("shows charts as pictures that say what they show, and leaves out what was emptied", () => {
    expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);
    expect(body()).toContain('descr="进度：甲最慢。"');
    const bare = paragraphs().filter((xml) => plain(xml) === "" && !/<w:drawing>|<w:sectPr>/.test(xml));
    expect(bare).toEqual([]);
  });

  it("survives signs that XML has no place for, and signs the office and its day", () => {
    expect(body()).toContain("甲 &amp; &lt;乙&gt;");
    expect(body()).toContain("半个\ufffd字 ");
    expect(paragraphs().map(plain)).toEqual(
      expect.arrayContaining(["区发展改革委", "2023年7月28日", "①照录规划原表。"]),
    );
    for (const name of Object.keys(parts).filter((each) => /^word\/footer\d+\.xml$/.test(each)))
      expect(part(name)).toMatch(/— .*PAGE.* —/s);
  });
});
