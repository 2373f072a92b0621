/**
 * The Chromium inside the npm package @sparticuz/chromium, on development machines that have no browser. It is unpacked
 * once into node_modules/.cache.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "./find-browser.ts";

const archives = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];

/** Null where the package is not installed, or not made for this machine. */
export async function unpackedChromium(): Promise<Browser | null> {
  const entry = packageEntry();
  if (process.platform !== "linux" || entry === null) return null;
  const directory = path.resolve(path.dirname(entry), "../../../.cache/chromium");
  if (!existsSync(directory)) await unpack(entry, directory);
  const executablePath = path.join(directory, "chromium");
  // Only this one of the package's own arguments: --single-process cannot open a second context, and
  // --disable-web-security would hide real faults.
  return { executablePath, args: ["--no-sandbox"], env: environment(executablePath, directory) };
}

function packageEntry(): string | null {
  try {
    return createRequire(import.meta.url).resolve("@sparticuz/chromium");
  } catch {
    return null;
  }
}

/** Into a folder of our own first, so that two processes that start together do not write over each other. */
async function unpack(entry: string, directory: string): Promise<void> {
  await mkdir(path.dirname(directory), { recursive: true });
  const staging = mkdtempSync(`${directory}-`);
  // Named by its address, so that the bundler leaves the package outside.
  const { inflate } = (await import(pathToFileURL(entry).href)) as { inflate(archive: string): Promise<string> };
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = staging; // inflate() writes under os.tmpdir()
  try {
    for (const archive of archives) await inflate(path.resolve(path.dirname(entry), "../bin", archive));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  const fonts = path.join(directory, "fonts");
  writeFileSync(
    path.join(staging, "fonts/fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>`,
  );
  if (existsSync(directory)) rmSync(staging, { recursive: true });
  else renameSync(staging, directory);
}

/** A bare machine lacks some libraries and any font: take the package's own. */
function environment(executablePath: string, directory: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  if (spawnSync(executablePath, ["--version"], { env }).status !== 0)
    env["LD_LIBRARY_PATH"] = path.join(directory, "al2023/lib");
  if (!existsSync("/etc/fonts/fonts.conf")) env["FONTCONFIG_PATH"] = path.join(directory, "fonts");
  return env;
}
