/** Do other programs take a patched workbook? LibreOffice and openpyxl; where one is missing, its test is skipped and says so. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableCell } from "../../electron/exchange/table.ts";
import { addressedCells } from "../support/addressed-cells.ts";
import { tableOf } from "./edited-table.ts";
import { feedbackSheet } from "./feedback-sheet.ts";
import { at, patchedBytes } from "./hand-made.ts";

const office = "soffice";
const hasLibreOffice = spawnSync(office, ["--version"]).status === 0;
const hasOpenpyxl = spawnSync("python3", ["-c", "import openpyxl"]).status === 0;
if (!hasLibreOffice) process.stdout.write("skipped: LibreOffice (soffice) is not installed on this machine\n");
if (!hasOpenpyxl) process.stdout.write("skipped: openpyxl (python3) is not installed on this machine\n");

const fixture = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, "../fixtures", name)));
const sheet = "一季度台账";

const files = {
  ledger: { from: "patch/ledger.xlsx", sheet, text: "B5", number: "D3", commented: "D4" },
  form: { from: "returned/libreoffice.xlsx", sheet: "指标填报", text: "P7", number: "K5", commented: "K6" },
  macros: { from: "recognise/libreoffice-meta.xlsm", sheet: "指标填报", text: "P7", number: "K5", commented: "K6" },
} as const;

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "patch-office-"));
  for (const [name, { from, sheet: of, text, number, commented }] of Object.entries(files)) {
    const cells = at(
      {
        [text]: { value: "=统计快报", tint: "filled" },
        [number]: { value: 500.25, tint: "wrong", comment: "与上年同期相差过大" },
        [commented]: { comment: "请核实\n或说明原因" },
      },
      of,
    );
    const sheets = [feedbackSheet({ sheet: of, cell: number })];
    const bytes = await patchedBytes(fixture(from), { cells, sheets, properties: { returnCopy: "1" } });
    writeFileSync(path.join(folder, `${name}.${from.slice(-4)}`), bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cellsOf(bytes: Uint8Array, of: string): ReadonlyMap<string, TableCell> {
  const sheet = tableOf(bytes).sheets.find(({ name }) => name === of);
  return new Map(addressedCells(sheet).map((cell) => [cell.address, cell]));
}

it.skipIf(!hasLibreOffice)("LibreOffice opens and saves them with all that was put in", { timeout: 180_000 }, () => {
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  const options = [
    `-env:UserInstallation=${profile}`,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    path.join(folder, "out"),
  ];
  const inputs = ["ledger.xlsx", "form.xlsx", "macros.xlsm"].map((name) => path.join(folder, name));
  execFileSync(office, [...options, ...inputs], { stdio: "ignore", timeout: 150_000 });
  for (const [name, { sheet: of, text, number, commented }] of Object.entries(files)) {
    const saved = new Uint8Array(readFileSync(path.join(folder, "out", `${name}.xlsx`)));
    const cells = cellsOf(saved, of);
    expect(cells.get(text), name).toMatchObject({ type: "text", value: "=统计快报" });
    expect(cells.get(number), name).toMatchObject({ value: 500.25, comment: "与上年同期相差过大" });
    expect(cells.get(commented)?.comment, name).toMatch(/^请核实\n或说明原因/);
    expect(tableOf(saved).sheets.at(-1)?.name).toBe("数据核实反馈单");
    expect(tableOf(saved).properties["returnCopy"]).toBe("1");
  }
  // Calculated anew: 500.25 + 6.1 + 258.9 + 62.7 + 0.
  const ledger = cellsOf(new Uint8Array(readFileSync(path.join(folder, "out", "ledger.xlsx"))), sheet);
  expect(ledger.get("D8")?.value).toBeCloseTo(827.95, 6);
  expect(ledger.get("D4")?.comment).toMatch(/原来的批注：口径已与市局核对$/);
});

const look = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], keep_vba=True)
sheet = book[sys.argv[2]]
cells = [sheet[each] for each in sys.argv[3:]]
print(json.dumps({
  "sheets": book.sheetnames,
  "values": [cell.value for cell in cells],
  "types": [cell.data_type for cell in cells],
  "fills": [cell.fill.fgColor.rgb for cell in cells],
  "comments": [cell.comment and cell.comment.text for cell in cells],
  "authors": [cell.comment and cell.comment.author for cell in cells],
  "titles": book["数据核实反馈单"].print_title_rows,
  "validations": len(sheet.data_validations.dataValidation),
  "charts": len(sheet._charts),
  "pivots": sum(len(each._pivots) for each in book),
}))
`;

describe.skipIf(!hasOpenpyxl)("openpyxl", () => {
  it("reads values, looks and comments, and what was there before", () => {
    const { text, number, commented } = files.ledger;
    const output = execFileSync("python3", [
      "-c",
      look,
      path.join(folder, "ledger.xlsx"),
      sheet,
      text,
      number,
      commented,
    ]);
    expect(JSON.parse(output.toString())).toEqual({
      sheets: [sheet, "任务 '22'台账", "底稿", "透视", "数据核实反馈单"],
      values: ["=统计快报", 500.25, 6.1],
      types: ["s", "n", "n"],
      fills: ["FFD5E8F5", "FFF2A59B", "00000000"],
      comments: [null, "与上年同期相差过大", "请核实\n或说明原因\n原来的批注：口径已与市局核对"],
      authors: [null, "规划编制办公室", "区统计局"],
      titles: "$1:$3",
      validations: 1,
      charts: 1,
      pivots: 1,
    });
  });
});
