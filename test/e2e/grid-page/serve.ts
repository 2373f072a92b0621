/** Builds the page as the program is built and serves it on a free port. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { build, preview } from "vite";

export interface GridPage {
  readonly address: string;
  stop(): Promise<void>;
}

export async function serveGridPage(): Promise<GridPage> {
  const outDir = mkdtempSync(path.join(tmpdir(), "jinshui-grid-"));
  const common = { root: import.meta.dirname, configFile: false, logLevel: "error", build: { outDir } } as const;
  await build({ ...common, plugins: [react()] });
  const server = await preview({ ...common, preview: { port: 0, host: "127.0.0.1" } });
  return {
    address: server.resolvedUrls?.local[0] ?? "",
    async stop() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
