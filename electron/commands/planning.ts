/** plan, target: the plans there are, a new one, and new versions of targets. */
import { z } from "zod";
import { planFields, planViewSchema } from "../../shared/contract/plans.ts";
import { setTargetInput, targetVersionSchema } from "../../shared/contract/targets.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { parseTypedNumber } from "../../shared/domain/typed-number.ts";
import { collections, operators, targetAuthorities } from "../../shared/domain/vocabulary.ts";
import { targetAsPrinted } from "../../shared/text/figure.ts";
import { planEditText } from "../../shared/text/plans.ts";
import { targetEditText } from "../../shared/text/targets.ts";
import type { Core } from "../compose.ts";
import { type Arguments, command } from "./command.ts";

const invalid = (field: string, text: string, reason: string) => new AppError("INVALID", { field, text, reason });

/** A number as typed, or null where the option was left out; never a guess. */
function numberOf(args: Arguments, option: string, field: string): number | null {
  const text = args.maybe(option);
  if (text === undefined) return null;
  const read = parseTypedNumber(text);
  if (!read.ok) throw invalid(field, text, "应为一个数");
  return read.value;
}

const planOf = (args: Arguments) => {
  const labels: Readonly<Record<string, string>> = planEditText.fields;
  const firstYear = numberOf(args, "first-year", planEditText.fields.firstYear);
  const read = planFields.safeParse({
    code: args.text("code"),
    name: args.text("name"),
    title: args.maybe("title") ?? args.text("name"),
    firstYear,
    lastYear: numberOf(args, "last-year", planEditText.fields.lastYear) ?? (firstYear === null ? null : firstYear + 4),
    baselineYear:
      numberOf(args, "baseline-year", planEditText.fields.baselineYear) ?? (firstYear === null ? null : firstYear - 1),
    documentNumber: args.text("document"),
    adoptedOn: args.text("adopted"),
  });
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0] ?? "");
  throw invalid(labels[field] ?? field, "", "请照规划填写，代码写成 15th，年份写成 2026，日期写成 2026-04-01");
};

export const plan = command({
  name: "plan",
  positionals: "list|create|copy|remove",
  summary: "列出、新建、复制或删除规划，如 plan copy --from 14th --code 15th --name 十五五 --first-year 2026",
  options: [
    { name: "code", value: "代码", help: "规划代码，如 15th" },
    { name: "name", value: "名称", help: "如 十五五" },
    { name: "title", value: "全称", help: "规划文件的标题；不写同名称" },
    { name: "first-year", value: "年份", help: "规划期第一年" },
    { name: "last-year", value: "年份", help: "规划期最后一年；不写为五年" },
    { name: "baseline-year", value: "年份", help: "基数年；不写为规划期前一年" },
    { name: "document", value: "文号", help: "规划文件的文号" },
    { name: "adopted", value: "日期", help: "通过日期" },
    { name: "from", value: "代码", help: "copy：复制哪个规划" },
    {
      name: "collection",
      value: "分组",
      help: "copy：复制哪些指标；不写为 headline",
      multiple: true,
      choices: collections,
    },
    { name: "tasks", help: "copy：同时复制专栏任务" },
  ],
  writes: (args) => args.positionals[0] !== "list",
  output: z.object({ plans: z.array(planViewSchema) }),
  run: (core, args) => {
    changePlans(core, args);
    return { result: { plans: core.plans.list() } };
  },
  text: ({ plans }) =>
    plans
      .map(
        (p) =>
          `${p.code}\t${p.name}\t${p.firstYear}—${p.lastYear}\t指标 ${p.lines}\t填报期 ${p.periods}\t数据 ${p.figures}`,
      )
      .join("\n"),
});

function changePlans(core: Core, args: Arguments): void {
  const [action = ""] = args.positionals;
  switch (action) {
    case "list":
      return;
    case "create":
      core.plans.create(planOf(args));
      return;
    case "copy": {
      const chosen = collections.filter((each) => args.all("collection").includes(each));
      core.plans.copy({
        from: args.text("from"),
        plan: planOf(args),
        collections: chosen.length === 0 ? ["headline"] : chosen,
        tasks: args.flag("tasks"),
      });
      return;
    }
    case "remove":
      core.plans.remove(args.text("code"));
      return;
    default:
      throw invalid("plan", action, "应为 list、create、copy 或 remove");
  }
}

/** By code, or by name within the plan that suggests itself. */
function lineCode(core: Core, name: string): string {
  const { indicators } = core.catalog.get(core.app.state().plan);
  const named = indicators.filter((line) => line.name === name);
  return named.length === 1 && named[0] ? named[0].code : name;
}

export const target = command({
  name: "target",
  positionals: "set|list|withdraw",
  summary: "设置、列出或撤销指标的目标，以前的目标保留",
  options: [
    { name: "indicator", value: "指标", help: "指标编码或名称" },
    { name: "year", value: "年份", help: "目标年；文件没有写明的不写" },
    { name: "operator", value: "关系", help: "不写为 ≥", choices: operators },
    { name: "value", value: "数", help: "目标值；尚待下达的不写" },
    { name: "lower", value: "数", help: "区间的下限" },
    { name: "upper", value: "数", help: "区间的上限" },
    { name: "text", value: "原文", help: "照文件印的写；不写同目标值" },
    { name: "wording", value: "用词", help: "原文用词，如 突破、左右" },
    { name: "authority", value: "依据", help: "谁定的", choices: targetAuthorities },
    { name: "document", value: "文号", help: "文件的文号" },
    { name: "effective", value: "日期", help: "生效日期，如 2022-05-01" },
    { name: "corrects", value: "编号", help: "文字更正：更正的是哪一个目标（target list 的编号）" },
    { name: "note", value: "说明", help: "需要说明的" },
    { name: "reason", value: "理由", help: "不少于 6 个字" },
    { name: "id", value: "编号", help: "withdraw：撤销哪一个目标（target list 的编号）" },
  ],
  writes: (args) => args.positionals[0] !== "list",
  output: z.object({ targets: z.array(targetVersionSchema) }),
  run: (core, args) => ({ result: { targets: changeTargets(core, args) } }),
  text: ({ targets }) =>
    targets
      .map((each) =>
        [
          each.id,
          each.year ?? "未写年份",
          targetAsPrinted(each.operator, each.text),
          `${each.authority} ${each.documentNumber}`.trim(),
          each.until === null ? `${each.effectiveOn} 起` : `${each.effectiveOn} 至 ${each.until}`,
        ].join("\t"),
      )
      .join("\n"),
});

function changeTargets(core: Core, args: Arguments) {
  const [action = ""] = args.positionals;
  if (action === "withdraw") return core.targets.withdraw(args.text("id"), args.text("reason"));
  const indicator = lineCode(core, args.text("indicator"));
  if (action === "list") return core.targets.history(indicator);
  if (action !== "set") throw invalid("target", action, "应为 set、list 或 withdraw");
  const { fields } = targetEditText;
  const read = setTargetInput.safeParse({
    indicator,
    target: {
      year: numberOf(args, "year", fields.year),
      operator: args.maybe("operator") ?? "≥",
      wording: args.text("wording"),
      value: numberOf(args, "value", fields.value),
      lower: numberOf(args, "lower", fields.lower),
      upper: numberOf(args, "upper", fields.upper),
      text: args.maybe("text") ?? args.text("value"),
      authority: args.text("authority"),
      documentNumber: args.text("document"),
      effectiveOn: args.text("effective"),
      note: args.text("note"),
    },
    reason: args.text("reason"),
    corrects: args.maybe("corrects") ?? null,
  });
  if (read.success) return core.targets.set(read.data);
  const field = String(read.error.issues[0]?.path.at(-1) ?? "");
  const labels: Readonly<Record<string, string>> = fields;
  throw invalid(labels[field] ?? field, "", "请照 target 的用法填写");
}
