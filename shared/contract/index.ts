/** One declaration of the API, served over the message port (Electron), over HTTP (browser mode) and in-process. */
import { appContract } from "./app.ts";
import { assessmentContract } from "./assessment.ts";
import { catalogContract } from "./catalog.ts";
import { catalogueFileContract } from "./catalogue-file.ts";
import { collectingContract } from "./collecting.ts";
import { draftsContract } from "./drafts.ts";
import { entryContract } from "./entry.ts";
import { issueContract } from "./issue.ts";
import { linesContract } from "./lines.ts";
import { machineLockContract } from "./machine-lock.ts";
import { mappingsContract } from "./mappings.ts";
import { mergeContract } from "./merge.ts";
import { organisationsContract } from "./organisations.ts";
import { outsideFormsContract } from "./outside-forms.ts";
import { periodsContract } from "./periods.ts";
import { plansContract } from "./plans.ts";
import { progressContract } from "./progress.ts";
import { projectListsContract } from "./project-lists.ts";
import { projectsContract } from "./projects.ts";
import { remarksContract } from "./remarks.ts";
import { reportsContract } from "./reports.ts";
import { responsibilitiesContract } from "./responsibilities.ts";
import { returnsContract } from "./returns.ts";
import { reviewContract } from "./review.ts";
import { settingsContract } from "./settings.ts";
import { statisticsContract } from "./statistics.ts";
import { submissionsContract } from "./submissions.ts";
import { tablesContract } from "./tables.ts";
import { targetsContract } from "./targets.ts";
import { taskProgressContract } from "./task-progress.ts";
import { tasksContract } from "./tasks.ts";
import { workbenchContract } from "./workbench.ts";
import { workbooksContract } from "./workbooks.ts";
import { writtenContract } from "./written.ts";

export const contract = {
  app: appContract,
  machineLock: machineLockContract,
  catalog: catalogContract,
  organisations: organisationsContract,
  responsibilities: responsibilitiesContract,
  catalogueFile: catalogueFileContract,
  periods: periodsContract,
  entry: entryContract,
  drafts: draftsContract,
  issue: issueContract,
  merge: mergeContract,
  returns: returnsContract,
  mappings: mappingsContract,
  collecting: collectingContract,
  progress: progressContract,
  projectLists: projectListsContract,
  projects: projectsContract,
  reports: reportsContract,
  written: writtenContract,
  outsideForms: outsideFormsContract,
  assessment: assessmentContract,
  settings: settingsContract,
  submissions: submissionsContract,
  review: reviewContract,
  taskProgress: taskProgressContract,
  remarks: remarksContract,
  plans: plansContract,
  lines: linesContract,
  tables: tablesContract,
  targets: targetsContract,
  tasks: tasksContract,
  statistics: statisticsContract,
  workbench: workbenchContract,
  workbooks: workbooksContract,
};
