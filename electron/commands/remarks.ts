/** task-update, instruct, comment: what is said beside the figures. */
import { commentSchema, instructionSchema } from "../../shared/contract/remarks.ts";
import { taskLineSchema } from "../../shared/contract/task-progress.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isTaskState, taskStates } from "../../shared/domain/vocabulary.ts";
import { type Arguments, command } from "./command.ts";

const period = { name: "period", value: "填报期", help: "如 2022Q1", required: true };
const item = { name: "item", value: "代码", help: "指标或任务的代码", required: true };
const text = { name: "text", value: "文字", help: "内容，按原文", required: true };

/** What is said; nothing said is no remark. */
function said(args: Arguments): string {
  const words = args.text("text").trim();
  if (words === "") throw new AppError("INVALID", { field: "text", text: "", reason: "请写明内容" });
  return words;
}

export const taskUpdate = command({
  name: "task-update",
  summary: "填报一项任务的进展；没有写出的栏目保留本期已报的内容",
  options: [
    { name: "org", value: "单位", help: "牵头单位的代码或名称", required: true },
    period,
    { name: "task", value: "代码", help: "任务代码，如 14-t1-tiered-cultivation", required: true },
    { name: "state", value: "状态", help: "任务状态", required: true, choices: taskStates },
    { name: "done", value: "文字", help: "本期形象进度" },
    { name: "problems", value: "文字", help: "存在问题" },
    { name: "next", value: "文字", help: "下步措施" },
    { name: "matters", value: "文字", help: "需区级协调事项" },
  ],
  writes: true,
  output: taskLineSchema,
  run: (core, args) => {
    const organisation = args.text("org");
    const task = args.text("task");
    const state = args.text("state");
    if (!isTaskState(state)) throw new AppError("INVALID", { field: "state", text: state, reason: "不是任务状态" });
    const form = core.taskProgress.form(organisation, args.text("period"));
    const kept = form.find((line) => line.task === task)?.current ?? null;
    const result = core.taskProgress.save({
      organisation,
      period: args.text("period"),
      task,
      state,
      done: args.maybe("done") ?? kept?.done ?? "",
      problems: args.maybe("problems") ?? kept?.problems ?? "",
      nextSteps: args.maybe("next") ?? kept?.nextSteps ?? "",
      matters: args.maybe("matters") ?? kept?.matters ?? "",
      expected: kept,
    });
    return { result };
  },
  text: (r) => `${r.name}\t${r.current?.state ?? ""}\t${r.current?.done ?? ""}`,
});

export const instruct = command({
  name: "instruct",
  summary: "登记领导对一项指标或任务的批示",
  options: [
    item,
    { ...period, help: "从哪个填报期起答复，如 2022Q1" },
    { name: "leader", value: "姓名", help: "批示领导", required: true },
    { name: "date", value: "日期", help: "批示日期，如 2022-04-01", required: true },
    text,
  ],
  writes: true,
  output: instructionSchema,
  run: (core, args) => {
    const read = instructionSchema.shape.givenOn.safeParse(args.text("date"));
    if (!read.success)
      throw new AppError("INVALID", { field: "date", text: args.text("date"), reason: "应为日期，如 2022-04-01" });
    return {
      result: core.remarks.instruct({
        item: args.text("item"),
        period: args.text("period"),
        leader: args.text("leader"),
        givenOn: read.data,
        text: said(args),
      }),
    };
  },
  text: (r) => `第 ${r.id} 号　${r.leader}　${r.givenOn}　${r.itemName}：${r.text}`,
});

export const comment = command({
  name: "comment",
  summary: "对一项指标、任务，或一个单位某一所属期的数写批注",
  options: [
    item,
    period,
    { name: "org", value: "单位", help: "针对哪个单位的数；不写则针对整项" },
    { name: "data-period", value: "所属期", help: "针对哪个所属期的数，如 2022Q1 或 2021" },
    text,
  ],
  writes: true,
  output: commentSchema,
  run: (core, args) => ({
    result: core.remarks.comment({
      item: args.text("item"),
      period: args.text("period"),
      organisation: args.maybe("org") ?? null,
      dataPeriod: args.maybe("data-period") ?? null,
      text: said(args),
    }),
  }),
  text: (r) => [r.itemName, r.organisationName, r.dataPeriod ?? "", r.text].filter(Boolean).join("\t"),
});
