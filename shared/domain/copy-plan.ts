/**
 * A new plan made from an old one: what is measured, how, and by whom stays; what was to be reached does not. Baselines
 * are empty, and every line has one pending target, so that nothing of the old plan's figures is taken for the new one's.
 */
import type { Assignment } from "../contract/catalog.ts";
import type { CatalogueSeed, IndicatorSeed, Place, TaskSeed } from "./seed.ts";
import type { Collection, Operator } from "./vocabulary.ts";

type PlanSeed = CatalogueSeed["plans"][number];
type AssignmentSeed = CatalogueSeed["assignments"][number];

/** The structure to be copied; retired lines and tasks are left out by whoever reads it. */
export interface CopySource {
  readonly plan: Pick<PlanSeed, "code" | "firstYear">;
  readonly lines: readonly IndicatorSeed[];
  readonly tasks: readonly TaskSeed[];
  /** Those who hold until further notice. */
  readonly assignments: readonly Pick<Assignment, "organisation" | "item" | "role" | "suggested">[];
}

export interface CopyChoice {
  readonly collections: readonly Collection[];
  readonly tasks: boolean;
  /** Key of the new plan's own document: where the copied lines are said to stand. */
  readonly document: string;
}

export interface CopiedPlan {
  readonly lines: readonly IndicatorSeed[];
  readonly tasks: readonly TaskSeed[];
  readonly assignments: readonly AssignmentSeed[];
}

/** `15th` → `15`: what the codes of a plan's lines begin with. */
const prefixOf = (plan: string): string => plan.replace(/\D.*$/, "");

/** `14-gdp` of 14th → `15-gdp` of 15th; a code of another make gets the prefix before it. */
export function codeInPlan(code: string, from: string, to: string): string {
  const [old, next] = [`${prefixOf(from)}-`, `${prefixOf(to)}-`];
  return `${next}${code.startsWith(old) ? code.slice(old.length) : code}`;
}

/** An operator for a target that has no value yet: a range would ask for its bounds. */
function pendingOperator(line: IndicatorSeed): Operator {
  const operator = line.targets[0]?.operator ?? "≥";
  if (operator !== "range") return operator;
  return line.direction === "lower" ? "≤" : "≥";
}

/** A yearly goal keeps its place among the plan's years; everything else is for the last one. */
function targetYear(line: IndicatorSeed, from: CopySource["plan"], to: PlanSeed): number {
  const year = line.targets[0]?.year ?? null;
  if (line.collection !== "annual" || year === null) return to.lastYear;
  return Math.min(Math.max(to.firstYear + year - from.firstYear, to.firstYear), to.lastYear);
}

export const pendingText = "待定";

function copyLine(line: IndicatorSeed, from: CopySource["plan"], to: PlanSeed, place: Place): IndicatorSeed {
  return {
    ...line,
    code: codeInPlan(line.code, from.code, to.code),
    plan: to.code,
    baseline: { value: null, text: "—", year: to.baselineYear, comparable: true },
    comparableBaseline: null,
    targets: [
      {
        year: targetYear(line, from, to),
        operator: pendingOperator(line),
        wording: "",
        value: null,
        text: pendingText,
        authority: "规划纲要",
        documentNumber: to.documentNumber,
        effectiveOn: `${to.firstYear}-01-01`,
        reason: "",
      },
    ],
    places: [place],
    // Notes, variants and goals speak of the old plan's text.
    notes: [],
    tags: [],
    variants: [],
    parts: line.parts.map(({ name }) => ({ name, baseline: null, target: null })),
  };
}

export function copyStructure(source: CopySource, plan: PlanSeed, choice: CopyChoice): CopiedPlan {
  const place: Place = { document: choice.document };
  const renamed = (code: string) => codeInPlan(code, source.plan.code, plan.code);
  const chosen = source.lines.filter(({ collection }) => choice.collections.includes(collection));
  const lineCodes = new Set(chosen.map(({ code }) => code));
  const tasks = choice.tasks ? source.tasks : [];
  const taskCodes = new Set(tasks.map(({ code }) => code));
  const taskNames = new Map(source.tasks.map(({ code, name }) => [code, name]));
  const kept = (known: ReadonlySet<string>, code: string | null) =>
    code !== null && known.has(code) ? renamed(code) : null;
  return {
    lines: chosen.map((line) => {
      const task = kept(taskCodes, line.task);
      // Namesakes of two tasks stay apart where the tasks themselves are not copied.
      const lostTask = line.task !== null && task === null ? (taskNames.get(line.task) ?? "") : "";
      return {
        ...copyLine(line, source.plan, plan, place),
        scope: line.scope === "" ? lostTask : line.scope,
        task,
        partOf: kept(lineCodes, line.partOf),
        annualOf: kept(lineCodes, line.annualOf),
      };
    }),
    tasks: tasks.map((task) => ({
      ...task,
      code: renamed(task.code),
      plan: plan.code,
      aim: "",
      deadline: null,
      places: [place],
      tags: [],
    })),
    assignments: source.assignments.flatMap(({ organisation, item, role, suggested }): AssignmentSeed[] => {
      const holder = { organisation, role, suggested, from: null, to: null };
      if (lineCodes.has(item)) return [{ ...holder, indicator: renamed(item) }];
      return taskCodes.has(item) ? [{ ...holder, task: renamed(item) }] : [];
    }),
  };
}
