import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Two pages: the app, and the printed sheet that preview, printing and PDF share. */
const page = (file: string): string => path.join(import.meta.dirname, file);

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    target: "chrome140",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: { input: { index: page("index.html"), print: page("print.html") } },
  },
});
