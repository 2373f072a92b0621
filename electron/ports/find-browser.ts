/** Which browser of this machine can show the app as a window and print its sheets: any that is built on Chromium. */
import { existsSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../shared/domain/errors.ts";
import { unpackedChromium } from "./packaged-chromium.ts";

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** The whole environment to start it with; absent: ours. */
  readonly env?: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const linux = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/usr/bin/microsoft-edge",
  "/usr/bin/microsoft-edge-stable",
  "/opt/microsoft/msedge/msedge",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  // 统信 UOS, 奇安信可信浏览器, 360安全浏览器
  "/usr/bin/browser",
  "/usr/bin/uos-browser-stable",
  "/usr/bin/qaxbrowser-safe-stable",
  "/usr/bin/qaxbrowser",
  "/opt/qaxbrowser/qaxbrowser",
  "/usr/bin/browser360-cn-stable",
  "/usr/bin/browser360-cn",
  "/opt/browser360/browser360",
];

const mac = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const windows = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
  "Qaxbrowser\\Application\\qaxbrowser.exe",
  "360ChromeX\\Chrome\\Application\\360ChromeX.exe",
  "360Chrome\\Chrome\\Application\\360chrome.exe",
  "360se6\\Application\\360se.exe",
];

/** Where such browsers are installed, most likely to print well first. */
export function browserPaths(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === "darwin") return mac;
  if (platform !== "win32") return linux;
  const folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA", "APPDATA"].map((name) => env[name]);
  return windows.flatMap((file) => folders.flatMap((folder) => (folder ? [path.win32.join(folder, file)] : [])));
}

/**
 * A browser with windows: the one named by `CHROMIUM`, else an installed one, else null. Throws NO_BROWSER when
 * `CHROMIUM` names a file that is not there: what somebody asked for is not silently replaced.
 */
export function installedBrowser(env: Environment = process.env, platform = process.platform): Browser | null {
  const wanted = env["CHROMIUM"];
  if (wanted && wanted !== "npm") {
    if (!existsSync(wanted)) throw new AppError("NO_BROWSER", { path: wanted });
    return asBrowser(wanted);
  }
  const executablePath = browserPaths(platform, env).find((file) => existsSync(file));
  return executablePath === undefined ? null : asBrowser(executablePath);
}

/**
 * A browser that can draw without a window: an installed one, else the Chromium of the development packages
 * (`CHROMIUM=npm` asks for that one). Throws NO_BROWSER naming what would do.
 */
export async function drawingBrowser(env: Environment = process.env): Promise<Browser> {
  const installed = env["CHROMIUM"] === "npm" ? null : installedBrowser(env);
  const browser = installed ?? (await unpackedChromium());
  if (browser === null) throw new AppError("NO_BROWSER", { install: ["Google Chrome", "Microsoft Edge", "Chromium"] });
  return browser;
}

/** Chromium refuses to run as root with its sandbox; nobody but containers and CI does that. */
function asBrowser(executablePath: string): Browser {
  return { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
}
