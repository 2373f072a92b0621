/** The quarter that a print is of: a reporting period, or the last quarter of a plan that never had any. */

import { yearOf } from "../../../shared/domain/period.ts";
import { finalQuarter } from "../../../shared/domain/plan-choice.ts";
import type { ReadDb } from "../../db/handles.ts";
import { planOfYear } from "../../db/repos/catalog.ts";
import { findPeriod, listPeriods, type PeriodRow } from "../../db/repos/periods.ts";

/**
 * A plan that is over and was never reported on here (十三五) is looked at as it ended, like on the screens: its last
 * quarter stands as a closed period. Undefined for any other quarter that is no period.
 */
export function printedPeriod(db: ReadDb, code: string, today: string): PeriodRow | undefined {
  const known = findPeriod(db, code);
  if (known) return known;
  const plan = planOfYear(db, yearOf(code));
  if (!plan || finalQuarter(plan, today) !== code) return undefined;
  if (listPeriods(db).some((period) => period.plan === plan.code)) return undefined;
  return { code, plan: plan.code, state: "closed", due: null, openedAt: null, closedAt: null };
}
