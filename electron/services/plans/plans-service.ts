/** The five-year plans: a new one, one copied from another, changes, removal. */
import type { CopyPlanInput, PlanFields, PlanView } from "../../../shared/contract/plans.ts";
import { planFigures } from "../../../shared/domain/catalogue-figures.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { overlappingPlan, periodsOutside } from "../../../shared/domain/plan-choice.ts";
import { catalogueProblemMessage } from "../../../shared/text/catalogue-problems.ts";
import { planEditText } from "../../../shared/text/plans.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { listPeriods } from "../../db/repos/periods.ts";
import { listPlanViews } from "../../db/repos/plans.ts";
import { insertRecord } from "../catalog/ship.ts";
import { type ShippedRecord, shippedRecords } from "../catalog/shipped-records.ts";
import { type Context, must, officeNote } from "../context.ts";
import { copyOf } from "./plan-copy.ts";
import { bringDocument, changePlan, documentKey, planRecord, removePlan } from "./plan-records.ts";

const words = planEditText;

export function createPlansService(ctx: Context) {
  const list = (): PlanView[] => listPlanViews(ctx.store().read);
  const found = (code: string): PlanView =>
    must(
      list().find((plan) => plan.code === code),
      "规划",
      code,
    );

  /** Everything is one operation, every record one entry of the log. */
  const insertAll = (tx: WriteTx, records: readonly ShippedRecord[]): void => {
    for (const record of records) {
      insertRecord(tx, record);
      tx.log({ entity: record.kind, entityId: record.key, field: "*", before: null, after: record.row });
    }
  };

  return {
    list,

    create(plan: PlanFields): PlanView {
      checkNew(list(), plan);
      ctx.store().write(officeNote(ctx, "plan", words.logCreate(plan.name)), (tx) => {
        bringDocument(tx, plan);
        insertAll(tx, planRecord(plan));
      });
      return found(plan.code);
    },

    copy({ from, plan, collections, tasks }: CopyPlanInput): PlanView {
      const source = found(from);
      checkNew(list(), plan);
      ctx.store().write(officeNote(ctx, "plan", words.logCopy(source.name, plan.name)), (tx) => {
        const choice = { collections, tasks, document: documentKey(plan.code) };
        bringDocument(tx, plan);
        insertAll(tx, planRecord(plan));
        insertAll(tx, shippedRecords(copyOf(tx, source, plan, choice)));
      });
      return found(plan.code);
    },

    edit(plan: PlanFields): PlanView {
      const before = found(plan.code);
      checkFields(list(), plan);
      checkYears(ctx.store().read, before, plan);
      ctx.store().write(officeNote(ctx, "plan", words.logEdit(before.name)), (tx) => changePlan(tx, before, plan));
      return found(plan.code);
    },

    remove(code: string): { code: string } {
      const plan = found(code);
      const held = words.held(plan);
      if (held.length > 0)
        throw new AppError("REFUSED", {
          action: words.removeAction(plan.name),
          reason: words.heldReason(held),
          instead: words.removeInstead,
        });
      ctx.store().write(officeNote(ctx, "plan", words.logRemove(plan.name)), (tx) => removePlan(tx, plan));
      return { code };
    },
  };
}

function checkNew(plans: readonly PlanView[], plan: PlanFields): void {
  if (plans.some(({ code }) => code === plan.code))
    throw new AppError("INVALID", { field: words.fields.code, text: plan.code, reason: words.codeTaken });
  checkFields(plans, plan);
}

function checkFields(plans: readonly PlanView[], plan: PlanFields): void {
  const namesake = plans.find(({ code, name }) => code !== plan.code && name === plan.name);
  if (namesake) throw new AppError("INVALID", { field: words.fields.name, text: plan.name, reason: words.nameTaken });
  const years = `${plan.firstYear}—${plan.lastYear}`;
  const [wrong] = planFigures({
    version: 0,
    documents: [],
    plans: [plan],
    organisations: [],
    indicators: [],
    tasks: [],
    assignments: [],
    observations: [],
  });
  if (wrong) {
    const reason = catalogueProblemMessage({ ...wrong, severity: "error", sheet: "", cell: "" });
    throw new AppError("INVALID", { field: words.fields.years, text: years, reason });
  }
  const other = overlappingPlan(plans, plan);
  if (other)
    throw new AppError("INVALID", {
      field: words.fields.years,
      text: years,
      reason: words.overlaps(other.name, other.firstYear, other.lastYear),
    });
}

/** Years that periods or targets are in cannot be taken away from a plan. */
function checkYears(db: ReadDb, before: PlanView, plan: PlanFields): void {
  const refuse = (reason: string) => {
    throw new AppError("REFUSED", { action: words.yearsAction(before.name), reason, instead: words.yearsInstead });
  };
  const outside = periodsOutside(
    listPeriods(db).filter((period) => period.plan === plan.code),
    plan,
  );
  if (outside.length > 0) refuse(words.periodsOutside(outside));
  const moved = before.firstYear !== plan.firstYear || before.baselineYear !== plan.baselineYear;
  if (moved && before.figures > 0) refuse(words.figuresCounted(before.figures));
  const goals = db.get<{ count: number }>(
    `SELECT count(*) AS count FROM target WHERE year < :firstYear
       AND indicator IN (SELECT code FROM indicator WHERE plan = :code)`,
    { code: plan.code, firstYear: plan.firstYear },
  );
  if (goals && goals.count > 0) refuse(words.targetsOutside(goals.count));
}
