import type { CatalogueFacts } from "../../../shared/domain/catalogue-facts.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  figurePeriods,
  issuedLines,
  referredTo,
  reportedSlots,
  reportersOfLines,
} from "../../db/repos/catalogue-records.ts";
import { listPeriods } from "../../db/repos/periods.ts";

/** What the database holds that limits how its catalogue may change. */
export function catalogueFacts(db: ReadDb): CatalogueFacts {
  return {
    figurePeriods: figurePeriods(db),
    referredTo: new Set([...issuedLines(db), ...referredTo(db, "indicator"), ...referredTo(db, "task")]),
    reporters: reportersOfLines(db),
    reportedSlots: reportedSlots(db),
    periods: listPeriods(db)
      .filter(({ state }) => state !== "planned")
      .map(({ code, plan, state }) => ({ code, plan, closed: state === "closed" })),
  };
}
