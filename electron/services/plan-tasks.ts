/** The tasks of a plan in a reporting period, and who leads them: read once for a whole batch of forms. */
import type { Indicator, Plan, Task } from "../../shared/contract/catalog.ts";
import type { TaskLine } from "../../shared/contract/task-progress.ts";
import { isTracked, targetInForce } from "../../shared/domain/line.ts";
import { yearOf } from "../../shared/domain/period.ts";
import type { TaskEntry } from "../../shared/domain/task-entry.ts";
import { targetAsPrinted, targetOfYear } from "../../shared/text/figure.ts";
import type { ReadDb } from "../db/handles.ts";
import { listAssignments, listIndicators, listTasks } from "../db/repos/catalog.ts";
import { listUpdatesUpTo, type TaskUpdateRow } from "../db/repos/task-updates.ts";

/** A task as its lead is asked about it, with the targets of its quantities in words. */
export interface LedTask {
  readonly line: TaskLine;
  /** For the plan's last year. */
  readonly final: readonly string[];
  /** For the year of the period, where any are set. */
  readonly annual: readonly string[];
}

export interface PlanTasks {
  /** Led by the organisation in the period, in the plan's order, with what was said of them. */
  linesOf(organisation: string): readonly LedTask[];
  /** Codes of the lines and tasks the organisation leads or provides for: it answers instructions about them. */
  answeredBy(organisation: string): ReadonlySet<string>;
}

/** @param indicators the plan's lines kept in the period, where they are at hand */
export function planTasks(db: ReadDb, plan: Plan, period: string, indicators?: readonly Indicator[]): PlanTasks {
  const byOrganisation = Map.groupBy(
    listAssignments(db, plan.code, period).filter(({ role }) => role !== "support"),
    ({ organisation }) => organisation,
  );
  const tasks = listTasks(db, plan.code).filter((task) => isTracked(task, period));
  const quantities = quantitiesOf(() => indicators ?? listIndicators(db, plan.code), period);
  return {
    linesOf(organisation) {
      const held = byOrganisation.get(organisation) ?? [];
      const led = new Set(held.flatMap(({ role, item }) => (role === "lead" ? item : [])));
      const asked = tasks.filter(({ code }) => led.has(code));
      if (asked.length === 0) return [];
      const codes = asked.map(({ code }) => code);
      const said = Map.groupBy(listUpdatesUpTo(db, codes, period), ({ task }) => task);
      return asked.map((task) => {
        const own = quantities(task);
        return {
          line: taskLine(task, own, said.get(task.code) ?? [], organisation, period),
          final: own.map(({ line }) => finalWords(line, plan, period)),
          annual: own.flatMap((quantity) => annualWords(quantity, period)),
        };
      });
    },

    answeredBy: (organisation) => new Set((byOrganisation.get(organisation) ?? []).map(({ item }) => item)),
  };
}

interface Quantity {
  readonly line: Indicator;
  /** Lines that set a goal of one year for it. */
  readonly annual: readonly Indicator[];
}
type QuantitiesOf = (task: Task) => readonly Quantity[];

/** The lines are read when the first task is asked about. */
function quantitiesOf(all: () => readonly Indicator[], period: string): QuantitiesOf {
  let kept: { byCode: Map<string, Indicator>; annual: Map<string | null, Indicator[]> } | null = null;
  const read = () => {
    const lines = all().filter((line) => isTracked(line, period));
    return {
      byCode: new Map(lines.map((line) => [line.code, line])),
      annual: Map.groupBy(lines, ({ annualOf }) => annualOf),
    };
  };
  return ({ indicators }) => {
    kept ??= read();
    const { byCode, annual } = kept;
    return indicators.flatMap((code) => {
      const line = byCode.get(code);
      return line ? [{ line, annual: annual.get(code) ?? [] }] : [];
    });
  };
}

/** @param said oldest first, by whom ever */
function taskLine(
  task: Task,
  quantities: readonly Quantity[],
  said: readonly TaskUpdateRow[],
  organisation: string,
  period: string,
): TaskLine {
  const current = said.findLast((row) => row.period === period && row.organisation === organisation);
  return {
    task: task.code,
    name: task.name,
    box: task.box,
    boxTitle: task.boxTitle,
    aim: task.aim,
    deadline: task.deadline,
    quantities: quantities.map(({ line }) => ({
      indicator: line.code,
      text: targetWords(line, line.operator, line.targetText),
    })),
    previous: said.findLast((row) => row.period < period)?.state ?? null,
    current: current ? taskEntryOf(current) : null,
  };
}

/** 新增高新技术企业 ≥1000 家 */
function targetWords({ name, unit }: Indicator, operator: Indicator["operator"], text: string): string {
  const target = targetAsPrinted(operator, text);
  // The plan's own words often have the unit in them (10家以上), or are no number (一港六园).
  return `${name} ${target}${unit === "" || target.includes(unit) || !/\d/.test(target) ? "" : ` ${unit}`}`;
}

/** The version in force of the target for the plan's last year; its year where that is another one. */
function finalWords(line: Indicator, { lastYear }: Plan, period: string): string {
  const inForce = targetInForce(line.targets, period, lastYear);
  if (inForce === null) return targetWords(line, line.operator, line.targetText);
  const words = targetWords(line, inForce.operator, inForce.text);
  return inForce.year === null || inForce.year === lastYear ? words : targetOfYear(words, inForce.year);
}

/** Targets set for the very year of the period: the quantity's own, and those of lines that are its goal of a year. */
function annualWords({ line, annual }: Quantity, period: string): string[] {
  const year = yearOf(period);
  return [line, ...annual].flatMap((each) => {
    const inForce = targetInForce(each.targets, `${year}Q4`);
    return inForce?.year === year ? [targetWords(each, inForce.operator, inForce.text)] : [];
  });
}

export function taskEntryOf({ state, done, problems, nextSteps, matters }: TaskUpdateRow): TaskEntry {
  return { state, done, problems, nextSteps, matters };
}
