/** `npm start [-- --data DIR] [--no-open]`: the desktop app where Electron can be had, else the same in a browser. */
import path from "node:path";
import { electronBinary } from "./electron-binary.ts";
import { ensureBuilt } from "./ensure-built.ts";
import { runToEnd } from "./run-to-end.ts";

const root = path.resolve(import.meta.dirname, "..");
const words = process.argv.slice(2);

ensureBuilt();
const reason = browserReason();
const electron = reason === null ? electronBinary() : null;
if (electron !== null) {
  await runToEnd(electron, [root, ...words]);
} else {
  process.stdout.write(`${reason ?? "这台电脑上没有桌面版运行环境（Electron），改用浏览器方式运行。"}\n`);
  await runToEnd(process.execPath, [path.join(root, "out/electron/host.mjs"), ...words]);
}

/** Why Electron is not even looked for, in words; null when it is. */
function browserReason(): string | null {
  if (words.includes("--no-open")) return "不打开窗口，以浏览器方式运行。";
  if (process.platform !== "linux") return null;
  if (!process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) return "没有图形界面，以浏览器方式运行。";
  return process.getuid?.() === 0 ? "管理员（root）身份不能运行桌面版，改用浏览器方式运行。" : null;
}
