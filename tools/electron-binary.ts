/** Electron's program, which its package fetches on first use: not everywhere it can be had, and nobody should wait. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const packageDir = path.join(root, "node_modules/electron");
const failureNote = path.join(root, "node_modules/.cache/electron-not-fetched");
const fetchMs = 8_000;

/** The path of the program, fetching it within a few seconds if it must be; null where it cannot be had. */
export function electronBinary(): string | null {
  return presentBinary() ?? (mayFetch() && fetchBinary() ? presentBinary() : null);
}

function presentBinary(): string | null {
  const override = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  const note = path.join(packageDir, "path.txt");
  const name = existsSync(note) ? readFileSync(note, "utf8") : override ? defaultName() : null;
  if (name === null) return null;
  const binary = path.join(override ?? path.join(packageDir, "dist"), name);
  return existsSync(binary) ? binary : null;
}

function defaultName(): string {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

/** A version that could not be fetched once is not tried again: on an offline network every start would wait. */
function mayFetch(): boolean {
  if (!existsSync(path.join(packageDir, "install.js"))) return false;
  return !existsSync(failureNote) || readFileSync(failureNote, "utf8") !== packageVersion();
}

function fetchBinary(): boolean {
  const { status } = spawnSync(process.execPath, [path.join(packageDir, "install.js")], {
    timeout: fetchMs,
    stdio: "ignore",
  });
  if (status === 0) return true;
  mkdirSync(path.dirname(failureNote), { recursive: true });
  writeFileSync(failureNote, packageVersion());
  return false;
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(packageDir, "package.json"), "utf8")) as { version: string };
  return version;
}
