import { builtinModules } from "node:module";
import path from "node:path";
import { defineConfig } from "vite";

// `vite build -c electron/vite.config.ts` → the entries as ES modules;
// `--mode preload` → the sandboxed preload, which must be one CommonJS file.
const root = path.resolve(import.meta.dirname, "..");
const outDir = path.join(root, "out/electron");
const entry = (name: string) => path.join(root, "electron", name);
const external = ["electron", "better-sqlite3", "playwright-core", ...builtinModules, /^node:/];

export default defineConfig(({ mode }) =>
  mode === "preload"
    ? {
        root,
        publicDir: false,
        build: {
          outDir,
          emptyOutDir: false,
          minify: false,
          target: "chrome140",
          lib: { entry: entry("preload.ts"), formats: ["cjs"], fileName: () => "preload.cjs" },
          rolldownOptions: { external: ["electron"] },
        },
      }
    : {
        root,
        publicDir: false,
        ssr: { noExternal: true, external: ["electron", "better-sqlite3", "playwright-core"] },
        build: {
          outDir,
          emptyOutDir: true,
          minify: false,
          sourcemap: true,
          target: "node24",
          ssr: true,
          rolldownOptions: {
            input: {
              main: entry("main.ts"),
              host: entry("host.ts"),
              cli: entry("cli.ts"),
              reader: entry("exchange/reader/child.ts"),
            },
            external,
            output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "chunks/[name]-[hash].mjs" },
          },
        },
      },
);
