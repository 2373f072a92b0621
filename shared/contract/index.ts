/** One declaration of the API, served over the message port (Electron), over HTTP (browser mode) and in-process. */
import { appContract } from "./app.ts";
import { catalogContract } from "./catalog.ts";
import { catalogueFileContract } from "./catalogue-file.ts";
import { entryContract } from "./entry.ts";
import { issueContract } from "./issue.ts";
import { mergeContract } from "./merge.ts";
import { periodsContract } from "./periods.ts";
import { progressContract } from "./progress.ts";
import { reportsContract } from "./reports.ts";
import { settingsContract } from "./settings.ts";

export const contract = {
  app: appContract,
  catalog: catalogContract,
  catalogueFile: catalogueFileContract,
  periods: periodsContract,
  entry: entryContract,
  issue: issueContract,
  merge: mergeContract,
  progress: progressContract,
  reports: reportsContract,
  settings: settingsContract,
};
