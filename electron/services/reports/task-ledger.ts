/** 重点任务台账 from the database. */
import { isTracked } from "../../../shared/domain/line.ts";
import { buildTaskLedger, type LedgerTask } from "../../../shared/domain/task-ledger.ts";
import { listAssignments, listTasks } from "../../db/repos/catalog.ts";
import { listUpdatesUpTo, taskStatesAt } from "../../db/repos/task-updates.ts";
import { taskEntryOf } from "../plan-tasks.ts";
import { progressTable } from "../progress-service.ts";
import { type PrintMaker, type PrintWorld, wholePeriod } from "./print-world.ts";

export const taskLedgerMaker: PrintMaker = {
  subjects: () => [wholePeriod],
  model(world) {
    const { db, period, demo } = world;
    return buildTaskLedger({
      plan: world.judging().plan,
      progress: progressTable(db, period.plan, period.code),
      tasks: ledgerTasks(world),
      office: world.office(),
      demo,
    });
  },
};

/** The tasks of the period in the plan's order; of what each organisation said in it, the newest. */
function ledgerTasks({ db, period, organisations }: PrintWorld): LedgerTask[] {
  const tasks = listTasks(db, period.plan).filter((task) => isTracked(task, period.code));
  const names = new Map(organisations().map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const states = taskStatesAt(db, period.plan, period.code);
  const updates = listUpdatesUpTo(
    db,
    tasks.map(({ code }) => code),
    period.code,
  ).filter((update) => update.period === period.code);
  const saidOf = Map.groupBy(updates, ({ task }) => task);
  const holdersOf = Map.groupBy(listAssignments(db, period.plan, period.code), ({ item }) => item);
  return tasks.map((task) => {
    const newest = new Map(saidOf.get(task.code)?.map((update) => [update.organisation, update]));
    const holders = holdersOf.get(task.code) ?? [];
    return {
      task,
      state: states.get(task.code)?.state ?? null,
      said: [...newest].map(([organisation, update]) => ({
        ...taskEntryOf(update),
        organisation: nameOf(organisation),
      })),
      holders: [
        ...new Set(
          [...holders.filter(({ role }) => role === "lead"), ...holders.filter(({ role }) => role !== "lead")].map(
            ({ organisation }) => nameOf(organisation),
          ),
        ),
      ],
    };
  });
}
