/** reminders, scan, archive: what a quarter's collection needs beside the workbooks. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  archiveResultSchema,
  type CollectingRow,
  collectingRowSchema,
  type Scan,
  scanSchema,
} from "../../shared/contract/collecting.ts";
import { type CheckNumber, readCheckNumber } from "../../shared/domain/check-number.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { periodLabel } from "../../shared/domain/period.ts";
import { askedUntil, reminderLevels } from "../../shared/domain/reminder.ts";
import {
  archiveText,
  checkNumberWords,
  missingWords,
  owedLabel,
  paperStandingLabel,
  reminderText,
  scanText,
} from "../../shared/text/collecting.ts";
import { messageToAll } from "../../shared/text/reminder-messages.ts";
import type { Core } from "../compose.ts";
import { type Arguments, command, type Option } from "./command.ts";

const period: Option = { name: "period", value: "填报期", help: "如 2022Q1", required: true };

const recipientSchema = collectingRowSchema.extend({ level: z.enum(reminderLevels) });
type Recipient = z.infer<typeof recipientSchema>;

const remindersSchema = z.object({
  period: z.string(),
  recorded: z.boolean(),
  until: z.iso.date(),
  recipients: z.array(recipientSchema),
  message: z.string(),
  /** The printed notice, where one was asked for. */
  file: z.string().nullable(),
});

export const reminders = command({
  name: "reminders",
  summary: "催报：谁还没报、该到哪一级，连同可发的文字；加 --record 登记为已催报，不加则不作任何更改",
  options: [
    period,
    { name: "level", value: "级别", help: "都按这一级；不写则逐个按到期情况建议", choices: reminderLevels },
    { name: "org", value: "单位", help: "只催这些单位（代码或名称），可重复；不写则催全部未报的", multiple: true },
    { name: "until", value: "日期", help: "请于哪一天前报送，如 2022-04-27；不写则为截止日期或两天以后" },
    { name: "out", value: "文件", help: "另把催报通知打印成 .pdf 文件" },
    { name: "record", help: "登记为已催报" },
  ],
  writes: (args) => args.flag("record"),
  output: remindersSchema,
  run: async (core, args) => {
    const of = args.text("period");
    const { office, organisations } = core.collecting.register(of);
    const recipients = chosenRecipients(core, organisations, args);
    const { today } = core.app.state();
    const until = dayOf(args.maybe("until")) ?? askedUntil(earliestDue(recipients), today);
    const named = recipients.map(({ organisation, level }) => ({ organisation, level }));
    const file = args.maybe("out") === undefined ? null : path.resolve(args.text("out"));
    if (file !== null && path.extname(file).toLowerCase() !== ".pdf")
      throw new AppError("INVALID", { field: "--out", text: path.basename(file), reason: "本版只生成 .pdf" });
    if (file !== null && named.length > 0)
      writeFileSync(file, await core.collecting.noticeBytes({ period: of, recipients: named, until }));
    const recorded = args.flag("record") && named.length > 0;
    if (recorded) core.collecting.remind({ period: of, recipients: named });
    const message =
      recipients.length === 0 ? "" : messageToAll(recipients, { periodLabel: periodLabel(of), until, office });
    return { result: { period: of, recorded, until, recipients, message, file: named.length > 0 ? file : null } };
  },
  text: (r) =>
    r.recipients.length === 0
      ? `${periodLabel(r.period)}没有未报的单位。`
      : [
          ...r.recipients.map(recipientLine),
          "",
          r.message,
          ...(r.file === null ? [] : ["", `已生成 ${r.file}`]),
          ...(r.recorded ? ["", reminderText.recorded(r.recipients.length)] : []),
        ].join("\n"),
});

/** Everybody who owes a report, or those named; naming one who owes nothing is refused where it is recorded or printed. */
function chosenRecipients(core: Core, rows: readonly CollectingRow[], args: Arguments): Recipient[] {
  const level = reminderLevels.find((each) => each === args.maybe("level"));
  const named = args.all("org").map((name) => core.collecting.organisation(name));
  for (const { code, name } of named)
    if (!rows.some((row) => row.organisation === code && row.owes !== null))
      throw new AppError("INVALID", { field: "单位", name, reason: reminderText.nothingOwed });
  const wanted = new Set(named.map(({ code }) => code));
  return rows.flatMap((row) =>
    row.suggested === null || (wanted.size > 0 && !wanted.has(row.organisation))
      ? []
      : [{ ...row, level: level ?? row.suggested }],
  );
}

const earliestDue = (rows: readonly Recipient[]): string | null =>
  rows.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null;

function recipientLine({
  name,
  level,
  owes,
  missing,
  daysLate,
  contactName,
  contactPhone,
  reminders,
}: Recipient): string {
  const last = reminders.at(-1);
  return [
    name,
    level,
    owes === null ? "" : owedLabel[owes],
    missingWords(missing),
    daysLate === 0 ? "" : `逾期 ${daysLate} 天`,
    [contactName, contactPhone].filter((part) => part !== "").join(" "),
    last === undefined ? "" : `上次${last.level} ${last.at.slice(0, 10)}`,
  ]
    .filter((part) => part !== "")
    .join("\t");
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = z.iso.date().safeParse(text);
  if (!day.success) throw new AppError("INVALID", { field: "--until", text, reason: "应写成 2022-04-27" });
  return day.data;
}

export const scan = command({
  name: "scan",
  positionals: "文件",
  summary: "登记盖章扫描件（PDF、JPG、PNG），可连同纸面核对数；与电子表核对数不符的，退出码为 1",
  options: [
    period,
    { name: "org", value: "单位", help: "单位代码或名称；不写则按文件名中的模板编号或单位名称" },
    { name: "check-count", value: "项数", help: "纸面核对数的项数，与 --check-sum 一起填" },
    { name: "check-sum", value: "合计", help: "纸面核对数的合计" },
  ],
  writes: true,
  output: scanSchema,
  run: (core, args) => {
    const [given = "", more] = args.positionals;
    if (more !== undefined) throw new AppError("INVALID", { field: "文件", text: more, reason: "一次登记一份" });
    if (!statSync(given, { throwIfNoEntry: false })?.isFile())
      throw new AppError("NOT_FOUND", { what: "文件", name: given });
    const result = core.scans.add({
      period: args.text("period"),
      organisation: args.maybe("org") ?? "",
      fileName: path.basename(given),
      bytes: readFileSync(given),
      paper: paperOf(args),
    });
    return { result, open: result.standing === "differs" };
  },
  text: scanLine,
});

function scanLine({ organisationName, fileName, standing, paper, reported }: Scan): string {
  return [
    `已登记 ${organisationName} ${fileName}`,
    `核对数${paperStandingLabel[standing]}`,
    paper === null ? "" : `纸面 ${checkNumberWords(paper)}`,
    reported === null ? scanText.nothingReported : `电子表 ${checkNumberWords(reported)}`,
  ]
    .filter((part) => part !== "")
    .join("\t");
}

function paperOf(args: Arguments): CheckNumber | null {
  const [count, sum] = [args.text("check-count"), args.text("check-sum")];
  const paper = readCheckNumber(count, sum);
  if (paper !== undefined) return paper;
  const text = `${count} ${sum}`.trim();
  throw new AppError("INVALID", { field: scanText.fields.paper, text, reason: scanText.wrong.paper });
}

export const archive = command({
  name: "archive",
  summary: "一季一档：把下发、回收、扫描件、打印件和变更日志归成一个压缩包；缺的文件在目录中列出，退出码为 1",
  options: [period, { name: "out", value: "文件", help: "写入的 .zip 文件；已有的文件不覆盖", required: true }],
  writes: false,
  output: archiveResultSchema.extend({ period: z.string(), file: z.string() }),
  run: async (core, args) => {
    const file = path.resolve(args.text("out"));
    const watch = (done: number, total: number) =>
      process.stderr.isTTY && process.stderr.write(`\r${archiveText.progress(done, total)}\u001b[K`);
    const result = await core.archive.toFile(args.text("period"), file, watch);
    return { result: { ...result, period: args.text("period"), file }, open: result.missing.length > 0 };
  },
  text: (r) =>
    [
      `已归档到 ${r.file}：${r.files} 个文件`,
      ...(r.missing.length === 0 ? [] : [archiveText.missing(r.missing.length)]),
      ...r.missing.map(({ path: place, reason }) => `${place}\t${reason}`),
    ].join("\n"),
});
