/** 重点项目 of the demonstration: invented ones, each on its own way through the pools; some start late, one leaves, one goes back. */
import type { FormProject } from "../../../shared/domain/form.ts";
import { lastDay, nextQuarter } from "../../../shared/domain/period.ts";
import { monthOfQuarter } from "../../../shared/domain/projects/months.ts";
import { inOrder, type ProjectStage } from "../../../shared/domain/projects/pools.ts";
import type { ProjectFigure } from "../../../shared/domain/projects/project.ts";
import { demoProjectWords } from "../../../shared/text/demo-projects.ts";
import type { WriteTx } from "../../db/handles.ts";
import { listOrganisations, listTasks } from "../../db/repos/catalog.ts";
import { listProjectFigures, listStages } from "../../db/repos/projects.ts";
import { note } from "../context.ts";
import { keepFigureOf, keepRecord, keepStage } from "../projects/keep-project.ts";
import { type DemoDesk, daysAfter } from "./demo-desk.ts";
import type { Dice } from "./dice.ts";

const count = 36;
const { kinds, places } = demoProjectWords;

/** What one will have been: quarters counted from the first of the plan. */
interface Life {
  readonly code: string;
  readonly name: string;
  readonly industry: string;
  readonly totalWan: number;
  readonly entered: number;
  readonly planned: number;
  readonly starts: number;
  readonly lasts: number;
  /** Leaves the pools instead of starting. */
  readonly leaves: boolean;
}

function lifeOf(dice: Dice, at: number): Life {
  const q = (question: string) => `project ${at} ${question}`;
  const kind = kinds[at % kinds.length] ?? kinds[0];
  const place = dice.one(q("place"), places);
  const entered = Math.floor(dice.share(q("entered")) * 21);
  const planned = entered + 1 + Math.floor(dice.share(q("planned")) * 3);
  const slip = dice.pick(q("slip"), [
    [0, 56],
    [2, 24],
    [4, 20],
  ] as const);
  return {
    code: `YS-410105-${String(at + 1).padStart(3, "0")}`,
    name: `${place}${kind.name}${at >= kinds.length ? demoProjectWords.phase[Math.floor(at / kinds.length)] : ""}`,
    industry: kind.industry,
    totalWan: Math.round((kind.totalWan * (0.6 + dice.share(q("total")) * 0.9)) / 100) * 100,
    entered,
    planned,
    starts: planned + slip,
    lasts: 4 + Math.floor(dice.share(q("lasts")) * 8),
    leaves: dice.happens(q("leaves"), 0.06),
  };
}

function stageAt(life: Life, quarter: number): ProjectStage {
  if (quarter < life.planned - 1 && quarter === life.entered) return "储备";
  if (quarter < life.starts) return life.leaves && quarter > life.planned ? "退库" : "拟开工";
  if (life.leaves) return "退库";
  const left = life.starts + life.lasts - quarter;
  return left > 2 ? "在建" : left > 0 ? "拟竣工" : "竣工";
}

/** S-shaped: slow at first, most in the middle. */
const builtShare = (passed: number): number => {
  const t = Math.min(1, Math.max(0, passed));
  return t * t * (3 - 2 * t);
};

interface Moment {
  readonly stage: ProjectStage;
  /** Counted from the plan's first. */
  readonly quarter: number;
  readonly period: string;
  /** 累计完成 as it was said last; it never falls. */
  readonly known: number;
}

/** How a project stands at a quarter's end. */
function figureOf(dice: Dice, life: Life, { stage, quarter, period, known }: Moment): Partial<ProjectFigure> {
  const share = (n: number): number => (n < life.starts ? 0 : builtShare((n - life.starts + 1) / life.lasts));
  const yearStart = quarter - (quarter % 4) - 1;
  const done = Math.round(life.totalWan * share(quarter));
  const doneBefore = Math.round(life.totalWan * share(yearStart));
  const ambition = 0.92 + dice.share(`${life.code} plan ${period.slice(0, 4)}`) * 0.5;
  const yearPlan = Math.round((life.totalWan * (share(yearStart + 4) - share(yearStart)) * ambition) / 100) * 100;
  return {
    yearPlanWan: yearPlan > 0 ? yearPlan : null,
    yearDoneWan: yearPlan > 0 ? done - doneBefore : null,
    totalDoneWan: Math.max(done, known),
    progress: demoProjectWords.progress[stage],
    problems: stage === "拟开工" && quarter > life.planned ? demoProjectWords.problem : "",
  };
}

/** Of the projects of the quarter that is still going on, so many are in no list. */
const openShare = 0.4;

/** What an organisation says of a project that no list has said. @param quarter counted from the plan's first */
export function reportProject(
  tx: WriteTx,
  dice: Dice,
  organisation: string,
  { project, stage, month, earlier }: FormProject,
  { quarter, period }: Pick<Moment, "quarter" | "period">,
): void {
  const life = lifeOf(dice, Number(project.slice(-3)) - 1);
  const known = earlier?.totalDoneWan ?? 0;
  const { yearPlanWan: _, yearDoneWan, ...said } = figureOf(dice, life, { stage, quarter, period, known });
  const year = { yearDoneWan: yearDoneWan ?? 0 };
  keepFigureOf(tx, project, { ...said, ...year, filling: "reported" }, { month, reason: "", organisation });
}

/**
 * What a list says of the projects at the end of a quarter, as one operation.
 * @param quarter counted from the plan's first
 * @param ongoing the quarter stays open: much is left to the reports
 */
export function writeProjects(
  { ctx, store, clock, dice, office, sit }: DemoDesk,
  plan: string,
  period: string,
  quarter: number,
  ongoing: boolean,
): void {
  sit(office);
  const day = lastDay(period);
  clock.moveTo(day, 0.6);
  const holders = listOrganisations(store.read).filter(
    ({ kind, active }) => active && (kind === "街道" || kind === "园区"),
  );
  const tasks = listTasks(store.read, plan);
  const month = monthOfQuarter(period);
  store.write(note(ctx, "project-list", demoProjectWords.summary(period)), (tx) => {
    const stages = Map.groupBy(listStages(tx), ({ project }) => project);
    const figures = Map.groupBy(listProjectFigures(tx), ({ project }) => project);
    for (let at = 0; at < count; at++) {
      const life = lifeOf(dice, at);
      if (quarter < life.entered) continue;
      const { code } = life;
      if (quarter === life.entered) {
        const holder = dice.one(`project ${at} holder`, holders);
        keepRecord(tx, code, {
          ...{ name: life.name, industry: life.industry, content: "", totalWan: life.totalWan },
          organisation: holder.code,
          plannedStart: monthOfQuarter(quarterAfter(period, life.planned - quarter)),
          plannedFinish: monthOfQuarter(quarterAfter(period, life.planned + life.lasts - quarter)),
          task: dice.happens(`project ${at} in task`, 0.5) ? dice.one(`project ${at} task`, tasks).code : null,
        });
      }
      const stage = stageAt(life, quarter);
      const before = inOrder(stages.get(code) ?? []).at(-1)?.stage ?? null;
      if (stage !== before) {
        const on = daysAfter(day, -Math.floor(dice.share(`${code} ${period} day`) * 80));
        keepStage(tx, code, { stage, on, reason: demoProjectWords.reason[stage] });
      }
      if (stage === "退库" || (stage === "竣工" && before === "竣工")) continue;
      // Some say nothing in a quarter: those are asked in the reports.
      if (dice.happens(`${code} ${period} silent`, ongoing ? openShare : 0.06)) continue;
      const known = figures.get(code)?.at(-1)?.totalDoneWan ?? 0;
      keepFigureOf(tx, code, figureOf(dice, life, { stage, quarter, period, known }), { month, reason: "" });
    }
  });
}

function quarterAfter(period: string, steps: number): string {
  let found = period;
  for (let step = 0; step < steps; step++) found = nextQuarter(found);
  return found;
}
