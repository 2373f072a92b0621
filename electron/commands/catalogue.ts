/** init, catalog, verify. */

import { z } from "zod";
import { verifySchema } from "../../shared/contract/app.ts";
import { catalogSchema } from "../../shared/contract/catalog.ts";
import { verifiedPrintSchema } from "../../shared/contract/reports.ts";
import { printsText, verifiedWords } from "../../shared/text/printed.ts";
import { command } from "./command.ts";

export const init = command({
  name: "init",
  summary: "建立数据库，装入随附的目录；已有数据库时把随附目录升级到本版，不覆盖已修改的内容",
  options: [{ name: "demo", help: "建立演示数据库（虚构数据，2021年一季度至2025年四季度）；数据目录须是空的" }],
  writes: true,
  output: z.object({
    dataDirectory: z.string(),
    created: z.boolean(),
    added: z.int(),
    updated: z.int(),
    kept: z.array(z.string()),
  }),
  run: (core, args) => {
    if (!args.flag("demo")) return { result: core.initialise() };
    const { figures } = core.demo.buildHere();
    return { result: { ...core.initialise(), created: true, added: figures } };
  },
  text: (r) =>
    r.created
      ? `已建立数据库：${r.dataDirectory}（装入 ${r.added} 条记录）`
      : `数据库已存在：${r.dataDirectory}（新增 ${r.added} 条，更新 ${r.updated} 处，保留本单位修改 ${r.kept.length} 处）`,
});

export const catalog = command({
  name: "catalog",
  summary: "列出规划的单位、指标、目标、出处和责任分工",
  options: [{ name: "plan", value: "代码", help: "规划代码，如 14th", required: true }],
  writes: false,
  output: catalogSchema.omit({ plan: true }).extend({ plan: z.string(), planDetails: catalogSchema.shape.plan }),
  run: (core, args) => {
    const { plan, ...rest } = core.catalog.get(args.text("plan"));
    return { result: { plan: plan.code, planDetails: plan, ...rest } };
  },
  text: (r) =>
    [
      `${r.planDetails.title}（${r.planDetails.documentNumber}）`,
      ...r.indicators.map(
        (i) => `${i.code}\t${i.name}\t${i.unit}\t基数 ${i.baselineText}\t目标 ${i.targetText}\t${i.attribute}`,
      ),
      `单位 ${r.organisations.length} 个，责任分工 ${r.assignments.length} 条`,
    ].join("\n"),
});

export const verify = command({
  name: "verify",
  summary: "检查数据库和变更日志是否完整；写 --code 则另查打印件的校验码，查不到的退出码为 1",
  options: [{ name: "code", value: "校验码", help: "打印件页脚的校验码，如 7C3E-04B9，可重复", multiple: true }],
  writes: false,
  output: verifySchema.extend({
    codes: z.array(z.object({ code: z.string(), prints: z.array(verifiedPrintSchema) })),
  }),
  run: (core, args) => {
    const codes = args.all("code").map((code) => ({ code, prints: core.reports.verify(code.toUpperCase()) }));
    const result = { ...core.app.verify(), codes };
    const unknown = codes.some(({ prints }) => prints.length === 0);
    return { result, open: !result.database.ok || !result.log.ok || unknown };
  },
  text: (r) =>
    [
      r.database.ok ? "数据库完整" : `数据库有问题：${r.database.problems.join("；")}`,
      r.log.ok
        ? `变更日志校验通过（${r.log.changes} 条）`
        : `变更日志从第 ${r.log.firstBadChange} 条起与记录不符，可能被改动`,
      ...r.codes.flatMap(({ code, prints }) =>
        prints.length === 0
          ? [printsText.unknownCode(code)]
          : prints.map((print) => `${code}\t${verifiedWords(print)}`),
      ),
    ].join("\n"),
});
