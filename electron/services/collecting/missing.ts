/** What nothing was said about in a period, by organisation: counts only. */
import { isTracked } from "../../../shared/domain/line.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listAssignments, listTasks } from "../../db/repos/catalog.ts";
import type { PlanFigures } from "../plan-figures.ts";
import { blankLines } from "../submissions/blank-lines.ts";
import { blankProjectsIn } from "../submissions/blank-projects.ts";
import { suppliesIn } from "../submissions/blank-supplies.ts";

export interface Missing {
  readonly lines: number;
  readonly tasks: number;
  readonly projects: number;
  readonly supplies: number;
}

/** Figures that must be answered, tasks that the organisation leads, its projects, its 考核数据; without what is exempt. */
export function missingIn(db: ReadDb, figures: PlanFigures, period: string): (organisation: string) => Missing {
  const said = new Set(
    db
      .all<{ key: string }>(
        `SELECT DISTINCT task || '@' || organisation AS key FROM task_update
         WHERE period = :period AND retracted_by IS NULL`,
        { period },
      )
      .map(({ key }) => key),
  );
  const tracked = new Set(
    listTasks(db, figures.plan.code)
      .filter((task) => isTracked(task, period))
      .map(({ code }) => code),
  );
  const led = Map.groupBy(
    listAssignments(db, figures.plan.code, period).filter(({ role, item }) => role === "lead" && tracked.has(item)),
    ({ organisation }) => organisation,
  );
  const projects = blankProjectsIn(db, period);
  const supplies = suppliesIn(db, period);
  return (organisation) => ({
    projects: projects(organisation).length,
    supplies: supplies(organisation).blanks.length,
    lines: blankLines(figures, organisation, period).length,
    tasks: (led.get(organisation) ?? []).filter(({ item }) => !said.has(`${item}@${organisation}`)).length,
  });
}
