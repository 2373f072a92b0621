/** What waits for the office in a period, beside the returns themselves. */
import type { Matter, OfficeDesk } from "../../../shared/contract/workbench.ts";
import { isTracked } from "../../../shared/domain/line.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listAssignments, listIndicators, listOrganisations, listTasks } from "../../db/repos/catalog.ts";
import type { PeriodRow } from "../../db/repos/periods.ts";
import { listOpenInstructions } from "../../db/repos/remarks.ts";
import { listMatters } from "../../db/repos/task-updates.ts";

export function officeDesk(db: ReadDb, { code: period, plan }: PeriodRow): OfficeDesk {
  const led = new Set(
    listAssignments(db, plan, period).flatMap(({ role, item }) => (role === "support" ? [] : [item])),
  );
  // A year's goal on a statistic of the plan is answered for by the plan's line.
  const lines = listIndicators(db, plan).filter((line) => isTracked(line, period) && line.annualOf === null);
  const tasks = listTasks(db, plan).filter((task) => isTracked(task, period));
  const open = listOpenInstructions(db, period);
  const answered = open.filter(({ answers }) => answers > 0).length;
  return {
    withoutLead: {
      lines: lines.filter(({ code }) => !led.has(code)).length,
      tasks: tasks.filter(({ code }) => !led.has(code)).length,
    },
    instructions: { unanswered: open.length - answered, answered },
    matters: mattersIn(db, period),
  };
}

function mattersIn(db: ReadDb, period: string): Matter[] {
  const names = new Map(listOrganisations(db).map(({ code, name }) => [code, name]));
  return listMatters(db, period).map(({ task, taskName, organisation, text }) => ({
    task,
    taskName,
    organisationName: names.get(organisation) ?? organisation,
    text,
  }));
}
