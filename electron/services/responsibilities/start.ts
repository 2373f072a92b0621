/** From which reporting period a change of responsibilities counts (01 §1.2). */
import { AppError } from "../../../shared/domain/errors.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import { firstFreeQuarter, leavesThePast, startedQuarters, usualStart } from "../../../shared/domain/tenure.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listPeriods } from "../../db/repos/periods.ts";

export interface Start {
  /** Null: since ever. */
  readonly from: string | null;
  /** Quarters of the plan that were opened, the earliest first. */
  readonly started: readonly string[];
}

/**
 * The start that was asked for, or the usual one. INVALID where it would change who answered in a closed period.
 * @param plan null: periods of all plans
 */
export function startOf(db: ReadDb, plan: string | null, asked: string | null | undefined): Start {
  const periods = listPeriods(db).filter((period) => plan === null || period.plan === plan);
  const from = asked === undefined ? usualStart(periods) : asked;
  if (!leavesThePast(periods, from))
    throw new AppError("INVALID", {
      field: "自何时起",
      text: from === null ? "起始" : quarterLabel(from),
      reason: `已关闭的填报期不再改动责任分工，请从${quarterLabel(firstFreeQuarter(periods) ?? "")}或以后起`,
    });
  return { from, started: startedQuarters(periods) };
}
