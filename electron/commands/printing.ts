/** report: any print of a period, as a file. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Printed, usualPrint } from "../../shared/contract/printed.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { printKindNames, printKinds } from "../../shared/domain/print-kinds.ts";
import { printKindLabel, printsText as words } from "../../shared/text/printed.ts";
import type { Core } from "../compose.ts";
import { command } from "./command.ts";

const writers: Record<string, (core: Core, models: readonly Printed[]) => Promise<Uint8Array | string>> = {
  ".pdf": (core, models) => core.reports.pdf(models, usualPrint),
  ".html": (core, models) => core.reports.html(models),
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
    writeFileSync(file, await write(core, models));
    const verifications = models.map(({ verification }) => verification);
    return { result: { kind, period, file, verifications, verification: verifications[0] ?? "" } };
  },
  text: (r) =>
    r.verifications.length === 1
      ? `已生成 ${r.file}（校验码 ${r.verification}）`
      : `已生成 ${r.file}（${r.verifications.length} 份）`,
});
