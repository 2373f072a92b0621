/** Lines and tasks under one name: what a remark is about, who answers for it, and when. */
import { AppError } from "../../../shared/domain/errors.ts";
import type { ReadDb } from "../../db/handles.ts";
import { assignmentsOf, findIndicator, findTask } from "../../db/repos/catalog.ts";
import type { InstructionRow, ItemColumns } from "../../db/repos/remarks.ts";

export interface Item extends ItemColumns {
  readonly code: string;
  readonly name: string;
}

/** NOT_FOUND where neither a line nor a task has the code. */
export function itemOf(db: ReadDb, code: string): Item {
  const line = findIndicator(db, "", code);
  if (line) return { code: line.code, name: line.name, indicator: line.code, task: null };
  const task = findTask(db, code);
  if (task) return { code, name: task.name, indicator: null, task: code };
  throw new AppError("NOT_FOUND", { what: "指标或任务", name: code });
}

/** Leads and provider of a line or task in a period: they answer for it. */
export function answersFor(db: ReadDb, item: string, organisation: string, period: string): boolean {
  return assignmentsOf(db, item, period).some((each) => each.role !== "support" && each.organisation === organisation);
}

/** Is an instruction to be answered? From the period it is about until the one in which it was found carried out. */
export function isOpenIn({ period, settledIn }: InstructionRow, asked: string): boolean {
  return period <= asked && (settledIn === null || asked <= settledIn);
}
