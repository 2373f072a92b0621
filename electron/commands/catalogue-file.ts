/** catalog-export, catalog-import: the catalogue as a workbook, out and back. */
import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type CatalogueReport, catalogueReportSchema } from "../../shared/contract/catalogue-file.ts";
import { AppError } from "../../shared/domain/errors.ts";
import {
  catalogueActionLabel,
  catalogueFileText,
  catalogueKindLabel,
  fieldText,
  placedMessage,
} from "../../shared/text/catalogue-file.ts";
import { finish } from "../services/job.ts";
import { command } from "./command.ts";

export const catalogExport = command({
  name: "catalog-export",
  summary: "把规划目录导出为工作簿（.xlsx），改好后可用 catalog-import 读入",
  options: [
    { name: "out", value: "文件", help: "写入的文件，如 规划目录.xlsx；已有的文件不覆盖", required: true },
    { name: "plan", value: "代码", help: "只导出这些规划，如 14th，可重复；不写则全部", multiple: true },
    { name: "empty", help: "导出空白目录，只填好单位和来源文件，用来编写新规划" },
  ],
  writes: false,
  output: z.object({ file: z.string(), plans: z.array(z.string()).nullable(), sha256: z.string(), bytes: z.int() }),
  run: async (core, args) => {
    const given = args.all("plan");
    const plans = args.flag("empty") ? [] : given.length > 0 ? given : null;
    const { bytes } = await (args.flag("empty")
      ? core.catalogueFile.emptyWorkbook()
      : core.catalogueFile.workbook(plans));
    const file = path.resolve(args.text("out"));
    if (statSync(file, { throwIfNoEntry: false })?.isFile())
      throw new AppError("INVALID", { field: "--out", text: file, reason: "已有这个文件，没有覆盖。请换一个文件名" });
    writeFileSync(file, bytes, { flag: "wx" });
    return { result: { file, plans, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length } };
  },
  text: (r) => `已导出到 ${r.file}`,
});

export const catalogImport = command({
  name: "catalog-import",
  positionals: "文件",
  summary: "预览改好的规划目录工作簿会带来的变化；加 --apply 读入，不加则不作任何更改",
  options: [
    { name: "apply", help: "读入；有一处需要改正，整本不读入" },
    { name: "reason", value: "文字", help: "有指标、任务要停用时的原因" },
  ],
  writes: (args) => args.flag("apply"),
  output: catalogueReportSchema,
  run: async (core, args) => {
    const file = args.positionals[0] ?? "";
    if (!statSync(file, { throwIfNoEntry: false })) throw new AppError("NOT_FOUND", { what: "文件", name: file });
    const { session } = core.catalogueFile.upload(path.basename(file), readFileSync(file));
    try {
      const { session: _, digest, ...preview } = await finish(core.catalogueFile.preview(session));
      const refused = preview.problems.some(({ severity }) => severity === "error");
      if (refused || !args.flag("apply") || preview.changes.length === 0)
        return { result: { ...preview, applied: false }, open: preview.changes.length > 0, refused };
      return { result: await core.catalogueFile.apply(session, digest, args.text("reason")) };
    } finally {
      core.catalogueFile.discard(session);
    }
  },
  text: (r) =>
    [
      ...r.problems.map((problem) => `“${r.file}”${placedMessage(problem)}`),
      ...r.changes.flatMap((change) => [
        `${catalogueActionLabel[change.action]}\t${catalogueKindLabel[change.kind]}\t${change.key}\t${change.name}`,
        ...change.fields.map((field) => `    ${fieldText(field)}`),
      ]),
      conclusion(r),
    ].join("\n"),
});

function conclusion({ applied, changes, problems }: CatalogueReport): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return catalogueFileText.refused(errors);
  if (changes.length === 0) return catalogueFileText.nothing.title;
  return applied ? `已读入 ${changes.length} 项变化` : `有 ${changes.length} 项变化，没有读入；加 --apply 读入`;
}
