import { catalog, init, verify } from "./catalogue.ts";
import { catalogExport, catalogImport } from "./catalogue-file.ts";
import { enter, issue, returned } from "./collecting.ts";
import type { Command } from "./command.ts";
import { completeness } from "./completeness.ts";
import { accept, reportHistory, sendBack, submit, unlock, withdraw } from "./filing.ts";
import { fill } from "./filling.ts";
import { notice } from "./issue-notice.ts";
import { progress } from "./judging.ts";
import { map, mappings } from "./mapping.ts";
import { batches, merge, redo, undo } from "./merging.ts";
import { fillForm, formMap, forms } from "./outside-forms.ts";
import { period, periods } from "./periods.ts";
import { plan, target } from "./planning.ts";
import { report } from "./printing.ts";
import { projectLists } from "./project-lists.ts";
import { projectImport, projects } from "./projects.ts";
import { comment, instruct, taskUpdate } from "./remarks.ts";
import { archive, reminders, scan } from "./reminding.ts";
import { returnCopy } from "./returning.ts";
import { review } from "./reviewing.ts";
import { score, scoreScheme } from "./scoring.ts";

export const commands: readonly Command[] = [
  init,
  catalog,
  catalogExport,
  catalogImport,
  plan,
  target,
  periods,
  period,
  enter,
  taskUpdate,
  instruct,
  comment,
  issue,
  notice,
  fill,
  merge,
  undo,
  redo,
  batches,
  returnCopy,
  map,
  mappings,
  returned,
  reminders,
  scan,
  archive,
  submit,
  withdraw,
  accept,
  sendBack,
  unlock,
  reportHistory,
  completeness,
  review,
  progress,
  report,
  score,
  scoreScheme,
  projects,
  projectImport,
  projectLists,
  forms,
  formMap,
  fillForm,
  verify,
];
