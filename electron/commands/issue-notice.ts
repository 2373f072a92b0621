/** notice: the covering notice of an issue (通知代拟稿). */
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { AppError } from "../../shared/domain/errors.ts";
import { command } from "./command.ts";

export const notice = command({
  name: "notice",
  summary: "生成通知代拟稿：向已下发填报表的单位说明填什么、何时报、怎么报；已有的文件不覆盖",
  options: [
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "out", value: "文件", help: "写入的 .docx 文件", required: true },
    { name: "org", value: "单位", help: "只写这些单位（代码或名称），可重复", multiple: true },
  ],
  writes: false,
  output: z.object({ period: z.string(), file: z.string(), workbooks: z.int() }),
  run: async (core, args) => {
    const [period, organisations] = [args.text("period"), args.all("org")];
    const file = path.resolve(args.text("out"));
    const refuse = (reason: string) => new AppError("INVALID", { field: "--out", text: path.basename(file), reason });
    if (path.extname(file).toLowerCase() !== ".docx") throw refuse("通知代拟稿是 .docx 文件");
    // It may have been worked on by hand.
    if (existsSync(file)) throw refuse("已有同名文件，没有覆盖");
    const request = { period, ...(organisations.length > 0 ? { organisations } : {}) };
    const { bytes, workbooks } = await core.issueNotice.document(request);
    writeFileSync(file, bytes, { flag: "wx" });
    return { result: { period, file, workbooks } };
  },
  text: (r) => `已生成 ${r.file}：附填报表 ${r.workbooks} 份。标黄的〔　〕处请补全。`,
});
