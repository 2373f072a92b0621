/** The catalogue of a plan, who is asked for what, and the figures that stand: read once for a whole batch of forms. */
import type { Assignment, Indicator, Organisation, Plan, Task } from "../../shared/contract/catalog.ts";
import type { DueException } from "../../shared/domain/due-exceptions.ts";
import { isTracked } from "../../shared/domain/line.ts";
import { isPerOrganisation, reportersOf } from "../../shared/domain/organisations.ts";
import type { ReadDb } from "../db/handles.ts";
import { findPlan, listAssignments, listIndicators, listOrganisations, listTasks } from "../db/repos/catalog.ts";
import { listExceptions } from "../db/repos/due-exceptions.ts";
import { listOwn, listShared, type ObservationRow } from "../db/repos/observations.ts";
import { findPeriod } from "../db/repos/periods.ts";
import { must } from "./context.ts";

type RowsByLine = ReadonlyMap<string, readonly ObservationRow[]>;

export interface PlanFigures {
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  /** Who is asked for a line: its provider, else its lead; of lines with figures per organisation each of them. */
  readonly reporters: ReadonlyMap<string, readonly string[]>;
  /** 延期 and 免报 in the reporting period. */
  readonly exceptions: readonly DueException[];
  /** Who leads a task kept in the period. */
  taskLeads(): ReadonlySet<string>;
  /** What stands of a line, oldest first: the line's own, or what this organisation has reported for itself. */
  rowsOf(line: Pick<Indicator, "code" | "aggregation">, organisation: string): readonly ObservationRow[];
}

/** The lines kept in a reporting period, and who answers for them in it. */
export function planFigures(db: ReadDb, planCode: string, period: string): PlanFigures {
  return planFiguresByPeriod(db, planCode)(period);
}

/** The same for one period after another: the catalogue and the figures are read once. */
export function planFiguresByPeriod(db: ReadDb, planCode: string): (period: string) => PlanFigures {
  const plan = must(findPlan(db, planCode), "规划", planCode);
  const all = listIndicators(db, planCode);
  const organisations = listOrganisations(db);
  const shared: RowsByLine = Map.groupBy(listShared(db, planCode), (row) => row.indicator);
  const own = new Map<string, RowsByLine>();
  const ownRows = (organisation: string): RowsByLine => {
    const known = own.get(organisation) ?? Map.groupBy(listOwn(db, planCode, organisation), (row) => row.indicator);
    own.set(organisation, known);
    return known;
  };
  let tasks: readonly Task[] | null = null;
  const tracked = (period: string): Set<string> => {
    tasks ??= listTasks(db, planCode);
    return new Set(tasks.filter((task) => isTracked(task, period)).map(({ code }) => code));
  };
  return (period) => {
    const indicators = all.filter((line) => isTracked(line, period));
    const assignments = listAssignments(db, planCode, period);
    return {
      plan,
      indicators,
      reporters: reportersByLine(indicators, assignments, organisations),
      taskLeads() {
        const kept = tracked(period);
        const leads = assignments.filter(({ role, item }) => role === "lead" && kept.has(item));
        return new Set(leads.map(({ organisation }) => organisation));
      },
      exceptions: listExceptions(db, period),
      rowsOf: (line, organisation) =>
        (isPerOrganisation(line.aggregation) ? ownRows(organisation) : shared).get(line.code) ?? [],
    };
  };
}

/** Figures of the plan to which a reporting period belongs; NOT_FOUND for a period that was never opened. */
export function figuresOf(db: ReadDb, period: string): PlanFigures {
  return planFigures(db, must(findPeriod(db, period), "填报期", period).plan, period);
}

/** Who is asked for each line. A year's goal on a statistic of the plan is not asked for twice: nobody. */
export function reportersByLine(
  indicators: readonly Indicator[],
  assignments: readonly Assignment[],
  organisations: readonly Organisation[],
): Map<string, string[]> {
  const kinds = new Map(organisations.map(({ code, kind }) => [code, kind]));
  const byLine = Map.groupBy(assignments, ({ item }) => item);
  return new Map(
    indicators.map(({ code, aggregation, annualOf }) => {
      if (annualOf !== null) return [code, []];
      const holders = (byLine.get(code) ?? []).map((each) => ({ ...each, kind: kinds.get(each.organisation) ?? "" }));
      return [code, reportersOf(aggregation, holders)];
    }),
  );
}

export function latest(rows: readonly ObservationRow[], dataPeriod: string): ObservationRow | undefined {
  return rows.findLast((row) => row.dataPeriod === dataPeriod);
}
