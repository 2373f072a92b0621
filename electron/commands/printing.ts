/** report: any print of a period, as a file. */
import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  orientations,
  type Printed,
  type PrintOptions,
  paperSizes,
  printOptionsSchema,
  usualPrint,
} from "../../shared/contract/printed.ts";
import { batchFormats } from "../../shared/contract/reports.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { readPageRange } from "../../shared/domain/page-range.ts";
import { isWritten, type PrintKind, printKindNames, printKinds } from "../../shared/domain/print-kinds.ts";
import { printKindLabel, printsText as words } from "../../shared/text/printed.ts";
import type { Core } from "../compose.ts";
import { type Arguments, command } from "./command.ts";

interface Wanted {
  readonly kind: PrintKind;
  readonly period: string;
  readonly options: PrintOptions;
}

type Writer = (core: Core, models: readonly Printed[], wanted: Wanted) => Promise<Uint8Array | string>;

const writers: Readonly<Record<string, Writer>> = {
  ".pdf": (core, models, { options }) => core.reports.pdf(models, options),
  ".html": (core, models) => core.reports.html(models),
  ".xlsx": (core, models) => core.printFiles.workbook(models),
  ".docx": (core, _, { kind, period }) => {
    if (isWritten(kind)) return core.written.docx({ kind, period });
    throw new AppError("INVALID", { field: "--out", text: ".docx", reason: words.onlyWritten });
  },
};

/** How it is put on paper, as `--paper`, `--orientation`, `--scale` and `--pages` say. */
function optionsOf(args: Arguments): PrintOptions {
  const typed = args.text("pages");
  const range = readPageRange(typed);
  if ("problem" in range)
    throw new AppError("INVALID", { field: "--pages", text: typed, reason: words.pageProblem[range.problem] });
  const scale = args.maybe("scale") ?? String(usualPrint.scale);
  const given = { paper: args.maybe("paper"), orientation: args.maybe("orientation"), scale: Number(scale), ...range };
  const read = printOptionsSchema.safeParse(given);
  if (!read.success) throw new AppError("INVALID", { field: "--scale", text: scale, reason: words.scaleRange });
  return read.data;
}

export const report = command({
  name: "report",
  positionals: "表种",
  summary: `生成打印件（${printKindNames.map((kind) => `${kind}：${printKindLabel[kind]}`).join("；")}）`,
  options: [
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "org", value: "单位", help: "单位代码或名称，可重复；按单位的表不写则各单位合成一份", multiple: true },
    { name: "line", value: "指标", help: "指标代码，可重复；按指标的表不写则全部合成一份", multiple: true },
    {
      name: "out",
      value: "文件或目录",
      help: `写入的文件（${Object.keys(writers).join("、")}）；以 / 结尾或已有的目录：每个单位或指标各写一个文件`,
      required: true,
    },
    { name: "format", value: "格式", help: "写入目录时每个文件的格式（默认 pdf）", choices: batchFormats },
    { name: "paper", value: "纸张", help: "PDF 的纸张（默认 A4）", choices: paperSizes },
    { name: "orientation", value: "方向", help: "PDF 的方向（默认按表样）", choices: orientations },
    { name: "scale", value: "百分比", help: "PDF 的缩放比例，50—150（默认 100）" },
    { name: "pages", value: "页码", help: "PDF 只含这些页，如 1-3,5（默认全部）" },
  ],
  writes: false,
  output: z.object({
    kind: z.enum(printKindNames),
    period: z.string(),
    /** The file, or the folder that the files are in. */
    file: z.string(),
    files: z.array(z.string()),
    /** Of each sheet in the file, in their order. */
    verifications: z.array(z.string()),
    verification: z.string(),
  }),
  run: async (core, args) => {
    const [given = ""] = args.positionals;
    const kind = printKindNames.find((each) => each === given);
    if (!kind)
      throw new AppError("INVALID", {
        field: words.kind,
        text: given,
        reason: words.choose(printKindNames),
      });
    const out = args.text("out");
    const file = path.resolve(out);
    const intoFolder = /[\\/]$/.test(out) || statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
    const write = writers[path.extname(file).toLowerCase()];
    if (!intoFolder && !write)
      throw new AppError("INVALID", {
        field: "--out",
        text: path.basename(file),
        reason: words.choose(Object.keys(writers)),
      });
    const period = args.text("period");
    const subjects = [...args.all("org"), ...args.all("line")];
    if (subjects.length > 0 && printKinds[kind].of === "period")
      throw new AppError("INVALID", { field: words.kind, text: given, reason: words.ofThePeriod });
    const options = optionsOf(args);
    const request = { kind, period, subjects };
    const models = core.reports.models(request);
    if (models.length === 0 && isWritten(kind))
      throw new AppError("INVALID", { field: "--period", text: period, reason: words.madeAt[kind] });
    const verifications = models.map(({ verification }) => verification);
    const facts = { kind, period, file, verifications, verification: verifications[0] ?? "" };
    if (intoFolder) {
      const format = batchFormats.find((each) => each === args.maybe("format")) ?? "pdf";
      return { result: { ...facts, files: await core.printFiles.toFolder({ request, format, options }, file) } };
    }
    if (write) writeFileSync(file, await write(core, models, { kind, period, options }));
    return { result: { ...facts, files: [path.basename(file)] } };
  },
  text: (r) =>
    r.files.length > 1
      ? `已生成 ${r.files.length} 个文件，在 ${r.file}`
      : r.verifications.length === 1
        ? `已生成 ${r.file}（校验码 ${r.verification}）`
        : `已生成 ${r.file}（${r.verifications.length} 份）`,
});
