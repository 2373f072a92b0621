/** Reporting periods: opening, closing. A quarter belongs to the plan whose years include it. */
import type { Period } from "../../shared/contract/periods.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isTracked } from "../../shared/domain/line.ts";
import { periodLabel } from "../../shared/domain/period.ts";
import { countVerdicts } from "../../shared/domain/verdict.ts";
import type { ReadDb } from "../db/handles.ts";
import { planOfYear } from "../db/repos/catalog.ts";
import { freeze } from "../db/repos/frozen-verdicts.ts";
import { findPeriod, listPeriods, type PeriodRow, savePeriod } from "../db/repos/periods.ts";
import { type Context, must, officeNote } from "./context.ts";
import { planJudging } from "./judging.ts";
import { periodFigures } from "./period-figures.ts";

const view = (row: PeriodRow): Period => ({ ...row, label: periodLabel(row.code) });

/** The period if it may be written to; PERIOD_NOT_OPEN or PERIOD_CLOSED otherwise. */
export function openPeriod(db: ReadDb, code: string): PeriodRow {
  const period = findPeriod(db, code);
  if (!period || period.state === "planned") throw new AppError("PERIOD_NOT_OPEN", { period: code });
  if (period.state === "closed") throw new AppError("PERIOD_CLOSED", { period: code, closedAt: period.closedAt });
  return period;
}

export function createPeriodsService(ctx: Context) {
  return {
    list(): Period[] {
      return listPeriods(ctx.store().read).map(view);
    },

    /** Opens a quarter, or changes the due date of an open one. `due` is an ISO date, null for none. */
    open(code: string, due: string | null): Period {
      const db = ctx.store().read;
      const plan = must(planOfYear(db, Number(code.slice(0, 4))), "规划", `${code.slice(0, 4)}年`);
      const before = findPeriod(db, code);
      if (before?.state === "closed") throw new AppError("PERIOD_CLOSED", { period: code, closedAt: before.closedAt });
      const summary = before?.state === "open" ? `修改${periodLabel(code)}截止日期` : `开放${periodLabel(code)}填报期`;
      return ctx.store().write(officeNote(ctx, "period", summary), (tx) => {
        const after: PeriodRow = {
          code,
          plan: plan.code,
          state: "open",
          due,
          openedAt: before?.openedAt ?? tx.at,
          closedAt: null,
        };
        if (before?.state === "open" && before.due === due) return view(before);
        savePeriod(tx, after);
        tx.log({ entity: "period", entityId: code, field: "state", before: before ?? null, after });
        return view(after);
      });
    },

    /** Locks all reports of the quarter and keeps the verdicts and the figures beside them as they are now (01 §1.4). */
    close(code: string): Period {
      const before = openPeriod(ctx.store().read, code);
      return ctx.store().write(officeNote(ctx, "period", `关闭${periodLabel(code)}填报期`), (tx) => {
        const after: PeriodRow = { ...before, state: "closed", closedAt: tx.at };
        savePeriod(tx, after);
        const judging = planJudging(tx, before.plan);
        const found = judging.indicators
          .filter((line) => isTracked(line, code))
          .map((line) => ({
            judgement: judging.judgement(line, code),
            figures: periodFigures(judging, line, code),
          }));
        freeze(tx, code, found);
        tx.log({ entity: "period", entityId: code, field: "state", before, after });
        tx.log({
          entity: "period",
          entityId: code,
          field: "verdicts",
          before: null,
          after: countVerdicts(found.map(({ judgement }) => judgement)),
        });
        return view(after);
      });
    },
  };
}
