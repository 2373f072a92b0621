/** The desktop app: composes the shell around the services, nothing else. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { app, type BrowserWindow, dialog, session } from "electron";
import { AppError } from "../shared/domain/errors.ts";
import { errorText } from "../shared/text/errors.ts";
import { createCore } from "./compose.ts";
import { cacheDirectory, dataDirectory } from "./data-directory.ts";
import { createErrorLog } from "./error-log.ts";
import { randomIds } from "./ports/random-ids.ts";
import { systemClock } from "./ports/system-clock.ts";
import { electronOutlet } from "./shell/electron-outlet.ts";
import { electronPrinter } from "./shell/electron-printer.ts";
import { electronReader } from "./shell/electron-reader.ts";
import { takePorts } from "./shell/handover.ts";
import { setMenu } from "./shell/menu.ts";
import { confineNavigation } from "./shell/navigation.ts";
import { denyPermissions } from "./shell/permissions.ts";
import { declareScheme, servePages } from "./shell/protocol.ts";
import { openWindow } from "./shell/window.ts";
import { readStartOptions } from "./start-options.ts";
import type { Report } from "./transport/errors.ts";
import { createPortDoor } from "./transport/port.ts";
import { createRouter } from "./transport/router.ts";
import { createTickets } from "./transport/tickets.ts";

const here = import.meta.dirname;
let window: BrowserWindow | null = null;

try {
  run(dataDirectory(readStartOptions(process.argv.slice(app.isPackaged ? 1 : 2)).data));
} catch (error) {
  giveUp(error);
}

/** All that must happen before the app is ready. */
function run(dataDir: string): void {
  declareScheme();
  // The single-instance lock lives here too: one window per data directory, not one per machine.
  const userData = path.join(cacheDirectory(dataDir), "electron");
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath("userData", userData);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on("second-instance", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  // Also on macOS: an office program without its window has nothing to do.
  app.on("window-all-closed", () => app.quit());
  confineNavigation(app);
  const report = createErrorLog(dataDir, systemClock);
  // Not awaited: the app is only ready after its main module has been run.
  app
    .whenReady()
    .then(() => start(dataDir, report))
    .catch((error: unknown) => {
      if (!(error instanceof AppError)) report("start", error);
      giveUp(error);
    });
}

function start(dataDir: string, report: Report): void {
  const tickets = createTickets({ ids: randomIds, clock: systemClock, held: () => core.machineLock.isLocked() });
  const core = createCore({
    door: "electron",
    dataDir,
    mode: "write",
    printer: electronPrinter,
    startReader: electronReader(path.join(here, "reader.mjs")),
    outlet: electronOutlet(() => window),
    tickets,
    report,
  });
  // What nobody caught ends the program: who looks for the reason finds it in the file that errors are kept in.
  process.on("uncaughtExceptionMonitor", (error) => report("main", error));
  core.startOfDay().catch((error: unknown) => report("backup", error));
  app.on("will-quit", (event) => {
    // Quitting does not wait by itself for the database to be closed.
    event.preventDefault();
    void core.close().finally(() => app.exit());
  });
  denyPermissions(session.defaultSession);
  servePages(path.resolve(here, "../renderer"), tickets);
  takePorts(createPortDoor(createRouter(core), (error) => report("port", error)));
  setMenu();
  window = openWindow(here);
  window.on("closed", () => {
    window = null;
  });
}

function giveUp(error: unknown): void {
  const text = error instanceof AppError ? errorText(error.code, error.details) : errorText("INTERNAL", {});
  dialog.showErrorBox("无法打开", text);
  app.exit(2);
}
