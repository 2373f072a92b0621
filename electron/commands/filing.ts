/** submit, withdraw, accept, return, unlock, report-history: reports 填报单 through their states. */
import { z } from "zod";
import { type ReportView, reportEventSchema, reportViewSchema } from "../../shared/contract/submissions.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { reportMarkLabel, returnedTimes, unlockedUntilText } from "../../shared/text/filing.ts";
import { reportStateLabel } from "../../shared/text/words.ts";
import { type Arguments, command, type Option } from "./command.ts";

const org: Option = { name: "org", value: "单位", help: "单位代码或名称", required: true };
const orgs: Option = { ...org, help: "单位代码或名称，可重复；要么都办，要么都不办", multiple: true };
const period: Option = { name: "period", value: "填报期", help: "如 2022Q1", required: true };
const reason: Option = { name: "reason", value: "文字", help: "原因，不少于 6 个字", required: true };

const reportOf = (args: Arguments) => ({ organisation: args.text("org"), period: args.text("period") });
const severalSchema = z.object({ period: z.string(), reports: z.array(reportViewSchema) });

const reportLine = (report: ReportView): string =>
  [
    report.organisationName,
    reportStateLabel[report.state],
    report.nil ? reportMarkLabel.nil : "",
    report.late ? reportMarkLabel.late : "",
    report.returns === 0 ? "" : returnedTimes(report.returns),
    report.returnReason,
    report.unlockedUntil === null ? "" : unlockedUntilText(report.unlockedUntil),
  ]
    .filter((part) => part !== "")
    .join("\t");

export const submit = command({
  name: "submit",
  summary: "提交单位的填报单；还有指标没有填、也没有说明的，不能提交",
  options: [org, period, { name: "nil", help: "零报告：本期没有数据，一项都没有填时才能用" }],
  writes: true,
  output: reportViewSchema,
  run: (core, args) => ({ result: core.submissions.submit({ ...reportOf(args), nil: args.flag("nil") }) }),
  text: reportLine,
});

export const withdraw = command({
  name: "withdraw",
  summary: "撤回提交，接收之前可以",
  options: [org, period],
  writes: true,
  output: reportViewSchema,
  run: (core, args) => ({ result: core.submissions.withdraw(reportOf(args)) }),
  text: reportLine,
});

export const accept = command({
  name: "accept",
  summary: "接收提交的填报单",
  options: [orgs, period],
  writes: true,
  output: severalSchema,
  run: (core, args) => {
    const of = args.text("period");
    return { result: { period: of, reports: core.submissions.accept(of, args.all("org")) } };
  },
  text: (r) => r.reports.map(reportLine).join("\n"),
});

export const sendBack = command({
  name: "return",
  summary: "退回提交的填报单，写明原因",
  options: [orgs, period, reason],
  writes: true,
  output: severalSchema,
  run: (core, args) => {
    const of = args.text("period");
    return { result: { period: of, reports: core.submissions.return(of, args.all("org"), args.text("reason")) } };
  },
  text: (r) => r.reports.map(reportLine).join("\n"),
});

export const unlock = command({
  name: "unlock",
  summary: "解锁已接收或填报期已关闭的填报单，到某一天为止可以修改",
  options: [
    org,
    period,
    { name: "until", value: "日期", help: "可修改到哪一天，如 2022-05-16", required: true },
    reason,
  ],
  writes: true,
  output: reportViewSchema,
  run: (core, args) => ({ result: core.submissions.unlock(reportOf(args), untilOf(args), args.text("reason")) }),
  text: reportLine,
});

export const reportHistory = command({
  name: "report-history",
  summary: "填报单记录：提交、接收、退回、解锁，从近到远",
  options: [org, period],
  writes: false,
  output: z.object({ organisation: z.string(), period: z.string(), events: z.array(reportEventSchema) }),
  run: (core, args) => ({ result: { ...reportOf(args), events: core.submissions.history(reportOf(args)) } }),
  text: (r) =>
    r.events
      .map(({ at, by, summary, stateBefore, stateAfter, reason: why }) =>
        [at, by, summary, `${reportStateLabel[stateBefore]} → ${reportStateLabel[stateAfter]}`, why ?? ""]
          .filter((part) => part !== "")
          .join("\t"),
      )
      .join("\n"),
});

function untilOf(args: Arguments): string {
  const day = z.iso.date().safeParse(args.text("until"));
  if (!day.success)
    throw new AppError("INVALID", { field: "解锁期限", text: args.text("until"), reason: "应写成 2022-05-16" });
  return day.data;
}
