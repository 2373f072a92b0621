import path from "node:path";
import { defineConfig } from "vitest/config";

const testsIn = (folders: string) => [`test/${folders}/**/*.test.{ts,tsx}`];

export default defineConfig({
  root: path.resolve(import.meta.dirname, ".."),
  test: {
    testTimeout: 20_000,
    globalSetup: path.resolve(import.meta.dirname, "support/temporary-folders.ts"),
    // Else one fewer than there are processors, which on two is one.
    maxWorkers: 2,
    // The command line is started a hundred times over.
    env: { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, "../node_modules/.cache/node") },
    projects: [
      {
        extends: true,
        // Half of the time of these files went into loading the same modules again. They replace none, and what they
        // stub they put back.
        test: {
          name: "core",
          include: testsIn("{unit,property,contract,db,exchange,torture}"),
          isolate: false,
          unstubEnvs: true,
        },
      },
      { extends: true, test: { name: "security", include: testsIn("security") } },
    ],
    coverage: {
      provider: "v8",
      include: ["electron/**/*.ts", "shared/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
    },
  },
});
