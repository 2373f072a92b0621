/** One organisation's report of a quarter in the demonstration: figures, tasks, what was not to be had. */
import type { Indicator, Organisation } from "../../../shared/contract/catalog.ts";
import { isPerOrganisation } from "../../../shared/domain/organisations.ts";
import { isYear, periodLabel, previousQuarter, yearOf } from "../../../shared/domain/period.ts";
import { isGiven } from "../../../shared/domain/projects/project-entry.ts";
import { type Basis, type TaskState, taskStates } from "../../../shared/domain/vocabulary.ts";
import { demoWords } from "../../../shared/text/demo.ts";
import type { WriteTx } from "../../db/handles.ts";
import { recordChanges } from "../../db/record-change.ts";
import { addAnswer } from "../../db/repos/check-answers.ts";
import { addObservation, findLatest, slotName } from "../../db/repos/observations.ts";
import { findReport, moveReport } from "../../db/repos/reports.ts";
import { addTaskUpdate } from "../../db/repos/task-updates.ts";
import { askedLines } from "../asked-lines.ts";
import { note } from "../context.ts";
import type { ProjectsToFill } from "../form-projects.ts";
import { slotOf } from "../line-facts.ts";
import { latest, type PlanFigures } from "../plan-figures.ts";
import type { PlanTasks } from "../plan-tasks.ts";
import type { DemoDesk } from "./demo-desk.ts";
import { fateOf, wayCovered } from "./fate.ts";
import { type DemoFigure, type DemoLine, demoFigure } from "./figure.ts";
import { reportProject } from "./projects.ts";

export interface DemoReport {
  readonly organisation: Organisation;
  readonly period: string;
  readonly figures: PlanFigures;
  readonly tasks: PlanTasks;
  readonly projects: ProjectsToFill;
  /** `draft`: some lines are still blank. */
  readonly state: "draft" | "submitted";
  readonly late: boolean;
  /** A workbook came back; of a draft: with questions that are still open. */
  readonly received: boolean;
}

/** Lines of which one figure can be a little off by itself. */
const correctable: ReadonlySet<Basis> = new Set<Basis>(["flow", "stock", "cumulative"]);

/** Writes the report as one operation of its clerk; the number of figures written. */
export function writeReport(desk: DemoDesk, report: DemoReport): number {
  const { ctx, store, dice } = desk;
  const { organisation, period, figures, state, late, received } = report;
  const { code, name } = organisation;
  const made = note(ctx, "entry", demoWords.summary.entry(name, periodLabel(period)));
  return store.write(made, (tx) => {
    let written = 0;
    for (const { indicator, asked } of askedLines(figures, code, period)) {
      const { dataPeriod, optional } = asked;
      const question = `${code}|${indicator.code}|${dataPeriod}`;
      const known = latest(figures.rowsOf(indicator, code), dataPeriod);
      // What the sources say stays; events are rare; a draft is half done.
      if (known || (optional && !dice.happens(`${question}|event`, 0.5))) continue;
      if (state === "draft" && dice.happens(`${question}|later`, 0.4)) continue;
      const figure = dice.happens(`${question}|missing`, 0.03)
        ? missing(desk, question)
        : demoFigure(demoLine(figures, indicator), dataPeriod, code, dice);
      const id = keep(tx, report, indicator, dataPeriod, figure);
      if (figure.value !== null && dice.happens(`${question}|questioned`, 0.03))
        addAnswer(tx, id, {
          code: "change_over_20",
          grade: "C",
          kind: "reason",
          reason: dice.one(question, demoWords.reasons),
        });
      written++;
    }
    written += correctEarlier(tx, desk, report) + finalFigures(tx, desk, report);
    const tasks = writeTasks(tx, desk, report);
    const before = findReport(tx, code, period);
    const submitted = state === "submitted" ? tx.at : null;
    const built = writeProjects(tx, desk, report);
    const nil = submitted !== null && written + tasks + built === 0;
    const receivedAt = received ? tx.at : null;
    moveReport(tx, before, { ...before, state, late, nil, submittedAt: submitted, receivedAt });
    return written;
  });
}

/** Corrects one figure after the report was sent back, and submits again. */
export function correctReport(desk: DemoDesk, report: DemoReport): void {
  const { organisation, period, figures } = report;
  const { code, name } = organisation;
  const made = note(desk.ctx, "entry", demoWords.summary.correction(name, periodLabel(period)));
  desk.store.write(made, (tx) => {
    const [line] = askedLines(figures, code, period);
    const dataPeriod = line?.asked.dataPeriod ?? "";
    const standing = line && findLatest(tx, slotOf(line.indicator, dataPeriod, code));
    if (line && standing && standing.value !== null && standing.reportedIn === period) {
      const step = 10 ** -line.indicator.decimals;
      const value = Number((standing.value + step).toFixed(line.indicator.decimals));
      keep(tx, report, line.indicator, dataPeriod, { ...standing, filling: "reported", value });
    }
    const before = findReport(tx, code, period);
    moveReport(tx, before, { ...before, state: "submitted", submittedAt: tx.at });
  });
}

export function demoLine({ plan, reporters }: PlanFigures, line: Indicator): DemoLine {
  return { line, plan, reporters: isPerOrganisation(line.aggregation) ? (reporters.get(line.code)?.length ?? 1) : 1 };
}

function missing({ dice }: DemoDesk, question: string): DemoFigure {
  const remark = dice.one(`${question}|why`, demoWords.notObtained);
  const nothing = { value: null, text: null, growth: null, growthBasis: null, vintage: null };
  return { ...nothing, filling: "not_obtained", remark };
}

/** 往期订正: now and then the figure of the quarter before is put right, by a little. What the sources say stays. */
function correctEarlier(tx: WriteTx, { dice }: DemoDesk, report: DemoReport): number {
  const { organisation, period, figures } = report;
  const dataPeriod = previousQuarter(period);
  let written = 0;
  for (const { indicator } of askedLines(figures, organisation.code, period)) {
    if (!correctable.has(indicator.basis) || indicator.decimals === 0) continue;
    const question = `${organisation.code}|${indicator.code}|${period}|corrected`;
    const row = latest(figures.rowsOf(indicator, organisation.code), dataPeriod);
    if (!row || row.value === null || row.reportedIn === null || !dice.happens(question, 0.06)) continue;
    const step = 10 ** -indicator.decimals;
    const value = Number((row.value + Math.max(step, row.value * 0.003)).toFixed(indicator.decimals));
    keep(tx, report, indicator, dataPeriod, { ...row, value, remark: dice.one(question, demoWords.corrections) });
    written++;
  }
  return written;
}

/** In the middle of the year last year's 快报数 become 年报数, a little off. */
function finalFigures(tx: WriteTx, { dice }: DemoDesk, report: DemoReport): number {
  const { organisation, period, figures } = report;
  if (!period.endsWith("Q2")) return 0;
  const lastYear = String(yearOf(period) - 1);
  let written = 0;
  for (const line of figures.indicators) {
    if (figures.reporters.get(line.code)?.includes(organisation.code) !== true) continue;
    const row = latest(figures.rowsOf(line, organisation.code), lastYear);
    if (!row || row.value === null || row.vintage !== "快报数" || !isYear(row.dataPeriod)) continue;
    const off = 1 + dice.normal(`${line.code}|${lastYear}|final`) * 0.004;
    const value = Number((row.value * off).toFixed(line.decimals));
    const figure = { ...row, value, vintage: "年报数" as const, remark: demoWords.final, filling: row.filling };
    keep(tx, report, line, lastYear, { ...figure, text: line.basis === "composition" ? row.text : null });
    written++;
  }
  return written;
}

function keep(
  tx: WriteTx,
  { organisation, period }: DemoReport,
  line: Indicator,
  dataPeriod: string,
  figure: DemoFigure,
): number {
  const { value, growth, growthBasis, vintage, filling, remark, text } = figure;
  const slot = slotOf(line, dataPeriod, organisation.code);
  const before = findLatest(tx, slot);
  const id = addObservation(tx, {
    indicator: line.code,
    organisation: organisation.code,
    dataPeriod,
    reportedIn: period,
    value,
    growth,
    growthBasis,
    vintage,
    filling,
    remark,
    text,
    issue: null,
  });
  const changes = [
    { field: "value", before: before?.value ?? null, after: value },
    { field: "growth", before: before?.growth ?? null, after: growth },
    { field: "filling", before: before?.filling ?? null, after: filling },
  ].filter((change) => change.before !== change.after);
  for (const entry of recordChanges({ entity: "observation", entityId: slotName(slot) }, changes)) tx.log(entry);
  return id;
}

/** How many projects something was said about: those that no list has said. */
function writeProjects(
  tx: WriteTx,
  { dice }: DemoDesk,
  { organisation, period, projects, figures, state }: DemoReport,
): number {
  const quarter = (yearOf(period) - figures.plan.firstYear) * 4 + Number(period.slice(5)) - 1;
  const asked = projects
    .of(organisation.code)
    .filter(
      ({ given, project }) =>
        !isGiven(given) && !(state === "draft" && dice.happens(`${project} ${period} later`, 0.5)),
    );
  for (const project of asked) reportProject(tx, dice, organisation.code, project, { quarter, period });
  return asked.length;
}

/** How many tasks something was said about. */
function writeTasks(tx: WriteTx, { dice }: DemoDesk, report: DemoReport): number {
  const { organisation, period, figures, tasks, state } = report;
  let written = 0;
  const quarters = (yearOf(period) - figures.plan.firstYear) * 4 + Number(period.slice(5));
  for (const { line } of tasks.linesOf(organisation.code)) {
    const { task } = line;
    const question = `${task}|${period}`;
    if (state === "draft" && dice.happens(`${question}|later`, 0.5)) continue;
    const now = stateOf(wayCovered(fateOf(task, dice), quarters), quarters, dice.share(`${task}|start`));
    const words = demoWords.tasks[now];
    const update = {
      state: now,
      done: dice.one(`${question}|done`, words.done),
      problems: dice.one(`${question}|problems`, words.problems),
      nextSteps: dice.one(`${question}|next`, words.nextSteps),
      matters: now === "滞后" && dice.happens(`${question}|matters`, 0.5) ? dice.one(question, demoWords.matters) : "",
    };
    written++;
    addTaskUpdate(tx, { ...update, task, organisation: organisation.code, period, issue: null });
    tx.log({
      entity: "task_update",
      entityId: `${task}@${period}@${organisation.code}`,
      field: "state",
      before: null,
      after: now,
    });
  }
  return written;
}

function stateOf(way: number, quarters: number, start: number): TaskState {
  const [waiting, going, done, behind] = taskStates;
  if (way >= 0.9) return done;
  if (quarters <= start * 6) return waiting;
  return way < (quarters / 20) * 0.75 ? behind : going;
}
