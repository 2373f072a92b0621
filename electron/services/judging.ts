/** Judges lines of a plan at a period from what stands in the database. */
import type { Assignment, Indicator, Plan } from "../../shared/contract/catalog.ts";
import type { VerdictSettings } from "../../shared/domain/bands.ts";
import { isExemptLine } from "../../shared/domain/due-exceptions.ts";
import { isTracked, targetInForce } from "../../shared/domain/line.ts";
import type { Observation } from "../../shared/domain/observation.ts";
import { isPerOrganisation } from "../../shared/domain/organisations.ts";
import { type Judgement, judge } from "../../shared/domain/verdict.ts";
import type { AnnualGoal } from "../../shared/domain/within-year.ts";
import type { ReadDb } from "../db/handles.ts";
import {
  assignmentsOf,
  findIndicator,
  findPlan,
  listAnnualOf,
  listAnswering,
  listAssignments,
  listIndicators,
  listOrganisations,
} from "../db/repos/catalog.ts";
import { listExceptions } from "../db/repos/due-exceptions.ts";
import { lineFiguresOf, listLineFigures } from "../db/repos/line-figures.ts";
import { listShared, listStandingOfLine } from "../db/repos/observations.ts";
import { must } from "./context.ts";
import { factsOf, lineFacts } from "./line-facts.ts";
import { reportersByLine } from "./plan-figures.ts";
import { verdictSettings } from "./settings.ts";

/** The lines of a plan with what they are judged by. */
export interface Judging {
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  /** Combined where several organisations report; of a year's goal, what its statistic has come to. */
  observationsOf(line: Indicator): readonly Observation[];
  judgement(line: Indicator, period: string): Judgement;
  /** Who is asked for a line in a reporting period. */
  reportersAt(line: Indicator, period: string): readonly string[];
  /** Need nobody report the line in the reporting period? */
  isExemptAt(line: Indicator, period: string): boolean;
}

interface Sources {
  readonly indicators: readonly Indicator[];
  readonly own: ReadonlyMap<string, readonly Observation[]>;
  /** By line, in a reporting period. */
  readonly reportersIn: (period: string) => ReadonlyMap<string, readonly string[]>;
  /** Lines that nobody need report in a reporting period (免报). */
  readonly exemptIn: (period: string) => ReadonlySet<string>;
  readonly settings: VerdictSettings;
}

/** All lines of a plan. */
export function planJudging(db: ReadDb, planCode: string, settings = verdictSettings(db)): Judging {
  const plan = must(findPlan(db, planCode), "规划", planCode);
  const indicators = listIndicators(db, planCode);
  const shared = Map.groupBy(listShared(db, planCode), (row) => row.indicator);
  const own = new Map<string, readonly Observation[]>(listLineFigures(db, planCode));
  for (const [code, rows] of shared) own.set(code, factsOf(rows));
  // Lines whose figures are combined already need no list of who was asked.
  const asked = indicators.filter((line) => line.aggregation === "each");
  const organisations = listOrganisations(db);
  const reportersIn = (period: string) => reportersByLine(asked, listAnswering(db, planCode, period), organisations);
  const exemptIn = exemptLines(db, indicators, (period) => listAssignments(db, planCode, period));
  return judgingOf(plan, { indicators, own, reportersIn, exemptIn, settings });
}

/**
 * One line, with the yearly goals set for it or the line whose year it is.
 * @param also figures that nobody has reported, to see what they would come to
 */
export function lineJudging(db: ReadDb, line: Indicator, also: readonly Observation[] = []): Judging {
  const plan = must(findPlan(db, line.plan), "规划", line.plan);
  const parent = line.annualOf === null ? undefined : findIndicator(db, "", line.annualOf);
  const indicators = [line, ...(parent ? [parent] : []), ...listAnnualOf(db, line.code)];
  const own = new Map(indicators.map((each) => [each.code, standingOf(db, each)]));
  if (also.length > 0) own.set(line.code, [...(own.get(line.code) ?? []), ...also]);
  const organisations = listOrganisations(db);
  const answering = (period: string) => indicators.flatMap((each) => assignmentsOf(db, each.code, period));
  const reportersIn = (period: string) => reportersByLine(indicators, answering(period), organisations);
  const exemptIn = exemptLines(db, indicators, answering);
  return judgingOf(plan, { indicators, own, reportersIn, exemptIn, settings: verdictSettings(db) });
}

function standingOf(db: ReadDb, line: Indicator): readonly Observation[] {
  return isPerOrganisation(line.aggregation)
    ? lineFiguresOf(db, line.code)
    : factsOf(listStandingOfLine(db, line.code));
}

function judgingOf(plan: Plan, { indicators, own, reportersIn, exemptIn, settings }: Sources): Judging {
  const byCode = new Map(indicators.map((line) => [line.code, line]));
  const goals = Map.groupBy(
    indicators.filter((line) => line.annualOf !== null),
    (line) => line.annualOf,
  );
  const observationsOf = (line: Indicator): readonly Observation[] => {
    const figures = own.get(line.code) ?? [];
    const parent = line.annualOf === null ? undefined : byCode.get(line.annualOf);
    return parent ? [...ofYearsGoal(line, parent, own.get(parent.code) ?? []), ...figures] : figures;
  };
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const reportersAt = (line: Indicator, period: string): readonly string[] => {
    const reporters = known.get(period) ?? reportersIn(period);
    known.set(period, reporters);
    return reporters.get(line.code) ?? [];
  };
  const isExemptAt = (line: Indicator, period: string): boolean => exemptIn(period).has(line.code);
  return {
    plan,
    indicators,
    reportersAt,
    isExemptAt,
    observationsOf,
    judgement: (line, period) => {
      const judgement = judge({
        plan,
        line: lineFacts(line),
        period,
        observations: observationsOf(line),
        reporters: reportersAt(line, period),
        goals: (goals.get(line.code) ?? [])
          .filter((goal) => isTracked(goal, period))
          .flatMap((goal) => goalAt(goal, period)),
        settings,
      });
      // 免报: what nobody need report does not fall due. What was missing before is missing all the same.
      return judgement.dueState === "due" && isExemptAt(line, period)
        ? { ...judgement, dueState: "not_due" }
        : judgement;
    },
  };
}

/** The lines asked of nobody in a period; who answers is looked up only where there is something exempt. */
function exemptLines(
  db: ReadDb,
  indicators: readonly Indicator[],
  answering: (period: string) => readonly Assignment[],
): (period: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const inPeriod = (period: string): ReadonlySet<string> => {
    const exceptions = listExceptions(db, period);
    if (!exceptions.some(({ kind }) => kind === "exempt")) return new Set();
    const reporters = reportersByLine(indicators, answering(period), listOrganisations(db));
    return new Set([...reporters].flatMap(([code, asked]) => (isExemptLine(exceptions, asked, code) ? [code] : [])));
  };
  return (period) => {
    const exempt = known.get(period) ?? inPeriod(period);
    known.set(period, exempt);
    return exempt;
  };
}

/** The figures of the plan's line as a year's goal speaks of them: a growth goal of an amount looks at its 同比. */
function ofYearsGoal(goal: Indicator, parent: Indicator, figures: readonly Observation[]): readonly Observation[] {
  if (goal.basis !== "growth" || parent.basis === "growth") return figures;
  return figures.map((figure) => ({ ...figure, value: figure.growth, growth: null, growthBasis: null, text: null }));
}

/** The goal set for the period's year, in the version in force. */
function goalAt({ code, basis, direction, targets }: Indicator, period: string): AnnualGoal[] {
  const target = targetInForce(targets, period);
  return target ? [{ code, basis, direction, target }] : [];
}
