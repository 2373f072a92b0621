import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { read, type WorkBook } from "xlsx";
import { carriedForm, unpackedForm } from "../../electron/exchange/layout/carried-form.ts";
import {
  listSheetName,
  metaFromRows,
  metaSheetName,
  propertyNames,
  templateCodePattern,
} from "../../electron/exchange/layout/identity.ts";
import {
  correctionKey,
  guideSheetName,
  indicatorColumns,
  indicatorSheetName,
} from "../../electron/exchange/layout/indicator-sheet.ts";
import { writeWorkbook } from "../../electron/exchange/write/index.ts";
import { type EntryRecord, entryFields, type FormLine, type IssuedForm } from "../../shared/domain/form.ts";
import { sampleForm } from "./issued-workbook.ts";
import { type WrittenParts, writtenParts } from "./written-parts.ts";

const record: EntryRecord = {
  value: 258.9,
  growth: -3.2,
  growthBasis: "现价",
  vintage: "快报数",
  filling: "reported",
  remark: "商务局快报",
};

const form: IssuedForm = {
  ...sampleForm,
  organisation: { ...sampleForm.organisation, contactName: "王芳", contactPhone: "037163500000" },
  lines: sampleForm.lines.map((line) =>
    line.indicator === "retail" ? { ...line, current: record, samePeriodLastYear: 267.45, optional: true } : line,
  ),
};

const columns = indicatorColumns(form.targetYear);
const letterOf = (id: (typeof columns)[number]["id"]): string =>
  String.fromCharCode(66 + columns.findIndex((column) => column.id === id));

interface Written {
  readonly parts: WrittenParts;
  readonly book: WorkBook;
}

async function written(of: IssuedForm): Promise<Written> {
  const bytes = await writeWorkbook(of);
  return { parts: writtenParts(bytes), book: read(bytes, { cellFormula: true, cellNF: true, cellStyles: true }) };
}

const valueAt = ({ book }: Written, address: string, sheet = indicatorSheetName): unknown =>
  book.Sheets[sheet]?.[address]?.v;

/** Row as people count, by what stands in a column. */
function rowOf(workbook: Written, column: string, text: string): number {
  const address = workbook.parts
    .addresses(indicatorSheetName)
    .find((each) => each.replace(/\d/g, "") === column && String(valueAt(workbook, each) ?? "").startsWith(text));
  if (!address) throw new Error(`nothing reads ${text} in column ${column}`);
  return Number(address.replace(/\D/g, ""));
}

function metaOf({ book }: Written) {
  const found = metaFromRows(sheetRows(book.Sheets[metaSheetName] ?? {}));
  if (!found) throw new Error("no meta");
  return found;
}

function sheetRows(sheet: NonNullable<WorkBook["Sheets"][string]>): unknown[][] {
  const rows: unknown[][] = [];
  for (const [address, cell] of Object.entries(sheet)) {
    const place = /^([A-Z])(\d+)$/.exec(address);
    if (!place) continue;
    const row = Number(place[2]) - 1;
    rows[row] ??= [];
    rows[row][(place[1] ?? "A").charCodeAt(0) - 65] = cell.v;
  }
  return Array.from(rows, (row) => row ?? []);
}

let issued: Written;
beforeAll(async () => {
  issued = await written(form);
});

describe("the workbook as a whole", () => {
  it("opens on the guide, shows two sheets and keeps its own books very hidden", () => {
    expect(issued.parts.sheets).toEqual([
      { name: guideSheetName, state: "visible" },
      { name: indicatorSheetName, state: "visible" },
      { name: listSheetName, state: "veryHidden" },
      { name: metaSheetName, state: "veryHidden" },
    ]);
    expect(issued.parts.workbook).toContain('lockStructure="1"');
  });

  it("is stamped four times with the same identity", () => {
    const { meta, checksumOk } = metaOf(issued);
    expect(checksumOk).toBe(true);
    expect(meta).toMatchObject({ issueId: form.issueId, organisation: "stats", period: "2022Q1", version: 1 });
    expect(issued.book.Custprops).toMatchObject({
      [propertyNames.issueId]: form.issueId,
      [propertyNames.organisation]: "stats",
      [propertyNames.period]: "2022Q1",
      [propertyNames.templateCode]: form.templateCode,
    });
    const keyColumn = form.lines.map((line) => rowOf(issued, "A", line.key));
    expect(new Set(keyColumn).size).toBe(form.lines.length);
    const printed = issued.parts
      .addresses(indicatorSheetName)
      .map((address) => templateCodePattern.exec(String(valueAt(issued, address)))?.[0]);
    expect(printed).toContain(form.templateCode);
    expect(issued.book.Props?.Title).toContain("区统计局");
  });

  it("notices a change in what was issued", () => {
    const sheet = issued.book.Sheets[metaSheetName];
    const rows = sheetRows(sheet ?? {}).map((row) => row.map((value) => (value === 258.9 ? 259 : value)));
    expect(metaFromRows(rows)?.checksumOk).toBe(false);
  });

  it("carries the whole form, so that it can be opened in the app elsewhere", () => {
    const rows = sheetRows(issued.book.Sheets[metaSheetName] ?? {});
    const [carried] = rows.flatMap((row) => unpackedForm(row) ?? []);
    expect(carried).toEqual(JSON.parse(JSON.stringify(form)));
    // Longer than a cell holds: in several, and put together again.
    const long = { ...form, documentNumber: randomBytes(60_000).toString("base64") };
    expect(carriedForm(long).length).toBeGreaterThan(2);
    expect(unpackedForm(carriedForm(long))).toEqual(JSON.parse(JSON.stringify(long)));
    expect(unpackedForm(["form", "不是表"])).toBeUndefined();
  });

  it("is the same file byte for byte when written again another day", async () => {
    const first = await writeWorkbook(form);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    try {
      expect(await writeWorkbook(structuredClone(form))).toEqual(first);
    } finally {
      vi.useRealTimers();
    }
  });

  it("protects every sheet, without a password", () => {
    for (const { name } of issued.parts.sheets) {
      const tag = /<sheetProtection [^>]*>/.exec(issued.parts.sheetXml(name))?.[0] ?? "";
      expect(tag, name).toContain('sheet="1"');
      expect(tag, name).not.toMatch(/password|hashValue/);
    }
  });
});

describe("the sheet 指标填报", () => {
  it("opens exactly the cells a person fills in, and lists each of them", () => {
    const { look, addresses } = issued.parts;
    const open = addresses(indicatorSheetName).filter((address) => !look(indicatorSheetName, address).locked);
    const merges = issued.book.Sheets[indicatorSheetName]?.["!merges"] ?? [];
    const firstOfMerge = open.filter((address) => {
      const column = address.charCodeAt(0) - 65;
      const row = Number(address.slice(1)) - 1;
      return !merges.some(({ s, e }) => s.r === row && s.c < column && column <= e.c);
    });
    const { cells } = metaOf(issued).meta;
    expect(new Set(cells.map(({ cell }) => cell))).toEqual(new Set(firstOfMerge));
    expect(cells.length).toBe(form.lines.length * entryFields.length + 3 * (entryFields.length + 2) + 3);
    for (const address of open) expect(look(indicatorSheetName, address).tinted, address).toBe(true);
  });

  it("shows what stands in the database, and knows it as the base", () => {
    const row = rowOf(issued, "A", "K0000003");
    const shown = entryFields.map((field) => valueAt(issued, `${letterOf(field)}${row}`));
    expect(shown).toEqual([258.9, -3.2, "现价", "快报数", "已填报", "商务局快报"]);
    const bases = metaOf(issued).meta.cells.filter(({ key }) => key === "K0000003");
    expect(Object.fromEntries(bases.map(({ field, base }) => [field, base]))).toEqual(record);
    expect(bases.map(({ cell }) => cell)).toEqual(entryFields.map((field) => `${letterOf(field)}${row}`));
  });

  it("prints the plan's figures as the plan does, and words where there is no figure", () => {
    const row = rowOf(issued, "A", "K0000001");
    expect(valueAt(issued, `${letterOf("baseline")}${row}`)).toBe(1807);
    expect(issued.parts.look(indicatorSheetName, `${letterOf("baseline")}${row}`).numFmt).toBe("General");
    expect(valueAt(issued, `${letterOf("samePeriodLastYear")}${row}`)).toBe("—");
    expect(valueAt(issued, `${letterOf("lastFullYear")}${row}`)).toBe("未报");
  });

  it("keeps decimals beyond the line's own visible", () => {
    const cell = `${letterOf("samePeriodLastYear")}${rowOf(issued, "A", "K0000003")}`;
    expect(issued.book.Sheets[indicatorSheetName]?.[cell]).toMatchObject({ v: 267.45, w: "267.45" });
    expect(issued.parts.look(indicatorSheetName, `${letterOf("value")}6`).numFmt).toMatch(/^0\.0#+$/);
  });

  it("keeps 0 apart from blank", async () => {
    const zero: FormLine = { ...sampleForm.lines[0], current: { ...record, value: 0, remark: null } } as FormLine;
    const workbook = await written({ ...form, lines: [zero] });
    const row = rowOf(workbook, "A", zero.key);
    expect(valueAt(workbook, `${letterOf("value")}${row}`)).toBe(0);
    expect(valueAt(workbook, `${letterOf("remark")}${row}`)).toBeUndefined();
    expect(metaOf(workbook).meta.cells.find(({ field }) => field === "value")?.base).toBe(0);
  });

  it("has the 核对数 computed already, by the formula that goes on computing it", () => {
    const cell = issued.book.Sheets[indicatorSheetName]?.[`${letterOf("value")}${rowOf(issued, "B", "核对数")}`];
    expect(cell?.v).toBe("本期数1项，合计258.9000；往期订正0项，合计0.0000");
    const value = letterOf("value");
    const [first, last] = [rowOf(issued, "A", "K0000001"), rowOf(issued, "A", "K0000004")];
    expect(cell?.f).toContain(`COUNT(${value}${first}:${value}${last})`);
    expect(cell?.f).toContain(`SUM(${value}${first}:${value}${last})`);
  });

  it("asks who filled it in, and offers who did last time", () => {
    const { cells } = metaOf(issued).meta;
    const stamp = cells.filter(({ key }) => key === "");
    expect(stamp.map(({ field, base }) => [field, base])).toEqual([
      ["contactName", "王芳"],
      ["contactPhone", "037163500000"],
      ["filledOn", null],
    ]);
    expect(stamp.map(({ cell }) => valueAt(issued, cell) ?? null)).toEqual(["王芳", "037163500000", null]);
  });

  it("marks lines that are reported only on occasion, and says what the mark means", async () => {
    expect(valueAt(issued, `${letterOf("order")}${rowOf(issued, "A", "K0000003")}`)).toBe("※3");
    expect(rowOf(issued, "B", "注：序号带※")).toBeGreaterThan(rowOf(issued, "B", "核对数"));
    const without = await written(sampleForm);
    expect(() => rowOf(without, "B", "注：")).toThrow();
  });

  it("shades a blank only where it is due, and compares a year to date with the same period alone", () => {
    const xml = issued.parts.sheetXml(indicatorSheetName);
    const value = letterOf("value");
    const first = rowOf(issued, "A", "K0000001");
    expect(xml).toContain(
      `<conditionalFormatting sqref="${value}${first}:${value}${first + 1} ${value}${first + 3}:${value}${first + 3}">`,
    );
    const jump = [...xml.matchAll(/<formula>(.*?)<\/formula>/g)]
      .map(([, formula]) => formula ?? "")
      .find((f) => f.includes("0.2"));
    expect(jump).toContain(`$${letterOf("reportMode")}${first}="年初累计"`);
    expect(jump).toContain("&lt;&gt;0");
  });
});

describe("help and validation", () => {
  it("stays within what Excel opens", () => {
    const { attribute, validations } = issued.parts;
    const all = validations(indicatorSheetName);
    expect(all).toHaveLength(entryFields.length + 2);
    for (const xml of all) {
      for (const name of ["promptTitle", "errorTitle"])
        expect(attribute(xml, name)?.length, xml).toBeLessThanOrEqual(32);
      for (const name of ["prompt", "error"]) expect(attribute(xml, name)?.length, xml).toBeLessThanOrEqual(255);
      const list = /<formula1>"(.*)"<\/formula1>/.exec(xml)?.[1];
      if (list !== undefined) expect(list.length).toBeLessThanOrEqual(255);
      expect(attribute(xml, "prompt"), xml).toMatch(/\p{Script=Han}/u);
    }
  });

  it("offers what may be corrected however long and odd the names are", async () => {
    const names = Array.from({ length: 40 }, (_, i) => `第${i}项"甲,乙"指标的很长很长的名称`);
    const corrections = names.map((name, i) => ({
      indicator: `i${i}`,
      name,
      unit: "家",
      basis: "stock" as const,
      decimals: 0,
      growthUnit: "%" as const,
      dataPeriods: ["2021Q2", "2021Q4"],
    }));
    const workbook = await written({ ...form, corrections });
    const lists = workbook.parts.validations(indicatorSheetName).filter((xml) => xml.includes(`'${listSheetName}'!`));
    expect(lists).toHaveLength(2);
    const options = (column: string) =>
      Object.entries(workbook.book.Sheets[listSheetName] ?? {})
        .filter(([address]) => new RegExp(`^${column}\\d+$`).test(address))
        .map(([, cell]) => cell.v);
    expect(options("A")).toEqual(names);
    expect(options("B")).toEqual(["2021年6月末", "2021年12月末"]);
    expect(lists[0]).toContain("$A$1:$A$40");
  });

  it("offers no list where nothing may be corrected yet, but keeps the rows", async () => {
    const workbook = await written({ ...form, corrections: [] });
    expect(workbook.parts.sheets.map(({ name }) => name)).not.toContain(listSheetName);
    expect(rowOf(workbook, "A", correctionKey(2))).toBeGreaterThan(0);
  });
});

describe("text stays text", () => {
  const harmful = fc
    .tuple(
      fc.constantFrom("=", "+", "-", "@", "#N/A", "#REF!", "'", " ", "\t=", "_x0041_", ""),
      fc.string({ unit: "grapheme" }),
    )
    .map(([start, rest]) => `${start}${rest}`.replace(/\p{Cc}/gu, "").replace(/[\ufffe\uffff]/g, ""))
    .filter((text) => text !== "");

  it("whatever names and remarks begin with: the only formula is the 核对数", async () => {
    await fc.assert(
      fc.asyncProperty(harmful, harmful, harmful, async (name, remark, contactName) => {
        const line = { ...sampleForm.lines[0], name, current: { ...record, remark } } as FormLine;
        const workbook = await written({
          ...form,
          organisation: { ...form.organisation, name, contactName },
          corrections: [
            { indicator: "x", name, unit: "家", basis: "stock", decimals: 0, growthUnit: "%", dataPeriods: ["2021Q2"] },
          ],
          lines: [line],
        });
        const cells = Object.values(workbook.book.Sheets).flatMap((sheet) => Object.values(sheet));
        expect(cells.filter((cell) => cell?.f !== undefined)).toHaveLength(1);
        expect(cells.filter((cell) => cell?.t === "e")).toEqual([]);
        const row = rowOf(workbook, "A", line.key);
        expect(valueAt(workbook, `${letterOf("name")}${row}`)).toBe(name);
        expect(valueAt(workbook, `${letterOf("remark")}${row}`)).toBe(remark);
        expect(metaOf(workbook).checksumOk).toBe(true);
        expect(metaOf(workbook).meta.cells.find(({ field }) => field === "remark")?.base).toBe(remark);
      }),
      { numRuns: 60 },
    );
  });

  it("in every entry cell that is no figure, also after someone typed into it", () => {
    const { cells } = metaOf(issued).meta;
    const texts = cells.filter(({ field }) => field !== "value" && field !== "growth");
    expect(texts.length).toBeGreaterThan(0);
    for (const { cell } of texts) expect(issued.parts.look(indicatorSheetName, cell).numFmt, cell).toBe("@");
  });
});
