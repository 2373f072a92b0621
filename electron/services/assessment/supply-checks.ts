/** The checks of figures of the matrix, with what the database knows to compare them with. */
import { checksBeside, type SupplyChecks } from "../../../shared/domain/assessment/supply-checks.ts";
import { previousQuarter, samePeriodLastYear } from "../../../shared/domain/period.ts";
import type { ReadDb } from "../../db/handles.ts";
import { checkSettings } from "../settings.ts";
import { standingIn } from "./form-matrix.ts";

export function supplyChecks(db: ReadDb, period: string): SupplyChecks {
  const known = {
    now: standingIn(db, period),
    previous: standingIn(db, previousQuarter(period)),
    yearBefore: standingIn(db, samePeriodLastYear(period)),
  };
  return checksBeside(known, checkSettings(db));
}
