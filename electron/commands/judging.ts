/** progress, report. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { progressSchema } from "../../shared/contract/progress.ts";
import { sheetKinds } from "../../shared/contract/reports.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { formatNumber } from "../../shared/domain/number.ts";
import { collections } from "../../shared/domain/vocabulary.ts";
import { verdictLabel, verdictShape } from "../../shared/text/verdict.ts";
import { command } from "./command.ts";

export const progress = command({
  name: "progress",
  summary: "逐项指标的进展评价",
  options: [
    { name: "plan", value: "代码", help: "规划代码，如 14th", required: true },
    { name: "period", value: "填报期", help: "截至哪个季度，如 2022Q1", required: true },
    { name: "collection", value: "类别", help: "只列一类指标；不写列全部", choices: collections },
  ],
  writes: false,
  output: progressSchema,
  run: (core, args) => {
    const collection = collections.find((each) => each === args.maybe("collection"));
    return { result: core.progress.table(args.text("plan"), args.text("period"), collection) };
  },
  text: (r) =>
    [
      `${r.period} 时序进度 ${formatNumber(r.periodShare * 100, 1)}%`,
      ...r.indicators.map((i) =>
        [
          i.name,
          `${i.baselineText} → ${i.targetText} ${i.unit}`,
          i.value === null ? "—" : `${formatNumber(i.value, i.decimals)}（${i.valueAtLabel ?? ""}）`,
          i.progress === null ? "—" : `${formatNumber(i.progress * 100, 1)}%`,
          i.gap === null ? "—" : `${formatNumber(i.gap, 1)} 百分点`,
          `${verdictShape[i.verdict]}${verdictLabel[i.verdict]}`,
        ].join("\t"),
      ),
    ].join("\n"),
});

export const report = command({
  name: "report",
  positionals: "表种",
  summary: "生成打印表（main-indicators：主要指标进展情况表）",
  options: [
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "out", value: "文件", help: "写入的 .pdf 文件", required: true },
  ],
  writes: false,
  output: z.object({ kind: z.enum(sheetKinds), period: z.string(), file: z.string(), verification: z.string() }),
  run: async (core, args) => {
    const kind = sheetKinds.find((k) => k === args.positionals[0]);
    if (!kind)
      throw new AppError("INVALID", {
        field: "表种",
        text: args.positionals[0] ?? "",
        reason: `可选：${sheetKinds.join("、")}`,
      });
    const file = path.resolve(args.text("out"));
    const period = args.text("period");
    const sheet = core.reports.sheet(kind, period);
    const extension = path.extname(file).toLowerCase();
    if (extension !== ".pdf")
      throw new AppError("INVALID", { field: "--out", text: path.basename(file), reason: "本版只生成 .pdf" });
    writeFileSync(file, await core.reports.pdf(kind, period));
    return { result: { kind, period, file, verification: sheet.verification } };
  },
  text: (r) => `已生成 ${r.file}（校验码 ${r.verification}）`,
});
