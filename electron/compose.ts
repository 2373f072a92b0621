/** Puts the services together for one data directory. Every door — Electron, browser mode, command line — starts here. */

import path from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { exampleScheme } from "../seeds/assessment-example.ts";
import { shippedCatalogue } from "../seeds/catalogue.ts";
import type { AppState } from "../shared/contract/app.ts";
import { AppError } from "../shared/domain/errors.ts";
import { cacheDirectory } from "./data-directory.ts";
import { findOrganisation } from "./db/repos/catalog.ts";
import { getSetting } from "./db/repos/settings.ts";
import { type Actor, databaseExists, openStore, type Store } from "./db/store.ts";
import { createReaderPool } from "./exchange/reader/pool.ts";
import type { StartReader } from "./exchange/reader/protocol.ts";
import { createKeptFiles } from "./ports/kept-files.ts";
import { createPasswordFile } from "./ports/password-file.ts";
import { randomIds } from "./ports/random-ids.ts";
import { systemClock } from "./ports/system-clock.ts";
import type { Clock, Ids, Outlet, Printer, TicketOffice } from "./ports/types.ts";
import { bringCatalogue, createAppService, rememberVerified } from "./services/app-service.ts";
import { createAssessmentService } from "./services/assessment/assessment-service.ts";
import { createAuditService } from "./services/audit-service.ts";
import { createBackupService } from "./services/backup-service.ts";
import { createBatchesService } from "./services/batches-service.ts";
import { createCatalogService } from "./services/catalog/catalog-service.ts";
import { createCatalogueFileService } from "./services/catalogue-file/catalogue-file-service.ts";
import { createArchiveService } from "./services/collecting/archive-service.ts";
import { createCollectingService } from "./services/collecting/collecting-service.ts";
import { createScansService } from "./services/collecting/scans-service.ts";
import type { Context } from "./services/context.ts";
import { demoClock } from "./services/demo/demo-clock.ts";
import { createDemoService } from "./services/demo/demo-service.ts";
import { createDraftsService } from "./services/drafts-service.ts";
import { createDueExceptionsService } from "./services/due-exceptions-service.ts";
import { createEntryService } from "./services/entry/entry-service.ts";
import { createFormsService } from "./services/forms-service.ts";
import { createIssueNoticeService } from "./services/issue-notice.ts";
import { createIssueService } from "./services/issue-service.ts";
import { createLinesService } from "./services/lines/lines-service.ts";
import { createTargetsService } from "./services/lines/targets-service.ts";
import { createMachineLock } from "./services/machine-lock.ts";
import { createMappingsService } from "./services/mappings/mappings-service.ts";
import { createMergeService } from "./services/merge/merge-service.ts";
import { createSittings } from "./services/merge/sittings.ts";
import { createStaging } from "./services/merge/staging.ts";
import { createOrganisationsService } from "./services/organisations/organisations-service.ts";
import { createOutsideFormsService } from "./services/outside-forms/outside-forms-service.ts";
import { createPeriodsService } from "./services/periods-service.ts";
import { createPlansService } from "./services/plans/plans-service.ts";
import { createProgressService } from "./services/progress-service.ts";
import { createProjectGoals } from "./services/projects/project-goals.ts";
import { createProjectListsService } from "./services/projects/project-lists-service.ts";
import { createProjectsService } from "./services/projects/projects-service.ts";
import { createRemarksService } from "./services/remarks/remarks-service.ts";
import { createPrintFiles } from "./services/reports/print-files.ts";
import { createReportsService } from "./services/reports/reports-service.ts";
import { createResponsibilitiesService } from "./services/responsibilities/responsibilities-service.ts";
import { createReturnsService } from "./services/returns/returns-service.ts";
import { createReviewService } from "./services/review/review-service.ts";
import { createSettingsService } from "./services/settings-service.ts";
import { createStatisticsService } from "./services/statistics/statistics-service.ts";
import { createSubmissionsService } from "./services/submissions/submissions-service.ts";
import { createTablesService } from "./services/tables/tables-service.ts";
import { createTaskProgressService } from "./services/task-progress-service.ts";
import { createTasksService } from "./services/tasks/tasks-service.ts";
import { createWorkbenchService } from "./services/workbench/workbench-service.ts";
import { createWorkbooksService } from "./services/workbooks/workbooks-service.ts";
import { createWrittenService } from "./services/written/written-service.ts";

export interface CoreOptions {
  readonly door: AppState["door"];
  readonly dataDir: string;
  /** `read`: beside whoever holds the directory; `write`: the only writer, or IN_USE. */
  readonly mode: "read" | "write";
  readonly printer: Printer;
  readonly startReader: StartReader;
  /** Create a missing database at once (command `init`); else the first-start screen does. */
  readonly createIfMissing?: boolean;
  /** Name for the log instead of the person at this machine (`--as`). */
  readonly actorName?: string;
  readonly outlet?: Outlet;
  readonly tickets?: TicketOffice;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** Called with what nobody foresaw, for the log file. */
  readonly report?: (requestId: string, error: unknown) => void;
}

const holderName = { electron: "桌面窗口", browser: "浏览器窗口", cli: "命令行" } as const;
const noFolder: Outlet = { chooseFolder: async () => null };
const noTickets: TicketOffice = {
  offer: () => {
    throw new Error("this door hands out no tickets");
  },
};

export type Core = ReturnType<typeof createCore>;

export function createCore(options: CoreOptions) {
  const ids = options.ids ?? randomIds;
  const appVersion = packageJson.version;
  let store: Store | null = null;
  const clock = demoClock(options.clock ?? systemClock, () => store);
  const backups = createBackupService(clock);
  /** The office's own directory, or the demonstration's while it is looked at. */
  let dataDir = options.dataDir;

  const open = (): Store =>
    openStore({
      dataDir,
      now: () => clock.now(),
      ...(options.mode === "write" ? { holder: holderName[options.door] } : {}),
    });
  const openAndBring = () => {
    store = open();
    return options.mode === "write" ? bringCatalogue(store, shippedCatalogue) : { added: 0, updated: 0, kept: [] };
  };
  const existed = databaseExists(options.dataDir);
  const brought = existed || options.createIfMissing ? openAndBring() : { added: 0, updated: 0, kept: [] };

  const app = createAppService({
    appVersion,
    door: options.door,
    dataDir: () => dataDir,
    seed: shippedCatalogue,
    clock,
    lastBackup: (opened) => backups.newest(opened),
    current: () => store,
    create: () => {
      openAndBring();
      return must(store);
    },
  });
  const ctx: Context = {
    appVersion,
    clock,
    ids,
    files: createKeptFiles(() => dataDir),
    store: () => must(store),
    actor: () => actorOf(must(store), options),
    source: options.door === "cli" ? "cli" : "screen",
  };
  const demo = createDemoService({
    appVersion,
    realDir: options.dataDir,
    demoDir: path.join(options.dataDir, "demo"),
    current: () => store,
    switchTo: (directory) => {
      store?.close();
      store = null;
      dataDir = directory;
      if (databaseExists(dataDir)) openAndBring();
    },
  });
  const machineLock = createMachineLock({
    // Of the machine, not of the office that is looked at: the demonstration has none of its own.
    file: createPasswordFile(options.dataDir),
    seat: () => seatOf(store),
  });
  const submissions = createSubmissionsService(ctx);
  const remarks = createRemarksService(ctx);
  const tickets = options.tickets ?? noTickets;
  const pool = createReaderPool(options.startReader);
  // What a person decides in a window outlives it; a command is over when it ends.
  const staging =
    options.door === "cli"
      ? createStaging(path.join(cacheDirectory(options.dataDir), "staging"))
      : createSittings(() => path.join(dataDir, "merging"));
  const merge = createMergeService(ctx, pool, backups, staging);

  const catalogueFile = createCatalogueFileService(ctx, {
    pool,
    backups,
    stagingDir: path.join(cacheDirectory(options.dataDir), "catalogue"),
    outlet: options.outlet ?? noFolder,
    tickets,
  });

  const projects = createProjectsService(ctx);
  const projectLists = createProjectListsService(ctx, {
    pool,
    backups,
    stagingDir: path.join(cacheDirectory(options.dataDir), "projects"),
  });

  const entry = createEntryService(ctx);
  const drafts = createDraftsService(ctx, () => dataDir);
  const workbooks = createWorkbooksService(ctx, {
    pool,
    drafts,
    dataDir: () => dataDir,
    outlet: options.outlet ?? noFolder,
    tickets,
    printer: options.printer,
  });
  const forms = createFormsService(ctx);
  const collecting = createCollectingService(ctx, { register: forms.register, printer: options.printer, tickets });
  const reports = createReportsService(ctx, {
    printer: options.printer,
    tickets,
    brought: { "reminder-notice": collecting.printMaker },
  });
  const printFiles = createPrintFiles({ reports, outlet: options.outlet ?? noFolder, tickets });
  const audit = createAuditService(ctx, () => app.verify(), tickets);
  const archive = createArchiveService(ctx, {
    outlet: options.outlet ?? noFolder,
    tickets,
    sheet: (period) => reports.model("main-indicators", period),
    pdf: (period) => reports.plainPdf("main-indicators", period),
    log: audit.workbook,
    stagingDir: path.join(cacheDirectory(options.dataDir), "archive"),
  });

  const catalog = createCatalogService(ctx, projects);
  const progress = createProgressService(ctx);
  const tasks = createTasksService(ctx);
  const batches = createBatchesService(ctx);
  const review = createReviewService(ctx, { report: submissions.get });
  const assessment = createAssessmentService(ctx, exampleScheme);

  return {
    app,
    machineLock,
    catalog,
    organisations: createOrganisationsService(ctx),
    responsibilities: createResponsibilitiesService(ctx),
    catalogueFile,
    periods: createPeriodsService(ctx),
    dueExceptions: createDueExceptionsService(ctx),
    forms,
    entry,
    drafts,
    workbooks,
    issue: createIssueService(ctx, options.outlet ?? noFolder, tickets),
    issueNotice: createIssueNoticeService(ctx, options.outlet ?? noFolder, tickets),
    merge,
    mappings: createMappingsService(ctx, pool, staging),
    batches,
    returns: createReturnsService(ctx, { pool, staging, outlet: options.outlet ?? noFolder, tickets }),
    collecting,
    scans: createScansService(ctx, tickets),
    archive,
    progress,
    projects,
    projectGoals: createProjectGoals(ctx, entry),
    projectLists,
    reports,
    printFiles,
    written: createWrittenService(ctx, { printer: options.printer, tickets }),
    outsideForms: createOutsideFormsService(ctx, pool, tickets),
    assessment,
    settings: createSettingsService(ctx),
    submissions,
    review,
    taskProgress: createTaskProgressService(ctx),
    remarks,
    workbench: createWorkbenchService(ctx, { submissions, remarks }),
    demo,
    audit,
    plans: createPlansService(ctx),
    lines: createLinesService(ctx),
    targets: createTargetsService(ctx),
    tasks,
    tables: createTablesService(ctx, {
      catalog,
      progress,
      tasks,
      projects,
      submissions,
      forms,
      collecting,
      review,
      batches,
      merge,
      assessment,
      tickets,
      currentPlan: () => app.state().plan,
    }),
    statistics: createStatisticsService(ctx),
    report: options.report ?? (() => undefined),
    /** The day's backup, where there is a database yet. */
    startOfDay: async (): Promise<void> => {
      if (store) await backups.startOfDay(store);
    },
    initialise: () => ({ dataDirectory: options.dataDir, created: !existed, ...brought, kept: [...brought.kept] }),
    async close(): Promise<void> {
      pool.close();
      merge.close();
      drafts.close();
      catalogueFile.close();
      projectLists.close();
      archive.close();
      if (store && options.mode === "write") rememberVerified(store);
      store?.close();
      store = null;
    },
  };
}

function must(store: Store | null): Store {
  if (!store) throw new AppError("NOT_SET_UP");
  return store;
}

/** Who works here, as a person reads it. */
function seatOf(store: Store | null): string {
  const seated = store && getSetting<Actor>(store.read, "actor");
  if (!store || !seated) return "";
  return `${findOrganisation(store.read, seated.organisation)?.name ?? seated.organisation}　${seated.name}`;
}

/** The person at this machine; on the command line whoever `--as` names, else the office's own. */
function actorOf(store: Store, { door, actorName }: CoreOptions): Actor {
  const seated = getSetting<Actor>(store.read, "actor");
  if (seated) return actorName === undefined ? seated : { ...seated, name: actorName };
  if (door !== "cli") throw new AppError("NOT_SET_UP");
  const office = shippedCatalogue.organisations.find((o) => o.isOffice);
  return { role: "office", organisation: office?.code ?? "", name: actorName ?? "命令行" };
}
