/** Whether `out/` was built from the sources as they are: a hash over their contents, written by the build. */
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const stampFile = path.join(root, "out/stamp.json");
const sources = ["electron/**/*", "renderer/**/*", "shared/**/*", "seeds/**/*", "package.json", "package-lock.json"];

/** Names and contents, so that a checkout, a copy or a touched file does not count as a change. */
function sourceHash(): string {
  const hash = createHash("sha256");
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash
      .update(path.relative(root, file).replaceAll(path.sep, "/"))
      .update("\0")
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

export function isBuilt(): boolean {
  try {
    const { sources: built } = JSON.parse(readFileSync(stampFile, "utf8")) as { sources: string };
    return built === sourceHash();
  } catch {
    return false;
  }
}

if (import.meta.main) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ sources: sourceHash() })}\n`);
}
