/** Does a real office program take the workbook? Needs LibreOffice; without it these tests are skipped, and say so. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { metaSheetName } from "../../electron/exchange/layout/identity.ts";
import { taskSheetName } from "../../electron/exchange/layout/task-sheet.ts";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import { writeWorkbook } from "../../electron/exchange/write/index.ts";
import type { FormLine, IssuedForm } from "../../shared/domain/form.ts";
import { addressedCells } from "../support/addressed-cells.ts";
import { formWithTasks } from "./issued-tasks.ts";
import { sampleForm } from "./issued-workbook.ts";
import { oddNames } from "./odd-names.ts";

const office = "soffice";
const hasLibreOffice = spawnSync(office, ["--version"]).status === 0;
if (!hasLibreOffice) process.stdout.write("skipped: LibreOffice (soffice) is not installed on this machine\n");

const formOf = (count: number): IssuedForm => ({
  ...sampleForm,
  organisation: { ...sampleForm.organisation, contactName: "王芳", contactPhone: "0371-63500000" },
  lines: Array.from({ length: count }, (_, index) => {
    const current =
      index % 3 === 0
        ? {
            value: index + 0.25,
            growth: -1.5,
            growthBasis: "现价" as const,
            vintage: "快报数" as const,
            filling: "reported" as const,
            remark: "=1+1 不是公式",
          }
        : null;
    const key = `K${String(index).padStart(8, "0")}`;
    return { ...sampleForm.lines[0], key, name: `监测指标第${index}项`, indicator: key, current } as FormLine;
  }),
});

const counts = [2, 10, 40] as const;
const named = oddNames.map((name, index) => ({
  file: `named-${index}`,
  form: { ...formWithTasks, organisation: { ...formWithTasks.organisation, name, contactName: name } },
}));

/** What a person sees, sheet by sheet, cell by cell; blanks left out. */
function shown(bytes: Uint8Array): [sheet: string, address: string, text: string][] {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(result.rejection.code);
  return result.table.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) =>
      addressedCells(sheet).flatMap(({ address, text }): [string, string, string][] =>
        text === "" ? [] : [[sheet.name, address, text]],
      ),
    );
}

describe.skipIf(!hasLibreOffice)("in LibreOffice", () => {
  let folder = "";

  /** Converts all workbooks of the folder in one go, with a profile of its own. */
  function convert(to: "pdf" | "xlsx"): (name: number | string) => Buffer {
    const outdir = path.join(folder, to);
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    const names = to === "pdf" ? counts : [...counts, ...named.map(({ file }) => file)];
    const files = names.map((name) => path.join(folder, `${name}.xlsx`));
    const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", to, "--outdir", outdir];
    execFileSync(office, [...options, ...files], { stdio: "ignore", timeout: 150_000 });
    return (name) => readFileSync(path.join(outdir, `${name}.${to}`));
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "write-libreoffice-"));
    for (const count of counts) writeFileSync(path.join(folder, `${count}.xlsx`), await writeWorkbook(formOf(count)));
    for (const { file, form } of named) writeFileSync(path.join(folder, `${file}.xlsx`), await writeWorkbook(form));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints a guide and as few pages as the lines take", { timeout: 180_000 }, () => {
    const pdf = convert("pdf");
    const pages = (count: number) =>
      pdf(count)
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(counts.map(pages)).toEqual([2, 2, 4]);
  });

  it("saves it again as the same form: nothing lost, nothing changed, no word to say", { timeout: 180_000 }, () => {
    const saved = convert("xlsx");
    for (const count of counts) {
      const form = formOf(count);
      const result = readTable(new Uint8Array(saved(count)));
      if (!result.ok) throw new Error(result.rejection.code);
      expect(result.table.sheets.find(({ name }) => name === metaSheetName)?.hidden).toBe(true);
      const identity = recognise(result.table);
      if (!isIdentity(identity)) throw new Error(identity.code);
      expect(identity).toMatchObject({ how: "meta", issueId: form.issueId, checksumOk: true });
      const returned = readForm(result.table, identity, form);
      if ("code" in returned) throw new Error(returned.code);
      expect(returned.notes.map(({ code }) => code)).toEqual(["nothing_filled"]);
      expect(returned.lines.map(({ cells }) => cells.value?.value ?? null)).toEqual(
        form.lines.map(({ current }) => current?.value ?? null),
      );
      expect(returned.lines.map(({ cells }) => cells.remark?.value ?? null)).toEqual(
        form.lines.map(({ current }) => current?.remark ?? null),
      );
      expect(returned.contact).toEqual({ name: "王芳", phone: "0371-63500000", filledOn: "" });
      expect(returned.checkNumber.count).toBe(form.lines.filter(({ current }) => current).length);
    }
    for (const { file, form } of named) {
      const before = shown(readFileSync(path.join(folder, `${file}.xlsx`)));
      expect(before.filter(([sheet]) => sheet === taskSheetName).length).toBeGreaterThan(40);
      // LibreOffice has calculated anew: the formulas say what was written as their result.
      expect(shown(new Uint8Array(saved(file))), form.organisation.name).toEqual(before);
    }
  });
});
