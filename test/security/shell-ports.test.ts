/** Electron's own ways of reading, choosing and printing. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { electronOutlet } from "../../electron/shell/electron-outlet.ts";
import { electronPrinter } from "../../electron/shell/electron-printer.ts";
import { electronReader } from "../../electron/shell/electron-reader.ts";
import { usualPrint } from "../../shared/contract/printed.ts";
import type { Sheet } from "../../shared/contract/sheets.ts";
import * as fake from "./fake-electron.ts";

vi.mock("electron", async () => (await import("./fake-electron.ts")).fakeElectron);
beforeEach(() => {
  vi.clearAllMocks();
  fake.windows.length = 0;
});

describe("a reader process", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const start = () => {
    const process = electronReader("/program/reader.mjs")();
    const child = fake.utilityProcess.fork.mock.results[0]?.value as fake.FakeUtilityProcess;
    const exited = vi.fn();
    process.onExit(exited);
    return { process, child, exited };
  };

  it("is started with a bounded heap and none of our environment", () => {
    vi.stubEnv("JINSHUI_SECRET", "x");
    start();
    const [script, , options] = fake.utilityProcess.fork.mock.calls[0] ?? [];
    expect(script).toBe("/program/reader.mjs");
    expect(options).toMatchObject({ execArgv: ["--max-old-space-size=384"], stdio: "ignore" });
    expect(JSON.stringify(options)).not.toContain("JINSHUI_SECRET");
    vi.unstubAllEnvs();
  });

  it("is ended when it takes more memory than any honest file needs, and says so", () => {
    const { child, exited } = start();
    fake.app.getAppMetrics.mockReturnValue([{ pid: child.pid, memory: { workingSetSize: 600 * 1024 } }]);
    vi.advanceTimersByTime(1000);
    expect(child.kill).not.toHaveBeenCalled();
    fake.app.getAppMetrics.mockReturnValue([{ pid: child.pid, memory: { workingSetSize: 701 * 1024 } }]);
    vi.advanceTimersByTime(1000);
    expect(exited).toHaveBeenCalledWith({ code: 9, signal: "SIGKILL" });
  });

  it("that crashes by itself is not taken for one that ate the memory", () => {
    const { child, exited } = start();
    child.emit("exit", 1);
    expect(exited).toHaveBeenCalledWith({ code: 1, signal: null });
  });
});

describe("choosing a folder", () => {
  const outlet = electronOutlet(() => null);

  it("returns the folder", async () => {
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ["/下发"] });
    expect(await outlet.chooseFolder()).toBe("/下发");
  });

  it("is a cancellation when the dialog is closed, not a missing folder", async () => {
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    await expect(outlet.chooseFolder()).rejects.toMatchObject({ code: "CANCELLED" });
  });
});

describe("printing", () => {
  const sheet = { title: '"; alert(1); //  </script>' } as Sheet;

  it("hands the model over as data, whatever its texts contain, and prints by the page's own size", async () => {
    expect(await electronPrinter.pdf([sheet], usualPrint)).toEqual(new Uint8Array([37, 80, 68, 70]));
    const [window] = fake.windows;
    expect(window?.loadURL).toHaveBeenCalledWith("app://desk/print.html");
    const code = window?.webContents.executeJavaScript.mock.calls[0]?.[0] ?? "";
    const renderPrinted = vi.fn();
    new Function("window", code)({ renderPrinted });
    expect(renderPrinted.mock.calls).toEqual([[[sheet], usualPrint]]);
    expect(window?.webContents.printToPDF).toHaveBeenCalledWith({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(window?.options).toMatchObject({ show: false, webPreferences: { sandbox: true, contextIsolation: true } });
    expect(window?.options.webPreferences).not.toHaveProperty("preload");
    expect(window?.destroy).toHaveBeenCalledOnce();
  });

  it("opens the system's dialog with the paper, the orientation and the pages that were chosen", async () => {
    const across = { ...sheet, orientation: "landscape" } as Sheet;
    expect(await electronPrinter.print?.([across], { ...usualPrint, paper: "A3", pages: "2-3,5" })).toBe(true);
    const [window] = fake.windows;
    expect(window?.webContents.print.mock.calls[0]?.[0]).toMatchObject({
      silent: false,
      pageSize: "A3",
      landscape: true,
      pageRanges: [
        { from: 1, to: 2 },
        { from: 4, to: 4 },
      ],
    });
    expect(window?.destroy).toHaveBeenCalledOnce();
  });

  it("closes its window also when the page fails", async () => {
    const failing = electronPrinter.pdf([sheet], usualPrint);
    fake.windows[0]?.webContents.executeJavaScript.mockRejectedValueOnce(new Error("no glyphs"));
    await expect(failing).rejects.toThrow("no glyphs");
    expect(fake.windows[0]?.destroy).toHaveBeenCalledOnce();
  });
});
