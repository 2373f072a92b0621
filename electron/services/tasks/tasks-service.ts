/** The tasks of a plan, and the office's own beside those of the 专栏. */
import type {
  SourceDocument,
  TaskAddition,
  TaskEdit,
  TaskFields,
  TaskRetirement,
  TaskRow,
} from "../../../shared/contract/tasks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { findOrganisation, findPlan, findTask, listTasks } from "../../db/repos/catalog.ts";
import { listPeriods } from "../../db/repos/periods.ts";
import {
  deleteTask,
  insertDocument,
  insertTask,
  isCodeTaken,
  linesOfTask,
  listDocuments,
  nextPosition,
  projectsOfTask,
  setTaskField,
} from "../../db/repos/tasks.ts";
import { type Context, must, officeNote } from "../context.ts";
import { setHolders } from "./task-holders.ts";
import { taskRows } from "./task-rows.ts";

/** The number of what is in no 专栏. */
const outside = 0;

export function createTasksService(ctx: Context) {
  const rowOf = (plan: string, code: string): TaskRow =>
    must(
      taskRows(ctx.store().read, plan, null).find((row) => row.code === code),
      "任务",
      code,
    );
  const known = (code: string): TaskRow => rowOf(must(findTask(ctx.store().read, code), "任务", code).plan, code);

  return {
    list: (plan: string, period: string | null): TaskRow[] => taskRows(ctx.store().read, plan, period),

    documents: (): SourceDocument[] => listDocuments(ctx.store().read),

    add(addition: TaskAddition): TaskRow {
      const db = ctx.store().read;
      const plan = must(findPlan(db, addition.plan), "规划", addition.plan);
      checkFields(db, addition);
      refuseNamesake(db, plan.code, outside, addition.name, null);
      const code = ctx.store().write(officeNote(ctx, "task", `增补任务“${addition.name}”`), (tx) => {
        const { name, aim, deadline, tags } = addition;
        const added = {
          code: nextCode(tx, plan.code),
          plan: plan.code,
          box: outside,
          boxTitle: tasksText.outside,
          position: nextPosition(tx, plan.code, outside),
          ...{ name, aim, deadline, tags },
          places: [{ document: documentKey(ctx, tx, addition.document) }],
        };
        insertTask(tx, added);
        setHolders(tx, added.code, addition);
        return added.code;
      });
      return rowOf(plan.code, code);
    },

    /** Changes what the form holds, field by field. Where a task of the catalogue is printed is not the office's to change. */
    edit(edit: TaskEdit): TaskRow {
      const before = known(edit.code);
      const db = ctx.store().read;
      checkFields(db, edit);
      refuseNamesake(db, before.plan, before.box, edit.name, before.code);
      if (edit.document !== undefined && before.shipped)
        throw new AppError("INVALID", {
          field: "来源文件",
          name: before.name,
          reason: "随规划目录装入的任务，出处不能更改",
        });
      ctx.store().write(officeNote(ctx, "task", `修改任务“${before.name}”`), (tx) => {
        for (const field of ["name", "aim", "deadline", "tags"] as const)
          setTaskField(tx, edit.code, field, before[field], edit[field]);
        if (edit.document !== undefined) {
          const places = before.places.map(({ documentTitle: _, ...place }) => place);
          const [first, ...others] = places;
          const document = documentKey(ctx, tx, edit.document);
          if (first && first.document !== document)
            setTaskField(tx, edit.code, "places", places, [{ document }, ...others]);
        }
        setHolders(tx, edit.code, edit);
      });
      return known(edit.code);
    },

    /** From a period on the task is no longer kept. A closed period keeps what was found in it. */
    retire({ code, from, reason }: TaskRetirement): TaskRow {
      const before = known(code);
      if (before.retiredFrom !== null)
        throw new AppError("INVALID", { field: "任务", name: before.name, reason: "已经停用，请先恢复" });
      const closed = listPeriods(ctx.store().read).some((period) => period.state === "closed" && period.code >= from);
      if (closed)
        throw new AppError("INVALID", {
          field: "停用填报期",
          text: from,
          reason: "该期或以后的填报期已经关闭，请从未关闭的填报期起停用",
        });
      ctx.store().write(officeNote(ctx, "task", `停用任务“${before.name}”`), (tx) => {
        setTaskField(tx, code, "retiredFrom", null, from);
        setTaskField(tx, code, "retiredReason", before.retiredReason, reason);
      });
      return known(code);
    },

    bringBack(code: string): TaskRow {
      const before = known(code);
      if (before.retiredFrom === null)
        throw new AppError("INVALID", { field: "任务", name: before.name, reason: "没有停用，不用恢复" });
      ctx.store().write(officeNote(ctx, "task", `恢复任务“${before.name}”`), (tx) => {
        setTaskField(tx, code, "retiredFrom", before.retiredFrom, null);
        setTaskField(tx, code, "retiredReason", before.retiredReason, "");
      });
      return known(code);
    },

    remove(code: string): { code: string } {
      const { name, shipped } = known(code);
      const db = ctx.store().read;
      const lines = linesOfTask(db, code);
      const projects = projectsOfTask(db, code);
      const reason = shipped
        ? "这是随规划目录装入的任务"
        : lines.length > 0
          ? `它有量化目标 ${lines.length} 项：${lines.slice(0, 3).join("、")}${lines.length > 3 ? "等" : ""}`
          : projects.length > 0
            ? `它有重点项目 ${projects.length} 个：${projects.slice(0, 3).join("、")}${projects.length > 3 ? "等" : ""}`
            : null;
      if (reason !== null) throw new AppError("STILL_NEEDED", { what: "任务", name, reason });
      ctx.store().write(officeNote(ctx, "task", `删除任务“${name}”`), (tx) => deleteTask(tx, code));
      return { code };
    },
  };
}

function checkFields(db: ReadDb, { lead, support, name }: TaskFields): void {
  for (const code of [lead, ...support]) if (code !== null) must(findOrganisation(db, code), "单位", code);
  if (lead !== null && support.includes(lead))
    throw new AppError("INVALID", { field: "配合单位", name, reason: "牵头单位不能同时作为配合单位" });
}

/** Within a 专栏 a name stands for one task. */
function refuseNamesake(db: ReadDb, plan: string, box: number, name: string, own: string | null): void {
  if (listTasks(db, plan).some((task) => task.box === box && task.name === name && task.code !== own))
    throw new AppError("INVALID", { field: "任务名称", name, reason: "已有同名任务" });
}

/** `14-t0-1`, `14-t0-2` …: never one that was used before. */
function nextCode(db: ReadDb, plan: string): string {
  for (let number = 1; ; number++) {
    const code = `${plan.replace(/th$/, "")}-t${outside}-${number}`;
    if (!isCodeTaken(db, code)) return code;
  }
}

/** The key of the document named, which is added where it is new; one of the same title and 文号 is the same one. */
function documentKey(ctx: Context, tx: WriteTx, document: TaskAddition["document"]): string {
  const all = listDocuments(tx);
  if ("key" in document)
    return must(
      all.find(({ key }) => key === document.key),
      "来源文件",
      document.key,
    ).key;
  const same = all.find((each) => each.title === document.title && each.documentNumber === document.documentNumber);
  if (same) return same.key;
  const key = `doc-${ctx.ids.uuid()}`;
  insertDocument(tx, { key, ...document }, "");
  return key;
}
