import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { preflight } from "../../electron/exchange/preflight.ts";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import type { ReturnedForm } from "../../shared/merge/returned-form.ts";
import { fillIn, sampleForm, saveWorkbook } from "./issued-workbook.ts";

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, "../fixtures/returned", name));

async function understood(bytes: Uint8Array): Promise<ReturnedForm> {
  expect(await preflight(bytes, "返回.xlsx")).toMatchObject({ ok: true, kind: "xlsx" });
  const result = readTable(bytes);
  if (!result.ok) throw new Error(result.rejection.code);
  const identity = recognise(result.table);
  if (!isIdentity(identity)) throw new Error(identity.code);
  expect(identity).toMatchObject({ how: "meta", issueId: sampleForm.issueId, checksumOk: true });
  const form = readForm(result.table, identity, sampleForm);
  if ("code" in form) throw new Error(form.code);
  return form;
}

/** 本期数 of the four lines: value, or the code of what is doubted. */
const figures = (form: ReturnedForm) => form.lines.map(({ cells }) => cells.value?.doubt?.code ?? cells.value?.value);

describe("a workbook filled in and saved by another program", () => {
  it("openpyxl: properties are lost, a formula has no result", async () => {
    const form = await understood(fixture("openpyxl.xlsx"));
    expect(figures(form)).toEqual([489.5, "formula_uncached", 258.9, null]);
    expect(form.lines[0]?.cells.remark?.value).toBe("统计快报");
  });

  it("LibreOffice: everything is kept, the formula computed", async () => {
    const form = await understood(fixture("libreoffice.xlsx"));
    expect(figures(form)).toEqual([489.5, 1958, 258.9, null]);
    expect(form.lines[1]?.cells.value?.notes.map(({ code }) => code)).toEqual(["formula_result"]);
    expect(form.notes).toMatchObject([{ code: "no_figure_mark", cell: "K8" }]);
  });

  const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((program) => {
    try {
      return execFileSync(program, ["--version"], { stdio: "pipe" }).length > 0;
    } catch {
      return false;
    }
  });
  if (!soffice) console.warn("resaved.test: no LibreOffice on this machine, the live round trip is skipped");

  it.skipIf(!soffice).each(["xlsx"])("LibreOffice here: %s and back", { timeout: 120_000 }, async (format) => {
    const folder = mkdtempSync(path.join(tmpdir(), "resaved-"));
    try {
      const filled = fillIn(sampleForm, {
        K0000001: { value: 489.5, filling: "已填报" },
        K0000004: { value: "2.65%" },
      });
      writeFileSync(path.join(folder, "in.xlsx"), saveWorkbook(sampleForm, filled));
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      const convert = [
        "--headless",
        profile,
        "--convert-to",
        format,
        "--outdir",
        path.join(folder, "out"),
        path.join(folder, "in.xlsx"),
      ];
      execFileSync(soffice ?? "", convert, { stdio: "pipe", timeout: 100_000 });
      const form = await understood(readFileSync(path.join(folder, "out", `in.${format}`)));
      expect(figures(form)).toEqual([489.5, null, null, 2.65]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
