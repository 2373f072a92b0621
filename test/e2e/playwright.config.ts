import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./chromium.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../../out/test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // Once more where a slow machine loses a race: it is listed as flaky, and one that fails twice fails the run.
  retries: 1,
  reporter: [["list"]],
  use: {
    launchOptions: await chromiumLaunch(),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    // Recording costs a quarter of every test; what fails is tried again, and that is recorded.
    trace: "on-first-retry",
  },
});
