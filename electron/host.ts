/** Browser mode: the same services on a loopback address, the same pages in an app window of an installed browser. */
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { AppError } from "../shared/domain/errors.ts";
import { errorText } from "../shared/text/errors.ts";
import { hostText } from "../shared/text/host.ts";
import { createCore } from "./compose.ts";
import { cacheDirectory, dataDirectory } from "./data-directory.ts";
import { createErrorLog } from "./error-log.ts";
import { browserPrinter } from "./ports/browser-printer.ts";
import { type Browser, installedBrowser } from "./ports/find-browser.ts";
import { forkReader } from "./ports/fork-reader.ts";
import { randomIds } from "./ports/random-ids.ts";
import { systemClock } from "./ports/system-clock.ts";
import { readStartOptions } from "./start-options.ts";
import { type Host, listen } from "./transport/http.ts";
import { createRouter } from "./transport/router.ts";
import { createTickets } from "./transport/tickets.ts";

const here = import.meta.dirname;
const rendererDir = path.resolve(here, "../renderer");
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await start();
} catch (error) {
  const known =
    error instanceof AppError ? errorText(error.code, error.details) : `${errorText("INTERNAL", {})}\n${error}`;
  process.stderr.write(`${known}\n`);
  process.exitCode = 2;
}

async function start(): Promise<void> {
  const { data, noOpen } = readStartOptions(process.argv.slice(2));
  const dataDir = dataDirectory(data);
  const tickets = createTickets({ ids: randomIds, clock: systemClock, held: () => core.machineLock.isLocked() });
  const report = createErrorLog(dataDir, systemClock);
  const core = createCore({
    door: "browser",
    dataDir,
    mode: "write",
    printer: browserPrinter(rendererDir, { keepMs: 600_000 }),
    startReader: forkReader(path.join(here, "reader.mjs")),
    tickets,
    report,
  });
  // What nobody caught ends the program: who looks for the reason finds it in the file that errors are kept in.
  process.on("uncaughtExceptionMonitor", (error) => report("host", error));
  core.startOfDay().catch((error: unknown) => report("backup", error));
  const stop = async (): Promise<void> => {
    await host.close();
    await core.close();
    process.exit();
  };
  const host = await listen({
    router: createRouter(core),
    rendererDir,
    tickets,
    ids: randomIds,
    log: (error) => report("host", error),
    onGone: () => void stop(),
  });
  process.once("SIGINT", () => void stop());
  process.once("SIGTERM", () => void stop());
  offerWindow(host, noOpen || !hasDisplay() ? null : installedBrowser(), cacheDirectory(dataDir));
}

function offerWindow(host: Host, browser: Browser | null, cacheDir: string): void {
  if (browser) openWindow(browser, host.windowAddress(), cacheDir);
  say(browser ? hostText.opened : hostText.open(host.windowAddress()));
  if (!process.stdin.isTTY) return;
  say(hostText.another);
  createInterface({ input: process.stdin }).on("line", () => say(hostText.open(host.windowAddress())));
}

/** A profile of its own: the person's bookmarks, extensions and passwords stay out of it, and ours out of theirs. */
function openWindow({ executablePath, args, env }: Browser, address: string, cacheDir: string): void {
  const own = [`--app=${address}`, `--user-data-dir=${path.join(cacheDir, "browser")}`];
  const child = spawn(
    executablePath,
    [...args, ...own, "--no-first-run", "--no-default-browser-check", "--lang=zh-CN"],
    {
      detached: true,
      stdio: "ignore",
      ...(env && { env }),
    },
  );
  child.on("error", () => say(hostText.open(address)));
  child.unref();
}

/** X11 or Wayland on Linux; the other systems always have one. */
function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}
