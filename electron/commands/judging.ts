/** progress, report. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { progressSchema } from "../../shared/contract/progress.ts";
import { sheetKinds } from "../../shared/contract/reports.ts";
import { returnSheetSchema } from "../../shared/contract/return-sheets.ts";
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

const returnKind = returnSheetSchema.shape.kind.value;
const reportKinds = [...sheetKinds, returnKind] as const;

export const report = command({
  name: "report",
  positionals: "表种",
  summary: "生成打印表（main-indicators：主要指标进展情况表；return-sheet：单位填报单，须写明 --org）",
  options: [
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "org", value: "单位", help: "单位代码或名称，return-sheet 用" },
    { name: "out", value: "文件", help: "写入的 .pdf 文件", required: true },
  ],
  writes: false,
  output: z.object({ kind: z.enum(reportKinds), period: z.string(), file: z.string(), verification: z.string() }),
  run: async (core, args) => {
    const kind = reportKinds.find((k) => k === args.positionals[0]);
    if (!kind)
      throw new AppError("INVALID", {
        field: "表种",
        text: args.positionals[0] ?? "",
        reason: `可选：${reportKinds.join("、")}`,
      });
    const file = path.resolve(args.text("out"));
    const period = args.text("period");
    const organisation = args.text("org");
    if (kind === returnKind && organisation === "")
      throw new AppError("INVALID", { field: "--org", reason: "单位填报单要写明单位，如 --org 区科技局" });
    const { verification } =
      kind === returnKind ? core.reports.returnSheet(organisation, period) : core.reports.sheet(kind, period);
    const extension = path.extname(file).toLowerCase();
    if (extension !== ".pdf")
      throw new AppError("INVALID", { field: "--out", text: path.basename(file), reason: "本版只生成 .pdf" });
    const bytes = await (kind === returnKind
      ? core.reports.returnSheetPdf(organisation, period)
      : core.reports.pdf(kind, period));
    writeFileSync(file, bytes);
    return { result: { kind, period, file, verification } };
  },
  text: (r) => `已生成 ${r.file}（校验码 ${r.verification}）`,
});
