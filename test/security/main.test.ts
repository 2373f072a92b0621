/** The desktop app as it is put together, with Electron and the core replaced. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import * as fake from "./fake-electron.ts";

const core = vi.hoisted(() => ({ create: vi.fn(), close: vi.fn(async () => undefined) }));
// The same fake for every fresh start of the app.
vi.mock("electron", () => fake.fakeElectron);
vi.mock("../../electron/compose.ts", () => ({ createCore: core.create }));
vi.mock("../../electron/transport/router.ts", () => ({ createRouter: () => ({}) }));

const dataDir = mkdtempSync(path.join(tmpdir(), "main-"));
beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  fake.app.removeAllListeners();
  fake.windows.length = 0;
  vi.stubEnv("JINSHUI_DATA_DIR", dataDir);
  core.create.mockReturnValue({ close: core.close, startOfDay: async () => undefined });
});
const run = () => import("../../electron/main.ts");

it("opens one window on our page, after everything that confines it", async () => {
  await run();
  await vi.waitFor(() => expect(fake.windows).toHaveLength(1));
  expect(fake.windows[0]?.loadURL).toHaveBeenCalledWith("app://desk/");
  const opened = fake.windows[0]?.loadURL.mock.invocationCallOrder[0] ?? 0;
  for (const wall of [
    fake.protocol.registerSchemesAsPrivileged,
    fake.protocol.handle,
    fake.defaultSession.setPermissionRequestHandler,
    fake.defaultSession.setPermissionCheckHandler,
  ])
    expect(wall.mock.invocationCallOrder[0]).toBeLessThan(opened);
  expect(fake.app.listenerCount("web-contents-created")).toBe(1);
  expect(core.create.mock.calls[0]?.[0]).toMatchObject({ door: "electron", dataDir, mode: "write" });
});

it("keeps the browser engine's own data out of sight, below the data directory", async () => {
  await run();
  expect(fake.app.setPath).toHaveBeenCalledWith("userData", path.join(dataDir, "cache", "electron"));
});

it("shows the window that is there instead of opening a second one", async () => {
  await run();
  await vi.waitFor(() => expect(fake.windows).toHaveLength(1));
  fake.app.emit("second-instance");
  expect(fake.windows[0]?.focus).toHaveBeenCalledOnce();
  fake.app.requestSingleInstanceLock.mockReturnValueOnce(false);
  vi.resetModules();
  await run();
  expect(fake.app.quit).toHaveBeenCalledOnce();
  expect(core.create).toHaveBeenCalledOnce();
});

it("says in words why it cannot start", async () => {
  const { AppError } = await import("../../shared/domain/errors.ts");
  core.create.mockImplementation(() => {
    throw new AppError("IN_USE", { holder: "命令行（进程 7）" });
  });
  await run();
  await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(2));
  expect(fake.dialog.showErrorBox.mock.calls[0]?.[1]).toContain("命令行（进程 7）");
  expect(fake.windows).toHaveLength(0);
});

it("does not leave before the database is closed", async () => {
  await run();
  await vi.waitFor(() => expect(fake.windows).toHaveLength(1));
  const preventDefault = vi.fn();
  fake.app.emit("will-quit", { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledOnce());
  expect(core.close.mock.invocationCallOrder[0]).toBeLessThan(fake.app.exit.mock.invocationCallOrder[0] ?? 0);
});
