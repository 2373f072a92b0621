import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { browserPrinter } from "../../electron/ports/browser-printer.ts";
import { browserPaths, drawingBrowser, installedBrowser } from "../../electron/ports/find-browser.ts";
import { usualPrint } from "../../shared/contract/printed.ts";
import type { Sheet } from "../../shared/contract/sheets.ts";
import { chosenChromium } from "../e2e/chromium.ts";

describe("finding a browser", () => {
  it("takes the one that is named", () => {
    expect(installedBrowser({ CHROMIUM: process.execPath })?.executablePath).toBe(process.execPath);
  });

  it("does not take another when the named one is not there", async () => {
    const missing = { CHROMIUM: "/nowhere/chromium" };
    expect(() => installedBrowser(missing)).toThrowError(
      expect.objectContaining({ code: "NO_BROWSER", details: { path: "/nowhere/chromium" } }),
    );
    await expect(drawingBrowser(missing)).rejects.toMatchObject({ code: "NO_BROWSER" });
  });

  it("looks in the folders of Windows as they are on this machine, and for the browsers of 统信, 奇安信 and 360", () => {
    const env = { ProgramFiles: "D:\\Programs", LOCALAPPDATA: "C:\\Users\\王芳\\AppData\\Local" };
    const found = browserPaths("win32", env);
    expect(found[0]).toBe("D:\\Programs\\Google\\Chrome\\Application\\chrome.exe");
    expect(found).toContain("C:\\Users\\王芳\\AppData\\Local\\360ChromeX\\Chrome\\Application\\360ChromeX.exe");
    expect(found.join()).not.toContain("undefined");
    for (const name of [/\/browser$/, /qaxbrowser/, /browser360/])
      expect(browserPaths("linux", {}).some((file) => name.test(file))).toBe(true);
  });
});

describe("printing through a browser", () => {
  const rendererDir = mkdtempSync(path.join(tmpdir(), "print-"));
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(rendererDir, { recursive: true });
  });

  it("draws the model on our own page, in its own paper size, tagged, and reaches no network", {
    timeout: 60_000,
  }, async () => {
    let reached = 0;
    const outside = createServer((_request, response) => {
      reached++;
      response.end();
    });
    await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve));
    const { port } = outside.address() as AddressInfo;
    const page = `<!doctype html><html lang="zh"><title>表</title><style>@page { size: 420mm 200mm; margin: 0 }</style><body><script type="module" src="./draw.js"></script>`;
    const script = `window.renderPrinted = async ([model]) => {
      const answers = await Promise.allSettled([fetch("http://127.0.0.1:${port}/"), fetch("/../secret.json"), fetch("/draw.js")]);
      document.title = answers.map((a) => a.status).join(" ");
      document.body.innerHTML = "<h1></h1>";
      document.querySelector("h1").textContent = model.title;
    };`;
    writeFileSync(path.join(rendererDir, "print.html"), page);
    writeFileSync(path.join(rendererDir, "draw.js"), script);
    vi.stubEnv("CHROMIUM", chosenChromium["CHROMIUM"]);
    const bytes = await browserPrinter(rendererDir).pdf([{ title: "Q1 <b>&</b>" } as Sheet], usualPrint);
    outside.close();
    const pdf = Buffer.from(bytes).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    // 420 mm × 200 mm in points of 1/72 inch, to a whole pixel.
    const [width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(pdf)?.slice(1).map(Number) ?? [];
    expect(width).toBeCloseTo(1190.55, -0.5);
    expect(height).toBeCloseTo(566.93, -0.5);
    expect(/\/Title \((.*?)\)/.exec(pdf)?.[1]).toBe("rejected rejected fulfilled");
    expect(pdf.includes("/StructTreeRoot")).toBe(true);
    expect(reached).toBe(0);
  });
});
