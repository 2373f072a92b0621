/** First-load JavaScript: what the entry page pulls in before anything is clicked, gzipped. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Measurement } from "./run.ts";

export function benchBundle(): Measurement {
  const root = path.resolve(import.meta.dirname, "../../out/renderer");
  const html = readFileSync(path.join(root, "index.html"), "utf8");
  const entries = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(path.join(root, file), "utf8");
    for (const match of code.matchAll(/(?:from|import)\s*"(\.\.?\/[^"]+\.js)"/g))
      visit(path.join(path.dirname(file), match[1] ?? ""));
  };
  entries.forEach(visit);
  const bytes = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(root, file))).length, 0);
  return {
    what: "first-load JavaScript, gzipped",
    measured: bytes / 1000,
    unit: "kB",
    bound: 450,
    detail: `${seen.size} files`,
  };
}
