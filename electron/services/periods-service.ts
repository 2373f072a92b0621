/** Reporting periods: opening, closing. A quarter belongs to the plan whose years include it. */
import type { Period } from "../../shared/contract/periods.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isTracked } from "../../shared/domain/line.ts";
import { periodLabel } from "../../shared/domain/period.ts";
import { type PlannedDue, quartersOf, suggestedDue } from "../../shared/domain/planned-periods.ts";
import { countVerdicts } from "../../shared/domain/verdict.ts";
import type { ReadDb } from "../db/handles.ts";
import { findPlan, planOfYear } from "../db/repos/catalog.ts";
import { countExceptions } from "../db/repos/due-exceptions.ts";
import { freeze } from "../db/repos/frozen-verdicts.ts";
import { findPeriod, listPeriods, type PeriodRow, savePeriod } from "../db/repos/periods.ts";
import { type Context, must, officeNote } from "./context.ts";
import { planJudging } from "./judging.ts";
import { periodFigures } from "./period-figures.ts";
import { freezePrints } from "./reports/freeze.ts";

const viewOf = (row: PeriodRow, counts: ReadonlyMap<string, number>): Period => ({
  ...row,
  label: periodLabel(row.code),
  exceptionCount: counts.get(row.code) ?? 0,
});

/** The period if it may be written to; PERIOD_NOT_OPEN or PERIOD_CLOSED otherwise. */
export function openPeriod(db: ReadDb, code: string): PeriodRow {
  const period = findPeriod(db, code);
  if (!period || period.state === "planned") throw new AppError("PERIOD_NOT_OPEN", { period: code });
  if (period.state === "closed") throw new AppError("PERIOD_CLOSED", { period: code, closedAt: period.closedAt });
  return period;
}

export function createPeriodsService(ctx: Context) {
  const list = (): Period[] => {
    const db = ctx.store().read;
    const counts = countExceptions(db);
    return listPeriods(db).map((row) => viewOf(row, counts));
  };
  const view = (row: PeriodRow): Period => viewOf(row, countExceptions(ctx.store().read));
  return {
    list,

    /**
     * Plans every quarter of a plan ahead, each with its due date: the one given, else the usual day. Quarters that are
     * there already, planned or not, stay as they are. INVALID for a quarter that is not the plan's.
     */
    plan(planCode: string, dues: readonly PlannedDue[]): Period[] {
      const db = ctx.store().read;
      const plan = must(findPlan(db, planCode), "规划", planCode);
      const given = new Map(dues.map(({ code, due }) => [code, due]));
      const quarters = quartersOf(plan);
      const stray = dues.find(({ code }) => !quarters.includes(code));
      if (stray) throw new AppError("INVALID", { field: "填报期", text: stray.code, reason: `不属于${plan.name}` });
      const known = new Set(listPeriods(db).map(({ code }) => code));
      ctx.store().write(officeNote(ctx, "period", `编排${plan.name}填报期`), (tx) => {
        for (const code of quarters.filter((quarter) => !known.has(quarter))) {
          const due = given.get(code);
          const planned: PeriodRow = {
            code,
            plan: plan.code,
            state: "planned",
            due: due === undefined ? suggestedDue(code) : due,
            openedAt: null,
            closedAt: null,
          };
          savePeriod(tx, planned);
          tx.log({ entity: "period", entityId: code, field: "state", before: null, after: planned });
        }
      });
      return list().filter((period) => period.plan === plan.code);
    },

    /** Moves the due date of a planned or open quarter; null for none. Deferrals that end earlier then give no more time. */
    setDue(code: string, due: string | null): Period {
      const before = must(findPeriod(ctx.store().read, code), "填报期", periodLabel(code));
      if (before.state === "closed") throw new AppError("PERIOD_CLOSED", { period: code, closedAt: before.closedAt });
      if (before.due === due) return view(before);
      return ctx.store().write(officeNote(ctx, "period", `修改${periodLabel(code)}截止日期`), (tx) => {
        savePeriod(tx, { ...before, due });
        tx.log({ entity: "period", entityId: code, field: "due", before: before.due, after: due });
        return view({ ...before, due });
      });
    },

    /**
     * Opens a quarter, or changes the due date of an open one. `given` is an ISO date, null for none; not said: as planned,
     * or as it stands.
     */
    open(code: string, given?: string | null): Period {
      const db = ctx.store().read;
      const plan = must(planOfYear(db, Number(code.slice(0, 4))), "规划", `${code.slice(0, 4)}年`);
      const before = findPeriod(db, code);
      const due = given === undefined ? (before?.due ?? null) : given;
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
        const prints = freezePrints(tx, after);
        tx.log({ entity: "period", entityId: code, field: "state", before, after });
        tx.log({
          entity: "period",
          entityId: code,
          field: "verdicts",
          before: null,
          after: countVerdicts(found.map(({ judgement }) => judgement)),
        });
        tx.log({ entity: "period", entityId: code, field: "prints", before: null, after: prints });
        return view(after);
      });
    },
  };
}
