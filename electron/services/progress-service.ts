/** Verdicts of all lines of a plan at a period, and one line with everything behind it. */
import type { Assignment, Indicator, Organisation, Plan, Task } from "../../shared/contract/catalog.ts";
import type { IndicatorDetail, ObservationView, Progress, ProgressRow } from "../../shared/contract/progress.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { type FrozenVerdict, sameFigures } from "../../shared/domain/frozen-verdict.ts";
import { judgeTask } from "../../shared/domain/judge-task.ts";
import { betterDirection, isTracked } from "../../shared/domain/line.ts";
import type { MainIndicatorsExtra, SheetFigure } from "../../shared/domain/main-indicators-sheet.ts";
import type { Observation } from "../../shared/domain/observation.ts";
import { weakestFigures } from "../../shared/domain/organisations.ts";
import { dataPeriodLabel, elapsedShare, yearOf } from "../../shared/domain/period.ts";
import { singleQuarters } from "../../shared/domain/single-quarter.ts";
import { buildTrajectory } from "../../shared/domain/trajectory.ts";
import { countLines, type Judgement } from "../../shared/domain/verdict.ts";
import type { Collection } from "../../shared/domain/vocabulary.ts";
import { explain } from "../../shared/text/explanation.ts";
import { targetAsPrinted } from "../../shared/text/figure.ts";
import { frozenText } from "../../shared/text/frozen.ts";
import { provenanceText } from "../../shared/text/provenance.ts";
import { singleQuarterLabel } from "../../shared/text/trajectory.ts";
import type { ReadDb } from "../db/handles.ts";
import {
  assignmentsOf,
  documentTitles,
  findIndicator,
  listAnswering,
  listOrganisations,
  listTasks,
} from "../db/repos/catalog.ts";
import { findFrozen, listFrozen } from "../db/repos/frozen-verdicts.ts";
import { countHistory, listHistory, type ObservationHistoryRow } from "../db/repos/observations.ts";
import { findPeriod } from "../db/repos/periods.ts";
import { type Context, must } from "./context.ts";
import { type Judging, lineJudging, planJudging } from "./judging.ts";
import { lineFacts } from "./line-facts.ts";
import { periodFigures } from "./period-figures.ts";

/** Who leads and who provides, by line, with names. */
interface Holders {
  readonly lead: Map<string, { name: string; suggested: boolean }>;
  readonly provider: Map<string, { name: string; suggested: boolean }>;
}

/** Records of a line's history that are shown at once; a line of many organisations has thousands. */
const historyLimit = 400;

export function createProgressService(ctx: Context) {
  return {
    /** @param period any quarter of the plan, a finished one's too; it need not have been opened. */
    table(planCode: string, period: string, collection?: Collection): Progress {
      const db = ctx.store().read;
      const judging = planJudging(db, planCode);
      const { plan } = judging;
      insidePlan(plan, period);
      const holders = holdersOf(listAnswering(db, planCode, period), listOrganisations(db));
      const closed = closedPeriod(db, period);
      const indicators = judging.indicators
        .filter((line) => isTracked(line, period) && (collection === undefined || line.collection === collection))
        .map((line) => rowOf(judging, holders, line, period, closed && { frozen: closed.get(line.code) }));
      return {
        plan: planCode,
        period,
        periodShare: elapsedShare(plan.baselineYear, plan.lastYear, period),
        indicators,
        tasks: listTasks(db, planCode)
          .filter((task) => isTracked(task, period))
          .map((task) => taskRow(plan, task, period, indicators)),
        ...countLines(indicators),
      };
    },

    detail(indicator: string, period: string): IndicatorDetail {
      const db = ctx.store().read;
      const line = must(findIndicator(db, "", indicator), "指标", indicator);
      const judging = lineJudging(db, line);
      const { plan } = judging;
      insidePlan(plan, period);
      const organisations = listOrganisations(db);
      const titles = documentTitles(db);
      const facts = lineFacts(line);
      const holders = holdersOf(assignmentsOf(db, line.code, period), organisations);
      const observations = chartFigures(judging, line, period);
      return {
        row: rowOf(
          judging,
          holders,
          line,
          period,
          isClosed(db, period) ? { frozen: findFrozen(db, period, line.code) } : null,
        ),
        trajectory: buildTrajectory({
          line: { ...facts, decimals: line.decimals, baseline: { ...facts.baseline, text: line.baselineText } },
          plan,
          period,
          observations,
        }),
        targets: line.targets,
        observations: observationViews(db, line, new Map(organisations.map((o) => [o.code, o.name]))),
        observationsTotal: countHistory(db, line.code),
        singleQuarters: singleQuarters(line.basis, observations).map(({ quarter, value }) => ({
          quarter,
          label: singleQuarterLabel(quarter),
          value,
        })),
        places: line.places.map((place) => ({ ...place, documentTitle: titles.get(place.document) ?? place.document })),
      };
    },
  };
}

function chartFigures(judging: Judging, line: Indicator, period: string): readonly Observation[] {
  const observations = judging.observationsOf(line);
  if (line.aggregation !== "each") return observations;
  const better = betterDirection(line.direction, line.operator);
  return weakestFigures(better, judging.reportersAt(line, period), observations);
}

function insidePlan(plan: Plan, period: string): void {
  const year = yearOf(period);
  if (year < plan.firstYear || year > plan.lastYear)
    throw new AppError("INVALID", {
      field: "填报期",
      text: period,
      reason: `不在${plan.name}规划期（${plan.firstYear}—${plan.lastYear}年）内`,
    });
}

function holdersOf(assignments: readonly Assignment[], organisations: readonly Organisation[]): Holders {
  const names = new Map(organisations.map((o) => [o.code, o.name]));
  const holders: Holders = { lead: new Map(), provider: new Map() };
  for (const { item, role, organisation, suggested } of assignments)
    if (role !== "support") holders[role].set(item, { name: names.get(organisation) ?? organisation, suggested });
  return holders;
}

/** Nobody reports a task's status yet: what is known of it is what its quantities have come to. */
function taskRow(plan: Plan, task: Task, period: string, rows: readonly ProgressRow[]): Progress["tasks"][number] {
  const quantities = rows.filter((row) => row.task === task.code);
  const deadline = Number(task.deadline ?? plan.lastYear);
  return { code: task.code, ...judgeTask({ state: null, deadline, period, quantities }) };
}

const isClosed = (db: ReadDb, period: string): boolean => findPeriod(db, period)?.state === "closed";

/** The frozen verdicts of a closed period; null for one that is not closed. */
const closedPeriod = (db: ReadDb, period: string): ReadonlyMap<string, FrozenVerdict> | null =>
  isClosed(db, period) ? listFrozen(db, period) : null;

/** Of a closed period: what was kept of the line, or nothing. */
interface Closed {
  readonly frozen: FrozenVerdict | undefined;
}

/** A line's row: of a closed period what was found then, with what it would be today beside it. */
function rowOf(
  judging: Judging,
  holders: Holders,
  line: Indicator,
  period: string,
  closed: Closed | null,
): ProgressRow {
  const { plan } = judging;
  const frozen = closed?.frozen;
  const live = { judgement: judging.judgement(line, period), figures: periodFigures(judging, line, period) };
  const judgement = frozen?.judgement ?? live.judgement;
  const { latest, why } = judgement;
  const operator = why.targetOperator ?? line.operator;
  return {
    ...judgement,
    order: line.order,
    category: line.category,
    unit: line.unit,
    decimals: line.decimals,
    attribute: line.attribute,
    operator,
    direction: line.direction,
    baselineText: line.baselineText,
    targetText: targetAsPrinted(operator, why.targetText ?? line.targetText),
    targetYear: why.targetYear ?? plan.lastYear,
    latest: latest && { ...latest, dataPeriodLabel: dataPeriodLabel(latest.dataPeriod, line.basis) },
    figures: figuresBeside(frozen?.figures ?? live.figures),
    valueAtLabel: judgement.valueAt && dataPeriodLabel(judgement.valueAt, line.basis),
    lead: holders.lead.get(line.code)?.name ?? null,
    leadSuggested: holders.lead.get(line.code)?.suggested ?? false,
    provider: holders.provider.get(line.code)?.name ?? null,
    notes: [...line.notes, ...notKept(closed)],
    scope: line.scope,
    task: line.task,
    partOf: line.partOf,
    annualOf: line.annualOf,
    frozen: frozen !== undefined,
    current: frozen === undefined ? null : revised(frozen, live),
    explanation: explain(judgement, line),
  };
}

/** A closed period whose verdicts or figures were not kept says so on every line: they are today's. */
function notKept(closed: Closed | null): string[] {
  if (closed === null || closed.frozen?.figures) return [];
  return [closed.frozen ? frozenText.figuresNotKept : frozenText.notKept];
}

function figuresBeside({ lastYear, current, growth, growthUnit }: MainIndicatorsExtra): ProgressRow["figures"] {
  const plain = (figure: SheetFigure) => (typeof figure === "string" ? figure : figure.value);
  return { lastYear: plain(lastYear), current: plain(current), growth, growthUnit };
}

const revisable = ["value", "valueAt", "progress", "gap", "verdict"] as const;

function revised(
  frozen: FrozenVerdict,
  live: { judgement: Judgement; figures: MainIndicatorsExtra },
): ProgressRow["current"] {
  const sameVerdict = revisable.every((field) => frozen.judgement[field] === live.judgement[field]);
  if (sameVerdict && (frozen.figures === null || sameFigures(frozen.figures, live.figures))) return null;
  const { value, valueAt, progress, gap, verdict, basis } = live.judgement;
  const valueAtLabel = valueAt && dataPeriodLabel(valueAt, basis);
  return { value, valueAt, valueAtLabel, progress, gap, verdict, figures: figuresBeside(live.figures) };
}

function observationViews(db: ReadDb, line: Indicator, names: ReadonlyMap<string, string>): ObservationView[] {
  return listHistory(db, line.code, historyLimit).map((row) => observationView(row, line, names));
}

function observationView(
  row: ObservationHistoryRow,
  line: Indicator,
  names: ReadonlyMap<string, string>,
): ObservationView {
  return {
    id: row.id,
    dataPeriod: row.dataPeriod,
    dataPeriodLabel: dataPeriodLabel(row.dataPeriod, line.basis),
    organisation: row.organisation,
    organisationName: row.organisation === null ? "" : (names.get(row.organisation) ?? row.organisation),
    reportedIn: row.reportedIn,
    value: row.value,
    text: row.text,
    planTotal: row.planTotal,
    seriesBreak: row.seriesBreak,
    growth: row.growth,
    growthBasis: row.growthBasis,
    vintage: row.vintage,
    filling: row.filling ?? "reported",
    remark: row.remark ?? "",
    provenance: provenanceText(row),
    by: row.by,
    at: row.at,
    retracted: row.retractedBy !== null,
  };
}
