/** periods, period: the quarters, planned ahead, opened, closed; who may report later or not at all. */
import { z } from "zod";
import { type Unanswered, unansweredSchema } from "../../shared/contract/assessment.ts";
import { dueExceptionSchema, type Period, periodSchema } from "../../shared/contract/periods.ts";
import type { ExceptionKind } from "../../shared/domain/due-exceptions.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { dueExceptionsText, exceptionKindLabel } from "../../shared/text/due-exceptions.ts";
import { periodsText } from "../../shared/text/periods.ts";
import { periodStateLabel } from "../../shared/text/words.ts";
import type { Core } from "../compose.ts";
import { type Arguments, command } from "./command.ts";

const periodLine = (p: Period): string =>
  `${p.code}\t${p.label}\t${periodStateLabel[p.state]}\t截止 ${p.due ?? "未定"}`;

export const periods = command({
  name: "periods",
  summary: "列出填报期",
  options: [],
  writes: false,
  output: z.object({ periods: z.array(periodSchema) }),
  run: (core) => ({ result: { periods: core.periods.list() } }),
  text: (r) => (r.periods.length === 0 ? "还没有打开过填报期" : r.periods.map(periodLine).join("\n")),
});

const plannedSchema = z.object({ periods: z.array(periodSchema) });
const exceptionsSchema = z.object({ period: z.string(), exceptions: z.array(dueExceptionSchema) });
const closedSchema = periodSchema.extend({ unanswered: unansweredSchema.optional() });
type Result = z.infer<typeof closedSchema> | z.infer<typeof plannedSchema> | z.infer<typeof exceptionsSchema>;

export const period = command({
  name: "period",
  positionals: "open|close 填报期 ｜ plan ｜ defer|exempt|restore",
  summary: "打开、关闭、编排填报期，或设置延期、免报，如 period open 2022Q1 --due 2022-04-20",
  options: [
    { name: "due", value: "日期", help: "open：报送截止日期，如 2022-04-20；不写时按编排的日期" },
    { name: "plan", value: "规划", help: "plan：编排这个规划的全部季度，如 14th" },
    { name: "period", value: "填报期", help: "defer、exempt、restore：填报期，如 2022Q1" },
    { name: "org", value: "单位", help: "defer、exempt、restore：单位代码或名称，可重复", multiple: true },
    { name: "indicator", value: "指标", help: "defer、exempt、restore：指标代码或名称，可重复", multiple: true },
    { name: "until", value: "日期", help: "defer：延至哪一天，如 2022-05-16" },
    { name: "reason", value: "文字", help: "defer、exempt：原因" },
  ],
  writes: true,
  output: z.union([closedSchema, plannedSchema, exceptionsSchema]),
  run: (core, args) => ({ result: act(core, args) }),
  text: (r) => {
    if ("periods" in r) return r.periods.map(periodLine).join("\n");
    return "exceptions" in r ? exceptionLines(r.exceptions) : [periodLine(r), ...warnings(r.unanswered)].join("\n");
  },
});

/** With whose objections wait for an answer: the period is closed all the same, and the answer may come after. */
function closed(core: Core, code: string): z.infer<typeof closedSchema> {
  const unanswered = core.assessment.unanswered(code);
  const period = core.periods.close(code);
  return unanswered.length === 0 ? period : { ...period, unanswered };
}

const warnings = (unanswered: Unanswered = []): string[] =>
  unanswered.length === 0 ? [] : [periodsText.closeUnanswered([...new Set(unanswered.map(({ name }) => name))])];

function act(core: Core, args: Arguments): Result {
  const [action, code] = args.positionals;
  switch (action) {
    case "open":
      return core.periods.open(periodOf(code), dayOf(args, "due", "截止日期"));
    case "close":
      return closed(core, periodOf(code));
    case "plan":
      return { periods: core.periods.plan(args.text("plan") || (code ?? ""), []) };
    case "defer":
      return except(core, args, "deferred");
    case "exempt":
      return except(core, args, "exempt");
    case "restore":
      return restore(core, args);
    default:
      throw new AppError("INVALID", {
        field: "period",
        text: action ?? "",
        reason: "应为 open、close、plan、defer、exempt 或 restore",
      });
  }
}

function except(core: Core, args: Arguments, kind: ExceptionKind): Result {
  const period = periodOf(args.maybe("period"));
  const exceptions = core.dueExceptions.except({
    period,
    organisations: args.all("org"),
    indicators: args.all("indicator"),
    kind,
    due: dayOf(args, "until", "延至日期") ?? null,
    reason: args.text("reason"),
  });
  return { period, exceptions };
}

function restore(core: Core, args: Arguments): Result {
  const period = periodOf(args.maybe("period"));
  const request = { organisations: args.all("org"), indicators: args.all("indicator") };
  return { period, exceptions: core.dueExceptions.restore(period, request) };
}

function periodOf(code: string | undefined): string {
  if (code === undefined || !/^\d{4}Q[1-4]$/.test(code))
    throw new AppError("INVALID", { field: "填报期", text: code ?? "", reason: "应写成 2022Q1" });
  return code;
}

/** Undefined where the option was not given. */
function dayOf(args: Arguments, option: string, field: string): string | undefined {
  const day = z.iso.date().optional().safeParse(args.maybe(option));
  if (!day.success) throw new AppError("INVALID", { field, text: args.text(option), reason: "应写成 2022-04-20" });
  return day.data;
}

function exceptionLines(exceptions: z.infer<typeof exceptionsSchema>["exceptions"]): string {
  if (exceptions.length === 0) return dueExceptionsText.empty;
  return exceptions
    .map(({ organisationName, indicatorName, kind, due, reason }) =>
      [
        organisationName ?? dueExceptionsText.everyOrganisation,
        indicatorName ?? dueExceptionsText.everyLine,
        due === null ? exceptionKindLabel[kind] : `${exceptionKindLabel[kind]}至 ${due}`,
        reason,
      ].join("\t"),
    )
    .join("\n");
}
