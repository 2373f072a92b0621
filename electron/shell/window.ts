import path from "node:path";
import { app, BrowserWindow } from "electron";
import { appOrigin } from "./origin.ts";

/** The one window. Every wall of the sandbox is named although most are defaults: a default can change (02 §2.5). */
export function openWindow(shellDir: string): BrowserWindow {
  const window = new BrowserWindow({
    title: "金水区“十四五”规划进展填报系统",
    width: 1366,
    height: 768,
    minWidth: 1100,
    minHeight: 680,
    show: false,
    backgroundColor: "#ffffff",
    webPreferences: {
      preload: path.join(shellDir, "preload.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
