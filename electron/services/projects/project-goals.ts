/** Yearly goals that the pools answer: the count beside the target, judged as a figure of the line would be. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { EntryInput, EntryResult } from "../../../shared/contract/entry.ts";
import type { PoolGoal, PoolGoals } from "../../../shared/contract/projects.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { targetInForce } from "../../../shared/domain/line.ts";
import type { Observation } from "../../../shared/domain/observation.ts";
import { canonicalDataPeriod, yearOf } from "../../../shared/domain/period.ts";
import { monthOfQuarter } from "../../../shared/domain/projects/months.ts";
import { countPools, type PoolMeasure, shippedMeasures } from "../../../shared/domain/projects/pool-counts.ts";
import { plannedDateText, poolMeasureLabel, projectsLog } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import type { ReadDb } from "../../db/handles.ts";
import { assignmentsOf, findIndicator, listIndicators, listOrganisations, planOfYear } from "../../db/repos/catalog.ts";
import { findLatest } from "../../db/repos/observations.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { goalMeasures, saveGoalMeasure } from "../../db/repos/project-lists.ts";
import { type Context, must, officeNote } from "../context.ts";
import { lineJudging } from "../judging.ts";
import { slotOf } from "../line-facts.ts";
import { projectFacts } from "./project-rows.ts";

const words = projectsScreenText.goals;

interface Entry {
  save(input: EntryInput): EntryResult;
}

export function createProjectGoals(ctx: Context, entry: Entry) {
  const service = {
    goals(period: string): PoolGoals {
      const db = ctx.store().read;
      const plan = planOfYear(db, yearOf(period));
      const lines = plan ? listIndicators(db, plan.code).filter((line) => isOfYear(line, yearOf(period))) : [];
      const measures = measuresOf(db);
      const goals = lines.flatMap((line) => {
        const measure = measures.get(line.code);
        return measure ? [goalOf(ctx, db, line, measure, period)] : [];
      });
      const others = lines
        .filter((line) => !measures.get(line.code) && isCount(line))
        .map(({ code, name, targetText }) => ({ code, name, targetText }));
      return { period, goals, others };
    },

    setGoal(code: string, measure: PoolMeasure | null, period: string): PoolGoals {
      const db = ctx.store().read;
      const line = must(findIndicator(db, "", code), "指标", code);
      if (line.collection !== "annual" || !isCount(line))
        throw new AppError("INVALID", { field: words.line, name: line.name, reason: words.notCounted });
      const before = measuresOf(db).get(code) ?? null;
      const summary = projectsLog.goal(line.name, measure && poolMeasureLabel[measure]);
      ctx.store().write(officeNote(ctx, "project", summary), (tx) => {
        if (before === measure) return;
        saveGoalMeasure(tx, code, measure);
        tx.log({ entity: "project_goal", entityId: code, field: "measure", before, after: measure });
      });
      return service.goals(period);
    },

    enterGoal(code: string, period: string): PoolGoals {
      officeNote(ctx, "entry", "");
      const goal = must(
        service.goals(period).goals.find((one) => one.code === code),
        words.line,
        code,
      );
      const db = ctx.store().read;
      const remark = projectsLog.goalRemark(poolMeasureLabel[goal.measure], plannedDateText(monthOfQuarter(period)));
      entry.save({
        organisation: holderOf(db, code, period),
        ...{ period, indicator: code, dataPeriod: "", value: String(goal.count), growth: "", growthBasis: null },
        ...{ vintage: null, filling: null, remark, reason: remark },
      });
      return service.goals(period);
    },
  };
  return service;
}

/** The office's word before what is shipped. */
const measuresOf = (db: ReadDb): Map<string, PoolMeasure | null> =>
  new Map<string, PoolMeasure | null>([...Object.entries(shippedMeasures), ...goalMeasures(db)]);

const isOfYear = ({ collection, targets, retiredFrom }: Indicator, year: number): boolean =>
  collection === "annual" && retiredFrom === null && targets.some((target) => target.year === year);

/** Projects are counted in 个, from January on or as they stand. */
const isCount = ({ unit, basis, aggregation }: Indicator): boolean =>
  unit === "个" && (basis === "flow" || basis === "stock") && aggregation === "lead";

function goalOf(ctx: Context, db: ReadDb, line: Indicator, measure: PoolMeasure, period: string): PoolGoal {
  const count = countPools(
    projectFacts(db).map(({ stages }) => stages),
    measure,
    monthOfQuarter(period),
  );
  const dataPeriod = canonicalDataPeriod(line.basis, line.frequency, period) ?? period;
  const counted: Observation = {
    ...{ dataPeriod, value: count, growth: null, growthBasis: null, vintage: null, filling: "reported" },
    sequence: Number.MAX_SAFE_INTEGER,
  };
  const { verdict } = lineJudging(db, line, [counted]).judgement(line, period);
  return {
    ...{ code: line.code, name: line.name, unit: line.unit, year: yearOf(period), measure, count, verdict },
    targetText: targetInForce(line.targets, period)?.text ?? line.targetText,
    note: measure === "underWay" ? words.underWayNote : "",
    entered: findLatest(db, slotOf(line, dataPeriod, ""))?.value ?? null,
    canEnter: ctx.actor().role === "office" && findPeriod(db, period)?.state === "open",
  };
}

/** Who answers for the line, else the office itself. */
function holderOf(db: ReadDb, code: string, period: string): string {
  const holders = assignmentsOf(db, code, period);
  const holder = holders.find(({ role }) => role === "provider") ?? holders.find(({ role }) => role === "lead");
  return holder?.organisation ?? listOrganisations(db).find(({ isOffice }) => isOffice)?.code ?? "";
}
