/** Verdicts of all lines of a plan at a period, and one line with everything behind it. */
import type { Assignment, Indicator, Organisation, Plan, Task } from "../../shared/contract/catalog.ts";
import type { CellHistory, CellInput, IndicatorDetail, Progress, ProgressRow } from "../../shared/contract/progress.ts";
import { buildStructure } from "../../shared/domain/charts/structure.ts";
import { parseComposition } from "../../shared/domain/composition.ts";
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
import type { Collection, TaskState } from "../../shared/domain/vocabulary.ts";
import { explain } from "../../shared/text/explanation.ts";
import { targetAsPrinted } from "../../shared/text/figure.ts";
import { frozenText } from "../../shared/text/frozen.ts";
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
import { countHistory } from "../db/repos/observations.ts";
import { findPeriod } from "../db/repos/periods.ts";
import { taskStatesAt } from "../db/repos/task-updates.ts";
import { cellHistory } from "./cell-history.ts";
import { type Context, must } from "./context.ts";
import { type Judging, lineJudging, planJudging } from "./judging.ts";
import { lineFacts } from "./line-facts.ts";
import { observationViews } from "./observation-views.ts";
import { periodFigures } from "./period-figures.ts";
import { readingOf } from "./pinyin.ts";
import { titled } from "./titled-places.ts";

/** Who leads and who provides, by line, with names; the codes of both and of who reports it for itself. */
interface Holders {
  readonly lead: Map<string, { name: string; suggested: boolean }>;
  readonly provider: Map<string, { name: string; suggested: boolean }>;
  readonly answering: Map<string, Set<string>>;
}

type Boxes = ReadonlyMap<string, NonNullable<ProgressRow["box"]>>;

/**
 * Verdicts of all lines of a plan, or of one collection.
 * @param period any quarter of the plan, a finished one's too; it need not have been opened
 */
export function progressTable(db: ReadDb, planCode: string, period: string, collection?: Collection): Progress {
  const judging = planJudging(db, planCode);
  const { plan } = judging;
  insidePlan(plan, period);
  const holders = holdersOf(listAnswering(db, planCode, period), listOrganisations(db));
  const closed = closedPeriod(db, period);
  const states = taskStatesAt(db, planCode, period);
  const tasks = listTasks(db, planCode);
  const known = { holders, boxes: boxesOf(tasks) };
  const indicators = judging.indicators
    .filter((line) => isTracked(line, period) && (collection === undefined || line.collection === collection))
    .map((line) => rowOf(judging, known, line, period, closed && { frozen: closed.get(line.code) }));
  return {
    plan: planCode,
    period,
    periodShare: elapsedShare(plan.baselineYear, plan.lastYear, period),
    indicators,
    tasks: tasks
      .filter((task) => isTracked(task, period))
      .map((task) => taskRow(plan, task, period, indicators, states.get(task.code)?.state ?? null)),
    ...countLines(indicators),
  };
}

/** One line at a period with everything behind its verdict. NOT_FOUND for a line that is not there. */
export function indicatorDetail(db: ReadDb, indicator: string, period: string): IndicatorDetail {
  const line = must(findIndicator(db, "", indicator), "指标", indicator);
  const judging = lineJudging(db, line);
  const { plan } = judging;
  insidePlan(plan, period);
  const organisations = listOrganisations(db);
  const titles = documentTitles(db);
  const facts = lineFacts(line);
  const assignments = assignmentsOf(db, line.code, period).filter(
    ({ role }) => role !== "support" || line.aggregation === "each",
  );
  const known = { holders: holdersOf(assignments, organisations), boxes: boxesOf(listTasks(db, line.plan)) };
  const observations = chartFigures(judging, line, period);
  const closed = isClosed(db, period) ? { frozen: findFrozen(db, period, line.code) } : null;
  const row = rowOf(judging, known, line, period, closed);
  return {
    row,
    trajectory: buildTrajectory({
      line: { ...facts, decimals: line.decimals, baseline: { ...facts.baseline, text: line.baselineText } },
      plan,
      period,
      observations,
    }),
    targets: line.targets,
    judgedBy: judgedBy(line, row),
    observations: observationViews(db, line, new Map(organisations.map((o) => [o.code, o.name])), titles),
    observationsTotal: countHistory(db, line.code),
    singleQuarters: singleQuarters(line.basis, observations).map(({ quarter, value }) => ({
      quarter,
      label: singleQuarterLabel(quarter),
      value,
    })),
    places: line.places.map((place) => titled(place, titles)),
    variants: line.variants.map((variant) => ({ ...variant, place: titled(variant.place, titles) })),
    parts: partsOf(line, row),
    structure: buildStructure({ line: facts, plan, period, observations }),
  };
}

export function createProgressService(ctx: Context) {
  return {
    table: (planCode: string, period: string, collection?: Collection): Progress =>
      progressTable(ctx.store().read, planCode, period, collection),

    detail: (indicator: string, period: string): IndicatorDetail =>
      indicatorDetail(ctx.store().read, indicator, period),

    cell: (input: CellInput): CellHistory => cellHistory(ctx.store().read, ctx.actor(), input),
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
  const holders: Holders = { lead: new Map(), provider: new Map(), answering: new Map() };
  for (const { item, role, organisation, suggested } of assignments) {
    if (role !== "support") holders[role].set(item, { name: names.get(organisation) ?? organisation, suggested });
    const answering = holders.answering.get(item) ?? new Set();
    holders.answering.set(item, answering.add(organisation));
  }
  return holders;
}

const boxesOf = (tasks: readonly Task[]): Boxes =>
  new Map(tasks.map(({ code, box, boxTitle }) => [code, { number: box, title: boxTitle }]));

/** Which of the targets the verdict speaks of, as its explanation names it. */
function judgedBy(line: Indicator, { why }: ProgressRow): number | null {
  const index = line.targets.findIndex(
    (target) =>
      target.effectiveOn === why["targetEffectiveOn"] &&
      target.text === why["targetText"] &&
      (target.year === null ? why["targetYearAssumed"] === true : target.year === why["targetYear"]),
  );
  return index < 0 ? null : index;
}

function partsOf(line: Indicator, { why }: ProgressRow): IndicatorDetail["parts"] {
  const structure = why["structure"];
  const values = typeof structure === "string" ? parseComposition(structure, line.parts.length) : null;
  return line.parts.map((part, index) => ({ ...part, value: values?.[index] ?? null }));
}

/** How a task stands by what was last reported of it, or by what its quantities have come to. */
function taskRow(
  plan: Plan,
  task: Task,
  period: string,
  rows: readonly ProgressRow[],
  state: TaskState | null,
): Progress["tasks"][number] {
  const quantities = rows.filter((row) => row.task === task.code);
  const deadline = Number(task.deadline ?? plan.lastYear);
  return { code: task.code, name: task.name, state, ...judgeTask({ state, deadline, period, quantities }) };
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
  { holders, boxes }: { readonly holders: Holders; readonly boxes: Boxes },
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
    answering: [...(holders.answering.get(line.code) ?? [])],
    ...readingOf(line.name),
    tags: line.tags,
    notes: [...line.notes, ...notKept(closed)],
    scope: line.scope,
    task: line.task,
    box: (line.task !== null && boxes.get(line.task)) || null,
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
