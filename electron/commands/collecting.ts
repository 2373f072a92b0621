/** enter, issue, returned: a quarter's collection. */
import path from "node:path";
import { z } from "zod";
import { type CollectingRow, collectingRowSchema } from "../../shared/contract/collecting.ts";
import { entryResult } from "../../shared/contract/entry.ts";
import { issuedFileSchema } from "../../shared/contract/issue.ts";
import { registerRowSchema } from "../../shared/contract/periods.ts";
import { fillings, growthBases, vintages } from "../../shared/domain/vocabulary.ts";
import { collectingText, paperStandingLabel } from "../../shared/text/collecting.ts";
import { reportMarkLabel, returnedTimes, unlockedUntilText } from "../../shared/text/filing.ts";
import { fillingLabel, reportStateLabel } from "../../shared/text/words.ts";
import { type Arguments, command } from "./command.ts";

/** A code or the Chinese word for it. */
const fillingOf = (word: string | undefined) =>
  word === undefined ? null : (fillings.find((f) => f === word || fillingLabel[f] === word) ?? null);

const entryOf = (args: Arguments) => ({
  organisation: args.text("org"),
  period: args.text("period"),
  indicator: args.text("indicator"),
  dataPeriod: args.text("data-period"),
  value: args.maybe("value") ?? "",
  growth: args.maybe("growth") ?? "",
  growthBasis: growthBases.find((b) => b === args.maybe("growth-basis")) ?? null,
  vintage: vintages.find((v) => v === args.maybe("vintage")) ?? null,
  filling: fillingOf(args.maybe("filling")),
  remark: args.text("remark"),
  reason: args.maybe("reason") ?? "",
  ...(args.maybe("revision-source") === undefined ? {} : { revision: { source: args.text("revision-source") } }),
  ...(args.flag("exempt") ? { exempt: true } : {}),
  ...(args.flag("series-break") ? { seriesBreak: true } : {}),
  ...(args.flag("plan-total") ? { planTotal: true } : {}),
});

export const enter = command({
  name: "enter",
  summary: "填报一个数，与填报界面的审核相同",
  options: [
    { name: "org", value: "单位", help: "单位代码或名称", required: true },
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "indicator", value: "指标", help: "指标代码或名称", required: true },
    {
      name: "value",
      value: "数",
      help: "本期数，按指标的计量单位；不填即为空白。结构填各项，如 0.02:13.46:86.52；状态填已完成、推进中等",
    },
    { name: "growth", value: "数", help: "同比：总量为 %，比重为百分点" },
    { name: "growth-basis", value: "口径", help: "增速口径", choices: growthBases },
    { name: "vintage", value: "性质", help: "数据性质", choices: vintages },
    {
      name: "filling",
      value: "情况",
      help: "填报情况",
      choices: [...fillings, ...fillings.map((f) => fillingLabel[f])],
    },
    { name: "data-period", value: "所属期", help: "如 2022Q1 或 2021，默认为该填报期应报的所属期" },
    { name: "remark", value: "文字", help: "数据来源及说明" },
    { name: "reason", value: "文字", help: "审核要求说明原因时填写，不少于 6 个字" },
    { name: "exempt", help: "强制性审核不通过时由区发展改革委豁免，须用 --reason 写明理由" },
    {
      name: "revision-source",
      value: "文字",
      help: "订正已关闭填报期的数（由区发展改革委办理）：订正依据，如文号；须用 --reason 写明原因",
    },
    { name: "series-break", help: "口径有调整：这一所属期以前的数与以后的不可比" },
    { name: "plan-total", help: "所填的是规划期以来的合计数，不是当年数" },
  ],
  writes: true,
  output: entryResult,
  run: (core, args) => ({ result: core.entry.save(entryOf(args)) }),
  text: (r) =>
    [
      r.changed
        ? `已保存：${r.indicator} ${r.dataPeriod} ${r.before?.value ?? "空"} → ${r.after.value ?? "空"}`
        : `没有变化：${r.indicator} ${r.dataPeriod}`,
      ...r.findings.map((f) => `${f.grade} ${f.message}`),
    ].join("\n"),
});

export const issue = command({
  name: "issue",
  summary: "生成并登记下发的填报表，每个单位一份",
  options: [
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "out", value: "目录", help: "写入的目录", required: true },
    { name: "org", value: "单位", help: "只下发给这些单位（代码或名称），可重复", multiple: true },
    { name: "notice", help: "同时生成通知代拟稿（.docx）" },
  ],
  writes: true,
  output: z.object({
    period: z.string(),
    folder: z.string(),
    files: z.array(issuedFileSchema),
    /** File name of the 通知代拟稿; null where none was asked for. */
    notice: z.string().nullable(),
  }),
  run: async (core, args) => {
    const organisations = args.all("org");
    const folder = path.resolve(args.text("out"));
    const request = {
      period: args.text("period"),
      notice: args.flag("notice"),
      ...(organisations.length > 0 ? { organisations } : {}),
    };
    const { files, notice } = await core.issue.toFolder(request, folder);
    return { result: { period: request.period, folder, files, notice } };
  },
  text: (r) =>
    [
      `已下发 ${r.files.length} 份到 ${r.folder}`,
      ...r.files.map(
        (f) =>
          `${f.fileName}\t指标 ${f.lines} 行\t任务 ${f.tasks} 项\t项目 ${f.projects} 个\t考核数据 ${f.supplies} 个\t第 ${f.version} 版`,
      ),
      ...(r.notice === null ? [] : [`通知代拟稿 ${r.notice}`]),
    ].join("\n"),
});

const returnedSchema = registerRowSchema.extend({ collecting: collectingRowSchema.nullable() });

export const returned = command({
  name: "returned",
  summary: "回收登记：谁报了，谁没报",
  options: [{ name: "period", value: "填报期", help: "如 2022Q1", required: true }],
  writes: false,
  output: z.object({ period: z.string(), organisations: z.array(returnedSchema) }),
  run: (core, args) => {
    const period = args.text("period");
    // Who was reminded is the office's to know.
    const known = core.app.state().actor?.role === "department" ? [] : core.collecting.register(period).organisations;
    const facts = new Map(known.map((row) => [row.organisation, row]));
    const organisations = core.forms
      .register(period)
      .map((row) => ({ ...row, collecting: facts.get(row.organisation) ?? null }));
    return { result: { period, organisations } };
  },
  text: (r) => r.organisations.map(registerLine).join("\n"),
});

function registerLine(row: z.infer<typeof returnedSchema>): string {
  const received = row.receivedAt ? `已收 ${row.receivedAt.slice(0, 10)}${row.late ? "（迟报）" : ""}` : "";
  return [
    row.name,
    reportStateLabel[row.state],
    `${row.filled}/${row.lines}`,
    row.tasks === 0 ? "" : `任务 ${row.tasksFilled}/${row.tasks}`,
    row.projects === 0 ? "" : `项目 ${row.projectsFilled}/${row.projects}`,
    row.supplies === 0 ? "" : `考核数据 ${row.suppliesFilled}/${row.supplies}`,
    row.due === null ? "" : `截止 ${row.due}`,
    row.deferredUntil === null ? "" : `延至 ${row.deferredUntil}`,
    row.exempt === 0 ? "" : `免报 ${row.exempt} 项`,
    row.nil ? reportMarkLabel.nil : "",
    row.returns === 0 ? "" : returnedTimes(row.returns),
    row.unlockedUntil === null ? "" : unlockedUntilText(row.unlockedUntil),
    received,
    ...collectingWords(row.collecting),
  ]
    .filter((part) => part !== "")
    .join("\t");
}

function collectingWords(row: CollectingRow | null): string[] {
  if (row === null) return [];
  const last = row.reminders.at(-1);
  const standings = [...new Set(row.scans.map(({ standing }) => paperStandingLabel[standing]))].join("、");
  return [
    row.daysLate === 0 ? "" : `逾期 ${row.daysLate} 天`,
    [row.contactName, row.contactPhone].filter((part) => part !== "").join(" "),
    last === undefined ? "" : collectingText.reminded(last.level, last.at.slice(0, 10)),
    row.scans.length === 0 ? "" : `扫描件 ${collectingText.scans(row.scans.length)}，核对数${standings}`,
  ];
}
