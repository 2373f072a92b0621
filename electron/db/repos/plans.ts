/** Plans with what they hold, and what keeps one from being removed. */
import type { PlanView } from "../../../shared/contract/plans.ts";
import type { ReadDb } from "../handles.ts";
import { listPlans } from "./catalog.ts";

type Counts = Pick<PlanView, "lines" | "tasks" | "figures" | "issues" | "periods">;

/** Retracted figures count as well: they are kept, and with them the line they belong to. */
const counts = `SELECT
  (SELECT count(*) FROM indicator WHERE plan = :code) AS lines,
  (SELECT count(*) FROM task WHERE plan = :code) AS tasks,
  (SELECT count(*) FROM observation WHERE indicator IN (SELECT code FROM indicator WHERE plan = :code)) AS figures,
  (SELECT count(*) FROM issue WHERE period IN (SELECT code FROM period WHERE plan = :code)) AS issues,
  (SELECT count(*) FROM period WHERE plan = :code) AS periods`;

const none: Counts = { lines: 0, tasks: 0, figures: 0, issues: 0, periods: 0 };

/** Oldest first. */
export function listPlanViews(db: ReadDb): PlanView[] {
  return listPlans(db).map((plan) => ({ ...plan, ...(db.get<Counts>(counts, { code: plan.code }) ?? none) }));
}

/** Codes of lines and tasks that exist, of whatever plan. */
export function takenCodes(db: ReadDb): Set<string> {
  return new Set(
    db.all<{ code: string }>("SELECT code FROM indicator UNION SELECT code FROM task").map(({ code }) => code),
  );
}

/** Plans with how many lines they have: enough to suggest one, whatever has been reported. */
export function listPlanSizes(db: ReadDb): Pick<PlanView, "code" | "firstYear" | "lastYear" | "lines">[] {
  return db.all(
    `SELECT code, first_year AS firstYear, last_year AS lastYear,
       (SELECT count(*) FROM indicator WHERE plan = plan.code) AS lines FROM plan ORDER BY first_year, code`,
  );
}
