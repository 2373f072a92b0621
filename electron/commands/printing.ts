/** report: any print of a period, as a file. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Printed, usualPrint } from "../../shared/contract/printed.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isWritten, type PrintKind, printKindNames, printKinds } from "../../shared/domain/print-kinds.ts";
import { printKindLabel, printsText as words } from "../../shared/text/printed.ts";
import type { Core } from "../compose.ts";
import { command } from "./command.ts";

interface Wanted {
  readonly kind: PrintKind;
  readonly period: string;
}

type Writer = (core: Core, models: readonly Printed[], wanted: Wanted) => Promise<Uint8Array | string>;

const writers: Record<string, Writer> = {
  ".pdf": (core, models) => core.reports.pdf(models, usualPrint),
  ".html": (core, models) => core.reports.html(models),
  ".docx": (core, _, { kind, period }) => {
    if (isWritten(kind)) return core.written.docx({ kind, period });
    throw new AppError("INVALID", { field: "--out", text: ".docx", reason: words.onlyWritten });
  },
};

export const report = command({
  name: "report",
  positionals: "表种",
  summary: `生成打印件（${printKindNames.map((kind) => `${kind}：${printKindLabel[kind]}`).join("；")}）`,
  options: [
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "org", value: "单位", help: "单位代码或名称，可重复；按单位的表不写则各单位合成一份", multiple: true },
    { name: "line", value: "指标", help: "指标代码，可重复；按指标的表不写则全部合成一份", multiple: true },
    { name: "out", value: "文件", help: `写入的文件（${Object.keys(writers).join("、")}）`, required: true },
  ],
  writes: false,
  output: z.object({
    kind: z.enum(printKindNames),
    period: z.string(),
    file: z.string(),
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
    const file = path.resolve(args.text("out"));
    const write = writers[path.extname(file).toLowerCase()];
    if (!write)
      throw new AppError("INVALID", {
        field: "--out",
        text: path.basename(file),
        reason: words.choose(Object.keys(writers)),
      });
    const period = args.text("period");
    const subjects = [...args.all("org"), ...args.all("line")];
    if (subjects.length > 0 && printKinds[kind].of === "period")
      throw new AppError("INVALID", { field: words.kind, text: given, reason: words.ofThePeriod });
    const models = core.reports.models({ kind, period, subjects });
    if (models.length === 0 && isWritten(kind))
      throw new AppError("INVALID", { field: "--period", text: period, reason: words.madeAt[kind] });
    writeFileSync(file, await write(core, models, { kind, period }));
    const verifications = models.map(({ verification }) => verification);
    return { result: { kind, period, file, verifications, verification: verifications[0] ?? "" } };
  },
  text: (r) =>
    r.verifications.length === 1
      ? `已生成 ${r.file}（校验码 ${r.verification}）`
      : `已生成 ${r.file}（${r.verifications.length} 份）`,
});
