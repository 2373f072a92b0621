/** Tasks as the screen lists them: with who answers, where they are printed and how they are read. */
import type { TaskRow } from "../../../shared/contract/tasks.ts";
import type { ReadDb } from "../../db/handles.ts";
import { documentTitles, findPlan, listAssignments, listOrganisations, listTasks } from "../../db/repos/catalog.ts";
import { shippedTasks } from "../../db/repos/tasks.ts";
import { must } from "../context.ts";
import { readingOf } from "../pinyin.ts";
import { titled } from "../titled-places.ts";

/** @param period whose answering organisations are named; null: those who answer until further notice */
export function taskRows(db: ReadDb, planCode: string, period: string | null): TaskRow[] {
  const plan = must(findPlan(db, planCode), "规划", planCode);
  const names = new Map(listOrganisations(db).map(({ code, name }) => [code, name]));
  const holders = Map.groupBy(listAssignments(db, plan.code, period), ({ item }) => item);
  const titles = documentTitles(db);
  const shipped = shippedTasks(db);
  const rows = listTasks(db, plan.code).map((task) => {
    const own = (holders.get(task.code) ?? []).map(({ role, organisation, suggested }) => ({
      role,
      holder: { code: organisation, name: names.get(organisation) ?? organisation, suggested },
    }));
    return {
      ...task,
      ...readingOf(task.name),
      places: task.places.map((place) => titled(place, titles)),
      lead: own.find(({ role }) => role === "lead")?.holder ?? null,
      support: own.filter(({ role }) => role === "support").map(({ holder }) => holder),
      shipped: shipped.has(task.code),
    };
  });
  // 其他重点任务 is box 0, and comes after the plan's own.
  return [...rows.filter(({ box }) => box > 0), ...rows.filter(({ box }) => box === 0)];
}
