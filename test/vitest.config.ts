import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: path.resolve(import.meta.dirname, ".."),
  test: {
    include: ["test/{unit,property,contract,db,exchange,security}/**/*.test.{ts,tsx}"],
    testTimeout: 20_000,
    coverage: {
      provider: "v8",
      include: ["electron/**/*.ts", "shared/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
    },
  },
});
