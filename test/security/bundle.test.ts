/** The built program, read as text: what each entry will load when it is started. (`npm test` builds first.) */
import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";

const out = path.resolve(import.meta.dirname, "../../out/electron");
const built = existsSync(path.join(out, "preload.cjs"));
if (!built) console.warn("bundle.test.ts: out/ is not built, nothing to look at");

/** Packages an entry imports, itself or through its chunks; `import()` only where asked for. */
function packagesOf(entry: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  const file = path.join(out, entry);
  if (seen.has(file)) return found;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const imports = [
    ...text.matchAll(/^(?:import|export)\b[^;"']*?(?:from )?["']([^"']+)["']/gm),
    ...text.matchAll(/\bimport\(\s*"([^"]+)"/g),
  ];
  for (const [, name = ""] of imports) {
    if (!name.startsWith(".")) found.add(name);
    else
      for (const inner of packagesOf(path.relative(out, path.resolve(path.dirname(file), name)), seen))
        found.add(inner);
  }
  const isBuiltin = (name: string) => name.startsWith("node:") || builtinModules.includes(name);
  return new Set([...found].filter((name) => !isBuiltin(name)));
}

describe.skipIf(!built)("the built program", () => {
  it("has a preload that is one file and knows Electron only", () => {
    const preload = readFileSync(path.join(out, "preload.cjs"), "utf8");
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(["electron"]);
    expect(preload).not.toMatch(/^import /m);
  });

  it("needs nothing but Electron and the database in the desktop app", () => {
    expect(packagesOf("main.mjs")).toEqual(new Set(["better-sqlite3", "electron"]));
  });

  it.each(["host.mjs", "cli.mjs"])("runs without Electron: %s", (entry) => {
    expect(packagesOf(entry)).toEqual(new Set(["better-sqlite3", "playwright-core"]));
  });

  it("opens hostile files in a process that has neither the database nor Electron", () => {
    expect(packagesOf("reader.mjs")).toEqual(new Set());
  });
});
