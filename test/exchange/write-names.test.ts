/** Whatever an organisation is called, its workbook is one that every office program opens (05 §5.3). */
import { describe, expect, it } from "vitest";
import { read } from "xlsx";
import { guideSheetName, indicatorSheetName } from "../../electron/exchange/layout/indicator-sheet.ts";
import { taskSheetName } from "../../electron/exchange/layout/task-sheet.ts";
import { workbookFileName, writeWorkbook } from "../../electron/exchange/write/index.ts";
import type { IssuedForm } from "../../shared/domain/form.ts";
import { formWithTasks } from "./issued-tasks.ts";
import { oddNames } from "./odd-names.ts";
import { writtenParts } from "./written-parts.ts";

const formOf = (name: string): IssuedForm => ({
  ...formWithTasks,
  organisation: { ...formWithTasks.organisation, name, contactName: name },
  office: { name: `${name}（规划科）`, contactName: name, contactPhone: "" },
});

/** What no XML may hold: bare signs of its own, control characters, two signs that are none. */
const broken = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;

describe("any organisation's workbook", () => {
  it.each([...oddNames, `前\u0001\uffff后${"字".repeat(30)}`])("%s", async (name) => {
    const bytes = await writeWorkbook(formOf(name));
    const parts = writtenParts(bytes);
    const book = read(bytes, { cellFormula: true });
    const shown = name.replace("\u0001\uffff", "");

    for (const path of Object.keys(parts.files)) expect(parts.part(path), path).not.toMatch(broken);
    // Sheets, print titles and names are called the same whoever the form is for.
    expect(parts.sheets.slice(0, 3).map((sheet) => sheet.name)).toEqual([
      guideSheetName,
      indicatorSheetName,
      taskSheetName,
    ]);
    const defined = [...parts.workbook.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, range]) => range);
    expect(defined).toEqual([`'${indicatorSheetName}'!$5:$5`, `'${taskSheetName}'!$5:$5`]);
    for (const sheet of [guideSheetName, indicatorSheetName, taskSheetName]) {
      const footer = /<oddFooter>(.*?)<\/oddFooter>/s.exec(parts.sheetXml(sheet))?.[1] ?? "";
      expect(footer).toContain(formWithTasks.templateCode);
      expect(footer.length).toBeLessThanOrEqual(255);
    }
    for (const sheet of [indicatorSheetName, taskSheetName])
      expect(book.Sheets[sheet]?.["B3"]?.v, sheet).toBe(`填报单位：${shown}`);
    expect(book.Props?.Title).toContain(shown.slice(0, 5));
    // Nothing in a name becomes a formula, an error, or part of one.
    const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet));
    expect(cells.filter((cell) => cell?.t === "e")).toEqual([]);
    expect(cells.filter((cell) => cell?.f !== undefined && String(cell.f).includes(shown))).toEqual([]);
  });

  it("has a file name that every system takes, whole signs only", () => {
    for (const name of [...oddNames, "👨‍👩‍👧".repeat(40), "𠮷".repeat(80), "a\u202egnp.exe"]) {
      const file = workbookFileName(formOf(name));
      expect(Buffer.byteLength(file), file).toBeLessThan(255);
      expect(file).toMatch(/^金水区_2022Q1_[^ .].*[^ .]_填报表\.xlsx$/u);
      expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}\u202e]|\u200d-/u);
      expect(file.isWellFormed()).toBe(true);
    }
  });
});
