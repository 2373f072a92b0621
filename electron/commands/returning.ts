/** return-copy: marked copies of returned files, for 退回. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type ReturnCopy, returnReportSchema } from "../../shared/contract/returns.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { returnCommandText as words } from "../../shared/text/returns.ts";
import { finish } from "../services/job.ts";
import { command } from "./command.ts";
import { stageFiles } from "./staged-files.ts";

export const returnCopy = command({
  name: "return-copy",
  positionals: "文件或目录…",
  summary: "生成标注后的退回件（附数据核实反馈单），登记退回次数，并将填报单转为已退回",
  options: [
    { name: "out", value: "文件", help: "退回件写到这里（只有一份文件时）" },
    { name: "out-dir", value: "目录", help: "退回件写入的目录" },
    { name: "with-findings", help: "只处理有待核实事项的文件，其余不提" },
    { name: "reply-due", value: "日期", help: "要求回复的日期，如 2022-04-21" },
    { name: "keep-state", help: "不把填报单转为已退回" },
  ],
  writes: true,
  output: returnReportSchema,
  run: async (core, args) => {
    const { out, folder } = targetOf(args.maybe("out"), args.maybe("out-dir"));
    const session = await stageFiles(core, args.positionals);
    try {
      const { files } = await finish(core.merge.preview(session));
      if (out !== null && files.length !== 1)
        throw new AppError("INVALID", { field: "--out", reason: "有多份文件时用 --out-dir 指定目录" });
      const options = {
        session,
        replyDue: args.maybe("reply-due") ?? null,
        returnReport: !args.flag("keep-state"),
      };
      const place = (copy: ReturnCopy): string => out ?? path.join(folder, copy.fileName);
      const put = (copy: ReturnCopy, bytes: Uint8Array) => {
        const target = place(copy);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, bytes);
        return { ...copy, out: target };
      };
      if (out !== null) {
        const [file] = files;
        const { copy, bytes } = await core.returns.writeOne({ ...options, sha256: file?.sha256 ?? "", own: [] });
        return { result: { copies: [put(copy, bytes)], skipped: [] } };
      }
      const job = core.returns.writeAll(options);
      let step = await job.next();
      while (!step.done) step = await job.next();
      const { written, skipped, fine } = step.value;
      const left = args.flag("with-findings") ? skipped : [...skipped, ...fine];
      const result = { copies: written.map(({ copy, bytes }) => put(copy, bytes)), skipped: left };
      return { result, open: left.length > 0 };
    } finally {
      core.merge.discard(session);
    }
  },
  text: (r) =>
    [
      ...r.copies.map((copy) => words.made(copy.sourceName, copy.number, copy.queries, copy.out)),
      ...r.skipped.map(words.skipped),
    ].join("\n"),
});

function targetOf(out: string | undefined, folder: string | undefined): { out: string | null; folder: string } {
  if ((out === undefined) === (folder === undefined))
    throw new AppError("INVALID", { field: "--out", reason: "用 --out 写明文件，或用 --out-dir 写明目录" });
  return { out: out === undefined ? null : path.resolve(out), folder: path.resolve(folder ?? ".") };
}
