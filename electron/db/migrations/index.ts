import { sql as initial } from "./0001-initial.ts";
import { sql as wholePlan } from "./0002-whole-plan.ts";
import { sql as keptCatalogue } from "./0003-kept-catalogue.ts";
import { sql as reports } from "./0004-reports.ts";
import { sql as collecting } from "./0005-collecting.ts";
import { sql as returnedCopies } from "./0006-returned-copies.ts";
import { sql as mappedWorkbooks } from "./0007-mapped-workbooks.ts";
import { sql as formsFromAbove } from "./0008-forms-from-above.ts";
import { sql as frozenPrints } from "./0009-frozen-prints.ts";
import { sql as projects } from "./0010-projects.ts";
import { sql as writtenReports } from "./0011-written-reports.ts";
import { sql as assessment } from "./0012-assessment.ts";
import { sql as lighterLog } from "./0013-lighter-log.ts";
import { sql as projectReports } from "./0014-project-reports.ts";
import { sql as suppliedInWorkbooks } from "./0015-supplied-in-workbooks.ts";
import { sql as lighterIndexes } from "./0016-lighter-indexes.ts";
import { sql as projectUpkeep } from "./0017-project-upkeep.ts";

/** In order; position + 1 is the schema version (`user_version`) after the step. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "0001-initial", sql: initial },
  { name: "0002-whole-plan", sql: wholePlan },
  { name: "0003-kept-catalogue", sql: keptCatalogue },
  { name: "0004-reports", sql: reports },
  { name: "0005-collecting", sql: collecting },
  { name: "0006-returned-copies", sql: returnedCopies },
  { name: "0007-mapped-workbooks", sql: mappedWorkbooks },
  { name: "0008-forms-from-above", sql: formsFromAbove },
  { name: "0009-frozen-prints", sql: frozenPrints },
  { name: "0010-projects", sql: projects },
  { name: "0011-written-reports", sql: writtenReports },
  { name: "0012-assessment", sql: assessment },
  { name: "0013-lighter-log", sql: lighterLog },
  { name: "0014-project-reports", sql: projectReports },
  { name: "0015-supplied-in-workbooks", sql: suppliedInWorkbooks },
  { name: "0016-lighter-indexes", sql: lighterIndexes },
  { name: "0017-project-upkeep", sql: projectUpkeep },
];
