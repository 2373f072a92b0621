import type { App, Session } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { confineNavigation } from "../../electron/shell/navigation.ts";
import { denyPermissions } from "../../electron/shell/permissions.ts";
import { openWindow } from "../../electron/shell/window.ts";
import * as fake from "./fake-electron.ts";

vi.mock("electron", async () => (await import("./fake-electron.ts")).fakeElectron);
beforeEach(() => vi.clearAllMocks());

describe("the window", () => {
  openWindow("/program/electron");
  const [window] = fake.windows;
  const opened = window?.loadURL.mock.calls.slice();

  it("shuts the page off from the system", () => {
    expect(window?.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    });
  });

  it("opens our page and shows itself only when there is something to see", () => {
    expect(opened).toEqual([["app://desk/"]]);
    expect(window?.options).toMatchObject({ show: false, minWidth: 1100, minHeight: 680 });
    expect(window?.show).not.toHaveBeenCalled();
    window?.emit("ready-to-show");
    expect(window?.show).toHaveBeenCalledOnce();
  });
});

describe("navigation", () => {
  confineNavigation(fake.app as unknown as App);
  const contents = new fake.FakeContents();
  fake.app.emit("web-contents-created", {}, contents);
  const decide = contents.setWindowOpenHandler.mock.calls[0]?.[0];
  const attempt = (event: string, url: string): boolean => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length === 0;
  };

  it.each(["will-frame-navigate", "will-redirect"])("stays on our own pages: %s", (event) => {
    expect(attempt(event, "app://desk/print.html")).toBe(true);
    for (const url of [
      "https://www.example.cn/",
      "app://other/",
      "app://desk.example.cn/",
      "file:///etc/passwd",
      "data:text/html,x",
      "javascript:alert(1)",
      "",
    ])
      expect(attempt(event, url), url).toBe(false);
  });

  it("opens no second window; web addresses go to the person's browser, anything else nowhere", () => {
    for (const url of ["https://www.example.cn/a", "http://www.example.cn/"])
      expect(decide?.({ url })).toEqual({ action: "deny" });
    expect(fake.shell.openExternal.mock.calls.flat()).toEqual(["https://www.example.cn/a", "http://www.example.cn/"]);
    fake.shell.openExternal.mockClear();
    for (const url of [
      "file:///C:/Windows/System32/calc.exe",
      "ms-msdt:/id",
      "mailto:a@example.cn",
      "app://desk/",
      "not an address",
    ])
      expect(decide?.({ url })).toEqual({ action: "deny" });
    expect(fake.shell.openExternal).not.toHaveBeenCalled();
  });

  it("has no webviews", () => {
    expect(attempt("will-attach-webview", "app://desk/")).toBe(false);
  });
});

describe("permissions", () => {
  denyPermissions(fake.defaultSession as unknown as Session);
  const request = fake.defaultSession.setPermissionRequestHandler.mock.calls[0]?.[0];
  const check = fake.defaultSession.setPermissionCheckHandler.mock.calls[0]?.[0];
  const device = fake.defaultSession.setDevicePermissionHandler.mock.calls[0]?.[0];

  it.each(["media", "geolocation", "notifications", "clipboard-read", "fileSystem", "openExternal"])(
    "are denied: %s",
    (permission) => {
      const answer = vi.fn();
      request(null, permission, answer);
      expect(answer.mock.calls).toEqual([[false]]);
      expect(check(null, permission, "app://desk")).toBe(false);
    },
  );

  it("are denied for devices", () => {
    expect(device({ deviceType: "hid" })).toBe(false);
    for (const choice of ["select-hid-device", "select-serial-port", "select-usb-device"]) {
      const [preventDefault, choose] = [vi.fn(), vi.fn()];
      fake.defaultSession.emit(choice, { preventDefault }, {}, choose);
      expect(preventDefault, choice).toHaveBeenCalledOnce();
      expect(choose.mock.calls, choice).toEqual([[""]]);
    }
  });
});
