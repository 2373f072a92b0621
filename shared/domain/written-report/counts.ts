/** How many lines have which verdict: counts, never an average of percentages (01 §1.4). */
import type { Progress, ProgressRow } from "../../contract/progress.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { troubling } from "../charts/verdict-groups.ts";
import { taskStanding, taskStandings } from "../task-standing.ts";
import { countLines } from "../verdict.ts";
import { type Verdict, verdicts } from "../vocabulary.ts";
import { counted } from "./facts.ts";
import { headlines, otherLines, type WrittenInput, yearlyGoals } from "./input.ts";
import { joined, nothing, type Told, told } from "./told.ts";

/** Those that say how a line goes; the others say why nothing can be said. */
const unjudged: readonly Verdict[] = ["not_assessed", "not_comparable", "target_pending"];

/** Each verdict with its number of lines, in the fixed order; composites apart. */
function countsOf(rows: readonly ProgressRow[], withSigns: boolean): Told {
  const { counts, composites } = countLines(rows);
  const some = (of: readonly Verdict[]) =>
    of.flatMap((verdict) => {
      const count = counts[verdict] ?? 0;
      return count === 0 ? [] : [words.count(verdict, counted(count, words.verdict(verdict)), withSigns)];
    });
  const judged = joined(some(verdicts.filter((verdict) => !unjudged.includes(verdict))), "，");
  const open = joined(
    [
      ...some(verdicts.filter((verdict) => unjudged.includes(verdict))),
      ...(composites > 0 ? [words.composites(counted(composites, words.compositesWhat))] : []),
    ],
    "，",
  );
  return joined(
    [judged, open].filter(({ text }) => text !== ""),
    "；",
  );
}

/** 总体结论: the lines of the indicator table. */
export function conclusion({ progress }: WrittenInput): Told {
  const rows = headlines(progress);
  if (rows.length === 0) return told`${words.noHeadlines}`;
  const all = counted(rows.length, words.headlineLines);
  const isJudged = rows.some(({ verdict }) => !unjudged.includes(verdict));
  const counts = countsOf(rows, true);
  return isJudged ? words.conclusion(all, counts) : words.nothingJudged(all, counts);
}

/** Where the lines to look at belong. */
export function whereTrouble({ progress }: WrittenInput): Told {
  const rows = headlines(progress).filter(({ verdict }) => troubling.includes(verdict));
  if (rows.length === 0) return nothing;
  const groups = [...Map.groupBy(rows, ({ category }) => category)].toSorted(([, a], [, b]) => b.length - a.length);
  return words.whereTrouble(
    joined(
      groups.map(([category, some]) => told`${category}${counted(some.length, words.troubledIn(category))}项`),
      "、",
    ),
  );
}

/** How many of the other lines are to be looked at; empty where none is. */
export function otherTrouble({ progress }: WrittenInput): Told {
  const rows = otherLines(progress);
  const count = rows.filter(({ verdict }) => troubling.includes(verdict)).length;
  if (count === 0) return nothing;
  return words.otherTroubled(counted(rows.length, words.otherLines), counted(count, words.otherTroubledWhat));
}

/** The other lines of the plan, and the year's goals; empty where there are none. */
export function otherCounts({ progress, period }: WrittenInput): Told {
  const others = otherLines(progress);
  const goals = yearlyGoals(progress).filter(({ targetYear }) => period.startsWith(String(targetYear)));
  return joined([
    ...(others.length === 0 ? [] : [words.others(counted(others.length, words.otherLines), countsOf(others, false))]),
    ...(goals.length === 0 ? [] : [words.goals(counted(goals.length, words.yearlyGoals), countsOf(goals, false))]),
  ]);
}

/** How the tasks of the 专栏 stand. */
export function taskCounts({ progress: { tasks } }: { readonly progress: Pick<Progress, "tasks"> }): Told {
  if (tasks.length === 0) return told`${words.noTasks}`;
  const standings = Map.groupBy(tasks, taskStanding);
  const parts = taskStandings.flatMap((standing) => {
    const count = standings.get(standing)?.length ?? 0;
    return count === 0 ? [] : [told`${words.standing[standing]}${counted(count, words.standing[standing])}项`];
  });
  return words.tasks(counted(tasks.length, words.taskWhat), joined(parts, "，"));
}
